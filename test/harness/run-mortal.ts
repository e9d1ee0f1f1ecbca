import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import type { Fresh } from './fresh-database.ts'

/** `work` by its name in `allWork`, or `demo`; `dieAt`: the nth statement that contains a text. */
export type Order = {
  ownerUrl: string
  home: string
  account: string
  work: string
  subject: object
  dieAt?: DieAt | undefined
}
export type DieAt = readonly [text: string, nth?: number]

const script = fileURLToPath(new URL('./mortal-child.ts', import.meta.url))

/** Does work in a child process: to its end, which gives its outcome, or to the death that was ordered, which must come. */
export function mortal(at: Fresh, account: string) {
  return async <T>(work: string, subject: object, dieAt?: DieAt): Promise<T | undefined> => {
    const order: Order = { ownerUrl: at.ownerUrl, home: at.database.home.root, account, work, subject, dieAt }
    const child = spawn(process.execPath, [script, JSON.stringify(order)])
    let [result, said] = ['', '']
    child.stdout.on('data', (text: Buffer) => (result += text.toString()))
    child.stderr.on('data', (text: Buffer) => (said += text.toString()))
    const signal = await new Promise<string | null>((resolve) => child.on('close', (_code, by) => resolve(by)))
    expect({ work, dieAt, signal, said }).toMatchObject(dieAt ? { signal: 'SIGKILL' } : { signal: null, said: '' })
    await noneLeft(at)
    return result ? (JSON.parse(result) as T) : undefined
  }
}

/** PostgreSQL notices in its own time that a client is gone; what it held is held until then. */
async function noneLeft(at: Fresh): Promise<void> {
  for (;;) {
    const [left] = await at.owner<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and application_name = 'bahu' and state <> 'idle'`,
    )
    if (left?.n === 0) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
