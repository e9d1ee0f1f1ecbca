import { Anchor, Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { findingStates } from '../../../domain/contributions/finding.ts'
import { useMay } from '../../net/session.ts'
import { todayInJakarta } from '../../net/today.ts'
import { Money } from '../../parts/amounts/amounts.tsx'
import type { Column } from '../../parts/data-table/column.ts'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import type { Filter } from '../../parts/filters/use-filter.ts'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import { useFindings, type Finding } from './data.ts'
import { FollowDialog } from './follow-dialog.tsx'
import { ageOf, byUrgency } from './urgency.ts'
import { useText } from './words.ts'

export type FindingsFilter = { pilihan: string; macam: string; keadaan: string; milik: string }

const tones = { open: 'wait', explained: 'note', settled: 'good' } as const

type FindingsProps = { reconciliation: number; filter: Filter<FindingsFilter>; own: string }

/** Each difference with whom it concerns, its age and who looks after it. */
export function FindingsTable({ reconciliation, filter, own }: FindingsProps) {
  const { findings: words, kinds } = useText()
  const may = useMay()
  const { macam, keadaan, milik } = filter.value
  const [following, setFollowing] = useState<Finding>()
  const findings = useFindings({ reconciliation: String(reconciliation), kind: macam, state: keadaan, assignedTo: milik === 'saya' ? own : '' }) // prettier-ignore
  const nameOf = (one: Finding) => one.name ?? words.unnamed(one.worker)
  const columns: Column<Finding>[] = [
    { key: 'name', head: words.name, cell: (one) => <Anchor inherit component={Link} to={`/pekerja/${one.worker}`}>{nameOf(one)}</Anchor>, card: 'title', width: 165 },
    { key: 'kind', head: words.kind, cell: (one) => kinds.names[one.kind], width: 215 },
    { key: 'age', head: words.age, cell: (one) => words.days(ageOf(one.firstSeen, todayInJakarta())), align: 'end', width: 75 },
    { key: 'amount', head: words.amount, cell: (one) => <Money amount={one.amount} />, align: 'end', width: 95 },
    { key: 'who', head: words.who, cell: (one) => one.assignedName ?? words.nobody, width: 120 },
    { key: 'state', head: words.state, cell: (one) => <StateBadge tone={tones[one.state]}>{words.states[one.state]}</StateBadge>, card: 'badge', width: 115 },
  ] // prettier-ignore
  if (may('contributions.reconcile'))
    columns.push({
      key: 'follow',
      head: words.follow,
      cell: (one) => (
        <Button size="compact-sm" variant="default" onClick={() => setFollowing(one)} aria-label={words.followOf(nameOf(one))}>
          {words.follow}
        </Button>
      ),
      width: 125,
    }) // prettier-ignore
  return (
    <>
      <DataTable
        label={words.label}
        source={findings}
        filter={{ ...filter, narrowed: Boolean(macam || keadaan || milik) }}
        rowKey={({ no }) => String(no)}
        columns={columns}
        empty={<Empty title={words.none} />}
        tools={
          <>
            <PickOne
              label={words.kind}
              any={kinds.all}
              value={macam}
              onChange={(picked) => filter.set({ macam: picked })}
              options={byUrgency.map((value) => ({ value, label: kinds.names[value]! }))}
              width={320}
            />
            <PickOne
              label={words.state}
              any={words.anyState}
              value={keadaan}
              onChange={(picked) => filter.set({ keadaan: picked })}
              options={findingStates.map((value) => ({ value, label: words.states[value]! }))}
            />
            <PickOne
              label={words.mine}
              any={words.everybody}
              value={milik}
              onChange={(picked) => filter.set({ milik: picked })}
              options={[{ value: 'saya', label: words.own }]}
            />
          </>
        }
      />
      {following && <FollowDialog finding={following} onClose={() => setFollowing(undefined)} />}
    </>
  )
}
