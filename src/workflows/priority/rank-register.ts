import { createHash } from 'node:crypto'
import type { Day } from '../../domain/basics/day.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { law } from '../../domain/law/known.ts'
import { addCandidate, emptyCandidates, weigh, type Candidates } from '../../domain/priority/candidates.ts'
import { decide, openGate, type Gate } from '../../domain/priority/gate.ts'
import { rank } from '../../domain/priority/rank.ts'
import type { Warning } from '../../domain/priority/reasons.ts'
import { asActor, type Actor, type Database, type Session } from '../../store/database.ts'
import { findRequested } from '../../store/priority/runs.ts'
import { openDecisions, saveRun, takeDown, type Decided } from '../../store/priority/save-run.ts'
import { readSnapshot, takeSnapshot } from '../../store/priority/snapshot.ts'
import type { RunCounts } from '../../store/priority/tables.ts'
import { weightsOn } from '../../store/priority/weights.ts'
import type { Progress, Work } from '../work.ts'

/** `request` is made by the asker: the same request again gives the run it made, and no second one. */
export type RankRegister = { on: Day; request: string }

export type Ranked = { run: number; on: Day; counts: RunCounts }

const piece = 20_000

/** sha256 of the law that answers, kept with each run so that it can be replayed under the same law. */
export const lawHash = createHash('sha256').update(JSON.stringify(law)).digest('hex')

/**
 * Puts the whole register through the gate on a day and those who may join in order. One transaction: a run is there
 * whole or not at all, and reads one state of the register.
 */
export async function rankRegister(
  database: Database,
  actor: Actor,
  { on, request }: RankRegister,
  progress: Progress,
): Promise<Outcome<Ranked>> {
  const gate = openGate(on, actor.regency)
  if (!gate.ok) return gate
  return asActor(database, actor, async (session): Promise<Outcome<Ranked>> => {
    const before = await findRequested(session, request)
    if (before) return done({ run: before.id, on: before.on, counts: before.counts })
    const weights = await weightsOn(session, on)
    progress.step('Membaca daftar pekerja')
    const size = await takeSnapshot(session)
    await openDecisions(session)
    progress.step('Memeriksa siapa boleh ikut', size)
    const passed = await passGate(session, gate.value, size, progress)
    if (!passed) return refused({ code: 'cancelled' })
    const { people, warned, counts } = passed
    progress.step('Mengurutkan', people.count)
    const seed = `${actor.regency} ${on}`
    const points = weigh(people, weights.signed)
    const order = rank(people, points, seed)
    await takeDown(session, inOrder(people, points, order, warned))
    progress.step('Menyimpan keputusan')
    if (progress.cancelled()) return refused({ code: 'cancelled' })
    const { signed, id: weightsId } = weights
    const run = await saveRun(session, { request, on, weightsId, signed, policy: gate.value.policy, law: lawHash, seed, counts }) // prettier-ignore
    const { may, refused: no, waits } = counts
    session.note('priority', { act: 'rank-register', subject: { run, on, may, refused: no, waits } })
    return done({ run, on, counts })
  })
}

/** Everybody through the gate; undefined when somebody asked to stop. Who may not join is written down on the way. */
async function passGate(session: Session, gate: Gate, size: number, progress: Progress) {
  const people = emptyCandidates(size)
  const warned = new Map<number, Warning[]>()
  const counts: RunCounts = { may: 0, refused: 0, waits: 0, reasons: {}, warnings: {} }
  for await (const workers of readSnapshot(session, piece)) {
    const others: Decided[] = []
    for (const facts of workers) {
      const { verdict, reasons, warnings } = decide(gate, facts)
      counts[verdict]++
      const first = reasons[0]
      if (first) counts.reasons[first] = (counts.reasons[first] ?? 0) + 1
      if (verdict === 'may') {
        for (const warning of warnings) counts.warnings[warning] = (counts.warnings[warning] ?? 0) + 1
        if (warnings.length > 0) warned.set(people.count, warnings)
        addCandidate(people, facts)
      } else others.push({ worker: facts.id, verdict, reasons, warnings, points: 0, rank: null })
    }
    await takeDown(session, others)
    progress.advance(workers.length)
    if (progress.cancelled()) return undefined
  }
  return { people, warned, counts }
}

function* inOrder(
  people: Candidates,
  points: Int32Array,
  order: Uint32Array,
  warned: Map<number, Warning[]>,
): Generator<Decided> {
  for (let index = 0; index < order.length; index++) {
    const at = order[index]!
    const warnings = warned.get(at) ?? []
    yield { worker: people.ids[at]!, verdict: 'may', reasons: [], warnings, points: points[at]!, rank: index + 1 }
  }
}

export const rankRegisterWork: Work<RankRegister, Ranked> = {
  name: 'priority.rank-register',
  title: 'Menyusun urutan pekerja',
  run: rankRegister,
}
