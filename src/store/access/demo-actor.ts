import pg from 'pg'
import type { Role } from '../../domain/access/roles.ts'
import type { Actor } from '../session.ts'

/**
 * The first account of a role in the demo regency, for filling it.
 * @throws Error where there is no demo regency: nobody else is ever acted for
 */
export async function findDemoActor(ownerUrl: string, role: Role): Promise<Actor> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<Actor>(
      `select a.regency, a.id as account from access.account a join access.regency r using (regency)
       where r.demo and a.role = $1 and a.active order by a.email limit 1`,
      [role],
    )
    if (!rows[0]) throw new Error(`no demo account for ${role}`)
    return rows[0]
  } finally {
    await client.end()
  }
}
