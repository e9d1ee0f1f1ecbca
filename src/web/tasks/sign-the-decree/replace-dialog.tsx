import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { formatMonth, month } from '../../../domain/basics/month.ts'
import { useDone } from '../../parts/done/use-done.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { useReplace, useSuccessors, type Line } from './data.ts'
import { useText } from './words.ts'

/** Who takes the place of somebody who left: of those decreed out of the same purse, not before it was free. */
export function ReplaceDialog({ decree, line, onClose }: { decree: number; line: Line; onClose: () => void }) {
  const text = useText()
  const { decree: words } = text
  const done = useDone()
  const replace = useReplace()
  const [q, setQ] = useState('')
  const [asked] = useDebouncedValue(q.trim(), 300)
  const found = useSuccessors({ decree, worker: line.worker, q: asked })
  const [chosen, setChosen] = useState('')
  const rows = found.data?.rows ?? []
  const came = rows.find((one) => `${one.decree}/${one.worker}` === chosen)
  const go = () =>
    came &&
    void replace
      .mutateAsync({
        body: { gone: { decree, worker: line.worker }, came: { decree: came.decree, worker: came.worker } },
      }) // prettier-ignore
      .then(
        () => {
          done(words.replaceDone(came.name))
          onClose()
        },
        () => undefined,
      )
  return (
    <Modal opened onClose={onClose} title={words.replaceTitle(line.name ?? text.line.unnamed(line.worker))} size="lg">
      <Stack gap="md">
        <Problem error={replace.error ?? found.error} />
        <Text>{words.replaceLead}</Text>
        <TextInput
          type="search"
          label={words.replaceSearch}
          value={q}
          onChange={(event) => setQ(event.currentTarget.value)}
        />
        {!found.data ? (
          <Waiting rows={3} />
        ) : rows.length === 0 ? (
          <Text c="var(--ink-soft)">{words.replaceNone}</Text>
        ) : (
          <Radio.Group label={words.replaceWho} value={chosen} onChange={setChosen}>
            <Stack gap="xs" mt="xs" mah={260} style={{ overflowY: 'auto' }}>
              {rows.map((one) => (
                <Radio
                  key={`${one.decree}/${one.worker}`}
                  value={`${one.decree}/${one.worker}`}
                  label={one.name}
                  description={words.replaceFrom(
                    one.desaName ?? '–',
                    formatMonth(month(one.firstMonth)),
                    one.decreeNumber,
                  )}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {text.propose.cancel}
          </Button>
          <Button onClick={go} loading={replace.isPending} disabled={!came}>
            {words.replaceAct}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
