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
  pattern: string
  together: number | null
  /** The account that asked for a second opinion. */
  askedBy: string | null
  askedAt: Date | null
  askedNote: Buffer | null
}

const columns = `p.id, p.kind, p.a, p.b, p.list, p.seq, p.weight, p.because, p.steps, p.at_risk as "atRisk", p.state,
  p.postponed_at is not null as postponed, p.decided_by as "decidedBy", p.decided_at as "decidedAt", p.implied_by as "impliedBy",
  p.pattern, p.together, p.asked_by as "askedBy", p.asked_at as "askedAt", p.asked_note as "askedNote"`

/** One pair, locked until the transaction ends when a verdict is to be given. */
export async function findPair(session: Session, pair: number, lock = false): Promise<Pair | undefined> {
  const { rows } = await session.client.query<Pair>(
    `select ${columns} from identity.pair p where p.regency = $1 and p.id = $2${lock ? ' for update' : ''}`,
    [session.actor.regency, pair],
  )
  return rows[0]
}

export type QueuedPair = Pair & {
  nameA: string
  nameB: string
  /** Names of colleagues, to be shown. */
  asker: string | null
  decider: string | null
}
/** `asked`: questions of colleagues, which one may answer; `mine`: one's own, which wait for another. */
export type Opinion = 'asked' | 'mine'
export type QueueFilter = {
  state: PairState
  kind?: PairKind | undefined
  because?: string | undefined
  opinion?: Opinion | undefined
  /** Of one worker, whichever record speaks for them now. */
  worker?: number | undefined
}

/**
 * Open pairs: the most money first, those put off last; one's own questions wait for another and are left out. Settled
 * ones: the latest first. `from` counts from 0.
 */
export async function listPairs(
  session: Session,
  { state, kind, because, opinion, worker }: QueueFilter,
  from: number,
  limit: number,
): Promise<QueuedPair[]> {
  const order =
    state === 'open'
      ? 'p.postponed_at is not null, p.postponed_at, p.at_risk desc, p.id'
      : 'p.decided_at desc, p.id desc'
  const { rows } = await session.client.query<QueuedPair>(
    `with recursive family as (
       select id, merged_into from registry.worker where regency = $1 and id = $9::bigint
       union
       select w.id, w.merged_into from family f join registry.worker w on w.regency = $1 and (w.merged_into = f.id or w.id = f.merged_into)
     )
     select ${columns}, a.name as "nameA", coalesce(b.name, r.name, '') as "nameB", q.name as asker, d.name as decider
     from identity.pair p
       join registry.worker a on a.regency = p.regency and a.id = p.a
       left join registry.worker b on b.regency = p.regency and b.id = p.b
       left join ingest.row r on r.regency = p.regency and r.list = p.list and r.seq = p.seq
       left join access.colleague_names() q on q.id = p.asked_by
       left join access.colleague_names() d on d.id = p.decided_by
     where p.regency = $1 and p.state = $2 and ($3::text is null or p.kind = $3)
       and ($4::text is null or coalesce(p.because, 'weight') = $4) and p.implied_by is null
       and ($9::bigint is null or p.a in (select id from family) or p.b in (select id from family))
       and case $7::text when 'asked' then p.asked_by <> $8 when 'mine' then p.asked_by = $8
         else p.state <> 'open' or p.asked_by is distinct from $8 end
     order by ${order} limit $5 offset $6`,
    [
      session.actor.regency,
      state,
      kind ?? null,
      because ?? null,
      limit,
      from,
      opinion ?? null,
      session.actor.account,
      worker ?? null,
    ],
  )
  return rows
}

/** How many pairs wait, how many were settled, in all and today, and what hangs on the waiting ones. */
export type QueueCounts = {
  open: number
  postponed: number
  same: number
  different: number
  atRisk: number
  /** Open pairs of which a colleague asks, and those of which one asks oneself: these are another's to settle. */
  asked: number
  mine: number
  today: { same: number; different: number; byMe: number }
  kinds: Partial<Record<PairKind, number>>
  because: Record<string, number>
}

type Counted = {
  state: PairState
  kind: PairKind
  because: string
  postponed: number
  pairs: number
  risk: number
  asked: number
  mine: number
  today: number
  by_me: number
}

/** Counts the queue; a day ends at midnight in Jakarta. */
export async function countPairs(session: Session): Promise<QueueCounts> {
  const { rows } = await session.client.query<Counted>(
    `select state, kind, coalesce(because, 'weight') as because, count(postponed_at)::int as postponed, count(*)::int as pairs,
       sum(at_risk)::bigint as risk, count(*) filter (where asked_by <> $2)::int as asked, count(*) filter (where asked_by = $2)::int as mine,
       count(*) filter (where decided_at >= t.day)::int as today, count(*) filter (where decided_at >= t.day and decided_by = $2)::int as by_me
     from identity.pair, (select date_trunc('day', now() at time zone 'Asia/Jakarta') at time zone 'Asia/Jakarta' as day) t
     where regency = $1 and implied_by is null group by 1, 2, 3`,
    [session.actor.regency, session.actor.account],
  )
  const today = { same: 0, different: 0, byMe: 0 }
  const counts: QueueCounts = { open: 0, postponed: 0, same: 0, different: 0, atRisk: 0, asked: 0, mine: 0, today, kinds: {}, because: {} } // prettier-ignore
  for (const row of rows) {
    const { state, kind, because, pairs } = row
    counts[state] += pairs
    if (state !== 'open') {
      today[state] += row.today
      today.byMe += row.by_me
      continue
    }
    counts.postponed += row.postponed
    counts.atRisk += row.risk
    counts.asked += row.asked
    counts.mine += row.mine
    counts.kinds[kind] = (counts.kinds[kind] ?? 0) + pairs
    counts.because[because] = (counts.because[because] ?? 0) + pairs
  }
  return counts
}
