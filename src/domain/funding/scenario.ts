import { monthNumber, type Month } from '../basics/month.ts'
import { done, refused, type Outcome } from '../basics/outcome.ts'
import { rupiah } from '../basics/rupiah.ts'
import { isKindOfWork } from '../registry/kind-of-work.ts'
import type { Plan } from './allocate.ts'
import type { Floor } from './order.ts'
import type { Purse } from './purse.ts'

/** A purse as a scenario uses it: `amount` is what it holds, `committed` what signed decrees have already taken of it. */
export type KeptPurse = Purse & { committed: number }

/** A plan as it is kept with its scenario. */
export type KeptPlan = Omit<Plan, 'purses' | 'floors'> & { purses: KeptPurse[]; floors: Floor[] }

/** What somebody may try in a scenario without touching the purse itself. */
export type PurseTrial = { id: string; amount?: number; first?: Month; last?: Month }

export type PlanRefusal =
  | { code: 'scenario-name-missing' }
  | { code: 'scenario-needs-purse' }
  | { code: 'scenario-length-impossible'; months: number }
  | { code: 'too-many-purses'; purses: number; most: number }
  | { code: 'floor-impossible'; floor: number }
  | { code: 'floor-work-unknown'; found: string }
  | { code: 'floor-area-unknown'; found: string }

const mostPurses = { rank: 400, weighted: 16 }

/** A plan that can be computed: named, with money, with whole windows of one month to five years. */
export function checkPlan(name: string, plan: KeptPlan, areas: ReadonlySet<string>): Outcome<KeptPlan, PlanRefusal> {
  const { purses, length, choice, floors } = plan
  if (name.trim() === '' || name.length > 120) return refused({ code: 'scenario-name-missing' })
  if (purses.length === 0) return refused({ code: 'scenario-needs-purse' })
  if (purses.length > mostPurses[choice])
    return refused({ code: 'too-many-purses', purses: purses.length, most: mostPurses[choice] })
  if (length !== 'period' && !(Number.isInteger(length) && length >= 1 && length <= 60))
    return refused({ code: 'scenario-length-impossible', months: length })
  const floor = checkFloors(floors, areas)
  return floor.ok ? done(plan) : floor
}

/** Floors that name something that exists, and at least one person. */
export function checkFloors(
  floors: readonly Floor[],
  areas: ReadonlySet<string>,
): Outcome<readonly Floor[], PlanRefusal> {
  for (const [at, { kecamatan, kind, heads }] of floors.entries()) {
    if (!Number.isInteger(heads) || heads < 1 || (kecamatan === null && kind === null))
      return refused({ code: 'floor-impossible', floor: at + 1 })
    if (kind !== null && !isKindOfWork(kind)) return refused({ code: 'floor-work-unknown', found: kind })
    if (kecamatan !== null && !(kecamatan.length === 8 && areas.has(kecamatan)))
      return refused({ code: 'floor-area-unknown', found: kecamatan })
  }
  return done(floors)
}

/** The plan with the money that is really free: what signed decrees have taken is gone. */
export const freePlan = (plan: KeptPlan): Plan => ({
  ...plan,
  purses: plan.purses.map(({ committed, ...purse }) => ({
    ...purse,
    amount: rupiah(Math.max(0, purse.amount - committed)),
  })),
})

/** Positions of purses that a scenario stretches: more money, or other months, than the purse has now. */
export function stretchedPurses(plan: KeptPlan, purses: readonly Purse[]): number[] {
  return plan.purses.flatMap((used, at) => {
    const held = purses.find(({ id }) => id === used.id)
    const within = held && used.amount <= held.amount && held.first <= used.first && used.last <= held.last
    return within ? [] : [at]
  })
}

/** Longest gap, in months, after which somebody a decree covered still comes first: three unpaid months end the cover. */
const longestGap = 3

/** Whether somebody whose cover ended with this month (`monthNumber`, 0 for never) is kept by a plan from `first` on. */
export const isKept = (coveredUntil: number, first: Month): boolean =>
  coveredUntil > 0 && monthNumber(first) - 1 - coveredUntil <= longestGap
