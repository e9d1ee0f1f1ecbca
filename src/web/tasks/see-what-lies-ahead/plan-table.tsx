import { Button, Text as Note } from '@mantine/core'
import { useState } from 'react'
import { formatMonth, type Month } from '../../../domain/basics/month.ts'
import { formatRupiah } from '../../../domain/basics/rupiah.ts'
import { Count, Money } from '../../parts/amounts/amounts.tsx'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import { shownFirst, type Plan, type PlanRow } from './data.ts'
import css from './planner.module.css'
import { useText } from './words.ts'

/** Months against people, the best row marked, with what a family gets in three months of each. */
export function PlanTable({ plan }: { plan: Plan }) {
  const { plan: words } = useText()
  const [all, setAll] = useState(false)
  const rows = all ? plan.rows : plan.rows.filter((row) => shownFirst(plan, row))
  const given = (month: number, { months }: PlanRow): string => {
    const at = plan.family.find((one) => one.month === month)
    if (months < month || !at) return words.notCovered
    return at.outcomes
      .map(({ amount }) => words.short((amount / 1_000_000).toLocaleString('id-ID', { maximumFractionDigits: 1 })))
      .join(words.or)
  }
  const mark = ({ months }: PlanRow) => {
    if (months === plan.best) return <StateBadge tone="good">{words.isBest}</StateBadge>
    return months === plan.widest ? <StateBadge tone="note">{words.isWidest}</StateBadge> : null
  }
  return (
    <>
      <Note size="sm" c="var(--ink-soft)" mb="xs">
        {words.tableLead}
      </Note>
      <DataTable
        label={words.table}
        rows={rows}
        rowKey={({ months }) => String(months)}
        columns={[
          { key: 'months', head: words.months, cell: (row) => <>{words.many(row.months)} {mark(row)}<small className={css.soft}>{words.until(formatMonth(row.last as Month))}</small></>, card: 'title', width: 165 },
          { key: 'people', head: words.heads, cell: ({ people }) => <Count of={people} />, align: 'end', width: 76 },
          { key: 'perHead', head: words.perHead, cell: ({ perHead, open }) => <>{formatRupiah(perHead)}{open && ` ${words.open(formatRupiah(open.perHead))}`}</>, align: 'end', width: 96, card: 'hidden' },
          { key: 'cost', head: words.cost, cell: ({ cost, rest }) => <><Money amount={cost} /><small className={css.soft}>{words.rest(formatRupiah(rest))}</small></>, align: 'end', width: 130 },
          { key: 'full', head: words.full, cell: ({ full }) => words.fullMonths(full.sure, full.possible), align: 'end', width: 72 },
          ...plan.family.map(({ month }) => ({ key: `at${month}`, head: words.at(month), cell: (row: PlanRow) => given(month, row), align: 'end' as const, width: 72 })),
        ]} // prettier-ignore
      />
      {!all && rows.length < plan.rows.length && (
        <Button variant="default" mt="sm" onClick={() => setAll(true)}>
          {words.all}
        </Button>
      )}
    </>
  )
}
