import { formatDay, type Day } from '../../../domain/basics/day.ts'
import { formatMonth, monthOfDay } from '../../../domain/basics/month.ts'
import { formatNumber } from '../../../domain/basics/rupiah.ts'
import { noneOf, parts, perMille } from '../../../domain/coverage/figure.ts'
import { formatPerMille } from '../../../domain/coverage/words.ts'
import { useSession } from '../../net/session.ts'
import { BehindLink } from './behind-link.tsx'
import type { Asked, Kept, Read } from './data.ts'
import { denominatorOf } from './denominator-of.ts'
import css from './headline.module.css'
import { StackedBar, Swatch } from './stacked-bar.tsx'
import { useText } from './words.ts'

/** The one large figure: how many, of whom, by which recap; then where everybody stands, and what it does not say. */
export function Headline({ figure, asked, before }: { figure: Read['figure']; asked: Asked; before?: Kept }) {
  const text = useText()
  const { account } = useSession()
  const { total, on, recapOn } = figure
  const whom = denominatorOf(text, figure, account.role)
  const share = perMille(total)
  const number = (value: number | null) => (value === null ? text.hidden : formatNumber(value))
  const counted = { ...total, none: noneOf(total) }
  return (
    <div className={css.card}>
      <div>
        <span className={css.over}>
          {text.head.label} {recapOn && text.head.recap(formatDay(recapOn as Day))}
        </span>
        <div className={css.line}>
          <span className={`${css.value} tabular`}>{number(total.accepted)}</span>
          <span className={css.of}>
            {text.head.of(number(total.people), whom)}
            {share !== null && (
              <>
                {': '}
                <strong className="tabular">{formatPerMille(share)}</strong>
              </>
            )}
          </span>
        </div>
        <span className={css.soft}>
          {text.head.month(formatMonth(monthOfDay(on as Day)))}
          {before && total.accepted !== null && ` ${change(text, total.accepted, before)}`}
        </span>
      </div>
      <StackedBar counts={total} tall />
      {total.waiting !== null && (
        <ul className={css.legend} aria-label={text.head.everybody}>
          {parts.map((part) => (
            <li key={part}>
              <Swatch part={part} />
              {text.parts[part]}
              <strong>
                <BehindLink count={counted[part]} asked={asked} chosen={{ part }} where={text.people.everywhere} />
              </strong>
            </li>
          ))}
        </ul>
      )}
      <div className={css.note}>
        <p className={css.title}>{text.notYet.title}</p>
        <p>{text.notYet.text}</p>
      </div>
      {account.role !== 'sponsor' && account.role !== 'insurer' && (
        <span className={css.soft}>{text.head.defined(text.denominators[figure.of], text.definitions[figure.of])}</span>
      )}
    </div>
  )
}

function change({ head }: ReturnType<typeof useText>, accepted: number, before: Kept): string {
  const more = accepted - (before.total.accepted ?? 0)
  const on = formatDay(before.recapOn as Day)
  const said = more > 0 ? head.up(more, on) : more < 0 ? head.down(-more, on) : head.same(on)
  return `${said[0]!.toUpperCase()}${said.slice(1)}.`
}
