import { Anchor } from '@mantine/core'
import { kindCodes } from '../../../../domain/registry/kind-of-work.ts'
import { Count, Money } from '../../../parts/amounts/amounts.tsx'
import { DataTable } from '../../../parts/data-table/data-table.tsx'
import { Empty } from '../../../parts/empty/empty.tsx'
import { PickOne } from '../../../parts/filters/pick-one.tsx'
import { useFilter } from '../../../parts/filters/use-filter.ts'
import { Section } from '../../../parts/section/section.tsx'
import { useAreas, usePeople, type PersonRow, type Scenario } from '../data.ts'
import { useText } from '../words.ts'
import { PersonDialog } from './person-dialog.tsx'

/** Everybody of the scenario by rank: those paid, or those not. */
export function PeopleView({ one }: { one: Scenario }) {
  const text = useText()
  const words = text.result
  const areas = useAreas()
  const filter = useFilter({ tampil: 'paid', dana: '', kind: '', area: '', orang: '' })
  const { tampil, dana, kind, area, orang } = filter.value
  const paid = tampil !== 'waiting'
  const people = usePeople(one.id, {
    show: paid ? 'paid' : 'waiting',
    ...(paid && dana && { purse: dana }),
    ...(kind && { kind }),
    ...(area && { area }),
  })
  const nameOf = (id: number | null) => one.purses.find((purse) => Number(purse.id) === id)?.name ?? '–'
  return (
    <Section title={words.people} bare>
      <DataTable
        label={text.table(words.people)}
        source={people}
        filter={filter}
        rowKey={({ worker }) => String(worker)}
        tools={
          <>
            <PickOne
              label={words.show}
              value={tampil}
              onChange={(next) => filter.set({ tampil: next })}
              options={[
                { value: 'paid', label: words.showPaid },
                { value: 'waiting', label: words.showWaiting },
              ]}
            />
            {paid && (
              <PickOne
                label={words.purse}
                value={dana}
                onChange={(next) => filter.set({ dana: next })}
                options={one.purses.map(({ id, name }) => ({ value: id, label: name }))}
                any={words.anyPurse}
              />
            )}
            <PickOne
              label={words.work}
              value={kind}
              onChange={(next) => filter.set({ kind: next })}
              options={kindCodes.map((code) => ({ value: code, label: text.kinds[code] }))}
              any={words.anyWork}
            />
            <PickOne
              label={words.area}
              value={area}
              onChange={(next) => filter.set({ area: next })}
              options={areas.kecamatan}
              any={words.anyArea}
            />
          </>
        }
        columns={[
          { key: 'rank', head: words.rank, cell: ({ rank }) => <Count of={rank} />, align: 'end', width: 80 },
          {
            key: 'name',
            head: words.name,
            cell: ({ name, worker }) => (
              <Anchor component="button" type="button" onClick={() => filter.set({ orang: String(worker) })}>
                {name ?? words.worker(worker)}
              </Anchor>
            ),
            card: 'title',
            width: 130,
          },
          {
            key: 'work',
            head: words.work,
            cell: ({ kind }) => text.kinds[kind as keyof typeof text.kinds] ?? '–',
            width: 130,
          },
          { key: 'area', head: words.area, cell: ({ kecamatan }) => kecamatan ?? '–', width: 100 },
          ...(paid
            ? [
                { key: 'purse', head: words.purse, cell: ({ purse }: PersonRow) => nameOf(purse), width: 110 },
                { key: 'window', head: words.window, cell: (row: PersonRow) => <Window row={row} />, width: 150 },
                {
                  key: 'amount',
                  head: words.amount,
                  cell: ({ amount }: PersonRow) => <Money amount={amount} />,
                  align: 'end' as const,
                  width: 100,
                },
                {
                  key: 'tier',
                  head: words.tier,
                  cell: ({ tier }: PersonRow) => (tier ? words.tiers[tier] : '–'),
                  width: 140,
                },
              ]
            : []),
        ]}
        empty={<Empty title={words.nobody} />}
      />
      <PersonDialog scenario={one.id} worker={Number(orang)} onClose={() => filter.set({ orang: '' })} />
    </Section>
  )
}

function Window({ row: { first, months } }: { row: PersonRow }) {
  const text = useText()
  if (!first || !months) return <>–</>
  return (
    <>
      {text.month(first)}, {text.plan.lengthMonths(months)}
    </>
  )
}
