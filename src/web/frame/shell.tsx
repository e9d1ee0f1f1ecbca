import { ActionIcon, Drawer } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import { useSession } from '../net/session.ts'
import { useWords } from '../words/use-words.ts'
import { Mark } from './mark.tsx'
import { Rail } from './rail.tsx'
import css from './shell.module.css'
import { useLightPaper } from './use-light-paper.ts'

/** Menu at the side, the page beside it; on a phone the menu waits behind a button. */
export function Shell() {
  const words = useWords()
  const { demo, regency } = useSession()
  const [open, setOpen] = useState(false)
  useLightPaper()
  const path = useRouterState({ select: (state) => state.location.pathname })
  return (
    <>
      <a href="#isi" className="skip-link">
        {words.skip}
      </a>
      {demo && <DemoBanner />}
      <div className={css.shell}>
        <header className={`${css.side} no-print`}>
          <Rail />
        </header>
        <header className={`${css.bar} no-print`}>
          <ActionIcon size={44} aria-label={words.menu.open} aria-expanded={open} onClick={() => setOpen(true)}>
            <IconMenu2 size={24} aria-hidden />
          </ActionIcon>
          <Link to="/" className={css.brand}>
            <Mark size={32} />
            <strong>{words.brand}</strong>
            <small>{regency.name}</small>
          </Link>
        </header>
        <Drawer.Root opened={open} onClose={() => setOpen(false)} size={280} padding={0}>
          <Drawer.Overlay />
          <Drawer.Content aria-label={words.menu.label}>
            <Drawer.Body className={css.drawer}>
              <Rail onGo={() => setOpen(false)} />
            </Drawer.Body>
          </Drawer.Content>
        </Drawer.Root>
        <main id="isi" tabIndex={-1} className={css.main} key={path}>
          <Outlet />
        </main>
      </div>
    </>
  )
}

/** On every page of a demo, also on paper: nobody shall take these people for real. */
export function DemoBanner() {
  const words = useWords()
  return (
    <aside className={css.demo} aria-label={words.demoBanner}>
      <strong>{words.demoBanner}</strong>
      <span>{words.demoDetail}</span>
    </aside>
  )
}
