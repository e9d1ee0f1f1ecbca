import { DayText, Money } from '../../parts/amounts/amounts.tsx'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import type { Payment } from './data.ts'
import { useText } from './words.ts'

/** Payments and reversals, each opening its page. */
export function PaymentsTable({ payments }: { payments: readonly Payment[] }) {
  const { payments: words } = useText()
  return (
    <DataTable
      label={words.title}
      rows={payments}
      rowKey={({ id }) => String(id)}
      open={({ id }) => `/iuran/pembayaran/${id}`}
      empty={<Empty title={words.none}>{words.noneText}</Empty>}
      height="60vh"
      columns={[
        { key: 'reference', head: words.reference, cell: (one) => one.reference, card: 'title', width: 200 },
        { key: 'on', head: words.on, cell: (one) => <DayText on={one.paidOn} />, width: 150 },
        { key: 'purse', head: words.purse, cell: (one) => one.purseName, width: 180 },
        { key: 'amount', head: words.amount, cell: (one) => <Money amount={one.kind === 'reversal' ? -one.amount : one.amount} />, align: 'end', width: 130 },
        { key: 'left', head: words.left, cell: (one) => (one.left > 0 ? <Money amount={one.left} /> : '–'), align: 'end', width: 130 },
        { key: 'state', head: words.state, cell: (one) => <PaymentState payment={one} />, card: 'badge', width: 140 },
      ]} // prettier-ignore
    />
  )
}

export function PaymentState({ payment: { kind, reversed } }: { payment: Payment }) {
  const { payments: words } = useText()
  if (kind === 'reversal') return <StateBadge tone="note">{words.reversal}</StateBadge>
  return reversed ? (
    <StateBadge tone="bad">{words.reversed}</StateBadge>
  ) : (
    <StateBadge tone="good">{words.stands}</StateBadge>
  )
}
