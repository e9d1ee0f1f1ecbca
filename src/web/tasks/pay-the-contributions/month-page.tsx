import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDay, type Day } from '../../../domain/basics/day.ts'
import { formatMonth, isMonth, type Month } from '../../../domain/basics/month.ts'
import { formatRupiah } from '../../../domain/basics/rupiah.ts'
import { Refusal } from '../../net/refusal.ts'
import { useMay } from '../../net/session.ts'
import { Figure, Figures } from '../../parts/figure/figure.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Progress } from '../../parts/progress/progress.tsx'
import { Section } from '../../parts/section/section.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { useDone } from '../../parts/done/use-done.tsx'
import { useBills, useGrid, useMakeBills, useSettlements, type Bill, type Cell } from './data.ts'
import { DocumentsTable, SettlementsTable } from './documents.tsx'
import { PaymentDialog } from './payment-dialog.tsx'
import { PeopleTable } from './people-table.tsx'
import { StepFor } from './step-for.tsx'
import { PriceOf, WhyDifferent } from './why-different.tsx'
import { useText } from './words.ts'

/** One purse and one month: its bills, what paid them, whose months they are, and why the amounts are what they are. */
export default function PurseMonthPage() {
  const text = useText()
  const { purse, month }: { purse?: string; month?: string } = useParams({ strict: false })
  const known = isMonth(month) ? month : undefined
  const grid = useGrid(known && { from: known, to: known })
  const cell = grid.data?.rows.find((row) => row.purse === Number(purse) && row.month === month)
  if (grid.data && cell) return <Known cell={cell} on={grid.data.on as Day} />
  return (
    <Page title={text.title} back={{ to: '/iuran', label: text.back }}>
      {grid.isPending && known ? (
        <Waiting rows={8} />
      ) : (
        <Problem error={grid.error ?? new Refusal({ code: 'not-found', status: 404 })} />
      )}
    </Page>
  )
}

function Known({ cell, on }: { cell: Cell; on: Day }) {
  const text = useText()
  const { month: words } = text
  const may = useMay()
  const bills = useBills({ purse: cell.purse, month: cell.month })
  const settlements = useSettlements({ purse: cell.purse, month: cell.month })
  const owed = (cell.amount ?? 0) - cell.settled
  return (
    <Page
      title={words.title(formatMonth(cell.month as Month), cell.purseName)}
      lead={words.lead(text.states[cell.state], formatDay(on))}
      back={{ to: '/iuran', label: text.back }}
    >
      <Problem error={bills.error ?? settlements.error} />
      <NextOfMonth cell={cell} bills={bills.data?.rows ?? []} />
      <Figures>
        <Figure label={cell.billed ? words.billed : words.expected} value={formatRupiah(cell.amount ?? 0)} />
        {cell.billed && <Figure label={words.paid} value={formatRupiah(cell.settled)} {...(owed <= 0 && { tone: 'good' })} />}
        {cell.billed && <Figure label={words.owed} value={formatRupiah(owed)} {...(owed > 0 && { tone: cell.state === 'late' ? 'bad' : 'wait' })} />}
        <Figure label={words.people} value={cell.people} />
      </Figures>
      {cell.billed && bills.data && (
        <>
          <Section title={words.documents} lead={words.documentsLead} bare>
            <DocumentsTable bills={bills.data.rows} />
          </Section>
          <Section title={words.why}>
            <WhyDifferent bills={bills.data.rows} />
          </Section>
          <Section title={words.price}>
            <PriceOf bills={bills.data.rows} />
          </Section>
          <Section title={words.payments} lead={words.paymentsLead} bare>
            <SettlementsTable settlements={settlements.data?.rows ?? []} />
          </Section>
        </>
      )}
      {may('contributions.read') && (
        <Section title={words.peopleTitle} bare>
          <PeopleTable month={cell.month} of={{ purse: String(cell.purse) }} />
        </Section>
      )}
    </Page>
  )
} // prettier-ignore

/** Bill it, or pay what is owed of it. */
function NextOfMonth({ cell, bills }: { cell: Cell; bills: readonly Bill[] }) {
  const text = useText()
  const { next } = text
  const may = useMay()
  const done = useDone()
  const [paying, setPaying] = useState(false)
  const make = useMakeBills(
    ({ bills: made }) =>
    done(made.length === 0 ? text.work.noneMade : text.work.billsMade(made.length, made.reduce((all, { amount }) => all + amount, 0))), // prettier-ignore
  )
  const owed = (cell.amount ?? 0) - cell.settled
  const month = formatMonth(cell.month as Month)
  if (make.busy) return <Progress label={text.work.bills} done={make.job?.done ?? 0} total={make.job?.total ?? null} stage={make.job?.stage} /> // prettier-ignore
  if (cell.state === 'to-bill') {
    return (
      <>
        <Problem error={make.error} />
        <StepFor
          may={may('contributions.bill')}
          title={next.bill(month, cell.purseName, cell.people, cell.amount ?? 0)}
          because={next.billBecause}
          label={next.billAct}
          onGo={() => void make.start({ body: { month: cell.month } })}
        />
      </>
    )
  }
  if (cell.state !== 'due' && cell.state !== 'part' && cell.state !== 'late') return null
  const open = bills.filter(({ net, settled }) => net !== null && net > (settled ?? 0)).map(({ id }) => id)
  return (
    <>
      <StepFor
        may={may('contributions.pay')}
        title={next.pay(month, cell.purseName, owed)}
        because={cell.state === 'late' ? next.payLate(cell.people) : next.payDue(cell.people)}
        label={next.payAct}
        onGo={() => setPaying(true)}
      />
      {paying && (
        <PaymentDialog
          purses={[{ purse: cell.purse, name: cell.purseName }]}
          start={{ purse: cell.purse, amount: owed, bills: open }}
          onClose={() => setPaying(false)}
        />
      )}
    </>
  )
}
