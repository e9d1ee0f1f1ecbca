import type { Session } from '../session.ts'
import type { Stated } from './declared.ts'

export type WorkerRecord = Stated & { id: number }
export type UnmatchedRow = Stated & { list: number; seq: number; kind: string; reasons: string[] }

/** What rows must share with somebody for any block of `domain/identity/block` to show them together. */
export type Traits = { births: string[]; desas: string[]; niks: Buffer[]; kks: Buffer[] }

const portion = 5_000

/** The traits of some rows, each once. A birth counts with day and month swapped too. */
export function traitsOf(rows: Iterable<Stated>): Traits {
  const births = new Set<string>()
  const desas = new Set<string>()
  const niks = new Map<string, Buffer>()
  const kks = new Map<string, Buffer>()
  for (const { birth, desa, nik_hash, kk_hash } of rows) {
    if (birth) {
      births.add(birth)
      const [year = '', month = '', day = ''] = birth.split('-')
      if (Number(day) <= 12) births.add(`${year}-${day}-${month}`)
    }
    if (desa) desas.add(desa)
    if (nik_hash) niks.set(nik_hash.toString('base64'), nik_hash)
    if (kk_hash) kks.set(kk_hash.toString('base64'), kk_hash)
  }
  return { births: [...births], desas: [...desas], niks: [...niks.values()], kks: [...kks.values()] }
}

const workerColumns = 'w.id, w.name, w.birth, w.sex, w.desa, w.nik_hash, w.kk_hash, w.sealed'

/** Every listed worker, some thousand at a time. */
export const allWorkers = (session: Session): AsyncGenerator<WorkerRecord[]> =>
  inPortions(session, `select ${workerColumns} from registry.worker w where w.regency = $1 and w.state = 'listed'`, [])

/** Some workers by their numbers. */
export const workersNumbered = (session: Session, ids: readonly number[]): AsyncGenerator<WorkerRecord[]> =>
  inPortions(
    session,
    `select ${workerColumns} from registry.worker w where w.regency = $1 and w.id = any($2::bigint[]) and w.state = 'listed'`,
    [ids],
  )

/** The listed workers who share a trait, and those named by their number (followed to the record they were merged into). */
export const workersSharing = (
  session: Session,
  { births, desas, niks, kks }: Traits,
  also: readonly number[],
): AsyncGenerator<WorkerRecord[]> =>
  inPortions(
    session,
    `with recursive named as (
       select id, merged_into from registry.worker where regency = $1 and id = any($6::bigint[])
       union
       select w.id, w.merged_into from registry.worker w join named n on w.regency = $1 and w.id = n.merged_into
     ), found as (
       select id from registry.worker where regency = $1 and birth = any($2::date[])
       union select id from registry.worker where regency = $1 and desa = any($3::text[])
       union select id from registry.worker where regency = $1 and nik_hash = any($4::bytea[])
       union select id from registry.worker where regency = $1 and kk_hash = any($5::bytea[])
       union select id from named
     )
     select ${workerColumns} from found f join registry.worker w on w.regency = $1 and w.id = f.id and w.state = 'listed'`,
    [births, desas, niks, kks, also],
  )

/** Rows of reference lists that speak of nobody known so far and share a trait. */
export const unmatchedSharing = (session: Session, { births, desas, niks }: Traits): AsyncGenerator<UnmatchedRow[]> =>
  inPortions(
    session,
    `with found as (
       select list, seq from identity.unmatched where regency = $1 and birth = any($2::date[])
       union select list, seq from identity.unmatched where regency = $1 and desa = any($3::text[])
       union select list, seq from identity.unmatched where regency = $1 and nik_hash = any($4::bytea[])
     )
     select r.list, r.seq, l.kind, r.name, r.birth, r.sex, r.desa, r.nik_hash, r.kk_hash, r.sealed, r.reasons
     from found f join ingest.row r on r.regency = $1 and r.list = f.list and r.seq = f.seq and not r.mended
       join ingest.list l on l.regency = $1 and l.id = f.list`,
    [births, desas, niks],
  )

async function* inPortions<R extends object>(
  { client, actor }: Session,
  query: string,
  values: unknown[],
): AsyncGenerator<R[]> {
  await client.query(`declare people no scroll cursor for ${query}`, [actor.regency, ...values])
  try {
    for (;;) {
      const { rows } = await client.query<R>(`fetch ${portion} from people`)
      if (rows.length === 0) return
      yield rows
    }
  } finally {
    await client.query('close people')
  }
}

/** The record that speaks for each of some workers now: itself, or the one it was merged into. */
export async function rootsOf(session: Session, workers: readonly number[]): Promise<Map<number, number>> {
  const { rows } = await session.client.query<{ asked: number; id: number }>(
    `with recursive up as (
       select id as asked, id, merged_into from registry.worker where regency = $1 and id = any($2::bigint[])
       union all
       select u.asked, w.id, w.merged_into from up u join registry.worker w on w.regency = $1 and w.id = u.merged_into
     )
     select asked, id from up where merged_into is null`,
    [session.actor.regency, workers],
  )
  return new Map(rows.map(({ asked, id }) => [asked, id]))
}
