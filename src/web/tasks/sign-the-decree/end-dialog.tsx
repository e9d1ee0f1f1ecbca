import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { addMonths, formatMonth, month, type Month } from '../../../domain/basics/month.ts'
import { endings, type Ending } from '../../../domain/enrolment/line.ts'
import { useDone } from '../../parts/done/use-done.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { useEnd, type Line } from './data.ts'
import { useText } from './words.ts'

/** Somebody leaves before the last month: from which month, and why. A person decides it, never a program. */
export function EndDialog({ decree, line, onClose }: { decree: number; line: Line; onClose: () => void }) {
  const text = useText()
  const { decree: words } = text
  const done = useDone()
  const end = useEnd()
  const months = Array.from({ length: line.months }, (_, index) => addMonths(month(line.firstMonth), index))
  const [from, setFrom] = useState<Month>(months.at(-1)!)
  const [why, setWhy] = useState<Ending>('died')
  const go = () =>
    void end.mutateAsync({ body: { worker: line.worker, decree, from, why } }).then(
      ({ freed }) => {
        done(words.endDone(freed))
        onClose()
      },
      () => undefined,
    )
  return (
    <Modal opened onClose={onClose} title={words.endTitle(line.name ?? text.line.unnamed(line.worker))}>
      <Stack gap="md">
        <Problem error={end.error} />
        <Select
          label={words.endFrom}
          data={months.map((value) => ({ value, label: formatMonth(value) }))}
          value={from}
          onChange={(picked) => picked && setFrom(month(picked))}
          allowDeselect={false}
        />
        <Select
          label={words.endWhy}
          data={endings.map((value) => ({ value, label: text.endings[value] }))}
          value={why}
          onChange={(picked) => picked && setWhy(picked)}
          allowDeselect={false}
        />
        <Text size="sm" c="var(--ink-soft)">
          {words.endNote}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {text.propose.cancel}
          </Button>
          <Button color="red" onClick={go} loading={end.isPending}>
            {words.endAct}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
