import type { Day } from '../../domain/basics/day.ts'
import { compare } from '../../domain/identity/compare.ts'
import { explain } from '../../domain/identity/explain.ts'
import type { Doubt } from '../../domain/identity/link.ts'
import { moneyAtRisk, type PairKind } from '../../domain/identity/money-at-risk.ts'
import type { Roll } from '../../domain/identity/roll/roll.ts'
import { makeScales } from '../../domain/identity/weigh.ts'
import { insertPairs, type NewPair } from '../../store/identity/pairs.ts'
import type { Session } from '../../store/session.ts'
import { markDoubtful } from '../registry/merge-workers.ts'
import type { Engine } from './people.ts'

/** Who a doubt is between: two workers, or a worker and a row of a reference list of some kind. */
export type Between = { worker: number; other: number } | { worker: number; list: number; seq: number; kind: PairKind }

/** Turns the doubts of a run into pairs of the queue, each with its waterfall and the money that hangs on it. */
export function pairMaker(roll: Roll, engine: Engine, on: Day): (doubt: Doubt, between: Between) => NewPair {
  const scales = makeScales(engine.model, engine.policy, roll)
  return (doubt, between) => {
    const { steps, weight } = explain(scales, compare(roll, doubt.a, doubt.b), doubt.because)
    const told = { weight, because: doubt.because, steps }
    if ('other' in between) {
      const [a, b] = [between.worker, between.other].sort((x, y) => x - y) as [number, number]
      return { kind: 'workers', a, b, list: null, seq: null, ...told, atRisk: moneyAtRisk('workers', weight, on) }
    }
    const { worker: a, list, seq, kind } = between
    return { kind, a, b: null, list, seq, ...told, atRisk: moneyAtRisk(kind, weight, on) }
  }
}

/** Queues pairs and holds back the workers they are about. Part of the caller's transaction. @returns how many workers */
export async function queuePairs(session: Session, pairs: readonly NewPair[], engine: Engine): Promise<number> {
  const held = await insertPairs(session, pairs, engine.modelId)
  await markDoubtful(session, held, true)
  return held.length
}
