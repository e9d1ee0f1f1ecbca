import { IconAlertTriangle } from '@tabler/icons-react'
import { formatMonth } from '../../../domain/basics/month.ts'
import { formatRupiah } from '../../../domain/basics/rupiah.ts'
import type { DeathAfter, WorkedOut, WorkOutAsked } from '../../../domain/law/work-out.ts'
import { Why } from './why.tsx'
import css from './work-out.module.css'
import { useText } from './words.ts'

/** A death that is not from work, step by step: what so many paid months give, and from when it is full. */
export function DeathCard({ answer, asked }: { answer: WorkedOut; asked: WorkOutAsked }) {
  const text = useText()
  const { deaths, full } = answer
  const most = Math.max(...deaths.flatMap((death) => amountsOf(death)))
  const because = deaths.flatMap((death) => death.case.outcomes.flatMap((outcome) => outcome.because))
  const short = full && asked.months < 12 && monthsIn(full.sure, asked) > asked.months
  return (
    <section className={css.card}>
      <h2>{text.death}</h2>
      <p className={css.soft}>{text.deathLead}</p>
      <ol className={css.ladder}>
        {deaths.map((death) => {
          const amounts = amountsOf(death)
          const [least, top] = [Math.min(...amounts), Math.max(...amounts)]
          const open = amounts.length > 1
          const school = death.case.outcomes[0]?.parts.find(({ code }) => code === 'scholarship')
          return (
            <li key={death.months} data-open={open || undefined}>
              <span className={css.after}>{text.after(death.months)}</span>
              <span className={css.rung}>
                <strong>{amounts.map((amount) => formatRupiah(amount)).join(` ${text.or} `)}</strong>
                <small>
                  {open ? text.perhaps : top < most ? text.funeralOnly : text.full}
                  {school && ` ${text.schoolUpTo(formatRupiah(school.amount))}`}
                </small>
              </span>
              <span className={css.bar} aria-hidden>
                {open && <span data-part="perhaps" style={{ width: `${(top / most) * 100}%` }} />}
                <span style={{ width: `${(least / most) * 100}%` }} />
              </span>
            </li>
          )
        })}
      </ol>
      {full && (
        <div className={css.full}>
          <h3>{text.fullTitle}</h3>
          {full.possible !== full.sure && <p>{text.fullPossible(formatMonth(full.possible))}</p>}
          <p>
            <strong>{text.fullSure(formatMonth(full.sure))}</strong>
          </p>
          <p className={css.soft}>{text.keepPaying}</p>
        </div>
      )}
      {short && (
        <p className={css.warning} role="note">
          <IconAlertTriangle size={22} aria-hidden />
          <span>{text.shortWindow(asked.months)}</span>
        </p>
      )}
      {asked.children.length > 0 && <p className={css.soft}>{text.schoolLater}</p>}
      <Why because={because} />
    </section>
  )
}

const amountsOf = (death: DeathAfter): number[] =>
  [...new Set(death.case.outcomes.map(({ amount }) => Number(amount)))].sort((a, b) => a - b)

/** How many paid months from the first reach a month. */
function monthsIn(month: string, { first }: WorkOutAsked): number {
  const [year = 0, at = 0] = month.split('-').map(Number)
  const [fromYear = 0, from = 0] = first.split('-').map(Number)
  return (year - fromYear) * 12 + at - from + 1
}
