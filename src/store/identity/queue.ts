import type { Step } from '../../domain/identity/explain.ts'
import type { PairKind } from '../../domain/identity/money-at-risk.ts'
import type { Session } from '../session.ts'
import type { PairState } from './tables.ts'

export type Pair = {
  id: number
  kind: PairKind
  a: number
  b: number | null
  list: number | null
  seq: number | null
  weight: number
  because: string | null
  steps: Step[]
  atRisk: number
  state: PairState
  postponed: boolean
  decidedBy: string | null
  decidedAt: Date | null
  impliedBy: number | null
}

const columns = `p.id, p.kind, p.a, p.b, p.list, p.seq, p.weight, p.because, p.steps, p.at_risk as "atRisk", p.state,
  p.postponed_at is not null as postponed, p.decided_by as "decidedBy", p.decided_at as "decidedAt", p.implied_by as "impliedBy"`

/** One pair, locked until the transaction ends when a verdict is to be given. */
export async function findPair(session: Session, pair: number, lock = false): Promise<Pair | undefined> {
  const { rows } = await session.client.query<Pair>(
    `select ${columns} from identity.pair p where p.regency = $1 and p.id = $2${lock ? ' for update' : ''}`,
    [session.actor.regency, pair],
  )
  return rows[0]
}

export type QueuedPair = Pair & { nameA: string; nameB: string }
export type QueueFilter = { state: PairState; kind?: PairKind | undefined; because?: string | undefined }

/** Open pairs: the most money first, those put off last. Settled ones: the latest first. `from` counts from 0. */
export async function listPairs(
  session: Session,
  { state, kind, because }: QueueFilter,
  from: number,
  limit: number,
): Promise<QueuedPair[]> {
  const order =
    state === 'open'
      ? 'p.postponed_at is not null, p.postponed_at, p.at_risk desc, p.id'
      : 'p.decided_at desc, p.id desc'
  const { rows } = await session.client.query<QueuedPair>(
    `select ${columns}, a.name as "nameA", coalesce(b.name, r.name, '') as "nameB"
     from identity.pair p
       join registry.worker a on a.regency = p.regency and a.id = p.a
       left join registry.worker b on b.regency = p.regency and b.id = p.b
       left join ingest.row r on r.regency = p.regency and r.list = p.list and r.seq = p.seq
     where p.regency = $1 and p.state = $2 and ($3::text is null or p.kind = $3)
       and ($4::text is null or coalesce(p.because, 'weight') = $4) and p.implied_by is null
     order by ${order} limit $5 offset $6`,
    [session.actor.regency, state, kind ?? null, because ?? null, limit, from],
  )
  return rows
}

export type QueueCounts = {
  open: number
  postponed: number
  same: number
  different: number
  atRisk: number
  kinds: Partial<Record<PairKind, number>>
  because: Record<string, number>
}

/** How many pairs wait, how many were settled, and what hangs on the waiting ones. */
export async function countPairs(session: Session): Promise<QueueCounts> {
  const { rows } = await session.client.query<{
    state: PairState
    kind: PairKind
    because: string
    postponed: number
    pairs: number
    risk: number
  }>(
    `select state, kind, coalesce(because, 'weight') as because, count(postponed_at)::int as postponed, count(*)::int as pairs, sum(at_risk)::bigint as risk
     from identity.pair where regency = $1 and implied_by is null group by 1, 2, 3`,
    [session.actor.regency],
  )
  const counts: QueueCounts = { open: 0, postponed: 0, same: 0, different: 0, atRisk: 0, kinds: {}, because: {} }
  for (const { state, kind, because, postponed, pairs, risk } of rows) {
    counts[state] += pairs
    if (state !== 'open') continue
    counts.postponed += postponed
    counts.atRisk += risk
    counts.kinds[kind] = (counts.kinds[kind] ?? 0) + pairs
    counts.because[because] = (counts.because[because] ?? 0) + pairs
  }
  return counts
}
