import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatRupiah } from '../../../domain/basics/rupiah.ts'
import { useMay } from '../../net/session.ts'
import { useConfirm } from '../../parts/confirm/use-confirm.tsx'
import { useDone } from '../../parts/done/use-done.tsx'
import { Figure, Figures } from '../../parts/figure/figure.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Progress } from '../../parts/progress/progress.tsx'
import { Section } from '../../parts/section/section.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { useBalances, useCorrectBills, useGrid, usePayments, type Balance, type Grid } from './data.ts'
import { FileDialog } from './file-dialog.tsx'
import { PurseGrid } from './grid.tsx'
import { NextOfMoney, type PayFor } from './next-of-money.tsx'
import { PaymentDialog } from './payment-dialog.tsx'
import { PaymentsTable } from './payments-table.tsx'
import { useText } from './words.ts'

/** Purses against months: what is billed, paid and owed, with the one next step; and the money that was paid. */
export default function PayTheContributions() {
  const text = useText()
  const may = useMay()
  const grid = useGrid()
  const balances = useBalances()
  const payments = usePayments()
  const correct = useCorrecting()
  const [paying, setPaying] = useState<PayFor>()
  const [taking, setTaking] = useState(false)
  const purses = pursesOf(grid.data)
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        may('contributions.bill') &&
        purses.length > 0 && (
          <Button variant="default" onClick={() => void correct.ask()} loading={correct.busy}>
            {text.correct.act}
          </Button>
        )
      }
    >
      <Problem error={grid.error ?? balances.error ?? correct.error} onRetry={() => void grid.refetch()} />
      {correct.job && (
        <Progress label={text.work.corrections} done={correct.job.done} total={correct.job.total} stage={correct.job.stage} />
      )}
      {!grid.data && !grid.error && <Waiting label={text.title} rows={8} />}
      {grid.data && <NextOfMoney grid={grid.data} onPay={setPaying} />}
      {grid.data && balances.data && balances.data.rows.length > 0 && (
        <Totals grid={grid.data} balances={balances.data.rows} />
      )}
      {grid.data && purses.length > 0 && (
        <Section title={text.grid.title} lead={text.grid.lead} bare>
          <PurseGrid grid={grid.data} balances={balances.data?.rows ?? []} />
        </Section>
      )}
      {purses.length > 0 && payments.data && (
        <Section
          title={text.payments.title}
          lead={text.payments.lead}
          bare
          actions={
            may('contributions.pay') && (
              <>
                <Button variant="default" onClick={() => setTaking(true)}>
                  {text.payments.file}
                </Button>
                <Button variant="default" onClick={() => setPaying({ purse: purses[0]!.purse })}>
                  {text.payments.record}
                </Button>
              </>
            )
          }
        >
          <PaymentsTable payments={payments.data.rows} />
        </Section>
      )}
      {paying && <PaymentDialog purses={purses} start={paying} onClose={() => setPaying(undefined)} />}
      {taking && <FileDialog purses={purses} onClose={() => setTaking(false)} />}
    </Page>
  )
} // prettier-ignore

const pursesOf = (grid: Grid | undefined) => [
  ...new Map((grid?.rows ?? []).map(({ purse, purseName }) => [purse, { purse, name: purseName }])).values(),
]

function Totals({ grid, balances }: { grid: Grid; balances: readonly Balance[] }) {
  const { figures: words } = useText()
  const of = (key: 'due' | 'settled' | 'billed' | 'advance') => balances.reduce((sum, one) => sum + one[key], 0)
  const late = grid.rows
    .filter(({ state }) => state === 'late')
    .reduce((sum, { amount, settled }) => sum + (amount ?? 0) - settled, 0)
  return (
    <Figures>
      <Figure label={words.due} value={formatRupiah(of('due'))} {...(of('due') > 0 && { tone: 'wait' })} />
      <Figure label={words.late} value={formatRupiah(late)} {...(late > 0 && { tone: 'bad' })} />
      <Figure label={words.paid} value={formatRupiah(of('settled'))} of={formatRupiah(of('billed'))} ofLabel={words.billed} tone="good" />
      <Figure label={words.advance} value={formatRupiah(of('advance'))} note={words.advanceNote} />
    </Figures>
  )
} // prettier-ignore

/** Correcting every bill, after asking; what came of it is said. */
function useCorrecting() {
  const text = useText()
  const confirm = useConfirm()
  const done = useDone()
  const work = useCorrectBills(({ bills }) => {
    const count = (kind: string) => bills.filter((one) => one.kind === kind).length
    done(bills.length === 0 ? text.work.nothingWrong : text.work.corrected(count('credit'), count('supplement')))
  })
  return {
    ...work,
    ask: async () => {
      const { title, body, act } = text.correct
      if (await confirm({ title, body, act })) await work.start({ body: { to: null } })
    },
  }
}
