import type { Database } from '../database.ts'

/** The regencies this database serves, asked before anyone is entered. */
export async function listRegencies(database: Database): Promise<string[]> {
  const { rows } = await database.app.query<{ regency: string }>('select operate.regencies() as regency')
  return rows.map(({ regency }) => regency)
}
