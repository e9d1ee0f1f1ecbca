import type { Database } from '../database.ts'

/** Adds a user with a password to better-auth's tables. Gives false when the e-mail is taken. */
export async function addSignIn(
  database: Database,
  user: { id: string; name: string; email: string; passwordHash: string },
): Promise<boolean> {
  const client = await database.auth.connect()
  try {
    await client.query('begin')
    const added = await client.query(
      `insert into auth."user" ("id", "name", "email", "emailVerified") values ($1, $2, $3, true) on conflict do nothing`,
      [user.id, user.name, user.email],
    )
    if (added.rowCount === 1) {
      await client.query(
        `insert into auth."account" ("id", "accountId", "providerId", "userId", "password", "updatedAt")
         values ($1, $1, 'credential', $1, $2, now())`,
        [user.id, user.passwordHash],
      )
    }
    await client.query('commit')
    return added.rowCount === 1
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

export const removeSignIn = (database: Database, id: string) =>
  database.auth.query('delete from auth."user" where "id" = $1', [id])

/** Ends every session of a user: a disabled account is out at once. */
export const endSessions = (database: Database, id: string) =>
  database.auth.query('delete from auth."session" where "userId" = $1', [id])

export const setPasswordHash = (database: Database, id: string, passwordHash: string) =>
  database.auth.query(
    `update auth."account" set "password" = $2, "updatedAt" = now() where "userId" = $1 and "providerId" = 'credential'`,
    [id, passwordHash],
  )

/** The id and password hash behind an e-mail, for signing in on the command line. */
export async function findSignIn(
  database: Database,
  email: string,
): Promise<{ id: string; passwordHash: string } | undefined> {
  const { rows } = await database.auth.query<{ id: string; passwordHash: string }>(
    `select u."id", a."password" as "passwordHash" from auth."user" u join auth."account" a on a."userId" = u."id"
     where u."email" = $1 and a."providerId" = 'credential'`,
    [email.trim().toLowerCase()],
  )
  return rows[0]
}

/** Removes sessions and sign-in proofs that were over at an instant. */
export async function removeExpired(database: Database, at: string): Promise<{ sessions: number; proofs: number }> {
  const sessions = await database.auth.query('delete from auth."session" where "expiresAt" < $1', [at])
  const proofs = await database.auth.query('delete from auth."verification" where "expiresAt" < $1', [at])
  return { sessions: sessions.rowCount ?? 0, proofs: proofs.rowCount ?? 0 }
}
