import { readFileSync } from 'node:fs'
import { findDay, type Day } from '../../domain/basics/day.ts'
import { readAttested, saysIll } from '../../domain/ingest/cell/read-status.ts'
import type { Answer } from '../../domain/registry/attestation.ts'
import { chanceFrom } from '../../demo/chance.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { findWorkers, type Cursor, type WorkerRow } from '../../store/registry/find-workers.ts'
import { attestWorkers } from '../registry/attest-workers.ts'
import { valueOf } from './value-of.ts'

type Note = { answer: Answer; on: Day }

/**
 * A demo verifier goes through the people of their own place and says what is in their notes; a part of the visits is
 * still to be made. People the notes do not name are left as they are. Run again, it goes on with the others.
 */
export async function visitWorkers(
  database: Database,
  verifier: Actor,
  who: string,
  notesFile: string,
  today: Day,
): Promise<void> {
  const notes = readNotes(notesFile)
  let after: Cursor | undefined
  do {
    const page = await asActor(database, verifier, (session) =>
      findWorkers(session, { state: 'unattested', sort: 'name', descending: false }, 500, after),
    )
    const visited = page.rows.filter((worker) => isVisited(who, worker))
    const attestations = visited.flatMap((worker) => {
      const note = notes.get(keyOf(worker))
      const known = worker.kindOfWork !== null || note?.answer !== 'works'
      return note && known ? [{ worker: worker.id, ...note }] : []
    })
    if (attestations.length > 0) {
      valueOf(await attestWorkers(database, verifier, today, { attestations, attester: '', via: 'screen' }))
    }
    after = page.next
  } while (after)
}

/** Drawn for each person, so that a killed run and the one that goes on visit the same people. */
const isVisited = (who: string, worker: WorkerRow): boolean => chanceFrom(1, 'visits', who, keyOf(worker)).happens(0.6)

const keyOf = ({ name, birth }: Pick<WorkerRow, 'name' | 'birth'>): string => `${name}/${birth ?? ''}`

/** Notes by name and birth day. Columns: NIK, name, birth, desa, kecamatan, finding, day of the visit. */
function readNotes(file: string): Map<string, Note> {
  const lines = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/).slice(1)
  return new Map(
    lines.flatMap((line) => {
      const [, name = '', birth = '', , , finding = '', on = ''] = line.split(';')
      const [born, seen] = [dayOf(birth), dayOf(on)]
      const answer = saysIll(finding) ? 'ill' : readAttested(finding)
      return born && seen && answer ? [[`${name}/${born}`, { answer, on: seen }] as const] : []
    }),
  )
}

/** `12/03/1980` as the notes write days. */
function dayOf(text: string): Day | undefined {
  const [dayOfMonth, month, year] = text.split('/').map(Number)
  return findDay(year ?? 0, month ?? 0, dayOfMonth ?? 0)
}
