import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import type { Session } from '../net/session.ts'
import { chooseLanguage, useLanguage } from '../words/language.ts'
import { useWords } from '../words/use-words.ts'
import { Mark } from './mark.tsx'
import { open } from './navigation.ts'
import css from './open-shell.module.css'
import { DemoBanner } from './shell.tsx'
import { useLightPaper } from './use-light-paper.ts'

/** The frame of a page that anybody may read: a bar with the few places to go, and the page. */
export function OpenShell({ session }: { session?: Session | undefined }) {
  const words = useWords()
  const language = useLanguage()
  useLightPaper()
  const path = useRouterState({ select: (state) => state.location.pathname })
  return (
    <>
      <a href="#isi" className="skip-link">
        {words.skip}
      </a>
      {session?.demo && <DemoBanner />}
      <header className={`${css.bar} no-print`}>
        <Link to="/" className={css.brand}>
          <Mark size={34} />
          <span>
            <strong>{words.brand}</strong>
            {session?.regency && <small>{session.regency.name}</small>}
          </span>
        </Link>
        <nav aria-label={words.menu.label} className={css.nav}>
          {open.map(({ to, name, icon: Icon }) => (
            <Link key={to} to={to} activeProps={{ 'aria-current': 'page' }}>
              <Icon size={20} stroke={1.7} aria-hidden />
              {words.pages[name]}
            </Link>
          ))}
          <Link to="/">{words.signIn.act}</Link>
          <button
            type="button"
            lang={language === 'en' ? 'id' : 'en'}
            onClick={() => chooseLanguage(language === 'en' ? 'id' : 'en')}
          >
            {language === 'en' ? 'Indonesia' : 'English'}
          </button>
        </nav>
      </header>
      <main id="isi" tabIndex={-1} className={css.main} key={path}>
        <Outlet />
      </main>
    </>
  )
}
