import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import type { ListCounts, SheetFound } from '../../domain/ingest/list-counts.ts'
import { namesDiffer } from '../../domain/ingest/names-differ.ts'
import { isSure } from '../../domain/ingest/table/table.ts'
import { asActor, type Actor, type Database, type Session } from '../../store/database.ts'
import { lockList, updateList } from '../../store/ingest/lists.ts'
import { findMends } from '../../store/ingest/mends.ts'
import {
  countChanges,
  markRepeated,
  markShared,
  sameNameAndBirth,
  sameNik,
  type Repeat,
} from '../../store/ingest/repeats.ts'
import type { Progress } from '../work.ts'

/**
 * What can be said only when all rows are there: one NIK under two names, one person twice, which earlier bad rows are
 * mended, what keeping would change. One transaction: afterwards the list waits as a preview, or nothing has happened.
 */
export async function settleList(
  database: Database,
  actor: Actor,
  id: number,
  progress: Progress,
): Promise<Outcome<ListCounts>> {
  progress.step('Membandingkan baris')
  return asActor(database, actor, async (session) => {
    const list = await lockList(session, id)
    if (!list) return refused({ code: 'not-found' })
    if (list.state === 'preview' || list.state === 'kept') return done(list.counts)
    if (list.state !== 'reading') return refused({ code: `list-${list.state}` })
    const counts: ListCounts = structuredClone(list.counts)
    const sheets = structuredClone(list.sheets)
    if (list.kind === 'workers') await compareRows(session, id, counts, sheets)
    counts.mends = await findMends(session, id)
    counts.change = { new: 0, changed: 0, same: 0, conflict: 0, ...(await countChanges(session, id)) }
    const tables = sheets.flatMap((sheet) => sheet.tables)
    const confirmed = Object.keys(list.overrides).length > 0
    session.note('ingest', { act: 'preview-list', subject: { list: id, rows: counts.seen } })
    await updateList(session, id, {
      state: 'preview',
      counts,
      sheets,
      problem: tables.length === 0 ? { code: 'columns-unknown' } : null,
      sure: confirmed || (tables.length > 0 && tables.every(isSure)),
    })
    return done(counts)
  })
}

async function compareRows(session: Session, list: number, counts: ListCounts, sheets: SheetFound[]): Promise<void> {
  const shared: number[] = []
  const repeated = new Set<number>()
  for await (const groups of sameNik(session, list)) {
    for (const group of groups) {
      if (isShared(group)) shared.push(...group.seqs)
      else for (const seq of group.seqs.slice(1)) repeated.add(seq)
    }
  }
  for await (const groups of sameNameAndBirth(session, list))
    for (const group of groups) for (const seq of group.seqs.slice(1)) repeated.add(seq)

  if (shared.length > 0) {
    const marked = await markShared(session, list, shared)
    counts.reasons['nik-shared'] = marked.length
    for (const { sheet, wasKept } of marked) {
      if (!wasKept) continue
      for (const one of [counts, sheets.find(({ index }) => index === sheet)]) {
        if (!one) continue
        one.kept--
        one.doubtful++
      }
    }
  }
  for (const seq of shared) repeated.delete(seq)
  if (repeated.size > 0) counts.reasons['repeated-in-list'] = await markRepeated(session, list, [...repeated])
}

/** Two rows of one NIK whose names have nothing in common: one of them carries somebody else's number. */
function isShared({ names }: Repeat): boolean {
  const named = [...new Set(names.filter((name) => name !== ''))]
  return named.some((name, at) => named.slice(at + 1).some((other) => namesDiffer(name, other)))
}
