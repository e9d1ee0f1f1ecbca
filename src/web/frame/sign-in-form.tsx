import { Button, PasswordInput, TextInput, VisuallyHidden } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState, type FormEvent } from 'react'
import { sessionKey, signIn, signInWithCode, type DemoAccount, type Session } from '../net/session.ts'
import { Problem } from '../parts/problem/problem.tsx'
import { useWords } from '../words/use-words.ts'
import css from './sign-in.module.css'

/** Surel and password, then a code where the account asks for one. Also shown over a page whose session has run out. */
export function SignInForm({ session, expired }: { session: Session; expired?: boolean }) {
  const words = useWords()
  const cache = useQueryClient()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [codeNeeded, setCodeNeeded] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const [filled, setFilled] = useState<DemoAccount>()
  const act = useRef<HTMLButtonElement>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setError(undefined)
    try {
      if (codeNeeded) await signInWithCode(code)
      else if ((await signIn(email, password)) === 'code-needed') return setCodeNeeded(true)
      await cache.invalidateQueries({ queryKey: sessionKey })
      await cache.invalidateQueries()
    } catch (caught) {
      setError(caught)
    } finally {
      setBusy(false)
    }
  }

  function fill(account: DemoAccount) {
    setEmail(account.email)
    setPassword(account.password)
    setFilled(account)
    setCodeNeeded(false)
    act.current?.focus()
  }

  return (
    <div className={css.sides}>
      <form onSubmit={submit} className={css.form}>
        <p className={css.lead}>
          {codeNeeded ? words.signIn.codeLead : expired ? words.signIn.expired : words.signIn.lead}
        </p>
        {codeNeeded ? (
          <TextInput
            key="code"
            autoFocus
            label={words.signIn.code}
            description={words.signIn.codeHint}
            autoComplete="one-time-code"
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        ) : (
          <>
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
              visibilityToggleButtonProps={{ 'aria-label': words.signIn.showPassword, tabIndex: 0 }}
              autoComplete="current-password"
              required
              withAsterisk={false}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
          </>
        )}
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
            {[...session.demoAccounts].sort(administratorLast).map((account) => (
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

/** Who tries Bahu for the first time begins with the officer, not with the accounts. */
const administratorLast = (a: DemoAccount, b: DemoAccount) =>
  Number(a.role === 'administrator') - Number(b.role === 'administrator')
