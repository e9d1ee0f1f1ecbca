import { spawn, type ChildProcess } from 'node:child_process'

/** `out` is all that was said; `result` what went to standard output alone. */
export type Ended = { code: number | null; out: string; result: string }
export type Running = { child: ChildProcess; ended: Promise<Ended>; says: (text: string) => Promise<string> }

/** Runs the command line as a real process, the inner one: signals to it are the ones under test. */
export function runBahu(args: string[], env: Record<string, string>): Running {
  const { DATABASE_URL: _, ...inherited } = process.env
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/cli/main.ts', ...args], {
    env: { ...inherited, ...env },
  })
  let out = ''
  let result = ''
  child.stdout.on('data', (text: Buffer) => {
    out += text.toString()
    result += text.toString()
  })
  child.stderr.on('data', (text: Buffer) => (out += text.toString()))
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, out, result })))
  const says = async (text: string) => {
    for (let tries = 0; tries < 1200; tries++) {
      if (out.includes(text)) return out
      if (child.exitCode !== null) break
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`never said "${text}":\n${out}`)
  }
  return { child, ended, says }
}
