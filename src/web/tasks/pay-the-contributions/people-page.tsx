import { formatMonth, isMonth } from '../../../domain/basics/month.ts'
import { isKindOfWork } from '../../../domain/registry/kind-of-work.ts'
import { useGet } from '../../net/use-api.ts'
import { Empty } from '../../parts/empty/empty.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { Page } from '../../parts/page/page.tsx'
import { workName } from '../../words/work-names.ts'
import { useGrid } from './data.ts'
import { PeopleTable } from './people-table.tsx'
import { useText } from './words.ts'

/** The very people a number of the calendar counts. */
export default function PeopleBehindTheCalendar() {
  const { behind: words } = useText()
  const filter = useFilter({ bulan: '', dana: '', kecamatan: '', pekerjaan: '' })
  const { bulan, dana, kecamatan, pekerjaan } = filter.value
  const where = useWhere(filter.value)
  const back = { to: '/kalender', label: words.back }
  if (!isMonth(bulan)) {
    return (
      <Page title={words.back} back={back}>
        <Empty title={words.noMonth} />
      </Page>
    )
  }
  const of = { ...(dana && { purse: dana }), ...(kecamatan && { kecamatan }), ...(pekerjaan && { kind: pekerjaan }) }
  return (
    <Page title={words.title(formatMonth(bulan))} lead={where} back={back}>
      <PeopleTable month={bulan} of={of} purseShown={!dana} />
    </Page>
  )
}

/** Which purse, kecamatan or kind of work the number stood beside. */
function useWhere({
  bulan,
  dana,
  kecamatan,
  pekerjaan,
}: {
  bulan: string
  dana: string
  kecamatan: string
  pekerjaan: string
}): string {
  // prettier-ignore
  const grid = useGrid(isMonth(bulan) ? { from: bulan, to: bulan } : undefined)
  const areas = useGet('/api/areas', undefined, { staleTime: 3_600_000 })
  return [
    dana && grid.data?.rows.find(({ purse }) => String(purse) === dana)?.purseName,
    kecamatan && areas.data?.rows.find(({ code }) => code === kecamatan)?.name,
    isKindOfWork(pekerjaan) && workName(pekerjaan),
  ]
    .filter(Boolean)
    .join(' · ')
}
