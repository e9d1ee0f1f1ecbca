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

export const insertAccount = (session: Session, account: AccountRow) =>
  session.db
    .insertInto('access.account')
    .values({ ...account, active: true })
    .execute()

/** The first account of an installation, by the operator on the machine itself. */
export async function insertAccountAsOwner(ownerUrl: string, account: AccountRow): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(
      `insert into access.account (regency, id, name, email, role, office, areas, places, purse)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        account.regency,
        account.id,
        account.name,
        account.email,
        account.role,
        account.office,
        account.areas,
        account.places,
        account.purse,
      ],
    )
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
