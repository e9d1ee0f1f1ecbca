import type { Updateable, Selectable } from 'kysely'
import type { ListKind } from '../../domain/ingest/list-kind.ts'
import type { Defaults } from '../../domain/ingest/table/table.ts'
import type { Session } from '../session.ts'
import type { IngestTables } from './tables.ts'

export type List = Selectable<IngestTables['ingest.list']>

export type NewList = {
  kind: ListKind
  kindGiven: boolean
  sender: string
  fileName: string
  file: string
  fileHash: Buffer
  bytes: number
  asOf: string
  place: number | null
  given: Defaults
}

/**
 * Writes a new list down as `reading`. Gives its id, or undefined when the very same file is already here: two
 * officers who send it at once make one list.
 */
export async function insertList(session: Session, list: NewList): Promise<number | undefined> {
  await session.client.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [list.fileHash.toString('hex')])
  if (await findListOfFile(session, list.fileHash)) return undefined
  const { rows } = await session.client.query<{ id: number }>(
    `insert into ingest.list (regency, kind, kind_given, sender, file_name, file, file_hash, bytes, as_of, place, given, loaded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
    [session.actor.regency, list.kind, list.kindGiven, list.sender, list.fileName, list.file, list.fileHash, list.bytes, list.asOf, list.place, list.given, session.actor.account], // prettier-ignore
  )
  const id = rows[0]?.id ?? 0
  session.note('ingest', { act: 'receive-list', subject: { list: id, kind: list.kind, bytes: list.bytes } })
  return id
}

/** The list of a file that is being read, waits, or is kept. */
export const findListOfFile = (session: Session, hash: Buffer): Promise<List | undefined> =>
  session.db
    .selectFrom('ingest.list')
    .selectAll()
    .where('regency', '=', session.actor.regency)
    .where('file_hash', '=', hash)
    .where('state', 'in', ['reading', 'preview', 'kept'])
    .executeTakeFirst()

export const findList = (session: Session, id: number): Promise<List | undefined> =>
  session.db
    .selectFrom('ingest.list')
    .selectAll()
    .where('regency', '=', session.actor.regency)
    .where('id', '=', id)
    .executeTakeFirst()

/** The list, locked until the transaction ends, so that two acts on it follow one another. */
export const lockList = (session: Session, id: number): Promise<List | undefined> =>
  session.db
    .selectFrom('ingest.list')
    .selectAll()
    .where('regency', '=', session.actor.regency)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Changes a list; the caller notes why. */
export async function updateList(
  session: Session,
  id: number,
  change: Updateable<IngestTables['ingest.list']>,
): Promise<void> {
  const json = (value: unknown) => (value === undefined ? undefined : (JSON.stringify(value) as never))
  const { sheets, ...rest } = change
  await session.db
    .updateTable('ingest.list')
    .set({ ...rest, ...(sheets !== undefined && { sheets: json(sheets) }) })
    .where('regency', '=', session.actor.regency)
    .where('id', '=', id)
    .execute()
}

/** Takes a list's rows and sealed cells away again: before it is kept, or to read it anew under other headings. */
export async function deleteRows(session: Session, list: number): Promise<void> {
  const of = [session.actor.regency, list]
  await session.client.query('delete from ingest.row where regency = $1 and list = $2', of)
  await session.client.query('delete from ingest.block where regency = $1 and list = $2', of)
}

export type ListLine = Omit<List, 'checkpoint' | 'sheets' | 'overrides' | 'file_hash'> & { loaded_by_name: string }

/** The newest lists first; `before` is the id of the last one seen. */
export async function listLists(
  session: Session,
  wanted: { state?: string; sender?: string; q?: string; before?: number; limit: number },
): Promise<ListLine[]> {
  const { rows } = await session.client.query<ListLine>(
    `select l.regency, l.id, l.kind, l.sender, l.file_name, l.file, l.bytes, l.as_of, l.place, l.given, l.kind_given, l.state, l.sure,
       l.counts, l.problem, l.loaded_by, l.loaded_at, l.decided_by, l.decided_at, coalesce(c.name, '') as loaded_by_name
     from ingest.list l left join access.colleague_names() c on c.id = l.loaded_by
     where l.regency = $1 and ($2::text is null or l.state = $2) and ($3::text is null or lower(l.sender) = lower($3))
       and ($4::bigint is null or l.id < $4)
       and ($5::text is null or position(lower($5) in lower(l.sender || ' ' || l.file_name)) > 0)
     order by l.id desc limit $6`,
    [
      session.actor.regency,
      wanted.state ?? null,
      wanted.sender ?? null,
      wanted.before ?? null,
      wanted.q || null,
      wanted.limit,
    ],
  )
  return rows
}

/** Senders known so far, for the field where one is named. */
export async function listSenders(session: Session): Promise<string[]> {
  const { rows } = await session.client.query<{ sender: string }>(
    'select distinct on (lower(sender)) sender from ingest.list where regency = $1 order by lower(sender), id desc limit 500',
    [session.actor.regency],
  )
  return rows.map(({ sender }) => sender)
}
