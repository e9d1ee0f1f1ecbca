import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { formatMonth, type Month } from '../../../domain/basics/month.ts'
import { formatRupiah } from '../../../domain/basics/rupiah.ts'
import { useMay } from '../../net/session.ts'
import { Count, DayText, Money, MonthText } from '../../parts/amounts/amounts.tsx'
import type { Column } from '../../parts/data-table/column.ts'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { Figure, Figures } from '../../parts/figure/figure.tsx'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { NextOfBooks } from './next-of-books.tsx'
import { useBalances, useClosings, useEntries, useGrid, useTrial, type Closing, type Entry, type TrialLine } from './data.ts' // prettier-ignore
import { TrialView } from './trial-view.tsx'
import { useText } from './words.ts'

const ledgers = ['cover', 'due', 'advance', 'cash'] as const

/** The books: what stands on each ledger, month by month, entry by entry, and which months are closed. */
export default function ReadTheLedger() {
  const text = useText()
  const filter = useFilter({ dana: '', dokumen: '', akun: '' })
  const trial = useTrial(filter.value.dana)
  const balances = useBalances()
  const closings = useClosings()
  const grid = useGrid()
  const empty = trial.data?.rows.length === 0 && !filter.value.dana
  return (
    <Page title={text.title} lead={text.lead}>
      <Problem error={trial.error ?? grid.error} onRetry={() => void trial.refetch()} />
      {!trial.data && !trial.error && <Waiting label={text.title} rows={8} />}
      {empty && <Empty title={text.trial.none}>{text.trial.noneText}</Empty>}
      {trial.data && !empty && (
        <>
          {grid.data && <NextOfBooks closable={grid.data.closable as Month | null} />}
          <Balances lines={trial.data.rows} />
          <Section
            title={text.trial.title}
            lead={text.trial.lead}
            bare
            actions={
              <PickOne
                label={text.entries.purse}
                any={text.entries.anyPurse}
                value={filter.value.dana}
                onChange={(dana) => filter.set({ dana })}
                options={(balances.data?.rows ?? []).map(({ purse, name }) => ({ value: String(purse), label: name }))}
              />
            }
          >
            <TrialView lines={trial.data.rows} />
          </Section>
          <Entries filter={filter} />
          <Section title={text.closings.title} bare>
            <Closings closings={closings.data?.rows ?? []} />
          </Section>
        </>
      )}
    </Page>
  )
}

/** What stands on each ledger, with the side it stands on left out: an office reads amounts. */
function Balances({ lines }: { lines: readonly TrialLine[] }) {
  const text = useText()
  return (
    <Figures>
      {ledgers.map((ledger) => {
        const of = lines.filter((line) => line.ledger === ledger)
        const balance = of.reduce((sum, { debit, credit }) => sum + debit - credit, 0)
        return (
          <Figure key={ledger} label={text.ledgers[ledger]!} value={formatRupiah(Math.abs(balance))} note={text.about[ledger]} />
        )
      })}
    </Figures>
  )
} // prettier-ignore

type BooksFilter = ReturnType<typeof useFilter<{ dana: string; dokumen: string; akun: string }>>

function Entries({ filter }: { filter: BooksFilter }) {
  const text = useText()
  const { entries: words, kinds, bills } = text
  const may = useMay()
  const { dana, dokumen, akun } = filter.value
  const entries = useEntries({ purse: dana, kind: dokumen, ledger: akun })
  const sides = ({ postings }: Entry) =>
    [...postings].sort((a, b) => b.amount - a.amount).map(({ ledger }) => text.ledgers[ledger]).join(' → ') // prettier-ignore
  const columns: Column<Entry>[] = [
    { key: 'what', head: words.what, cell: (one) => `${one.kind === 'bill' ? (bills[one.text] ?? one.text) : kinds[one.kind]} ${one.document}`, card: 'title', width: 135 },
    { key: 'on', head: words.on, cell: (one) => <DayText on={one.onDay} />, width: 140 },
    { key: 'purse', head: words.purse, cell: (one) => one.purseName, width: 135 },
    { key: 'sides', head: words.sides, cell: sides, width: 205 },
    { key: 'amount', head: words.amount, cell: (one) => <Money amount={one.postings.reduce((sum, { amount }) => sum + Math.max(amount, 0), 0)} />, align: 'end', width: 120 },
    { key: 'booked', head: words.booked, cell: (one) => <MonthText of={one.booked} />, width: 115 },
  ] // prettier-ignore
  if (may('contributions.read'))
    columns.push({
      key: 'walk',
      head: words.walk,
      cell: (one) => (
        <Anchor
          inherit
          component={Link}
          to={`/buku-besar/telusur?jenis=entry&nomor=${one.id}`}
          aria-label={words.walkOf(one.id)}
        >
          {words.walk}
        </Anchor>
      ),
      width: 85,
    })
  return (
    <Section title={words.title} lead={words.lead} bare>
      <DataTable
        label={words.title}
        source={entries}
        rowKey={({ id }) => String(id)}
        columns={columns}
        empty={<Empty title={words.none} />}
        tools={
          <>
            <PickOne
              label={words.what}
              any={words.anyKind}
              value={dokumen}
              onChange={(picked) => filter.set({ dokumen: picked })}
              options={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
            />
            <PickOne
              label={text.trial.ledger}
              any={words.anyLedger}
              value={akun}
              onChange={(picked) => filter.set({ akun: picked })}
              options={ledgers.map((value) => ({ value, label: text.ledgers[value]! }))}
            />
          </>
        }
      />
    </Section>
  )
}

function Closings({ closings }: { closings: readonly Closing[] }) {
  const { closings: words } = useText()
  return (
    <DataTable
      label={words.title}
      rows={closings}
      rowKey={({ month }) => month}
      empty={<Empty title={words.none} />}
      columns={[
        { key: 'month', head: words.month, cell: ({ month }) => formatMonth(month as Month), card: 'title', width: 150 },
        { key: 'on', head: words.on, cell: (one) => <DayText on={one.onDay} />, width: 160 },
        { key: 'by', head: words.by, cell: (one) => one.by ?? '–', width: 160 },
        { key: 'entries', head: words.entries, cell: (one) => <Count of={one.entries} />, align: 'end', width: 80 },
        { key: 'checksum', head: words.checksum, cell: (one) => <code style={{ overflowWrap: 'anywhere' }}>{one.checksum.slice(0, 32).replace(/(.{8})(?=.)/g, '$1 ')}</code>, width: 330 },
      ]} // prettier-ignore
    />
  )
}
