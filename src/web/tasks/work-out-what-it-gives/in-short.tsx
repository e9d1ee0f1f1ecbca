import { formatMonth } from '../../../domain/basics/month.ts'
import { formatRupiah } from '../../../domain/basics/rupiah.ts'
import type { WorkedOut } from '../../../domain/law/work-out.ts'
import css from './work-out.module.css'
import { useText } from './words.ts'

/** The three figures somebody came for, before all details. */
export function InShort({ answer }: { answer: WorkedOut }) {
  const text = useText()
  const written = (amounts: readonly number[]) =>
    [...new Set(amounts)]
      .sort((a, b) => a - b)
      .map(formatRupiah)
      .join(` ${text.or} `)
  const work = answer.accidents.find(({ code }) => code === 'work-death')
  const last = answer.deaths.at(-1)
  return (
    <section className={css.short}>
      <h2>{text.short}</h2>
      <dl>
        <div>
          <dt>{text.shortCost}</dt>
          <dd>{written([answer.cost.amount, ...answer.cost.open.map(({ amount }) => amount)])}</dd>
        </div>
        {work && (
          <div>
            <dt>{text.shortWork}</dt>
            <dd>{written(work.outcomes.map(({ amount }) => amount))}</dd>
          </div>
        )}
        {last && answer.full && (
          <div>
            <dt>
              {text.shortDeath}, {text.shortSince(formatMonth(answer.full.sure))}
            </dt>
            <dd>{written(last.case.outcomes.map(({ amount }) => amount))}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}
