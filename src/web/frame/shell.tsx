import { ActionIcon, Drawer } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import { useSession } from '../net/session.ts'
import { useWords } from '../words/use-words.ts'
import { Mark } from './mark.tsx'
import { Rail } from './rail.tsx'
import css from './shell.module.css'

/** Menu at the side, the page beside it; on a phone the menu waits behind a button. */
export function Shell() {
  const words = useWords()
  const { demo, regency } = useSession()
  const [open, setOpen] = useState(false)
  const path = useRouterState({ select: (state) => state.location.pathname })
  return (
    <>
      <a href="#isi" className="skip-link">
        {words.skip}
      </a>
      {demo && <DemoBanner />}
      <div className={css.shell}>
        <div className={`${css.side} no-print`}>
          <Rail />
        </div>
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
        <Drawer
          opened={open}
          onClose={() => setOpen(false)}
          size={280}
          withCloseButton={false}
          padding={0}
          classNames={{ body: css.drawer }}
          aria-label={words.menu.label}
        >
          <Rail onGo={() => setOpen(false)} />
        </Drawer>
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
    <div className={css.demo} role="note">
      <strong>{words.demoBanner}</strong>
      <span>{words.demoDetail}</span>
    </div>
  )
}
