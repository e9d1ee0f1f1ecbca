import type { Session } from '../session.ts'

/**
 * The workers a reference list speaks of: by trusted NIK, by family card (welfare), or by a link of identity. Where it
 * speaks of a merged record, it speaks of the one that speaks for it.
 */
export async function workersOfList(session: Session, list: number): Promise<number[]> {
  const { rows } = await session.client.query<{ id: number }>(
    `with recursive said as (
     select w.id from ingest.row r join registry.worker w on w.regency = r.regency and w.nik_hash = r.nik_hash
     where r.regency = $1 and r.list = $2 and not r.mended
     union
     select w.id from ingest.list l join ingest.row r on r.regency = l.regency and r.list = l.id
       join registry.worker w on w.regency = r.regency and w.kk_hash = r.kk_hash
     where l.regency = $1 and l.id = $2 and l.kind = 'welfare'
     union
     select k.worker from identity.link k where k.regency = $1 and k.list = $2
     union
     select n.root from registry.numbers_of_merged() n join ingest.row r on r.regency = $1 and r.nik_hash = n.nik_hash
     where r.list = $2 and not r.mended
     ), up as (
     select s.id, w.merged_into from said s join registry.worker w on w.regency = $1 and w.id = s.id
     union
     select w.id, w.merged_into from up u join registry.worker w on w.regency = $1 and w.id = u.merged_into
     )
     select distinct id from up order by 1`,
    [session.actor.regency, list],
  )
  return rows.map(({ id }) => id)
}

/** Brings insurer, employer, welfare and death facts of some workers up to date. @returns how many records changed */
export async function applyReferenceFacts(session: Session, workers: readonly number[]): Promise<number> {
  const { rows } = await session.client.query<{ changed: number }>('select registry.apply_references($1) as changed', [
    workers,
  ])
  return rows[0]?.changed ?? 0
}

/**
 * Takes the attestations a list brings (field verification by workbook) into the register, each row once.
 * @returns the workers attested, and those among them of whom it also says the kind of work
 */
export async function insertListAttestations(
  session: Session,
  list: number,
): Promise<{ attested: number[]; working: number[] }> {
  const found = await session.client.query(
    `select from ingest.list where regency = $1 and id = $2 and kind = 'attestations'`,
    [session.actor.regency, list],
  )
  if (found.rowCount === 0) return { attested: [], working: [] }
  const { rows } = await session.client.query<{ worker: number; kind_of_work: string | null }>(
    `insert into registry.attestation (regency, worker, answer, health, stated_on, kind_of_work, attester, via, list, seq, account)
     select k.regency, k.worker, r.facts->>'attested', r.health, coalesce((r.facts->>'attestedOn')::date, l.as_of), r.kind_of_work,
       l.sender, 'list', r.list, r.seq, access.account()
     from identity.link k
       join ingest.list l on l.regency = k.regency and l.id = k.list and l.kind = 'attestations'
       join ingest.row r on r.regency = k.regency and r.list = k.list and r.seq = k.seq
     where k.regency = $1 and k.list = $2 and not r.mended and r.facts ? 'attested'
     on conflict (regency, list, seq) do nothing
     returning worker, kind_of_work`,
    [session.actor.regency, list],
  )
  const workersOf = (some: typeof rows) => [...new Set(some.map(({ worker }) => worker))]
  return { attested: workersOf(rows), working: workersOf(rows.filter(({ kind_of_work }) => kind_of_work !== null)) }
}
