import { MonthText, Money } from '../../parts/amounts/amounts.tsx'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import type { TrialLine } from './data.ts'
import css from './trial.module.css'
import { useText } from './words.ts'

const order = ['cover', 'due', 'advance', 'cash'] as const

/** The books month by month, each with its four ledgers and the sum of both sides. */
export function TrialView({ lines }: { lines: readonly TrialLine[] }) {
  const { trial: words, ledgers } = useText()
  const months = [...new Set(lines.map(({ booked }) => booked))].sort().reverse()
  return (
    // A wide table is scrolled by keyboard too.
    <div className={css.frame} role="region" aria-label={words.title} tabIndex={0}>
      <table className={css.trial}>
        <caption className="hidden-text">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.ledger}</th>
            <th scope="col">{words.debit}</th>
            <th scope="col">{words.credit}</th>
          </tr>
        </thead>
        {months.map((month) => {
          const of = order.flatMap((ledger) => lines.filter((line) => line.booked === month && line.ledger === ledger))
          const debit = of.reduce((sum, line) => sum + line.debit, 0)
          const credit = of.reduce((sum, line) => sum + line.credit, 0)
          return (
            <tbody key={month}>
              <tr>
                <th scope="rowgroup" colSpan={3}>
                  <span className={css.month}>
                    <MonthText of={month} />
                    <StateBadge tone={debit === credit ? 'good' : 'bad'}>
                      {debit === credit ? words.balanced : words.broken}
                    </StateBadge>
                  </span>
                </th>
              </tr>
              {of.map((line) => (
                <tr key={line.ledger}>
                  <th scope="row" className={css.ledger}>
                    {ledgers[line.ledger]}
                  </th>
                  <td>
                    <Money amount={line.debit} />
                  </td>
                  <td>
                    <Money amount={line.credit} />
                  </td>
                </tr>
              ))}
              <tr className={css.total}>
                <th scope="row" className={css.ledger}>
                  {words.total}
                </th>
                <td>
                  <Money amount={debit} />
                </td>
                <td>
                  <Money amount={credit} />
                </td>
              </tr>
            </tbody>
          )
        })}
      </table>
    </div>
  )
}
