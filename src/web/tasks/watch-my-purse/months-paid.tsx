import { formatMonth, type Month } from '../../../domain/basics/month.ts'
import { formatNumber } from '../../../domain/basics/rupiah.ts'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { Section } from '../../parts/section/section.tsx'
import { MonthStateBadge } from '../../parts/month-state/month-state.tsx'
import { useOwnMonths } from './data.ts'
import type { Text } from './words.ts'

/** What became of the purse's months: billed, paid, confirmed; numbers only, small ones withheld. */
export function MonthsPaid({ text }: { text: Text }) {
  const { data } = useOwnMonths()
  if (!data || data.rows.length === 0) return null
  const rows = [...data.rows].reverse()
  return (
    <Section title={text.paid.title} lead={text.paid.lead} bare>
      <DataTable
        label={text.paid.title}
        rows={rows}
        rowKey={({ month, state }) => `${month}/${state}`}
        height="60vh"
        columns={[
          { key: 'month', head: text.months.month, cell: ({ month }) => formatMonth(month as Month), card: 'title', width: 170 },
          { key: 'state', head: text.paid.state, cell: ({ state }) => (state === 'active' ? text.paid.active : <MonthStateBadge state={state} />), card: 'badge', width: 280 },
          { key: 'people', head: text.months.unit, cell: ({ people }) => (people === null ? text.withheld : formatNumber(people)), align: 'end', width: 120 },
        ]} // prettier-ignore
      />
    </Section>
  )
}
