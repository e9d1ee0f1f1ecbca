import type { Step } from '../../domain/identity/explain.ts'
import type { PairKind } from '../../domain/identity/money-at-risk.ts'
import type { Session } from '../session.ts'
import { roots } from './roots.ts'

export type NewPair = {
  kind: PairKind
  a: number
  b: number | null
  list: number | null
  seq: number | null
  weight: number
  because: string | null
  steps: Step[]
  atRisk: number
}

/**
 * Queues doubtful pairs. A pair that was asked before, whatever was answered, is not asked again; nor is one whose answer
 * follows from that on a record merged since.
 * @returns the workers of the pairs that are new, those of welfare rows left out: a decile holds nobody back
 */
export async function insertPairs(
  session: Session,
  pairs: readonly NewPair[],
  model: number | null,
): Promise<number[]> {
  if (pairs.length === 0) return []
  const { rows } = await session.client.query<{ kind: PairKind; a: number; b: number | null }>(
    `with recursive ${roots}, parted as materialized (
       select coalesce(x.root, p.a) as a, coalesce(y.root, p.b) as b, p.list, p.seq
       from identity.pair p left join roots x on x.id = p.a left join roots y on y.id = p.b
       where p.regency = $1 and p.state = 'different' and (x.id is not null or y.id is not null)
     )
     insert into identity.pair (regency, kind, a, b, list, seq, weight, because, steps, model, at_risk)
     select $1, kind, a, b, list, seq, weight, because, steps, $11, at_risk
     from unnest($2::text[], $3::bigint[], $4::bigint[], $5::bigint[], $6::int[], $7::real[], $8::text[], $9::jsonb[], $10::bigint[])
       as given (kind, a, b, list, seq, weight, because, steps, at_risk)
     where not exists (select from parted d where (least(d.a, d.b), greatest(d.a, d.b)) = (given.a, given.b)
       or (d.a = given.a and d.list = given.list and d.seq = given.seq))
     on conflict do nothing
     returning kind, a, b`,
    [
      session.actor.regency,
      pairs.map(({ kind }) => kind),
      pairs.map(({ a }) => a),
      pairs.map(({ b }) => b),
      pairs.map(({ list }) => list),
      pairs.map(({ seq }) => seq),
      pairs.map(({ weight }) => weight),
      pairs.map(({ because }) => because),
      pairs.map(({ steps }) => JSON.stringify(steps)),
      pairs.map(({ atRisk }) => atRisk),
      model,
    ],
  )
  const held = rows.filter(({ kind }) => kind !== 'welfare')
  return [...new Set(held.flatMap(({ a, b }) => (b === null ? [a] : [a, b])))]
}

/** What officers decided of pairs between a worker and a row of a reference list; `a` speaks for the worker now. */
export async function rulingsOnRows(
  session: Session,
  lists: readonly number[],
): Promise<{ a: number; list: number; seq: number; state: 'same' | 'different' }[]> {
  const { rows } = await session.client.query<{ a: number; list: number; seq: number; state: 'same' | 'different' }>(
    `with recursive ${roots}
     select coalesce(m.root, p.a) as a, p.list, p.seq, p.state from identity.pair p left join roots m on m.id = p.a
     where p.regency = $1 and p.list = any($2::bigint[]) and p.state <> 'open'`,
    [session.actor.regency, lists],
  )
  return rows
}
