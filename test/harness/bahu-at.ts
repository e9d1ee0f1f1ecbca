import { expect } from 'vitest'
import type { Fresh } from './fresh-database.ts'
import { runBahu } from './run-bahu.ts'
import { testKey } from './test-key.ts'

/** The environment in which `bahu` works on a fresh database, as a demo account named by the start of its e-mail. */
export const bahuEnv = (at: Fresh, as: string): Record<string, string> => ({
  DATABASE_URL: at.ownerUrl,
  BAHU_DATA: at.database.home.root,
  BAHU_KEY: testKey.toString('hex'),
  BAHU_AS: `${as}@bahu.example`,
  BAHU_PASSWORD: 'bahu-membahu',
})

/** Runs commands on a fresh database and reads their `--json`; a command that exits with another code fails the test. */
export function bahuAt(at: Fresh, as = 'petugas') {
  return async <T>(args: readonly string[], code = 0): Promise<T> => {
    const ended = await runBahu([...args, '--json'], bahuEnv(at, as)).ended
    expect(ended.code, `bahu ${args.join(' ')}\n${ended.out}`).toBe(code)
    return JSON.parse(ended.result) as T
  }
}
