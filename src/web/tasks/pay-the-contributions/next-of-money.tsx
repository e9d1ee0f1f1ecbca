import { formatMonth, type Month } from '../../../domain/basics/month.ts'
import { useMay } from '../../net/session.ts'
import { useDone } from '../../parts/done/use-done.tsx'
import { NextStep } from '../../parts/next-step/next-step.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Progress } from '../../parts/progress/progress.tsx'
import { useMakeBills, useSettle, type Grid } from './data.ts'
import { StepFor } from './step-for.tsx'
import { useText } from './words.ts'

export type PayFor = { purse: number; amount?: number; bills?: number[] }

/** The one thing to do next with the money, for whoever looks at it. */
export function NextOfMoney({ grid, onPay }: { grid: Grid; onPay: (what: PayFor) => void }) {
  const text = useText()
  const { next } = text
  const may = useMay()
  const done = useDone()
  const settle = useSettle()
  const make = useMakeBills(({ bills }) =>
    done(bills.length === 0 ? text.work.noneMade : text.work.billsMade(bills.length, sum(bills))),
  )
  const nameOf = (purse: number) => grid.rows.find((row) => row.purse === purse)?.purseName ?? ''
  if (make.job || make.busy) {
    return <Progress label={text.work.bills} done={make.job?.done ?? 0} total={make.job?.total ?? null} stage={make.job?.stage} />
  } // prettier-ignore
  const { next: step } = grid
  if (grid.rows.length === 0) {
    return <NextStep title={next.none} because={next.noneBecause} {...(may('enrolment.read') && { label: next.noneAct, to: '/sk' })} />
  } // prettier-ignore
  if (!step) return <NextStep title={next.rest} because={next.restBecause} />
  const problem = <Problem error={make.error ?? settle.error} />
  if (step.act === 'bill') {
    const whole = step.purses.reduce((all, one) => ({ people: all.people + one.people, amount: all.amount + one.amount }), { people: 0, amount: 0 }) // prettier-ignore
    const purse = step.purses.length === 1 ? nameOf(step.purses[0]!.purse) : next.purses(step.purses.length)
    return (
      <>
        {problem}
        <StepFor
          may={may('contributions.bill')}
          title={next.bill(formatMonth(step.month as Month), purse, whole.people, whole.amount)}
          because={next.billBecause}
          label={next.billAct}
          onGo={() => void make.start({ body: { month: step.month } })}
        />
      </>
    )
  }
  if (step.act === 'settle') {
    const go = () =>
      void settle.mutateAsync({ body: { purse: step.purse } }).then(
        ({ advance }) => done(text.work.settled(advance)),
        () => undefined,
      )
    return (
      <>
        {problem}
        <StepFor
          may={may('contributions.pay')}
          title={next.settle(nameOf(step.purse), step.amount)}
          because={next.settleBecause}
          label={next.settleAct}
          onGo={go}
          busy={settle.isPending}
        />
      </>
    )
  }
  if (step.act === 'pay') {
    return (
      <StepFor
        may={may('contributions.pay')}
        title={next.pay(formatMonth(step.month as Month), nameOf(step.purse), step.amount)}
        because={step.late ? next.payLate(step.people) : next.payDue(step.people)}
        label={next.payAct}
        onGo={() => onPay({ purse: step.purse, amount: step.amount })}
      />
    )
  }
  return (
    <NextStep
      title={next.close(formatMonth(step.month as Month))}
      because={next.closeBecause}
      {...(may('contributions.close') && { label: next.closeAct, to: '/buku-besar' })}
    />
  )
}

const sum = (bills: readonly { amount: number }[]) => bills.reduce((all, { amount }) => all + amount, 0)
