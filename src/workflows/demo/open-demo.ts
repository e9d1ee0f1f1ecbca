import { openRegency } from '../../store/access/regencies.ts'
import { addAccount } from '../access/add-account.ts'
import { demoAccounts } from '../access/demo-accounts.ts'
import type { System } from '../operate/open-system.ts'

const regency = '35.09'

/** Opens the made-up Jember in an empty database: areas, an account for every role. Does nothing where a regency is open already. */
export async function openDemo(system: System, say: (line: string) => void): Promise<void> {
  const { rows } = await system.database.app.query<{ code: string; demo: boolean }>('select * from access.served()')
  if (rows.some((row) => !row.demo))
    return say('Basis data ini sudah berisi kabupaten sungguhan: data contoh tidak dimuat.')
  await openRegency(system.ownerUrl, regency, { demo: true })
  for (const account of demoAccounts(regency))
    await addAccount(system.database, { regency, ownerUrl: system.ownerUrl }, account)
}
