import { formatDay, type Day } from '../../../domain/basics/day.ts'
import { formatNumber } from '../../../domain/basics/rupiah.ts'
import type { FindingKind } from '../../../domain/contributions/finding.ts'
import { todayInJakarta } from '../../net/today.ts'
import { Money } from '../../parts/amounts/amounts.tsx'
import type { FindingCount } from './data.ts'
import css from './kinds.module.css'
import { ageOf, byUrgency } from './urgency.ts'
import { useText } from './words.ts'

type KindsProps = { counts: readonly FindingCount[]; chosen: string; onChoose: (kind: string) => void }

/** The nine kinds of difference, each with how many are open, how much money and how old. */
export function KindsView({ counts, chosen, onChoose }: KindsProps) {
  return (
    <ul className={css.kinds}>
      {byUrgency.map((kind, at) => (
        <li key={kind}>
          <Kind kind={kind} urgent={at < 3} counts={counts.filter((one) => one.kind === kind)} chosen={chosen === kind} onChoose={onChoose} />
        </li>
      ))}
    </ul>
  )
} // prettier-ignore

type KindProps = { kind: FindingKind; urgent: boolean; chosen: boolean } & Pick<KindsProps, 'counts' | 'onChoose'>

function Kind({ kind, urgent, counts, chosen, onChoose }: KindProps) {
  const { kinds: words } = useText()
  const open = counts.find(({ state }) => state === 'open')
  const followed = counts.filter(({ state }) => state !== 'open').reduce((sum, one) => sum + one.people, 0)
  const amount = counts.reduce((sum, one) => sum + one.amount, 0)
  if (counts.length === 0) {
    return (
      <div className={css.kind} data-none>
        <span className={css.name}>{words.names[kind]}</span>
        <span className={css.small}>{words.none}</span>
      </div>
    )
  }
  return (
    <button
      type="button"
      className={css.kind}
      data-urgent={(urgent && open) || undefined ? '' : undefined}
      data-done={open ? undefined : ''}
      aria-pressed={chosen}
      onClick={() => onChoose(chosen ? '' : kind)}
    >
      <span className={css.name}>{words.names[kind]}</span>
      <span className={`${css.count} tabular`}>{formatNumber(open?.people ?? 0)}</span>
      <span className={css.small}>
        {open ? words.since(formatDay(open.oldest as Day), ageOf(open.oldest, todayInJakarta())) : words.open(0)}
        {followed > 0 && ` · ${words.followed(followed)}`}
      </span>
      {amount > 0 && (
        <span className={css.small}>
          <Money amount={amount} />
        </span>
      )}
    </button>
  )
}
