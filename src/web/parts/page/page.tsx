import { IconArrowLeft } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../words/use-words.ts'
import css from './page.module.css'

export type PageProps = {
  title: string
  /** The name of the tab, where it is not the title. */
  tab?: string
  /** One sentence under the title: what this page is for. */
  lead?: ReactNode
  actions?: ReactNode
  back?: { to: string; label: string }
  /** For forms and single records: a column one can read. */
  narrow?: boolean
  children?: ReactNode
}

let announced = globalThis.location?.pathname

/** The frame of every page: its only h1, the title of the tab, and where the reader's focus lands on arrival. */
export function Page({ title, tab = title, lead, actions, back, narrow, children }: PageProps) {
  const { brand } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${tab} · ${brand}`
  }, [tab, brand])
  useEffect(() => {
    // Arriving from another page, the new one speaks its title. On the first page of a visit Tab still finds the skip link.
    if (location.pathname === announced) return
    announced = location.pathname
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className={narrow ? css.narrow : css.page}>
      {back && (
        <Link to={back.to} className={`${css.back} no-print`}>
          <IconArrowLeft size={18} aria-hidden /> {back.label}
        </Link>
      )}
      <header className={css.head}>
        <div className={css.titles}>
          <h1 ref={heading} tabIndex={-1} className={css.title}>
            {title}
          </h1>
          {lead && <p className={css.lead}>{lead}</p>}
        </div>
        {actions && <div className={`${css.actions} no-print`}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}
