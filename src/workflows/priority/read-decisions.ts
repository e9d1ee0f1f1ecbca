import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { explain, partsOf, type Part } from '../../domain/priority/explain.ts'
import { groundFor, openGate, type Gate } from '../../domain/priority/gate.ts'
import type { Ground } from '../../domain/priority/grounds.ts'
import { reasonNames, remedies, type GateCode, type GateReason, type Verdict } from '../../domain/priority/reasons.ts'
import type { Session } from '../../store/database.ts'
import {
  countCandidates,
  findCandidate,
  listCandidates,
  namesOf,
  type CandidateFilter,
  type Kept,
} from '../../store/priority/candidates.ts'
import type { Run } from '../../store/priority/runs.ts'

/** What a role is shown of a person: the planner sees the order and its reasons, not who it is. */
export type Sight = { names: boolean }

export type DecisionRow = {
  worker: number
  name: string | null
  desa: string | null
  kecamatan: string | null
  kind: string | null
  verdict: Verdict
  rank: number | null
  points: number
  /** One sentence: the place and its points, or the first ground. */
  why: string
  reasons: GateCode[]
  warnings: GateCode[]
}

export type Decision = DecisionRow & {
  parts: Part[]
  grounds: (Ground & { name: string; remedy: string | null })[]
}

/** The words a name is looked for by. */
const wordsOf = (q: string): string[] =>
  q
    .trim()
    .split(/\s+/)
    .filter((word) => word.length > 1)
    .slice(0, 5)

/** One page of a run's decisions, and how many the filter finds. */
export async function readDecisions(
  session: Session,
  run: Run,
  filter: Omit<CandidateFilter, 'workers'> & { q?: string },
  sight: Sight,
): Promise<Outcome<{ rows: DecisionRow[]; next: number | null; total: number }>> {
  const gate = openGate(run.on, session.actor.regency, run.policy)
  if (!gate.ok) return gate
  const words = filter.q && sight.names ? wordsOf(filter.q) : []
  const workers = words.length > 0 ? await findByName(session, words) : undefined
  const wanted = { ...filter, workers }
  const kept = await listCandidates(session, run.id, { ...wanted, limit: filter.limit + 1 })
  const page = kept.slice(0, filter.limit)
  const names = await namesOf(session, page.map(({ worker }) => worker)) // prettier-ignore
  const rows = page.map((one) => rowOf(gate.value, run, one, names.get(one.worker), sight))
  const last = page.at(-1)
  const next = kept.length > filter.limit && last ? (filter.verdict === 'may' ? last.rank : last.worker) : null
  return done({ rows, next, total: await countCandidates(session, run.id, wanted) })
}

/** Everything a run decided of one worker, with the ground of every reason and what would change it. */
export async function readDecision(
  session: Session,
  run: Run,
  worker: number,
  sight: Sight,
): Promise<Outcome<Decision>> {
  const gate = openGate(run.on, session.actor.regency, run.policy)
  if (!gate.ok) return gate
  const kept = await findCandidate(session, run.id, worker)
  if (!kept) return refused({ code: 'not-found' })
  const names = await namesOf(session, [worker])
  const codes: GateCode[] = [...kept.reasons, ...kept.warnings]
  return done({
    ...rowOf(gate.value, run, kept, names.get(worker), sight),
    parts: kept.verdict === 'may' ? partsOf(kept.facts, run.signed).map(shade) : [],
    grounds: codes.map((code) => ({
      ...(sight.names ? groundFor(gate.value, code, kept.facts) : gate.value.grounds.of[code]),
      name: reasonNames[code],
      remedy: remedies[code as GateReason] ?? null,
    })),
  })
}

/** Disability counts, and is not named to readers. */
const shade = (part: Part): Part =>
  part.factor === 'disability' ? { ...part, words: 'keadaan lain yang dilindungi' } : part

function rowOf(
  gate: Gate,
  run: Run,
  kept: Kept,
  known: { name: string; desa: string | null } | undefined,
  sight: Sight,
): DecisionRow {
  const { facts, verdict, rank, reasons } = kept
  const first = reasons[0]
  const ground = first && (sight.names ? groundFor(gate, first, facts) : gate.grounds.of[first])
  const why = rank !== null ? explain(facts, run.signed, { rank, of: run.counts.may }) : (ground?.sentence ?? '')
  return {
    worker: kept.worker,
    name: sight.names ? (known?.name ?? null) : null,
    desa: known?.desa ?? null,
    kecamatan: facts.kecamatan,
    kind: facts.kindOfWork,
    verdict,
    rank,
    points: kept.points,
    why,
    reasons,
    warnings: kept.warnings,
  }
}

/** At most so many people of a name are looked through; a common name wants a second word. */
const most = 2000

async function findByName(session: Session, words: string[]): Promise<number[]> {
  const { rows } = await session.client.query<{ id: number }>('select id from registry.find_by_name($1, $2)', [
    words,
    most,
  ])
  return rows.map(({ id }) => id)
}
