import type { Kept } from '../../domain/access/kept-by-law.ts'
import { eraseRows } from '../ingest/erase-rows.ts'
import type { Session } from '../session.ts'

/** In how many signed decrees a person stands. */
export async function countDecrees(session: Session, worker: number): Promise<number> {
  const { rows } = await session.client.query<{ count: number }>('select access.decrees_of($1) as count', [worker])
  return rows[0]?.count ?? 0
}

/**
 * Forgets a person everywhere in the database: record, rows of lists and their cells, what rankings remember, lines of
 * proposals that became no decree, the key of their history, and the words of their own requests. Past the rights of
 * the one who confirms only through functions that ask for the right to erase.
 * @returns the kept files that held the person's rows: destroyed by the caller once this has been committed
 */
export async function erasePerson(session: Session, worker: number, inDecree: boolean): Promise<string[]> {
  const { client } = session
  const family = await familyOf(session, worker)
  const { rows: lists } = await client.query<{ list: number; seqs: number[]; file: string | null }>(
    'select * from registry.forget($1)',
    [worker],
  )
  session.note('registry', { act: 'forget', worker, subject: { lists: lists.length } })
  const files: string[] = []
  for (const { list, seqs, file } of lists) {
    await eraseRows(session, list, seqs)
    await client.query('select ingest.forget_file($1)', [list])
    await client.query('select identity.forget($1, $2)', [list, seqs])
    if (file) files.push(file)
  }
  if (lists.length > 0) session.note('identity', { act: 'forget', worker })
  for (const one of family) await client.query('select priority.forget($1)', [one])
  session.note('priority', { act: 'forget', worker })
  if (!inDecree) {
    for (const one of family) await client.query('select enrolment.forget($1)', [one])
    session.note('enrolment', { act: 'forget', worker })
  }
  for (const one of family) await client.query('select history.destroy_key($1)', [one])
  return files
}

/** The person's record and those merged into it. */
async function familyOf(session: Session, worker: number): Promise<number[]> {
  const { rows } = await session.client.query<{ id: number }>(
    `with recursive members as (
       select id from registry.worker where regency = $1 and id = $2
       union all
       select w.id from registry.worker w join members m on w.merged_into = m.id where w.regency = $1
     ) select id from members`,
    [session.actor.regency, worker],
  )
  return rows.map(({ id }) => id)
}

/** Closes an erasure: what stays by law is kept with it, what the requester said is gone. */
export async function saveErased(
  session: Session,
  request: { id: number; worker: number },
  kept: readonly Kept[],
  files: readonly string[],
): Promise<void> {
  const { regency } = session.actor
  await session.client.query(
    `update access.privacy_request set state = 'done', personal = null, kept = $3, files = $4, answered_by = access.account(), answered_at = now()
     where regency = $1 and id = $2`,
    [regency, request.id, JSON.stringify(kept), files],
  )
  await session.client.query(
    'update access.privacy_request set personal = null where regency = $1 and worker = $2 and personal is not null',
    [regency, request.worker],
  )
}

/** Says that the files of an erasure are destroyed. */
export async function saveFilesGone(session: Session, id: number): Promise<void> {
  await session.client.query(`update access.privacy_request set files = '{}' where regency = $1 and id = $2`, [
    session.actor.regency,
    id,
  ])
}
