import { Link } from '@tanstack/react-router'
import { useSession } from '../net/session.ts'
import { useWords } from '../words/use-words.ts'
import { AccountMenu } from './account-menu.tsx'
import { Batik } from './batik.tsx'
import { Mark } from './mark.tsx'
import { home, menuOf, type Entry } from './navigation.ts'
import css from './rail.module.css'

/** The way through the work, top to bottom, for the role that is signed in. */
export function Rail({ onGo }: { onGo?: () => void }) {
  const words = useWords()
  const { account, regency } = useSession()
  const menu = menuOf(account.role)
  return (
    <div className={css.rail}>
      <Batik className={css.batik} />
      <Link to="/" className={css.brand} onClick={onGo}>
        <Mark size={40} />
        <span>
          <strong>{words.brand}</strong>
          <small>{regency.name}</small>
        </span>
      </Link>
      <nav aria-label={words.menu.label} className={css.nav}>
        <Entries entries={[home]} onGo={onGo} />
        {menu.work.length > 0 && <Entries title={words.menu.work} entries={menu.work} onGo={onGo} />}
        {menu.office.length > 0 && <Entries title={words.menu.office} entries={menu.office} onGo={onGo} />}
        <Entries title={words.menu.rights} entries={menu.rights} onGo={onGo} />
      </nav>
      <AccountMenu />
    </div>
  )
}

function Entries({ title, entries, onGo }: { title?: string; entries: readonly Entry[]; onGo?: () => void }) {
  const { pages } = useWords()
  return (
    <>
      {title && <p className={css.group}>{title}</p>}
      <ul>
        {entries.map(({ to, name, icon: Icon }) => (
          <li key={to}>
            <Link
              to={to}
              onClick={onGo}
              className={css.entry}
              activeOptions={{ exact: to === '/' }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <Icon size={20} stroke={1.7} aria-hidden />
              {pages[name]}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
