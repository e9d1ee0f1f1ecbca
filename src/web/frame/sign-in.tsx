import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Session } from '../net/session.ts'
import { useWords } from '../words/use-words.ts'
import { Batik } from './batik.tsx'
import { Mark } from './mark.tsx'
import { open } from './navigation.ts'
import { DemoBanner } from './shell.tsx'
import { SignInForm } from './sign-in-form.tsx'
import css from './sign-in.module.css'

/** The door: what Bahu is, the form, and in a demo an account for every role. */
export function SignIn({ session }: { session: Session }) {
  const words = useWords()
  useEffect(() => {
    document.title = `${words.signIn.title} · ${words.brand}`
  }, [words])
  return (
    <>
      {session.demo && <DemoBanner />}
      <div className={css.door}>
        <header className={css.face}>
          <Batik className={css.batik} />
          <Mark size={72} />
          <p className={css.name}>{words.brand}</p>
          <p className={css.motto}>{words.motto}</p>
          <p className={css.regency}>{session.regency?.name}</p>
        </header>
        <main className={css.main}>
          <h1>{words.signIn.title}</h1>
          <SignInForm session={session} />
          <nav className={css.open} aria-label={words.signIn.openLabel}>
            <p>{words.signIn.openLead}</p>
            {open.map(({ to, name, icon: Icon }) => (
              <Link key={to} to={to}>
                <Icon size={22} stroke={1.7} aria-hidden />
                <span>
                  <strong>{words.pages[name]}</strong>
                  <small>{words.signIn.open[name as 'calculate' | 'law']}</small>
                </span>
              </Link>
            ))}
          </nav>
        </main>
      </div>
    </>
  )
}
