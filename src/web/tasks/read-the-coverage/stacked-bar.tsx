import { parts, type Counts, type Part } from '../../../domain/coverage/figure.ts'
import css from './stacked-bar.module.css'

const drawn = parts.filter((part): part is Exclude<Part, 'none'> => part !== 'none')

/** Where the people of a row stand, as shares of them; its numbers always stand beside it, so it is drawn for eyes only. */
export function StackedBar({ counts, tall }: { counts: Counts; tall?: boolean }) {
  const { people } = counts
  if (!people) return null
  return (
    <span className={css.track} data-tall={tall || undefined} aria-hidden>
      {drawn.map((part) => {
        const count = counts[part]
        return count ? (
          <span key={part} data-part={part} style={{ flex: `0 0 ${(count / people) * 100}%`, minWidth: 2 }} />
        ) : null
      })}
    </span>
  )
}

export const Swatch = ({ part }: { part: Part }) => <span className={css.swatch} data-part={part} aria-hidden />
