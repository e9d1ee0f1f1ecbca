import type { ReactNode } from 'react'
import css from './empty.module.css'

export type EmptyProps = { title: string; children?: ReactNode; action?: ReactNode; picture?: ReactNode }

/** Nothing here: why, and what would change that. */
export function Empty({ title, children, action, picture }: EmptyProps) {
  return (
    <div className={css.empty}>
      <span className={css.picture} aria-hidden>
        {picture ?? <Shelf />}
      </span>
      <p className={css.title}>{title}</p>
      {children && <div className={css.text}>{children}</div>}
      {action && <div className={css.action}>{action}</div>}
    </div>
  )
}

/** An empty carrying basket. */
const Shelf = () => (
  <svg
    viewBox="0 0 96 64"
    width="96"
    height="64"
    fill="none"
    strokeWidth="3"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d="M18 24h60l-7 31a5 5 0 0 1-5 4H30a5 5 0 0 1-5-4z" stroke="var(--line-strong)" fill="var(--plain-soft)" />
    <path d="M12 24h72" stroke="var(--accent)" />
    <path d="M30 24C32 10 40 5 48 5s16 5 18 19" stroke="var(--line-strong)" />
    <path d="M30 36l4 12M48 36v12M66 36l-4 12" stroke="var(--soga-line)" />
  </svg>
)
