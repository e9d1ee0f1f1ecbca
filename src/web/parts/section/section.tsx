import type { ReactNode } from 'react'
import css from './section.module.css'

export type SectionProps = {
  title: string
  lead?: ReactNode
  actions?: ReactNode
  level?: 2 | 3
  /** Without a card around it: for tables, which bring their own. */
  bare?: boolean
  children?: ReactNode
}

/** A titled block of a page. Its heading is its place in the outline; as landmarks, a page's many blocks would only be noise. */
export function Section({ title, lead, actions, level = 2, bare, children }: SectionProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className={bare ? css.bare : css.card}>
      <header className={css.head}>
        <div className={css.titles}>
          <Heading className={level === 2 ? css.title : css.small}>{title}</Heading>
          {lead && <p className={css.lead}>{lead}</p>}
        </div>
        {actions && <div className={`${css.actions} no-print`}>{actions}</div>}
      </header>
      {children}
    </section>
  )
}
