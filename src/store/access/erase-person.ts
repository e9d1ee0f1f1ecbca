import type { Kept } from '../../domain/access/kept-by-law.ts'
import type { Personal } from '../../domain/ingest/row-facts.ts'
import { eraseRows } from '../ingest/erase-rows.ts'
import { personContext } from '../ingest/person-context.ts'
import type { Session } from '../session.ts'
import { stopPerson } from './stopped.ts'

/** In how many signed decrees a person stands. */
export async function countDecrees(session: Session, worker: number): Promise<number> {
  const { rows } = await session.client.query<{ count: number }>('select access.decrees_of($1) as count', [worker])
  return rows[0]?.count ?? 0
}

/** The kept files that held the person's rows, for the caller to destroy once committed; `numbered`: a NIK is stopped. */
export type Erased = { files: string[]; numbered: boolean }

/**
 * Forgets a person everywhere in the database: record, rows of lists and their cells, what rankings and plans remember,
 * lines of proposals that became no decree, of decreed ones whatever the annex does not print, the key of their history,
 * and the words of their own requests. Their NIK goes on the stop list: no later list brings them in unasked. Past the
 * rights of the one who confirms only through functions that ask for the right to erase.
 */
export async function erasePerson(session: Session, worker: number, request: number): Promise<Erased> {
  const { client } = session
  const members = await familyOf(session, worker)
  const family = members.map(({ id }) => id)
  const niks = members.flatMap(({ nik }) => nik ?? [])
  await stopPerson(session, niks, request)
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
  session.note('identity', { act: 'forget', worker })
  for (const one of family) {
    for (const room of ['priority', 'funding', 'enrolment']) await client.query(`select ${room}.forget($1)`, [one])
    await client.query('select identity.forget_notes($1)', [one])
    await keepPrinted(session, one)
    await client.query('select history.destroy_key($1)', [one])
  }
  for (const room of ['priority', 'funding', 'enrolment']) session.note(room, { act: 'forget', worker })
  return { files, numbered: niks.length > 0 }
}

/** A decreed line keeps the NIK its annex prints; kin, telephone, address and account were for the insurer's form only. */
async function keepPrinted(session: Session, worker: number): Promise<void> {
  const { rows } = await session.client.query<{ proposal: number; no: number; sealed: Buffer }>(
    'select * from enrolment.numbers_of($1)',
    [worker],
  )
  for (const { proposal, no, sealed } of rows) {
    const { nik } = session.unseal<Personal>(personContext, sealed)
    const left = session.seal(personContext, nik ? { nik } : {})
    await session.client.query('select enrolment.keep_numbers($1, $2, $3, $4)', [worker, proposal, no, left])
  }
}

/** The person's record and those merged into it, with the NIKs that could be trusted. */
async function familyOf(session: Session, worker: number): Promise<{ id: number; nik: string | undefined }[]> {
  const { rows } = await session.client.query<{ id: number; numbered: boolean; sealed: Buffer | null }>(
    `with recursive members as (
       select id, nik_hash is not null as numbered, sealed from registry.worker where regency = $1 and id = $2
       union all
       select w.id, w.nik_hash is not null, w.sealed from registry.worker w join members m on w.merged_into = m.id where w.regency = $1
     ) select * from members`,
    [session.actor.regency, worker],
  )
  return rows.map(({ id, numbered, sealed }) => ({
    id,
    nik: numbered && sealed ? session.unseal<Personal>(personContext, sealed).nik : undefined,
  }))
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
