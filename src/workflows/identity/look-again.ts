import type { Day } from '../../domain/basics/day.ts'
import { vetoes } from '../../domain/identity/decide.ts'
import { findEdges } from '../../domain/identity/link.ts'
import { RollBuilder } from '../../domain/identity/roll/roll.ts'
import { makeScales } from '../../domain/identity/weigh.ts'
import { workersNumbered, type WorkerRecord } from '../../store/identity/candidates.ts'
import { declaredOf } from '../../store/identity/declared.ts'
import type { Session } from '../../store/session.ts'
import { pairMaker, queuePairs } from './doubts.ts'
import { Candidates } from './find-candidates.ts'
import { loadEngine } from './load-engine.ts'
import { matchWaiting } from './match-references.ts'
import { countSample, type Engine } from './people.ts'
import { workOutSome } from './work-out-sounds.ts'

/**
 * A record that was corrected by hand is another record to everyone else: rows of reference lists that wait may speak of
 * this worker, and another worker may be the same person. Part of the caller's transaction, so that no record ever stands
 * that nobody was compared with. Two who are registered are never joined here: an officer is asked.
 * @returns how many pairs were queued between workers
 */
export async function lookAgain(session: Session, worker: number, on: Day): Promise<number> {
  while (await workOutSome(session));
  const engine = await loadEngine(session, on, 1)
  const records: WorkerRecord[] = []
  for await (const some of workersNumbered(session, [worker])) records.push(...some)
  const [record] = records
  if (!record) return 0
  await matchWaiting(session, [record], engine, on)
  const pairs = await pairsOf(session, record, engine, on)
  if (pairs.length === 0) return 0
  await queuePairs(session, pairs, engine)
  session.note('identity', { act: 'look-again', worker, subject: { pairs: pairs.length } })
  return pairs.length
}

async function pairsOf(session: Session, record: WorkerRecord, engine: Engine, on: Day) {
  const candidates = new Candidates()
  candidates.add(record)
  const builder = new RollBuilder()
  const numbers: number[] = []
  const add = (one: WorkerRecord, registered: boolean): void => {
    builder.add(declaredOf(session, one, { id: String(one.id).padStart(16, '0'), cleanList: null, registered }))
    numbers.push(one.root)
  }
  add(record, false)
  for await (const some of candidates.workers(session, []))
    for (const one of some) if (one.root !== record.id) add(one, true)
  const roll = countSample(builder.done(), candidates.sample)
  const run = findEdges(roll, makeScales(engine.model, engine.policy, roll))
  let step = run.next()
  while (!step.done) step = run.next()
  const { edges } = step.value
  const make = pairMaker(roll, engine, on)
  return Array.from({ length: edges.length }, (_, at) => {
    const [a, b, veto] = [edges.a[at]!, edges.b[at]!, edges.veto[at]!]
    const because = veto === 0 ? ('two-registered' as const) : vetoes[veto - 1]!.code
    return make({ a, b, weight: edges.weight[at]!, because }, { worker: numbers[a]!, other: numbers[b]! })
  })
}
