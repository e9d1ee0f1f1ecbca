import { listTables } from '../backup/list-tables.ts'
import { asOwner } from './as-owner.ts'

/** Has PostgreSQL look at every table of ours. @returns how many there are, and the size of the database */
export const refreshPlanner = (ownerUrl: string): Promise<{ tables: number; bytes: number }> =>
  asOwner(ownerUrl, async (client) => {
    const tables = await listTables(client)
    for (const { name } of tables) await client.query(`analyze ${name}`)
    const { rows } = await client.query<{ bytes: number }>('select pg_database_size(current_database()) as bytes')
    return { tables: tables.length, bytes: Number(rows[0]!.bytes) }
  })
