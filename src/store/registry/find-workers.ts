import type { Session } from '../session.ts'
import { reachCondition, readReach } from './reach.ts'

/** What a list of workers can be narrowed to. */
export const workerStates = [
  'unattested',
  'works',
  'does_not_work',
  'moved',
  'dead',
  'unknown',
  'insured',
  'employee',
  'doubtful',
  'conflict',
  'no-nik',
  'restricted',
] as const
export type WorkerState = (typeof workerStates)[number]

export const workerSorts = ['name', 'desa', 'birth', 'attestedOn'] as const
export type WorkerSort = (typeof workerSorts)[number]

export type WorkerFilter = {
  /** Words of the name; three letters or more reach the index. */
  words?: readonly string[]
  /** A kecamatan or desa. */
  area?: string | undefined
  kind?: string | undefined
  place?: number | undefined
  state?: WorkerState | undefined
  sort: WorkerSort
  descending: boolean
}

export type WorkerRow = {
  id: number
  name: string
  birth: string | null
  sex: 'L' | 'P' | null
  desa: string | null
  desaName: string | null
  kecamatanName: string | null
  kindOfWork: string | null
  placeName: string | null
  hasNik: boolean
  sealed: Buffer | null
  attested: string | null
  attestedOn: string | null
  deadOn: string | null
  insured: string | null
  employee: string | null
  doubtful: boolean
  conflicts: string[]
  restrictedOn: string | null
}

/** A page of a list ends here: the sorted value and the id of its last row. */
export type Cursor = [value: string, id: number]

const conditions: Record<WorkerState, string> = {
  unattested: 'w.attested is null and w.dead_on is null',
  works: `w.attested = 'works' and w.dead_on is null`,
  does_not_work: `w.attested = 'does_not_work'`,
  moved: 'w.moved',
  dead: 'w.dead_on is not null',
  unknown: `w.attested = 'unknown'`,
  insured: 'w.insured is not null',
  employee: 'w.employee is not null',
  doubtful: 'w.doubtful',
  conflict: `w.conflicts <> '{}'`,
  'no-nik': 'w.nik_hash is null',
  restricted: 'w.restricted_on is not null',
}

// What is not known sorts last going up, first going down, and is a text like any other for the cursor.
const sortColumns: Record<WorkerSort, string> = {
  name: 'w.name collate "C"',
  desa: `coalesce(w.desa, '~')`,
  birth: `coalesce(w.birth::text, '~') collate "C"`,
  attestedOn: `coalesce(w.attested_on::text, '~') collate "C"`,
}

/** As many namesakes as a search by name may give: more means that the words say too little. */
export const mostFound = 2_000

const columns = `w.id, w.name, w.birth, w.sex, w.desa, a.name as "desaName", k.name as "kecamatanName", w.kind_of_work as "kindOfWork",
  p.name as "placeName", w.nik_hash is not null as "hasNik", w.sealed, w.attested, w.attested_on as "attestedOn", w.dead_on as "deadOn",
  w.insured, w.employee, w.doubtful, w.conflicts, w.restricted_on as "restrictedOn"`
const joins = `left join access.area a on a.regency = w.regency and a.code = w.desa
  left join access.area k on k.regency = w.regency and k.code = w.kecamatan
  left join registry.place p on p.regency = w.regency and p.id = w.place`

/** One page of the workers within reach, and the cursor behind it. */
export async function findWorkers(
  session: Session,
  filter: WorkerFilter,
  limit: number,
  after?: Cursor,
): Promise<{ rows: WorkerRow[]; next: Cursor | undefined }> {
  const { where, values } = await narrow(session, filter)
  const sort = sortColumns[filter.sort]
  if (after) {
    values.push(after[0], after[1])
    where.push(`(${sort}, w.id) ${filter.descending ? '<' : '>'} ($${values.length - 1}, $${values.length}::bigint)`)
  }
  const way = filter.descending ? 'desc' : 'asc'
  values.push(limit + 1)
  const { rows } = await session.client.query<WorkerRow & { sorted: string }>(
    `select ${columns}, (${sort})::text as sorted from (
       select w.* from registry.worker w where ${where.join(' and ')} order by ${sort} ${way}, w.id ${way} limit $${values.length}
     ) w ${joins} order by ${sort} ${way}, w.id ${way}`,
    values,
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? [last.sorted, last.id] : undefined }
}

/** Counting stops here: a list this long is narrowed by whoever reads it, not paged through. */
const mostCounted = 200_000

/** How many workers within reach a filter holds; null where it is more than is worth counting. */
export async function countWorkers(session: Session, filter: WorkerFilter): Promise<number | null> {
  const { where, values } = await narrow(session, filter)
  const { rows } = await session.client.query<{ total: number }>(
    `select count(*) as total from (select from registry.worker w where ${where.join(' and ')} limit ${mostCounted + 1}) counted`,
    values,
  )
  const total = rows[0]?.total ?? 0
  const cut = filter.words?.length ? total >= mostFound : total > mostCounted
  return cut ? null : total
}

/** The worker with exactly this NIK, if within reach. Several while a pair is open. */
export async function findWorkersByNik(session: Session, nik: string): Promise<WorkerRow[]> {
  const { rows } = await session.client.query<WorkerRow>(
    `select ${columns} from registry.worker w ${joins} where w.regency = $1 and w.state = 'listed' and w.nik_hash = $2 order by w.id`,
    [session.actor.regency, session.keys.lookup('nik', nik)],
  )
  return rows
}

async function narrow(session: Session, filter: WorkerFilter): Promise<{ where: string[]; values: unknown[] }> {
  const values: unknown[] = [session.actor.regency]
  const where = ['w.regency = $1', `w.state = 'listed'`, ...reachCondition(await readReach(session), values)]
  const add = (condition: (at: string) => string, value: unknown) => {
    values.push(value)
    where.push(condition(`$${values.length}`))
  }
  if (filter.words?.length) {
    values.push(filter.words, mostFound)
    where.push(`w.id in (select id from registry.find_by_name($${values.length - 1}, $${values.length}))`)
  }
  if (filter.area) {
    // A range, because the index on desa serves it: everything that begins with the code.
    add((at) => `w.desa >= ${at}`, filter.area)
    add((at) => `w.desa < ${at}`, `${filter.area}~`)
  }
  if (filter.kind) add((at) => `w.kind_of_work = ${at}`, filter.kind)
  if (filter.place !== undefined) add((at) => `w.place = ${at}`, filter.place)
  if (filter.state) where.push(conditions[filter.state])
  return { where, values }
}
