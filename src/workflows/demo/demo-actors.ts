import type { Role } from '../../domain/access/roles.ts'
import { findSignIn } from '../../store/access/sign-in-data.ts'
import type { Actor, Database } from '../../store/database.ts'
import { demoAccounts } from '../access/demo-accounts.ts'

/** The demo account of a role as an actor; of several, the one whose e-mail begins so. @throws when it is not there */
export async function demoActor(database: Database, regency: string, role: Role, begins = ''): Promise<Actor> {
  const account = demoAccounts(regency).find((one) => one.role === role && one.email.startsWith(begins))
  const found = account && (await findSignIn(database, account.email))
  if (!found) throw new Error(`no demo account for ${role} ${begins}`)
  return { regency, account: found.id }
}
