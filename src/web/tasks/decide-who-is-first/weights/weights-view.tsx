import { Button, Group, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatDay, type Day } from '../../../../domain/basics/day.ts'
import { useMay } from '../../../net/session.ts'
import { useDone } from '../../../parts/done/use-done.tsx'
import { Problem } from '../../../parts/problem/problem.tsx'
import { Section } from '../../../parts/section/section.tsx'
import { Waiting } from '../../../parts/waiting/waiting.tsx'
import { usePreview, useSign, useWeights, type Summary, type Weights } from '../data.ts'
import { PreviewView } from './preview-view.tsx'
import { WeightsForm } from './weights-form.tsx'
import { useText } from '../words.ts'

/** The weights in force, to be tried and, by who may, signed anew. */
export function WeightsView({ run }: { run: Summary }) {
  const text = useText()
  const kept = useWeights()
  const held = kept.data?.rows[0]
  if (!held || !kept.data) return kept.error ? <Problem error={kept.error} /> : <Waiting label={text.weights.title} />
  return (
    <Stack gap="lg">
      <Editor key={held.id} held={held} run={run} />
      <Section title={text.weights.history}>
        <ul>
          {kept.data.rows.map((one) => (
            <li key={one.id ?? 0}>
              <strong>{formatDay(one.on as Day)}</strong>, {one.decidedBy}
              {one.id === null ? ` (${text.weights.first})` : ''}: {one.reason}
            </li>
          ))}
        </ul>
      </Section>
    </Stack>
  )
}

function Editor({ held, run }: { held: Weights; run: Summary }) {
  const text = useText()
  const maySign = useMay()('priority.weigh')
  const [weights, setWeights] = useState<Weights>(held)
  const [line, setLine] = useState(Math.max(1, Math.min(1000, Math.ceil(run.counts.may / 2))))
  const preview = usePreview()
  const words = text.weights
  return (
    <>
      <Section title={words.title} lead={words.lead}>
        <Text size="sm">
          {words.decided(held.decidedBy, formatDay(held.on as Day))} {held.reason}
        </Text>
        <WeightsForm weights={weights} onChange={setWeights} />
        <Group align="flex-end" mt="lg">
          <NumberInput
            label={words.line}
            description={words.lineHelp}
            value={line}
            onChange={(value) => setLine(Number(value) || 1)}
            min={1}
            allowDecimal={false}
            thousandSeparator="."
            decimalSeparator=","
          />
          <Button
            loading={preview.isPending}
            onClick={() => preview.mutate({ path: { run: run.id }, body: { weights, line } })}
          >
            {words.preview}
          </Button>
          <Button variant="default" onClick={() => setWeights(held)}>
            {words.reset}
          </Button>
        </Group>
        <Problem error={preview.error} />
      </Section>
      {preview.data && <PreviewView preview={preview.data} />}
      {maySign ? <Sign weights={weights} today={run.on} /> : <Text c="var(--ink-soft)">{words.read}</Text>}
    </>
  )
}

function Sign({ weights, today }: { weights: Weights; today: string }) {
  const text = useText()
  const sign = useSign()
  const done = useDone()
  const [decidedBy, setBy] = useState('')
  const [on, setOn] = useState(today)
  const [reason, setReason] = useState('')
  const words = text.weights
  return (
    <Section title={words.sign} lead={words.signLead}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          sign.mutate({ body: { ...weights, decidedBy, on, reason } }, { onSuccess: () => done(words.signed) })
        }}
      >
        <Group align="flex-start" grow preventGrowOverflow={false} wrap="wrap">
          <TextInput
            label={words.by}
            value={decidedBy}
            onChange={(event) => setBy(event.currentTarget.value)}
            required
          />
          <TextInput
            label={words.on}
            type="date"
            value={on}
            onChange={(event) => setOn(event.currentTarget.value)}
            required
          />
        </Group>
        <Textarea
          label={words.reason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          minLength={10}
          required
          autosize
          mt="sm"
        />
        <Problem error={sign.error} />
        <Button type="submit" mt="md" loading={sign.isPending}>
          {words.sign}
        </Button>
      </form>
    </Section>
  )
}
