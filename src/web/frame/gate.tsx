import type { ReactNode } from 'react'
import type { Verb } from '../../domain/access/rights.ts'
import { useSession } from '../net/session.ts'
import { mayOpen } from './navigation.ts'
import { Forbidden } from './states.tsx'

/** Shows a page only to a role that has business there. The server guards the data; this spares a page of refusals. */
export function Gate({ verbs, children }: { verbs: readonly Verb[] | undefined; children: ReactNode }) {
  const { account } = useSession()
  return mayOpen(account.role, verbs) ? children : <Forbidden />
}
