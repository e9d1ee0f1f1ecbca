import { useId, type ReactNode } from 'react'
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

/** A titled block of a page, named for screen readers by its heading. */
export function Section({ title, lead, actions, level = 2, bare, children }: SectionProps) {
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section aria-labelledby={id} className={bare ? css.bare : css.card}>
      <header className={css.head}>
        <div className={css.titles}>
          <Heading id={id} className={level === 2 ? css.title : css.small}>
            {title}
          </Heading>
          {lead && <p className={css.lead}>{lead}</p>}
        </div>
        {actions && <div className={`${css.actions} no-print`}>{actions}</div>}
      </header>
      {children}
    </section>
  )
}
