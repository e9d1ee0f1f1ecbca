import type { Plain } from '../../domain/identity/plain-keys.ts'
import type { Session } from '../session.ts'
import type { Stated } from './declared.ts'
import type { RowRef } from './links.ts'
import { roots } from './roots.ts'

/** A record, and the one that speaks for it: itself, unless it was merged. */
export type WorkerRecord = Stated & { id: number; root: number }
export type UnmatchedRow = Stated & { list: number; seq: number; kind: string; reasons: string[] }
export type PlainWorker = Plain & { id: number }
export type PlainRow = Plain & { list: number; seq: number }

const portion = 5_000

/** What some rows state that others may share and the database finds by. A birth counts with day and month swapped too. */
export class Traits {
  readonly #births = new Set<string>()
  readonly #niks = new Map<string, Buffer>()
  readonly #kks = new Map<string, Buffer>()

  add({ birth, nik_hash, kk_hash }: Pick<Stated, 'birth' | 'nik_hash' | 'kk_hash'>): void {
    if (birth) {
      this.#births.add(birth)
      const [year = '', month = '', day = ''] = birth.split('-')
      if (Number(day) <= 12) this.#births.add(`${year}-${day}-${month}`)
    }
    if (nik_hash) this.#niks.set(nik_hash.toString('base64'), nik_hash)
    if (kk_hash) this.#kks.set(kk_hash.toString('base64'), kk_hash)
  }

  get births(): string[] {
    return [...this.#births]
  }
  get niks(): Buffer[] {
    return [...this.#niks.values()]
  }
  get kks(): Buffer[] {
    return [...this.#kks.values()]
  }
}

/** The workers of some births, joined ones too, with what lies open of them. */
export const plainWorkers = (session: Session, births: readonly string[]): AsyncGenerator<PlainWorker[]> =>
  inPortions(
    session,
    `select w.id, w.name, w.birth, w.desa from registry.worker w
     where w.regency = $1 and w.state in ('listed', 'merged') and w.birth = any($2::date[])`,
    [births],
  )

export type HashedWorker = PlainWorker & Pick<Stated, 'nik_hash' | 'kk_hash'>

/** Every worker, joined ones too, with what lies open and the keyed hashes of the numbers. */
export const everybody = (session: Session): AsyncGenerator<HashedWorker[]> =>
  inPortions(
    session,
    `select w.id, w.name, w.birth, w.desa, w.nik_hash, w.kk_hash from registry.worker w
     where w.regency = $1 and w.state in ('listed', 'merged')`,
    [],
  )

/** The numbers of workers who share a trusted NIK or a family card, or live in a desa under a name that sounds so. */
export async function workersSharing(
  session: Session,
  { niks, kks }: Traits,
  { sounds }: { sounds: readonly number[] },
): Promise<number[]> {
  const { rows } = await session.client.query<{ id: number }>(
    `select w.id from unnest($2::bytea[]) as given (hash)
       join registry.worker w on w.regency = $1 and w.nik_hash = given.hash and w.state in ('listed', 'merged')
     union
     select w.id from unnest($3::bytea[]) as given (hash)
       join registry.worker w on w.regency = $1 and w.kk_hash = given.hash and w.state in ('listed', 'merged')
     union
     select w.id from unnest($4::bigint[]) as given (sound)
       join identity.sound s on s.regency = $1 and s.sound = given.sound
       join registry.worker w on w.regency = $1 and w.id = s.worker and w.state in ('listed', 'merged')`,
    [session.actor.regency, niks, kks, sounds],
  )
  return rows.map(({ id }) => id)
}

/** Some listed workers by their numbers. */
export const workersNumbered = (session: Session, ids: readonly number[]): AsyncGenerator<WorkerRecord[]> =>
  inPortions(
    session,
    `select w.id, w.name, w.birth, w.sex, w.desa, w.nik_hash, w.kk_hash, w.sealed, w.id as root
     from registry.worker w where w.regency = $1 and w.id = any($2::bigint[]) and w.state = 'listed'`,
    [ids],
  )

/** Workers by their numbers; of merged records the one that speaks for them comes along. */
export const workersWithRoots = (session: Session, ids: readonly number[]): AsyncGenerator<WorkerRecord[]> =>
  inPortions(
    session,
    `with recursive ${roots}, given as materialized (
       select unnest($2::bigint[]) as id
     ), asked as (
       select id from given union select m.root from roots m join given g on g.id = m.id
     )
     select w.id, w.name, w.birth, w.sex, w.desa, w.nik_hash, w.kk_hash, w.sealed, coalesce(m.root, w.id) as root
     from asked a join registry.worker w on w.regency = $1 and w.id = a.id and w.state in ('listed', 'merged')
       left join roots m on m.id = w.id`,
    [ids],
  )

/** How many people the register knows, merged records counted too: as good as exact for how rare a match by chance is. */
export async function countWorkers(session: Session): Promise<number> {
  const { rows } = await session.client.query<{ workers: number }>(
    'select count(*) as workers from identity.sound where regency = $1',
    [session.actor.regency],
  )
  return rows[0]!.workers
}

/** Rows of reference lists that speak of nobody known so far, of some births, with what lies open of them. */
export const plainUnmatched = (session: Session, births: readonly string[]): AsyncGenerator<PlainRow[]> =>
  inPortions(
    session,
    `select u.list, u.seq, r.name, u.birth, u.desa
     from identity.unmatched u join ingest.row r on r.regency = $1 and r.list = u.list and r.seq = u.seq
     where u.regency = $1 and u.birth = any($2::date[])`,
    [births],
  )

/** Those that share a trusted NIK, or a desa and a name that sounds so. */
export async function unmatchedSharing(
  session: Session,
  { niks }: Traits,
  { sounds }: { sounds: readonly number[] },
): Promise<RowRef[]> {
  const { rows } = await session.client.query<RowRef>(
    `select u.list, u.seq from unnest($2::bytea[]) as given (hash)
       join identity.unmatched u on u.regency = $1 and u.nik_hash = given.hash
     union
     select u.list, u.seq from unnest($3::bigint[]) as given (sound)
       join identity.unmatched u on u.regency = $1 and u.sound = given.sound`,
    [session.actor.regency, niks, sounds],
  )
  return rows
}

/** Some of them whole. */
export const unmatchedNumbered = (session: Session, rows: readonly RowRef[]): AsyncGenerator<UnmatchedRow[]> =>
  inPortions(
    session,
    `select r.list, r.seq, l.kind, r.name, r.birth, r.sex, r.desa, r.nik_hash, r.kk_hash, r.sealed, r.reasons,
       (r.facts->>'birthYear')::int as birth_year
     from unnest($2::bigint[], $3::int[]) as given (list, seq)
       join ingest.row r on r.regency = $1 and r.list = given.list and r.seq = given.seq and not r.mended
       join ingest.list l on l.regency = $1 and l.id = r.list`,
    [rows.map(({ list }) => list), rows.map(({ seq }) => seq)],
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
