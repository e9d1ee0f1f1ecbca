import { readFileSync } from 'node:fs'
import type { Runner } from './binaries.ts'

/**
 * Who runs PostgreSQL. It refuses root, and it must be a user the system knows: `postgres` where there is one,
 * else `nobody`. Nobody is created. Not root: oneself.
 */
export function chooseRunner(): Runner {
  if (process.getuid?.() !== 0) return {}
  const known = new Map(
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .map((fields) => [fields[0], { uid: Number(fields[2]), gid: Number(fields[3]) }] as const),
  )
  const runner = known.get('postgres') ?? known.get('nobody')
  if (!runner) throw new Error('PostgreSQL menolak berjalan sebagai root, dan tidak ada pengguna postgres atau nobody')
  return runner
}
