import { Text as Note } from '@mantine/core'
import { formatMonth, isMonth } from '../../../domain/basics/month.ts'
import { isKindOfWork } from '../../../domain/registry/kind-of-work.ts'
import { Money } from '../../parts/amounts/amounts.tsx'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { Page } from '../../parts/page/page.tsx'
import { workName } from '../../words/work-names.ts'
import { useAreas, usePurses, useLapsing } from './data.ts'
import { useText } from './words.ts'

/** The very people a number of the forecast counts. */
export default function PeopleWhoWouldLapse() {
  const { behind: words } = useText()
  const filter = useFilter({ bulan: '', dana: '', daerah: '', pekerjaan: '', q: '' })
  const { bulan, dana, daerah, pekerjaan } = filter.value
  const areas = useAreas()
  const purses = usePurses()
  const back = { to: '/perkiraan', label: words.back }
  if (!isMonth(bulan)) {
    return (
      <Page title={words.back} back={back}>
        <Empty title={words.noMonth} />
      </Page>
    )
  }
  const where = [
    dana && purses.data?.rows.find(({ id }) => String(id) === dana)?.name,
    daerah && areas.data?.rows.find(({ code }) => code === daerah)?.name,
    isKindOfWork(pekerjaan) && workName(pekerjaan),
  ]
  return (
    <Page title={words.title(formatMonth(bulan))} lead={where.filter(Boolean).join(' · ')} back={back}>
      <People bulan={bulan} filter={filter} />
    </Page>
  )
}

type Filter = ReturnType<typeof useFilter<{ bulan: string; dana: string; daerah: string; pekerjaan: string; q: string }>> // prettier-ignore

function People({ bulan, filter }: { bulan: string; filter: Filter }) {
  const { behind: words, count } = useText()
  const { dana, daerah, pekerjaan, q } = filter.value
  const people = useLapsing(bulan, { q, purse: dana, area: daerah, kind: pekerjaan })
  return (
    <DataTable
      label={words.label}
      source={people}
      filter={filter}
      search={words.search}
      rowKey={({ worker }) => String(worker)}
      open={({ worker }) => `/pekerja/${worker}`}
      empty={<Empty title={words.none} />}
      columns={[
        { key: 'name', head: words.name, cell: (one) => one.name ?? words.unnamed(one.worker), card: 'title', width: 180 },
        { key: 'area', head: words.area, cell: (one) => [one.desa, one.kecamatan].filter(Boolean).join(', ') || '–', width: 170 },
        { key: 'work', head: words.work, cell: (one) => (isKindOfWork(one.kindOfWork) ? workName(one.kindOfWork) : '–'), width: 130 },
        { key: 'purse', head: words.purse, cell: (one) => one.purseName, width: 130 },
        { key: 'amount', head: words.amount, cell: (one) => (one.amount === null ? words.unbilled : <Money amount={one.amount} />), align: 'end', width: 110 },
      ]} // prettier-ignore
      foot={
        people.total !== null && (
          <Note size="sm" c="var(--ink-soft)">
            {count(people.total)}
          </Note>
        )
      }
    />
  )
}
