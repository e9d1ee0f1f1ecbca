import { Button, PasswordInput, TextInput, VisuallyHidden } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { sessionKey, signIn, type DemoAccount, type Session } from '../net/session.ts'
import { Problem } from '../parts/problem/problem.tsx'
import { useWords } from '../words/use-words.ts'
import { Batik } from './batik.tsx'
import { Mark } from './mark.tsx'
import { DemoBanner } from './shell.tsx'
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
        </main>
      </div>
    </>
  )
}

/** The form alone: also shown over a page whose session has run out. */
export function SignInForm({ session, expired }: { session: Session; expired?: boolean }) {
  const words = useWords()
  const cache = useQueryClient()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const [filled, setFilled] = useState<DemoAccount>()
  const act = useRef<HTMLButtonElement>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setError(undefined)
    try {
      await signIn(email, password)
      await cache.invalidateQueries({ queryKey: sessionKey })
      await cache.invalidateQueries()
    } catch (caught) {
      setError(caught)
      setBusy(false)
    }
  }

  function fill(account: DemoAccount) {
    setEmail(account.email)
    setPassword(account.password)
    setFilled(account)
    act.current?.focus()
  }

  return (
    <div className={css.sides}>
      <form onSubmit={submit} className={css.form}>
        <p className={css.lead}>{expired ? words.signIn.expired : words.signIn.lead}</p>
        <TextInput
          label={words.signIn.email}
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={words.signIn.password}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Problem error={error} />
        <Button ref={act} type="submit" size="md" loading={busy}>
          {words.signIn.act}
        </Button>
        <VisuallyHidden role="status">{filled && words.signIn.filled(words.roles[filled.role])}</VisuallyHidden>
      </form>
      {session.demo && session.demoAccounts.length > 0 && (
        <section aria-labelledby="akun-contoh" className={css.demo}>
          <h2 id="akun-contoh">{words.signIn.demoTitle}</h2>
          <p>{words.signIn.demoLead}</p>
          <ul>
            {session.demoAccounts.map((account) => (
              <li key={account.email}>
                <button type="button" onClick={() => fill(account)} aria-pressed={filled?.email === account.email}>
                  <strong>{words.roles[account.role]}</strong>
                  <small>{account.name}</small>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
