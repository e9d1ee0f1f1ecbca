import { parts, type Part } from '../../../domain/coverage/figure.ts'
import { isKindOfWork } from '../../../domain/registry/kind-of-work.ts'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { Page } from '../../parts/page/page.tsx'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import { readBehind } from './behind.ts'
import { useFigure, usePeople, type Asked, type Chosen } from './data.ts'
import { useText } from './words.ts'
import { workName } from '../../words/work-names.ts'

const tones = { accepted: 'good', waiting: 'wait', own: 'note', refused: 'bad', none: 'plain' } as const

/** The very people a number of the coverage page counts. */
export default function PeopleBehind() {
  const text = useText()
  const filter = useFilter({ dari: 'may', bulan: '', menurut: '', kunci: '', bagian: '' })
  const { asked, chosen } = readBehind(filter.value)
  const people = usePeople(asked, chosen)
  const where = useWhere(asked, chosen)
  const part = chosen.part ? text.parts[chosen.part] : undefined
  return (
    <Page
      title={text.people.title}
      lead={[part, where, text.denominators[asked.of]].filter(Boolean).join(' · ')}
      back={{ to: `/cakupan?${backTo(asked, chosen)}`, label: text.people.back }}
    >
      <DataTable
        label={text.people.list}
        source={people}
        rowKey={({ worker }) => String(worker)}
        open={({ worker }) => `/pekerja/${worker}`}
        tools={
          <PickOne
            label={text.filters.part}
            any={text.filters.anyPart}
            value={chosen.part ?? ''}
            onChange={(bagian) => filter.set({ bagian })}
            options={parts.map((value) => ({ value, label: text.parts[value] }))}
            width={280}
          />
        }
        columns={[
          {
            key: 'name',
            head: text.people.name,
            cell: ({ name, worker }) => name ?? text.people.worker(worker),
            card: 'title',
            width: 220,
          },
          { key: 'desa', head: text.people.desa, cell: ({ desaName }) => desaName ?? '–' },
          { key: 'kecamatan', head: text.people.kecamatan, cell: ({ kecamatanName }) => kecamatanName ?? '–' },
          {
            key: 'work',
            head: text.people.work,
            cell: ({ kindOfWork }) => (isKindOfWork(kindOfWork) ? workName(kindOfWork) : '–'),
          },
          { key: 'part', head: text.people.part, cell: ({ part: stands }) => <Stands part={stands} />, card: 'badge' },
        ]}
        empty={<Empty title={text.people.none}>{text.people.noneText}</Empty>}
      />
    </Page>
  )
}

function Stands({ part }: { part: Part }) {
  const { partsShort } = useText()
  return <StateBadge tone={tones[part]}>{partsShort[part]}</StateBadge>
}

/** The name of the row the number stood in. */
function useWhere(asked: Asked, { by, key }: Chosen): string {
  const text = useText()
  const read = useFigure(asked, by ?? 'kecamatan')
  if (!by || key === undefined) return text.people.everywhere
  const row = read.data?.rows.find((one) => (one.key ?? '') === key)
  const name = row?.name ?? text.by.unknown
  return key === '' ? `${text.dimensions[by]}: ${text.by.unknown}` : row ? `${text.dimensions[by]} ${name}` : ''
}

function backTo({ of, month }: Asked, { by, key }: Chosen): string {
  const query = new URLSearchParams({ dari: of })
  if (month) query.set('bulan', month)
  if (by) query.set('menurut', by)
  if (by === 'desa' && key) query.set('kecamatan', key.slice(0, 8))
  return query.toString()
}
