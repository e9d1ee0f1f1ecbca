import { firstDayOf } from '../../../domain/basics/month.ts'
import { rupiah } from '../../../domain/basics/rupiah.ts'
import type { Allocation } from '../../../domain/funding/allocate.ts'
import { isKept, freePlan, type KeptPlan } from '../../../domain/funding/scenario.ts'
import type { Candidates } from '../../../domain/funding/candidates.ts'
import { fundingLaw } from '../../../domain/funding/funding-law.ts'
import {
  allocate,
  belowLine,
  buyMore,
  explainUnspent,
  type Change,
  type Unspent,
  type Waiting,
} from '../../../domain/funding/line.ts'
import { summarise, type Summary } from '../../../domain/funding/summary.ts'
import { openPacker } from './pack-exactly.ts'

/** A computed scenario, people by position. Plain data: it crosses between threads. */
export type Computed = Pick<Allocation, 'windows' | 'window' | 'purses' | 'weighted'> & {
  tier: Uint8Array
  proven: boolean
  summary: Summary
  unspent: Unspent[]
  waiting: Waiting[]
  millions: Change[]
}

const million = rupiah(1_000_000)
const mostWaiting = 20
/** Beyond so many purses, what more money buys is asked of the largest ones only. */
const mostMillions = 16

/**
 * Give the money of a plan to people and work out what one wants to know of it.
 * @throws RangeError when the law is not known for the plan's first month: it is checked when the plan is made
 */
export async function computeScenario(people: Candidates, kept: KeptPlan): Promise<Computed> {
  const found = fundingLaw(firstDayOf(kept.first))
  if (!found.ok) throw new RangeError(`the law is not known for ${kept.first}`)
  const law = found.value
  const packer = await openPacker()
  for (let at = 0; at < people.count; at++) people.kept[at] = isKept(people.coveredUntil[at]!, kept.first) ? 1 : 0
  const plan = freePlan(kept)
  const given = allocate(people, plan, law, packer)
  const bySize = [...plan.purses.keys()].sort((a, b) => plan.purses[b]!.amount - plan.purses[a]!.amount)
  const asked = new Set(bySize.slice(0, mostMillions))
  return {
    windows: given.windows,
    window: given.window,
    purses: given.purses,
    weighted: given.weighted,
    tier: given.queue.tier,
    proven: given.offered.proven,
    summary: summarise(people, given, law),
    unspent: explainUnspent(given),
    waiting: belowLine(given, mostWaiting),
    millions: plan.purses.map((_, purse) =>
      asked.has(purse)
        ? buyMore(people, given, purse, million, law, packer)
        : { purse, gained: [], lost: [], personMonths: 0 },
    ),
  }
}
