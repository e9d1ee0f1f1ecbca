import type { Day } from '../../domain/basics/day.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { insertLinks, insertUnmatched } from '../../store/identity/links.ts'
import { loadPending, type ListToLink } from '../../store/identity/pending-rows.ts'
import type { Session } from '../../store/session.ts'
import type { Progress } from '../work.ts'
import { queuePairs } from './doubts.ts'
import { Candidates } from './find-candidates.ts'
import { readMatches, rule } from './match-references.ts'
import { People, runLinkage, type Engine } from './people.ts'

const portion = 5_000

/**
 * A reference list (insurer, welfare, deaths, employees, attestations): its rows find their workers or wait; they never
 * make one. @returns undefined when asked to stop
 */
export async function linkReferences(
  database: Database,
  actor: Actor,
  list: ListToLink,
  engine: Engine,
  on: Day,
  progress: Progress,
): Promise<{ linked: number; waiting: number; doubtful: number } | undefined> {
  const { people, rows, sample } = await asActor(database, actor, (session) => gather(session, list, progress))
  if (rows.length === 0) return { linked: 0, waiting: 0, doubtful: 0 }
  const roll = people.done(sample)
  const linkage = await runLinkage(roll, engine, people.rulings, progress)
  if (!linkage) return undefined
  const { links, pairs } = readMatches(roll, people, linkage, engine, () => list.kind, on)
  const linkOf = new Map(links.map((link) => [link.seq, link]))
  progress.step('Menyimpan', rows.length)
  for (let from = 0; from < rows.length; from += portion) {
    if (progress.cancelled()) return undefined
    const some = rows.slice(from, from + portion).map((place) => people.rowAt(place)!)
    const seqs = new Set(some.map(({ seq }) => seq))
    const first = from === 0
    await asActor(database, actor, async (session) => {
      const found = some.flatMap(({ seq }) => linkOf.get(seq) ?? [])
      await insertLinks(session, found, engine.modelId)
      await insertUnmatched(session, some.filter(({ seq }) => !linkOf.has(seq))) // prettier-ignore
      const queued = pairs.filter(({ seq }) => (seq === null ? first : seqs.has(seq)))
      await queuePairs(session, queued, engine)
      const subject = {
        list: list.id,
        from: some[0]!.seq,
        rows: some.length,
        linked: found.length,
        pairs: queued.length,
      }
      session.note('identity', { act: 'match', subject })
    })
    progress.advance(some.length)
  }
  return { linked: links.length, waiting: rows.length - links.length, doubtful: pairs.length }
}

async function gather(session: Session, list: ListToLink, progress: Progress) {
  const people = new People(false)
  const placeOfRow = new Map<string, number>()
  const candidates = new Candidates()
  progress.step('Membaca baris', list.pending)
  for (let after = 0; ;) {
    const pending = await loadPending(session, list.id, after, portion)
    for (const row of pending) {
      placeOfRow.set(`${row.list}:${row.seq}`, people.addRow(session, row, list.kind !== 'attestations'))
      candidates.add(row)
    }
    progress.advance(pending.length)
    if (pending.length < portion) break
    after = pending.at(-1)!.seq
  }
  for await (const some of candidates.workers(session, [])) for (const record of some) people.addWorker(session, record)
  await rule(session, people, placeOfRow, [list.id])
  return { people, rows: [...placeOfRow.values()], sample: candidates.sample }
}
