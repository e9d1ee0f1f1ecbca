import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Runs one of the operator's acts in a process of its own, killed at a step, some rows into it. @returns the signal it died of */
export async function cutOff(
  env: Record<string, string>,
  act: 'rotate' | 'restore',
  step: string,
  after = 0,
  file = '',
): Promise<string | null> {
  const { DATABASE_URL: _, BAHU_KEY: __, ...inherited } = process.env
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'test/operate/cut-off-child.ts', act, step, String(after), file],
    { env: { ...inherited, ...env }, stdio: ['ignore', 'inherit', 'inherit'] },
  )
  const [, signal] = (await once(child, 'close')) as [number | null, string | null]
  return signal
}
