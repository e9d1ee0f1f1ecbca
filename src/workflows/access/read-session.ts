import type { Role } from '../../domain/access/roles.ts'
import { findSignedIn } from '../../store/access/accounts.ts'
import { asActor, type Database } from '../../store/database.ts'

export type SessionView = {
  account: { id: string; name: string; email: string; role: Role; office: string; areas: string[] } | null
  regency: { code: string; name: string } | null
  demo: boolean
}

/** What the frame of every page needs to know: who is signed in, where, and whether the people are invented. */
export async function readSession(database: Database, user: string | undefined): Promise<SessionView> {
  const signedIn = user ? await findSignedIn(database, user) : undefined
  if (!signedIn) {
    const { rows } = await database.app.query<{ code: string; name: string; demo: boolean }>(
      'select * from access.served()',
    )
    const only = rows.length === 1 ? rows[0] : undefined
    return {
      account: null,
      regency: only ? { code: only.code, name: only.name } : null,
      demo: rows.some((row) => row.demo),
    }
  }
  const actor = { regency: signedIn.regency, account: signedIn.id }
  return asActor(database, actor, async ({ db }) => {
    const account = await db
      .selectFrom('access.account')
      .select(['id', 'name', 'email', 'role', 'office', 'areas'])
      .where('id', '=', actor.account)
      .executeTakeFirstOrThrow()
    const regency = await db
      .selectFrom('access.regency')
      .select(['regency as code', 'name', 'demo'])
      .executeTakeFirstOrThrow()
    return { account, regency: { code: regency.code, name: regency.name }, demo: regency.demo }
  })
}
