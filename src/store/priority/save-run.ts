import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import type { GateReason, Verdict, Warning } from '../../domain/priority/reasons.ts'
import type { GatePolicy } from '../../domain/priority/grounds.ts'
import type { SignedWeights } from '../../domain/priority/weights.ts'
import type { Session } from '../session.ts'
import type { RunCounts } from './tables.ts'

/** What was decided of one worker; `rank` only of those who may. */
export type Decided = {
  worker: string
  verdict: Verdict
  reasons: readonly GateReason[]
  warnings: readonly Warning[]
  points: number
  rank: number | null
}

export async function openDecisions(session: Session): Promise<void> {
  await session.client.query(
    `create temp table priority_decided (worker bigint, verdict text, reasons text[], warnings text[], points int, rank int)
     on commit drop`,
  )
}

/** Takes decisions down, as a stream. Codes hold no character that COPY would have to escape. */
export async function takeDown(session: Session, decisions: Iterable<Decided>): Promise<void> {
  const lines = function* () {
    let text = ''
    for (const { worker, verdict, reasons, warnings, points, rank } of decisions) {
      text += `${worker}\t${verdict}\t{${reasons.join(',')}}\t{${warnings.join(',')}}\t${points}\t${rank ?? '\\N'}\n`
      if (text.length > 60_000) {
        yield text
        text = ''
      }
    }
    if (text) yield text
  }
  await pipeline(Readable.from(lines()), session.client.query(copyFrom('copy priority_decided from stdin')))
}

export type NewRun = {
  request: string
  on: string
  weightsId: number | null
  signed: SignedWeights
  policy: GatePolicy
  law: string
  seed: string
  counts: RunCounts
}

/** Keeps the run and every decision taken down with the inputs it was made on. @returns the run's number */
export async function saveRun(session: Session, run: NewRun): Promise<number> {
  const { id } = await session.db
    .insertInto('priority.run')
    .values({
      regency: session.actor.regency,
      request: run.request,
      on_day: run.on,
      weights: run.weightsId,
      signed: JSON.stringify(run.signed) as never,
      policy: JSON.stringify(run.policy) as never,
      law: run.law,
      seed: run.seed,
      counts: JSON.stringify(run.counts) as never,
      account: session.actor.account,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const inputs =
    'desa, place, kind_of_work, birth, nik_trusted, doubtful, attested, attested_on, dead_on, insured, insured_until, insured_by_decree, employee, decile, extreme_poor, breadwinner, dependants, health, granted'
  await session.client.query(
    `insert into priority.candidate (regency, run, worker, verdict, reasons, warnings, points, rank, ${inputs})
     select $1, $2, d.worker, d.verdict, d.reasons, d.warnings, d.points, d.rank, ${inputs}
     from priority_decided d join priority_snapshot s using (worker)`,
    [session.actor.regency, id],
  )
  return id
}
