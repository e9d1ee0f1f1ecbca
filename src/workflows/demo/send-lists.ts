import { createReadStream, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Day } from '../../domain/basics/day.ts'
import { isListKind, type ListKind } from '../../domain/ingest/list-kind.ts'
import type { Actor, Database } from '../../store/database.ts'
import { linkLists } from '../identity/link-list.ts'
import { keepList } from '../ingest/keep-list.ts'
import { loadList } from '../ingest/load-list.ts'
import { receiveList } from '../ingest/receive-list.ts'
import { silent, type Progress } from '../work.ts'
import { valueOf } from './value-of.ts'

/** A file as it lies in the folder: who sends it and what it is a list of. */
export type Sending = { file: string; sender: string; kind: ListKind }

/** The files of a generated folder in the order they were written, without the keys to them. */
export function sendingsOf(folder: string): Sending[] {
  const lines = readFileSync(join(folder, 'truth', 'files.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line) => {
    const { file, sender, kind } = JSON.parse(line) as Sending
    if (!isListKind(kind)) throw new Error(`${file} is a list of nothing known: ${String(kind)}`)
    return { file, sender, kind }
  })
}

const atOnce = 2
/** Doubted headings wait for an officer, and a list without one good row for its sender, as they would in an office. */
const leftWaiting: ReadonlySet<string> = new Set(['headings-unsure', 'nothing-to-keep'])

/**
 * Sends files through the door an officer's uploads go through: received, read, looked at, kept. What is here already
 * is passed over, so a killed run is simply run again.
 * @param keep false leaves them waiting in preview
 */
export async function sendLists(
  database: Database,
  officer: Actor,
  folder: string,
  sendings: readonly Sending[],
  asOf: Day,
  keep: boolean,
  progress: Progress,
): Promise<void> {
  const waiting = [...sendings]
  progress.step('Memuat daftar', sendings.length)
  const sendOne = async ({ file, sender, kind }: Sending) => {
    const arrival = { fileName: basename(file), sender, kind, asOf }
    const { list, state } = valueOf(await receiveList(database, officer, arrival, createReadStream(join(folder, file))))
    if (state === 'reading') valueOf(await loadList(database, officer, { list }, silent))
    if (keep && state !== 'kept') {
      const kept = await keepList(database, officer, list)
      if (!kept.ok && !leftWaiting.has(kept.refusal.code)) valueOf(kept)
    }
    progress.advance(1)
  }
  const sendOn = async () => {
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) await sendOne(next)
    } catch (error) {
      waiting.length = 0
      throw error
    }
  }
  // Whoever calls takes the folder away when this ends: nobody may still be reading in it.
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, sendOn))
  for (const one of ended) if (one.status === 'rejected') throw one.reason
}

/** Finds out who is who on all kept lists; reference lists are applied with it. */
export async function linkAll(database: Database, officer: Actor, on: Day, progress: Progress): Promise<void> {
  valueOf(await linkLists(database, officer, null, on, progress))
}
