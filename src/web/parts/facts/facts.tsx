import type { ReactNode } from 'react'
import css from './facts.module.css'

export type Fact = { label: string; value: ReactNode; note?: ReactNode }

/** What is held of one person, one list or one decree: label and value, with the source as a note. */
export function Facts({ facts, columns = 2 }: { facts: Fact[]; columns?: 1 | 2 | 3 }) {
  return (
    <dl className={css.facts} data-columns={columns}>
      {facts.map(({ label, value, note }) => (
        <div key={label} className={css.fact}>
          <dt>{label}</dt>
          <dd>
            {value ?? '–'}
            {note && <span className={css.note}>{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
