import type { ReactNode } from 'react'
import type { KindOfWork } from '../../../domain/registry/kind-of-work.ts'
import { kindCodes } from '../../../domain/registry/kind-of-work.ts'
import type { GateCode } from '../../../domain/priority/reasons.ts'
import { useMay, useSession } from '../../net/session.ts'
import { Count } from '../../parts/amounts/amounts.tsx'
import type { Column } from '../../parts/data-table/column.ts'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import type { Filter } from '../../parts/filters/use-filter.ts'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import { useDecisions, useKecamatan, type DecisionRow } from './data.ts'
import { useText } from './words.ts'
import { Original } from '../../parts/original/original.tsx'

type Value = { q: string; kind: string; area: string } & Record<string, string | undefined>

/** People of one verdict, filtered by work and kecamatan; a row opens the decision about that person. */
export function PeopleTable({
  label,
  verdict,
  filter,
  tools,
  empty,
  ...query
}: {
  label: string
  verdict: 'may' | 'refused' | 'waits'
  filter: Filter<Value>
  tools?: ReactNode
  empty?: ReactNode
  reason?: string
  warning?: string
}) {
  const text = useText()
  const { account } = useSession()
  const mayOpen = useMay()('priority.read')
  const kecamatan = useKecamatan()
  const { q, kind, area } = filter.value
  const given = { q, kind, area, ...query }
  const people = useDecisions({
    verdict,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value)),
  })
  const ranked = verdict === 'may'
  const columns: Column<DecisionRow>[] = [
    ...(ranked
      ? [
          {
            key: 'rank',
            head: text.order.rank,
            cell: (one: DecisionRow) => <Count of={one.rank} />,
            align: 'end' as const,
            width: 80,
          },
        ]
      : []),
    {
      key: 'name',
      head: text.order.name,
      cell: (one) => one.name ?? text.order.worker(one.worker),
      card: 'title',
      width: 170,
    },
    {
      key: 'kind',
      head: text.order.work,
      cell: (one) => (one.kind ? text.kinds[one.kind as KindOfWork] : '–'),
      width: 130,
    },
    { key: 'desa', head: text.order.area, cell: (one) => one.desa ?? '–', width: 120 },
    ...(ranked
      ? [
          {
            key: 'points',
            head: text.order.points,
            cell: (one: DecisionRow) => <Count of={one.points} />,
            align: 'end' as const,
            width: 70,
          },
        ]
      : []),
    { key: 'why', head: text.order.why, cell: (one) => <Why one={one} />, width: 360 },
  ]
  return (
    <DataTable
      label={label}
      source={people}
      filter={filter}
      search={account.role === 'planner' ? undefined : text.order.search}
      rowKey={(one) => String(one.worker)}
      open={mayOpen ? (one) => `/urutan/${one.worker}` : undefined}
      columns={columns}
      empty={empty}
      tools={
        <>
          {tools}
          <PickOne
            label={text.order.work}
            value={kind}
            onChange={(picked) => filter.set({ kind: picked })}
            options={kindCodes.map((code) => ({ value: code, label: text.kinds[code] }))}
            any={text.order.anyWork}
          />
          <PickOne
            label={text.order.kecamatan}
            value={area}
            onChange={(picked) => filter.set({ area: picked })}
            options={kecamatan}
            any={text.order.anyArea}
          />
        </>
      }
    />
  )
}

/** The sentence without the place, which has its own columns; further reasons and notes as badges. */
function Why({ one }: { one: DecisionRow }) {
  const text = useText()
  const more = [...one.reasons.slice(1), ...one.warnings] as GateCode[]
  const sentence = one.rank === null ? one.why : one.why.slice(one.why.indexOf(': ') + 2)
  return (
    <>
      <Original>{sentence}</Original>
      {more.map((code) => (
        <span key={code}>
          {' '}
          <StateBadge tone={one.warnings.includes(code) ? 'note' : 'plain'}>{text.reasons[code]}</StateBadge>
        </span>
      ))}
    </>
  )
}
