import { verify } from '@node-rs/argon2'
import type { Command } from 'commander'
import { may, type Verb } from '../domain/access/rights.ts'
import type { Outcome } from '../domain/basics/outcome.ts'
import { findSignIn } from '../store/access/sign-in-data.ts'
import { findSignedIn, type SignedIn } from '../store/access/accounts.ts'
import type { Actor, Database } from '../store/database.ts'
import { openSystem, type System } from '../workflows/operate/open-system.ts'
import type { Progress } from '../workflows/work.ts'
import { refusalText } from './refusal-text.ts'
import { terminalProgress } from './terminal-progress.ts'

/** What a command exits with: 0 done · 1 a bug · 2 wrong use · 3 refused, with the reason · 4 not signed in or not permitted. */
export const exit = { done: 0, bug: 1, usage: 2, refused: 3, denied: 4 } as const

/** A command ends here with a sentence for people and an exit code for machines. */
export class Stop extends Error {
  override name = 'Stop'
  readonly code: number
  readonly refusal: { code: string } | undefined
  constructor(message: string, code: number, refusal?: { code: string }) {
    super(message)
    this.code = code
    this.refusal = refusal
  }
}

export type Run = {
  system: System
  database: Database
  actor: Actor
  who: SignedIn
  json: boolean
  progress: Progress
  /** Prints a result: as one JSON document with `--json`, else through `text`. */
  print: (result: unknown, text: () => string) => void
  /** The value of an outcome; a refusal stops the command with its sentence and exit code 3. */
  valueOf: <T>(outcome: Outcome<T>) => T
}

/**
 * Opens the system, signs in (`--as EMAIL`, or BAHU_AS; the password in BAHU_PASSWORD), runs `work` and closes it all,
 * also on Ctrl-C. Two persons are two sign-ins here as in the browser.
 */
export async function run(command: Command, verb: Verb | Verb[], work: (run: Run) => Promise<void>): Promise<void> {
  const options = command.optsWithGlobals<{ as?: string; json?: boolean }>()
  const json = options.json ?? false
  const system = await openSystem('command')
  const { progress, finish } = terminalProgress(process.stderr.isTTY && !json ? 'bar' : 'nothing')
  try {
    const who = await signIn(system.database, options.as ?? process.env.BAHU_AS, process.env.BAHU_PASSWORD)
    const verbs = Array.isArray(verb) ? verb : [verb]
    if (!verbs.some((one) => may(who.role, one))) {
      throw new Stop(
        `Akun ${options.as ?? process.env.BAHU_AS ?? ''} tidak berwenang: ${verbs.join(', ')}`,
        exit.denied,
      )
    }
    await work({
      system,
      database: system.database,
      actor: { regency: who.regency, account: who.id },
      who,
      json,
      progress,
      print: (result, text) => {
        finish()
        process.stdout.write(json ? `${JSON.stringify(result, null, 2)}\n` : `${text()}\n`)
      },
      valueOf: valueOrStop,
    })
  } finally {
    finish()
    await system.close()
  }
}

/** The value of an outcome; a refusal stops the command with its sentence and exit code 3. @throws Stop */
export function valueOrStop<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Stop(refusalText(outcome.refusal), exit.refused, outcome.refusal)
}

async function signIn(database: Database, email: string | undefined, password: string | undefined): Promise<SignedIn> {
  if (!email) throw new Stop('Sebutkan akun: --as EMAIL, atau BAHU_AS. Kata sandinya di BAHU_PASSWORD.', exit.denied)
  if (!password) throw new Stop('Kata sandi dibaca dari BAHU_PASSWORD.', exit.denied)
  const found = await findSignIn(database, email)
  const right = found !== undefined && (await verify(found.passwordHash, password))
  const who = right ? await findSignedIn(database, found.id) : undefined
  if (!who) throw new Stop('E-mail atau kata sandi salah, atau akun tidak aktif.', exit.denied)
  return who
}
