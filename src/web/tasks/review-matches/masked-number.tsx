import css from './review.module.css'
import type { Text } from './words.ts'

/** A masked number of sixteen digits, its differing places marked; which digits stand there is not told. */
export function MaskedNumber({ shown, differing, text }: { shown: string; differing: readonly number[]; text: Text }) {
  if (differing.length === 0 || shown.length !== 16) return <span className="tabular">{shown}</span>
  const places = differing.map((at) => at + 1).join(', ')
  return (
    <span className="tabular">
      <span aria-hidden>
        {[...shown].map((digit, at) =>
          differing.includes(at) ? (
            <mark key={at} className={css.differs}>
              {digit}
            </mark>
          ) : (
            digit
          ),
        )}
      </span>
      <span className={css.spoken}>
        {shown}, {text.sides.differsAt(places)}
      </span>
    </span>
  )
}
