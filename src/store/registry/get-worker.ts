import type { Session } from '../session.ts'
import type { WorkerRow } from './find-workers.ts'

export type WorkerRecord = WorkerRow & {
  state: 'listed' | 'merged' | 'erased'
  mergedInto: number | null
  place: number | null
  attester: string | null
  diedListed: string | null
  insuredOn: string | null
  insuredUntil: string | null
  employeeOn: string | null
  decile: number | null
  extremePoor: boolean | null
  welfareOn: string | null
  breadwinner: boolean | null
  dependants: number | null
  hasHealth: boolean
  household: number
  sources: Record<string, [ref: string, on: string, why: string]>
}

/** One worker within reach with everything held of them, or undefined: out of reach and not there are the same answer. */
export async function findWorker(session: Session, worker: number): Promise<WorkerRecord | undefined> {
  const { rows } = await session.client.query<WorkerRecord>(
    `select w.id, w.name, w.birth, w.sex, w.desa, a.name as "desaName", k.name as "kecamatanName", w.kind_of_work as "kindOfWork",
       p.name as "placeName", w.place, w.nik_hash is not null as "hasNik", w.sealed, w.attested, w.attested_on as "attestedOn",
       (select n.name from access.colleague_names() n where n.id = w.attested_by) as attester, w.dead_on as "deadOn",
       w.died_listed as "diedListed", w.insured, w.insured_on as "insuredOn", w.insured_until as "insuredUntil", w.employee,
       w.employee_on as "employeeOn", w.decile, w.extreme_poor as "extremePoor", w.welfare_on as "welfareOn", w.breadwinner,
       w.dependants, w.health is not null as "hasHealth", w.doubtful, w.conflicts, w.restricted_on as "restrictedOn", w.state,
       w.merged_into as "mergedInto", w.sources,
       (select count(*) from registry.worker h where h.regency = w.regency and h.kk_hash = w.kk_hash and h.id <> w.id and h.state = 'listed') as household
     from registry.worker w
       left join access.area a on a.regency = w.regency and a.code = w.desa
       left join access.area k on k.regency = w.regency and k.code = w.kecamatan
       left join registry.place p on p.regency = w.regency and p.id = w.place
     where w.regency = $1 and w.id = $2`,
    [session.actor.regency, worker],
  )
  return rows[0]
}

/** The sealed health facts of one worker within reach. */
export async function findHealth(session: Session, worker: number): Promise<Buffer | undefined> {
  const { rows } = await session.client.query<{ health: Buffer | null }>(
    'select health from registry.worker where regency = $1 and id = $2',
    [session.actor.regency, worker],
  )
  return rows[0]?.health ?? undefined
}

export type JobRow = {
  place: string
  kind: string
  role: string | null
  block: string | null
  stall: string | null
  on: string
}

/** What one worker does at which places. */
export async function listJobs(session: Session, worker: number): Promise<JobRow[]> {
  const { rows } = await session.client.query<JobRow>(
    `select p.name as place, p.kind, j.role, j.block, j.stall, j.stated_on as on
     from registry.job j join registry.place p on p.regency = j.regency and p.id = j.place
     where j.regency = $1 and j.worker = $2 order by p.name, j.block, j.stall`,
    [session.actor.regency, worker],
  )
  return rows
}

export type RowSource = {
  list: number
  seq: number
  sender: string
  fileName: string
  kind: string
  on: string
  rowNo: number
}

/** The rows of lists that speak of one worker; of those who may not read lists, none. */
export async function listRowSources(session: Session, worker: number): Promise<RowSource[]> {
  const { rows } = await session.client.query<RowSource>(
    `select l.id as list, r.seq, l.sender, l.file_name as "fileName", l.kind, l.as_of as on, r.row_no as "rowNo"
     from identity.link k join ingest.list l on l.regency = k.regency and l.id = k.list
       join ingest.row r on r.regency = k.regency and r.list = k.list and r.seq = k.seq
     where k.regency = $1 and (k.worker = $2 or k.worker in
       (select m.id from registry.worker m where m.regency = $1 and m.merged_into = $2))
     order by l.as_of desc, l.id desc, r.seq`,
    [session.actor.regency, worker],
  )
  return rows
}
