import { openRegency } from '../../store/access/regencies.ts'
import { addAccount } from '../access/add-account.ts'
import { demoAccounts } from '../access/demo-accounts.ts'
import { today } from '../clock.ts'
import type { System } from '../operate/open-system.ts'
import type { Progress } from '../work.ts'
import { fillRegency } from './fill-regency.ts'
import { valueOf } from './value-of.ts'

const regency = '35.09'
const seed = 20_261_123

/**
 * Opens the made-up Jember in an empty database: areas, an account for every role, and the lists, people and decree of
 * some workers. Where a real regency is open already, nothing is touched and false is given.
 */
export async function openDemo(system: System, workers: number, progress: Progress): Promise<boolean> {
  const { database, ownerUrl } = system
  const { rows } = await database.app.query<{ code: string; demo: boolean }>('select * from access.served()')
  if (rows.some((row) => !row.demo)) return false
  await openRegency(ownerUrl, regency, { demo: true })
  for (const account of demoAccounts(regency)) {
    const added = await addAccount(database, { regency, ownerUrl }, account)
    if (!added.ok && added.refusal.code !== 'email-taken') valueOf(added)
  }
  if (workers === 0) return true
  await fillRegency(database, { regency, workers, seed, today: today() }, progress)
  return true
}
