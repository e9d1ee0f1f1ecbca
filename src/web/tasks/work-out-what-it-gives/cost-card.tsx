import { formatMonth, type Month } from '../../../domain/basics/month.ts'
import { formatRupiah } from '../../../domain/basics/rupiah.ts'
import type { WorkedOut, WorkOutAsked } from '../../../domain/law/work-out.ts'
import { Amount } from './amount.tsx'
import { Why } from './why.tsx'
import css from './work-out.module.css'
import { useText } from './words.ts'

/** What it costs: this month, the months asked for, and a year, with every change of price on the way. */
export function CostCard({ answer, asked }: { answer: WorkedOut; asked: WorkOutAsked }) {
  const text = useText()
  const { cost, base, window, year } = answer
  const steps = stepsOf(answer.months)
  return (
    <section className={css.card}>
      <h2>{text.cost}</h2>
      <Amount of={[cost.amount, ...cost.open.map(({ amount }) => amount)]} per={text.aMonth} />
      {cost.open.length > 0 && <p className={css.soft}>{text.openCost}</p>}
      <dl className={css.sums}>
        {asked.months !== 12 && (
          <div>
            <dt>{text.window(text.monthCount(window.months))}</dt>
            <dd>{sumText(window, text.or)}</dd>
          </div>
        )}
        <div>
          <dt>{year.months === 12 ? text.year : text.window(text.monthCount(year.months))}</dt>
          <dd>{sumText(year, text.or)}</dd>
        </div>
      </dl>
      {steps.length > 1 && (
        <ul className={css.steps} aria-label={text.changes}>
          {steps.map(({ from, to, amounts }) => (
            <li key={from}>
              <span>{text.fromTo(formatMonth(from), formatMonth(to))}</span>
              <strong>{amounts.map((amount) => formatRupiah(amount)).join(` ${text.or} `)}</strong>
            </li>
          ))}
        </ul>
      )}
      <p className={css.soft}>
        {asked.income === null ? text.lowest(formatRupiah(base.base)) : text.base(formatRupiah(base.base))}
      </p>
      {asked.programmes.includes('jht') && <p className={css.soft}>{text.savings}</p>}
      <Why because={[...base.because, ...cost.because]} />
    </section>
  )
}

const sumText = ({ amount, open }: WorkedOut['year'], or: string): string =>
  [amount, ...(open === null ? [] : [open])]
    .sort((a, b) => a - b)
    .map(formatRupiah)
    .join(` ${or} `)

type Step = { from: Month; to: Month; amounts: number[] }

/** Months of one price put together, in the order of time. */
function stepsOf(months: WorkedOut['months']): Step[] {
  const steps: Step[] = []
  for (const { month, amount, open } of months) {
    const amounts = [amount, ...open].sort((a, b) => a - b)
    const last = steps.at(-1)
    if (last && String(last.amounts) === String(amounts)) last.to = month
    else steps.push({ from: month, to: month, amounts })
  }
  return steps
}
