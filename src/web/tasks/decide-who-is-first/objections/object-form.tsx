import { Button, Textarea, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { formatDay, type Day } from '../../../../domain/basics/day.ts'
import type { GateCode } from '../../../../domain/priority/reasons.ts'
import { useDone } from '../../../parts/done/use-done.tsx'
import { PickOne } from '../../../parts/filters/pick-one.tsx'
import { Problem } from '../../../parts/problem/problem.tsx'
import { Section } from '../../../parts/section/section.tsx'
import { useFile, type Decision } from '../data.ts'
import { useText } from '../words.ts'

/** Writes down what somebody has against this decision. A repeated send is one objection: the id is made here. */
export function ObjectForm({ decision }: { decision: Decision }) {
  const text = useText()
  const words = text.decision
  const file = useFile()
  const done = useDone()
  const clientId = useRef(crypto.randomUUID())
  const [against, setAgainst] = useState(decision.reasons[0] ?? '')
  const [by, setBy] = useState('')
  const [said, setSaid] = useState('')
  const options = [
    ...decision.reasons.map((code) => ({ value: code, label: text.reasons[code as GateCode] })),
    ...(decision.rank === null ? [] : [{ value: '', label: words.rank }]),
  ]
  return (
    <Section title={words.object} lead={words.objectLead}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          file.mutate(
            {
              body: {
                clientId: clientId.current,
                run: decision.run,
                worker: decision.worker,
                against: against || null,
                said,
                by,
              },
            },
            {
              onSuccess: ({ due }) => {
                done(words.sent(formatDay(due as Day)))
                clientId.current = crypto.randomUUID()
                setSaid('')
                setBy('')
              },
            },
          )
        }}
      >
        <PickOne label={words.against} value={against} onChange={setAgainst} options={options} width={420} />
        <TextInput
          label={words.by}
          description={words.byHelp}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
          minLength={3}
          required
          mt="sm"
        />
        <Textarea
          label={words.said}
          value={said}
          onChange={(event) => setSaid(event.currentTarget.value)}
          minLength={10}
          required
          autosize
          minRows={3}
          mt="sm"
        />
        <Problem error={file.error} />
        <Button type="submit" mt="md" loading={file.isPending}>
          {words.send}
        </Button>
      </form>
    </Section>
  )
}
