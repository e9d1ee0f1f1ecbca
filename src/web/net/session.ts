import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { may, type Verb } from '../../domain/access/rights.ts'
import { ask, type Answer } from './client.ts'
import { Refusal } from './refusal.ts'

/** Who is signed in, where, and whether all of it is a demo. `account` is null before signing in. */
export type Session = Answer<'/api/session', 'get'>
export type Account = NonNullable<Session['account']>
export type DemoAccount = Session['demoAccounts'][number]

/** A session behind the door. */
export type OpenSession = Session & { account: Account; regency: NonNullable<Session['regency']> }

export const sessionKey = ['session'] as const

export function useSessionQuery() {
  return useQuery<Session, Refusal>({
    queryKey: sessionKey,
    queryFn: ({ signal }) => ask('get', '/api/session', { signal }) as Promise<Session>,
    staleTime: 60_000,
  })
}

/** Filled by the frame with the session the pages work in. */
export const SessionContext = createContext<OpenSession | undefined>(undefined)

/** The session of a page behind the door: the frame shows pages only to somebody who is signed in. */
export function useSession(): OpenSession {
  const session = useContext(SessionContext)
  if (!session) throw new Error('a page was shown without a session')
  return session
}

/** Whether the person signed in may do an act: for what a page offers, while the server decides. */
export function useMay(): (verb: Verb) => boolean {
  const { account } = useSession()
  return (verb) => may(account.role, verb)
}

/** Signs in by surel and password; `code-needed` when the account asks for a second proof. @throws Refusal */
export async function signIn(email: string, password: string): Promise<'in' | 'code-needed'> {
  const answer = await proof('/api/auth/sign-in/email', { email, password }, 'wrong-password')
  return (answer as { twoFactorRedirect?: boolean }).twoFactorRedirect ? 'code-needed' : 'in'
}

/** The second proof: six figures of the app, or one of the spare codes. @throws Refusal `wrong-code` */
export const signInWithCode = (code: string): Promise<unknown> =>
  /^\d{6}$/.test(code.trim())
    ? proof('/api/auth/two-factor/verify-totp', { code: code.trim() }, 'wrong-code')
    : proof('/api/auth/two-factor/verify-backup-code', { code: code.trim() }, 'wrong-code')

/** Asks the sign-in part of the server, whose own codes all mean the same to a reader. @throws Refusal of `wrong` */
export async function proof(path: string, body: object, wrong: string): Promise<unknown> {
  try {
    return await ask('post', path, { body })
  } catch (error) {
    const refused = error instanceof Refusal && error.status >= 400 && error.status < 500 && error.status !== 429
    throw refused ? new Refusal({ code: wrong, status: 422 }) : error
  }
}

/** Ends the session and leaves the page for a fresh one, so that nothing read in it stays in memory. */
export async function signOut(): Promise<void> {
  await ask('post', '/api/auth/sign-out', { body: {} })
  location.assign('/')
}
