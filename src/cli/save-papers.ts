import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Actor, Database } from '../store/database.ts'
import { printDecree } from '../workflows/enrolment/print-decree.ts'
import { writeAnnex } from '../workflows/enrolment/write-annex.ts'
import { exit, Stop } from './frame.ts'
import { refusalText } from './refusal-text.ts'

/** The decree as PDF and its annex as workbook. Only where the account may export people. */
export async function savePapers(
  database: Database,
  actor: Actor,
  decree: number,
  folder: string,
  paper: 'A4' | 'F4' = 'F4',
  whole = false,
): Promise<string[]> {
  const papers = [
    await printDecree(database, actor, { decree, paper, whole }),
    await writeAnnex(database, actor, { decree }),
  ]
  const files: string[] = []
  for (const outcome of papers) {
    if (!outcome.ok) throw new Stop(refusalText(outcome.refusal), exit.refused, outcome.refusal)
    files.push(await saveTo(folder, outcome.value))
  }
  return files
}

/** Writes a file for its owner only: it holds numbers. Gives its path. */
export async function saveTo(folder: string, made: { name: string; bytes: AsyncGenerator<Buffer> }): Promise<string> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, made.name)
  await pipeline(Readable.from(made.bytes), createWriteStream(path, { mode: 0o600 }))
  return path
}
