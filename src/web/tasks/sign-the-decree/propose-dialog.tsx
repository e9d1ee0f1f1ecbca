import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Answer } from '../../net/client.ts'
import { useDone } from '../../parts/done/use-done.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Progress } from '../../parts/progress/progress.tsx'
import { usePropose, type Decree } from './data.ts'
import { useText } from './words.ts'

type ScenarioHead = Answer<'/api/funding/scenarios', 'get'>['rows'][number]

/** Which scenario becomes a proposal, under which name, compared with which decree. */
export function ProposeDialog({
  scenarios,
  decrees,
  onClose,
}: {
  scenarios: ScenarioHead[]
  decrees: Decree[]
  onClose: () => void
}) {
  const text = useText()
  const { propose: words } = text
  const done = useDone()
  const navigate = useNavigate()
  const ready = scenarios.filter(({ state }) => state === 'done')
  const first = ready.find(({ chosen }) => chosen) ?? ready[0]
  const [scenario, setScenario] = useState<string | null>(first ? String(first.id) : null)
  const [title, setTitle] = useState(first?.name ?? '')
  const [previous, setPrevious] = useState<string>('last')
  // One request key a dialog: pressing twice proposes once.
  const [request] = useState(() => crypto.randomUUID())
  const propose = usePropose(({ proposal, counts }) => {
    done(words.made(counts.open, counts.held))
    onClose()
    void navigate({ to: `/sk/usulan/${proposal}` })
  })
  const go = () =>
    void propose.start({
      scenario: Number(scenario),
      title: title.trim(),
      request,
      ...(previous === 'last' ? {} : { previous: Number(previous) }),
    })
  return (
    <Modal opened onClose={onClose} title={words.title} size="lg">
      <Stack gap="md">
        <Problem error={propose.error} />
        {propose.job ? (
          <Progress label={words.working} done={propose.job.done} total={propose.job.total} stage={propose.job.stage} />
        ) : (
          <>
            <Select
              label={words.scenario}
              data={ready.map((one) => ({
                value: String(one.id),
                label: `${one.name}${one.chosen ? ` (${words.chosen})` : ''}: ${text.people(one.figures?.paid ?? 0)}`,
              }))}
              value={scenario}
              onChange={setScenario}
              allowDeselect={false}
            />
            <TextInput
              label={words.name}
              description={words.nameHint}
              value={title}
              onChange={(event) => setTitle(event.currentTarget.value)}
              maxLength={200}
            />
            <Select
              label={words.previous}
              data={[
                { value: 'last', label: words.previousLast },
                ...decrees.map((one) => ({ value: String(one.id), label: `SK ${one.number}` })),
                { value: '0', label: words.previousNone },
              ]}
              value={previous}
              onChange={(picked) => setPrevious(picked ?? 'last')}
              allowDeselect={false}
            />
            <Text size="sm" c="var(--ink-soft)">
              {words.note}
            </Text>
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button onClick={go} loading={propose.busy} disabled={!scenario || title.trim().length < 3}>
            {words.act}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
