import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMay } from '../../net/session.ts'
import { Count, DayText, Money, MonthText } from '../../parts/amounts/amounts.tsx'
import type { Column } from '../../parts/data-table/column.ts'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import type { Bill, Settlement } from './data.ts'
import { useText } from './words.ts'

/** Bill, supplements and credits of a purse and month, each leading into the chain. */
export function DocumentsTable({ bills }: { bills: readonly Bill[] }) {
  const text = useText()
  const { month: words, kinds } = text
  const may = useMay()
  const ordered = [...bills].sort((a, b) => a.id - b.id)
  const name = (bill: Bill) => `${kinds[bill.kind]} ${bill.id}`
  const columns: Column<Bill>[] = [
    { key: 'kind', head: words.kind, cell: name, card: 'title', width: 170 },
    { key: 'madeOn', head: words.madeOn, cell: (one) => <DayText on={one.madeOn} />, width: 150 },
    { key: 'people', head: words.people, cell: (one) => <Count of={one.people} />, align: 'end', width: 90 },
    { key: 'amount', head: words.amount, cell: (one) => <Money amount={one.amount} />, align: 'end', width: 140 },
    { key: 'settled', head: words.settled, cell: (one) => <Money amount={one.settled} />, align: 'end', width: 140 },
    { key: 'paidOn', head: words.paidOn, cell: (one) => <DayText on={one.paidOn} />, width: 150 },
  ]
  if (may('contributions.read'))
    columns.push({ key: 'walk', head: words.walk, cell: (one) => <Walk kind="bill" id={one.id} label={words.walkOf(kinds[one.kind], one.id)} />, width: 110 }) // prettier-ignore
  return (
    <DataTable
      label={words.documents}
      rows={ordered}
      rowKey={({ id }) => String(id)}
      columns={columns}
      empty={<Empty title={words.noDocuments}>{words.noDocumentsText}</Empty>}
    />
  )
}

/** Which money settles which bill. */
export function SettlementsTable({
  settlements,
  ofPayment,
}: {
  settlements: readonly Settlement[]
  ofPayment?: boolean
}) {
  // prettier-ignore
  const text = useText()
  const { payment: words, month, kinds } = text
  const may = useMay()
  const columns: Column<Settlement>[] = [
    ofPayment
      ? { key: 'bill', head: words.bill, cell: (one) => <Anchor inherit component={Link} to={`/iuran/${one.purse}/${one.month}`}>{`${kinds[one.billKind]} ${one.bill}`}</Anchor>, card: 'title', width: 170 }
      : { key: 'payment', head: text.payments.reference, cell: (one) => <Anchor inherit component={Link} to={`/iuran/pembayaran/${one.payment}`}>{one.reference}</Anchor>, card: 'title', width: 190 },
    ofPayment
      ? { key: 'month', head: words.month, cell: (one) => <MonthText of={one.month} />, width: 150 }
      : { key: 'bill', head: words.bill, cell: (one) => `${kinds[one.billKind]} ${one.bill}`, width: 170 },
    { key: 'amount', head: words.amount, cell: (one) => <Money amount={one.amount} />, align: 'end', width: 140 },
    { key: 'on', head: words.on, cell: (one) => <DayText on={one.onDay} />, width: 150 },
    { key: 'named', head: text.table.note, cell: (one) => (one.named ? words.named(one.people) : words.whole), width: 220 },
  ] // prettier-ignore
  if (may('contributions.read'))
    columns.push({ key: 'walk', head: month.walk, cell: (one) => <Walk kind="settlement" id={one.id} label={month.walkOf(words.uses, one.id)} />, width: 110 }) // prettier-ignore
  return (
    <DataTable
      label={ofPayment ? words.uses : month.payments}
      rows={settlements}
      rowKey={({ id }) => String(id)}
      columns={columns}
      empty={<Empty title={ofPayment ? words.unused : month.noPayments} />}
    />
  )
}

/** Into the chain, from here both ways. */
export function Walk({ kind, id, label }: { kind: string; id: number; label: string }) {
  const { month: words } = useText()
  return (
    <Anchor inherit component={Link} to={`/buku-besar/telusur?jenis=${kind}&nomor=${id}`} aria-label={label}>
      {words.walk}
    </Anchor>
  )
}
