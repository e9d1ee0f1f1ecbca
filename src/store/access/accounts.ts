import pg from 'pg'
import type { Role } from '../../domain/access/roles.ts'
import type { Database, Session } from '../database.ts'

export type AccountRow = {
  regency: string
  id: string
  name: string
  email: string
  role: Role
  office: string
  areas: string[]
  places: number[]
  purse: number | null
}

export type SignedIn = { regency: string; id: string; name: string; role: Role; office: string; demo: boolean }

/** Which active account a signed-in user is; undefined for none. */
export async function findSignedIn(database: Database, user: string): Promise<SignedIn | undefined> {
  const { rows } = await database.app.query<SignedIn>('select * from access.account_of($1)', [user])
  return rows[0]
}

/**
 * Writes an account down, or over one of the same e-mail that never got its sign-in: the caller has seen that there is
 * none. Gives its id.
 */
export async function insertAccount(session: Session, account: AccountRow): Promise<string> {
  const { id: _id, ...again } = account
  const { id } = await session.db
    .insertInto('access.account')
    .values({ ...account, active: true })
    .onConflict((same) => same.column('email').doUpdateSet(again))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The same for the first account of an installation, by the operator on the machine itself. */
export const insertAccountAsOwner = (ownerUrl: string, account: AccountRow): Promise<string> =>
  asOwner(ownerUrl, async (client) => {
    const { regency, id, name, email, role, office, areas, places, purse } = account
    const { rows } = await client.query<{ id: string }>(
      `insert into access.account (regency, id, name, email, role, office, areas, places, purse)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (email) do update set regency = excluded.regency, name = excluded.name, role = excluded.role,
         office = excluded.office, areas = excluded.areas, places = excluded.places, purse = excluded.purse
       returning id`,
      [regency, id, name, email, role, office, areas, places, purse],
    )
    return rows[0]!.id
  })

/** Whether there is an account behind a sign-in, active or not, in whatever regency. */
export const hasAccountAsOwner = (ownerUrl: string, id: string): Promise<boolean> =>
  asOwner(ownerUrl, async (client) => {
    const { rowCount } = await client.query('select from access.account where id = $1', [id])
    return rowCount === 1
  })

async function asOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export const listAccounts = (session: Session) =>
  session.db
    .selectFrom('access.account')
    .select(['id', 'name', 'email', 'role', 'office', 'areas', 'places', 'purse', 'active', 'created_at'])
    .where('regency', '=', session.actor.regency)
    .orderBy('name')
    .execute()

export const updateAccount = (
  session: Session,
  id: string,
  change: Partial<Pick<AccountRow, 'name' | 'role' | 'office' | 'areas' | 'places' | 'purse'> & { active: boolean }>,
) =>
  session.db
    .updateTable('access.account')
    .set(change)
    .where('regency', '=', session.actor.regency)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
