import { SimpleGrid } from '@mantine/core'
import { formatNumber } from '../../../domain/basics/rupiah.ts'
import { Count, Money } from '../../parts/amounts/amounts.tsx'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { Figure, Figures } from '../../parts/figure/figure.tsx'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { useAreas, useCompared, type Compared, type ScenarioHead } from './data.ts'
import { PairTable } from './pair-table.tsx'
import { useText } from './words.ts'

/** Every scenario beside the others, and the difference of two. */
export function ScenariosView({ scenarios }: { scenarios: readonly ScenarioHead[] }) {
  const text = useText()
  const words = text.scenarios
  const done = scenarios.filter(({ figures }) => figures !== null)
  return (
    <>
      <Section title={words.title} lead={words.lead} bare>
        <DataTable
          label={text.table(words.title)}
          rows={scenarios}
          rowKey={({ id }) => String(id)}
          open={({ id }) => `/anggaran/${id}`}
          marked={({ chosen }) => chosen}
          columns={[
            { key: 'name', head: words.name, cell: ({ name }) => name, card: 'title', width: 130 },
            { key: 'state', head: words.chosen, cell: (one) => <State one={one} />, card: 'badge', width: 100 },
            { key: 'window', head: words.window, cell: (one) => <Window one={one} />, width: 140 },
            {
              key: 'paid',
              head: words.paid,
              cell: ({ figures }) => <Paid figures={figures} />,
              align: 'end',
              width: 110,
            },
            {
              key: 'months',
              head: words.personMonths,
              cell: ({ figures }) => <Count of={figures?.personMonths} />,
              align: 'end',
              width: 90,
            },
            {
              key: 'spent',
              head: words.spent,
              cell: ({ figures }) => <Money amount={figures?.spent} />,
              align: 'end',
              width: 120,
            },
            { key: 'gate', head: words.gate, cell: (one) => <GateState one={one} />, width: 180 },
          ]}
          empty={<Empty title={words.none}>{words.noneBecause}</Empty>}
        />
      </Section>
      {done.length > 1 && <CompareTwo scenarios={done} />}
    </>
  )
}

function State({ one }: { one: ScenarioHead }) {
  const { scenarios: words } = useText()
  if (one.chosen) return <StateBadge tone="good">{words.chosen}</StateBadge>
  return one.state === 'waiting' ? <StateBadge tone="wait">{words.waiting}</StateBadge> : <>–</>
}

function Window({ one }: { one: ScenarioHead }) {
  const text = useText()
  return (
    <>
      {text.month(one.first)}, {one.length === 'period' ? text.result.whole : text.plan.lengthMonths(one.length)}
    </>
  )
}

function Paid({ figures }: Pick<ScenarioHead, 'figures'>) {
  const { scenarios: words } = useText()
  if (!figures) return <>–</>
  return (
    <>
      <strong>
        <Count of={figures.paid} />
      </strong>{' '}
      {words.of} <Count of={figures.candidates} />
    </>
  )
}

function GateState({ one: { figures } }: { one: ScenarioHead }) {
  const { scenarios: words } = useText()
  if (!figures) return <>–</>
  const { short, unsure } = figures.gate
  if (short > 0) return <StateBadge tone="bad">{words.never(short)}</StateBadge>
  return unsure > 0 ? (
    <StateBadge tone="wait">{words.notSure(unsure)}</StateBadge>
  ) : (
    <StateBadge tone="good">{words.sure}</StateBadge>
  )
}

function CompareTwo({ scenarios }: { scenarios: readonly ScenarioHead[] }) {
  const { scenarios: words } = useText()
  const filter = useFilter({ dari: String(scenarios[1]!.id), ke: String(scenarios[0]!.id) })
  const [before, after] = [Number(filter.value.dari), Number(filter.value.ke)]
  const compared = useCompared(before, after)
  const options = scenarios.map(({ id, name }) => ({ value: String(id), label: name }))
  return (
    <Section title={words.compare}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} maw={640}>
        <PickOne
          label={words.before}
          value={filter.value.dari}
          onChange={(dari) => filter.set({ dari })}
          options={options}
          width={300}
        />
        <PickOne
          label={words.after}
          value={filter.value.ke}
          onChange={(ke) => filter.set({ ke })}
          options={options}
          width={300}
        />
      </SimpleGrid>
      {before === after ? (
        <p>{words.pick}</p>
      ) : compared.error ? (
        <Problem error={compared.error} onRetry={() => void compared.refetch()} />
      ) : compared.data ? (
        <Difference given={compared.data} />
      ) : (
        <Waiting rows={4} />
      )}
    </Section>
  )
}

function Difference({ given }: { given: Compared }) {
  const text = useText()
  const words = text.scenarios
  const areas = useAreas()
  return (
    <>
      <Figures>
        <Figure label={words.gained} value={given.gained} tone="good" />
        <Figure label={words.lost} value={given.lost} tone={given.lost > 0 ? 'bad' : undefined} />
      </Figures>
      <p role="status">
        {words.same(given.unchanged, given.moved, given.longer, given.shorter)}{' '}
        {words.money(given.spent, given.personMonths)}
        {given.before.run !== given.after.run && ` ${words.otherRun}`}
      </p>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <Named title={words.firstGained} people={given.gainers} />
        <Named title={words.firstLost} people={given.losers} />
        <PairTable
          title={words.byKecamatan}
          head={text.floors.kecamatan}
          pairs={given.kecamatan}
          nameOf={(code) => (code === '' ? text.result.noArea : areas.name(code))}
        />
        <PairTable
          title={words.byKind}
          head={text.floors.kind}
          pairs={given.kinds}
          nameOf={(code) => text.kinds[code as keyof typeof text.kinds] ?? code}
        />
      </SimpleGrid>
    </>
  )
}

function Named({ title, people }: { title: string; people: Compared['gainers'] }) {
  const text = useText()
  return (
    <Section title={title} level={3} bare>
      {people.length === 0 ? (
        <p>{text.scenarios.nobody}</p>
      ) : (
        <ol>
          {people.map(({ worker, rank, name, kind, kecamatan }) => (
            <li key={worker} value={rank}>
              {name ?? text.result.worker(worker)}
              {kind && `, ${text.kinds[kind as keyof typeof text.kinds].toLowerCase()}`}
              {kecamatan && `, ${kecamatan}`}
              <span className="hidden-text">
                {' '}
                {text.result.rank} {formatNumber(rank)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
