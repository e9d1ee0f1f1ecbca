import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { addMonths, formatMonth, month } from '../../../domain/basics/month.ts'
import { endings, type Ending } from '../../../domain/enrolment/line.ts'
import { useDone } from '../../parts/done/use-done.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { useCorrectEnding, type Line } from './data.ts'
import { useText } from './words.ts'

type CorrectProps = { decree: number; line: Line; onClose: () => void }

/** An ending put right: another month or reason, or that nobody left after all. */
export function CorrectEndingDialog({ decree, line, onClose }: CorrectProps) {
  const text = useText()
  const { decree: words } = text
  const done = useDone()
  const correct = useCorrectEnding()
  const months = Array.from({ length: line.months }, (_, index) => addMonths(month(line.firstMonth), index))
  const [from, setFrom] = useState<string>(line.endedFrom ?? '')
  const [why, setWhy] = useState<Ending>(line.endedWhy ?? 'other')
  const go = () =>
    void correct
      .mutateAsync({ body: { worker: line.worker, decree, from: from || null, why: from ? why : null } })
      .then(
        () => {
          done(words.correctDone)
          onClose()
        },
        () => undefined,
      )
  return (
    <Modal opened onClose={onClose} title={words.correctTitle(line.name ?? text.line.unnamed(line.worker))}>
      <Stack gap="md">
        <Problem error={correct.error} />
        <Select
          label={words.endFrom}
          data={[
            { value: '', label: words.correctNever },
            ...months.map((value) => ({ value, label: formatMonth(value) })),
          ]}
          value={from}
          onChange={(picked) => setFrom(picked ?? '')}
          allowDeselect={false}
        />
        {from && (
          <Select
            label={words.endWhy}
            data={endings.map((value) => ({ value, label: text.endings[value] }))}
            value={why}
            onChange={(picked) => picked && setWhy(picked)}
            allowDeselect={false}
          />
        )}
        <Text size="sm" c="var(--ink-soft)">
          {words.correctNote}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {text.propose.cancel}
          </Button>
          <Button onClick={go} loading={correct.isPending}>
            {words.correctAct}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
