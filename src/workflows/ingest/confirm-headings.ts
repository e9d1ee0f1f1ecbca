import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import type { Field } from '../../domain/ingest/columns.ts'
import { noCounts } from '../../domain/ingest/list-counts.ts'
import type { ListKind } from '../../domain/ingest/list-kind.ts'
import type { Defaults } from '../../domain/ingest/table/table.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { deleteRows, lockList, updateList } from '../../store/ingest/lists.ts'
import { saveMapping } from '../../store/ingest/mapping.ts'

export type Confirmation = {
  /** Heading key → field, or null to leave the column out. Every column of every table, as the officer left it. */
  headings: Record<string, Field | null>
  kind?: ListKind | undefined
  given?: Defaults | undefined
}

/**
 * What a person says of a list's headings: remembered for the sender, and the list is read anew under them when they
 * differ from what was read. `reading` tells that it must be loaded again.
 */
export async function confirmHeadings(
  database: Database,
  actor: Actor,
  id: number,
  { headings, kind, given }: Confirmation,
): Promise<Outcome<{ list: number; reading: boolean }>> {
  const fields = Object.values(headings).filter((field) => field !== null)
  if (!fields.includes('name') && !fields.includes('nik')) return refused({ code: 'headings-without-name' })
  return asActor(database, actor, async (session) => {
    const list = await lockList(session, id)
    if (!list) return refused({ code: 'not-found' })
    if (list.state !== 'preview' && list.state !== 'failed') return refused({ code: `list-${list.state}` })
    await saveMapping(session, list.sender, headings)
    const columns = list.sheets.flatMap(({ tables }) => tables.flatMap((table) => table.columns))
    const same =
      columns.length > 0 &&
      columns.every((column) => (headings[column.key] === undefined ? true : headings[column.key] === column.field)) &&
      (kind === undefined || kind === list.kind) &&
      given === undefined
    session.note('ingest', {
      act: 'confirm-headings',
      subject: { list: id, columns: Object.keys(headings).length, same },
    })
    if (same) {
      await updateList(session, id, { sure: true, overrides: headings })
      return done({ list: id, reading: false })
    }
    await deleteRows(session, id)
    await updateList(session, id, {
      state: 'reading',
      overrides: headings,
      checkpoint: null,
      sheets: [],
      counts: noCounts(),
      problem: null,
      ...(kind && { kind, kind_given: true }),
      ...(given && { given }),
    })
    return done({ list: id, reading: true })
  })
}
