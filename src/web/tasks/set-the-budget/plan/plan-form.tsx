import {
  Button,
  Checkbox,
  Group,
  NumberInput,
  Radio,
  Select,
  SimpleGrid,
  Slider,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { firstDayOf, type Month } from '../../../../domain/basics/month.ts'
import { formatRupiah } from '../../../../domain/basics/rupiah.ts'
import { gateMonths } from '../../../../domain/law/benefit.ts'
import { Money } from '../../../parts/amounts/amounts.tsx'
import { Problem } from '../../../parts/problem/problem.tsx'
import { Progress } from '../../../parts/progress/progress.tsx'
import { Section } from '../../../parts/section/section.tsx'
import { useFloors, type NewScenario, type Purse } from '../data.ts'
import { firstOffered, lastKnown, nextMonth } from '../known-months.ts'
import { MonthPick } from '../month-pick.tsx'
import { useText } from '../words.ts'
import css from './plan-form.module.css'

type Trial = { id: string; name: string; held: number; used: boolean; amount: number; first: string; last: string }

type Computing = {
  start: (body: NewScenario) => void
  busy: boolean
  job?: { done: number; total: number | null; stage: string }
  error: unknown
}

/** A scenario to compute: which purses, how much of each, from when, how long, and how to choose. */
export function PlanForm({ purses, computing }: { purses: readonly Purse[]; computing: Computing }) {
  const text = useText()
  const words = text.plan
  const floors = useFloors()
  const open = purses.filter(({ closed }) => !closed)
  const [trials, setTrials] = useState<Trial[]>(() => open.map(trialOf))
  const [first, setFirst] = useState<string>(() => earliest(open))
  const [name, setName] = useState('')
  const [length, setLength] = useState('period')
  const [choice, setChoice] = useState<'rank' | 'weighted'>('rank')
  const gate = gateMonths(firstDayOf(first as Month))
  const used = trials.filter((trial) => trial.used)
  const change = (id: string, next: Partial<Trial>) =>
    setTrials((before) => before.map((trial) => (trial.id === id ? { ...trial, ...next } : trial)))

  function send(event: FormEvent) {
    event.preventDefault()
    computing.start({
      name: name.trim() || words.defaultName(first),
      first,
      length: length === 'period' ? 'period' : Number(length),
      choice,
      purses: used.map(({ id, amount, first, last }) => ({ id, amount, first, last })),
    })
  }

  return (
    <Section title={words.title} lead={words.lead}>
      <form onSubmit={send}>
        <Stack gap="lg">
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <TextInput
              label={words.name}
              placeholder={words.defaultName(first)}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              maxLength={120}
            />
            <MonthPick label={words.first} value={first} onChange={setFirst} from={firstOffered()} to={lastKnown} />
            <Select
              label={words.length}
              description={gate.ok ? words.lengthHint(gate.value.possible, gate.value.sure) : undefined}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              data={[
                { value: 'period', label: words.period },
                ...[12, 9, 6, 4, 3, 2, 1].map((count) => ({ value: String(count), label: words.lengthMonths(count) })),
              ]}
              value={length}
              onChange={(picked) => picked && setLength(picked)}
              allowDeselect={false}
            />
          </SimpleGrid>
          <Radio.Group label={words.choice} value={choice} onChange={(picked) => setChoice(picked)}>
            <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs">
              <Radio value="rank" label={words.rank} description={words.rankHint} />
              <Radio value="weighted" label={words.weighted} description={words.weightedHint} />
            </SimpleGrid>
          </Radio.Group>
          <fieldset className={css.purses}>
            <legend>{words.purses}</legend>
            {trials.map((trial) => (
              <PurseTrial key={trial.id} trial={trial} onChange={(next) => change(trial.id, next)} />
            ))}
          </fieldset>
          <Text size="sm">
            {words.sum}:{' '}
            <strong>
              <Money amount={used.reduce((sum, { amount }) => sum + amount, 0)} />
            </strong>
            . {words.floors(floors.data?.rows.length ?? 0)}
          </Text>
          <Problem error={computing.error} />
          {computing.job && (
            <Progress
              label={words.working}
              done={computing.job.done}
              total={computing.job.total}
              stage={computing.job.stage}
            />
          )}
          <Group justify="flex-end">
            <Button type="submit" loading={computing.busy} disabled={used.length === 0}>
              {words.run}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  )
}

/** One purse of a scenario: a slider and a field for the same amount, and its months. */
function PurseTrial({ trial, onChange }: { trial: Trial; onChange: (next: Partial<Trial>) => void }) {
  const { plan: words } = useText()
  const { name, used, amount, held, first, last } = trial
  const top = Math.max(2 * held, 10_000_000)
  return (
    <div className={css.purse} data-used={used || undefined}>
      <Checkbox
        label={<strong>{name}</strong>}
        aria-label={words.use(name)}
        checked={used}
        onChange={(event) => onChange({ used: event.currentTarget.checked })}
      />
      {used && (
        <div className={css.fields}>
          <div className={css.amount}>
            <NumberInput
              label={words.amount(name)}
              value={amount}
              onChange={(next) => onChange({ amount: Number(next) || 0 })}
              min={0}
              step={1_000_000}
              allowDecimal={false}
              prefix="Rp"
              thousandSeparator="."
              decimalSeparator=","
            />
            <Slider
              value={Math.min(amount, top)}
              onChange={(next) => onChange({ amount: next })}
              min={0}
              max={top}
              step={Math.max(1, Math.round(top / 200 / 100_000) * 100_000)}
              label={formatRupiah}
              thumbLabel={words.slide(name)}
              marks={held > 0 ? [{ value: held }] : []}
              mt="sm"
            />
          </div>
          <MonthPick
            label={words.from(name)}
            value={first}
            onChange={(next) => onChange({ first: next })}
            from={firstOffered()}
            to={lastKnown}
          />
          <MonthPick
            label={words.to(name)}
            value={last}
            onChange={(next) => onChange({ last: next })}
            from={firstOffered()}
            to={lastKnown}
          />
        </div>
      )}
    </div>
  )
}

const trialOf = ({ id, name, amount, first, last }: Purse): Trial => ({
  id,
  name,
  held: amount,
  used: true,
  amount,
  first,
  last,
})

/** A plan begins with the first purse, and not in the past. */
function earliest(purses: readonly Purse[]): string {
  const first = purses.map((purse) => purse.first).sort()[0]
  const next = nextMonth()
  return first === undefined || first < next ? next : first
}
