import { Text as Note } from '@mantine/core'
import { formatDay, isDay } from '../../../domain/basics/day.ts'
import { monthStates } from '../../../domain/contributions/state.ts'
import { isKindOfWork } from '../../../domain/registry/kind-of-work.ts'
import { useMay } from '../../net/session.ts'
import { Money } from '../../parts/amounts/amounts.tsx'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { DownloadButton } from '../../parts/download-button/download-button.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { MonthStateBadge } from '../../parts/month-state/month-state.tsx'
import { monthStateName } from '../../words/month-states.ts'
import { workName } from '../../words/work-names.ts'
import { peopleFile, useMonthPeople, type MonthPerson, type PeopleQuery } from './data.ts'
import { useText, type Text } from './words.ts'

type PeopleTableProps = { month: string; of: Pick<PeopleQuery, 'purse' | 'kecamatan' | 'kind'>; purseShown?: boolean }

/** The people of a month, each with where they stand and what stands beside it; found, ordered and taken along. */
export function PeopleTable({ month, of, purseShown }: PeopleTableProps) {
  const text = useText()
  const { table: words } = text
  const may = useMay()
  const filter = useFilter({ q: '', sort: '', keadaan: '' })
  const { q, sort, keadaan } = filter.value
  const query = { ...of, q, sort, state: keadaan }
  const people = useMonthPeople(month, query)
  return (
    <DataTable
      label={words.label}
      source={people}
      filter={filter}
      search={words.search}
      rowKey={({ worker }) => String(worker)}
      open={({ worker }) => `/pekerja/${worker}`}
      empty={<Empty title={words.none} />}
      tools={
        <>
          <PickOne
            label={words.state}
            any={words.any}
            value={keadaan}
            onChange={(picked) => filter.set({ keadaan: picked })}
            options={monthStates.filter((state) => state !== 'none').map((value) => ({ value, label: monthStateName(value) }))} // prettier-ignore
          />
          {may('registry.export') && (
            <DownloadButton path={peopleFile(month, query)} name={`Iuran ${month}.xlsx`} label={words.export} />
          )}
        </>
      }
      columns={[
        { key: 'name', head: words.name, cell: (one) => one.name ?? words.unnamed(one.worker), sort: true, card: 'title', width: 160 },
        { key: 'desa', head: words.area, cell: (one) => [one.desa, one.kecamatan].filter(Boolean).join(', ') || '–', sort: true, width: 130 },
        { key: 'work', head: words.work, cell: (one) => (isKindOfWork(one.kindOfWork) ? workName(one.kindOfWork) : '–'), width: 110 },
        ...(purseShown ? [{ key: 'purse', head: words.purse, cell: (one: MonthPerson) => one.purseName, width: 125 }] : []),
        { key: 'amount', head: words.amount, cell: (one) => <Money amount={one.amount} />, align: 'end', sort: true, width: 90 },
        { key: 'state', head: words.state, cell: (one) => <MonthStateBadge state={one.state} activeOn={one.activeOn} />, sort: true, card: 'badge', width: 190 },
        { key: 'note', head: words.note, cell: (one) => noteOf(text, one), width: 125 },
      ]} // prettier-ignore
      foot={
        people.total !== null && (
          <Note size="sm" c="var(--ink-soft)">
            {text.people(people.total)}
          </Note>
        )
      }
    />
  )
}

function noteOf({ table }: Text, { why, endedWhy, paidOn }: MonthPerson): string {
  const said = [
    endedWhy ? (table.endings[endedWhy] ?? endedWhy) : why && (table.why[why] ?? why),
    isDay(paidOn) && table.paidOn(formatDay(paidOn)),
  ]
  return said.filter(Boolean).join(', ') || '–'
}
