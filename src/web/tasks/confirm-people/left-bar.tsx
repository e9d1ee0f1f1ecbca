import type { Progress } from './data.ts'
import type { Text } from './words.ts'
import css from './confirm.module.css'

/** How many people are left of how many, in words and as a bar. */
export function LeftBar({ text, progress, answered }: { text: Text; progress: Progress; answered: number }) {
  const people = progress.reduce((sum, row) => sum + row.people, 0)
  const before = progress.reduce((sum, row) => sum + row.attested, 0)
  const left = Math.max(0, people - before - answered)
  return (
    <div className={css.left}>
      <span className="tabular" role="status">
        {text.left(left, people)}
      </span>
      <span className={css.bar} aria-hidden>
        <span style={{ width: `${people === 0 ? 100 : ((people - left) / people) * 100}%` }} />
      </span>
    </div>
  )
}
