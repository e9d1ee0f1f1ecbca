import { monthFromNumber } from '../../domain/basics/month.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import type { KeptPlan } from '../../domain/funding/scenario.ts'
import { monthsBefore } from '../../domain/funding/summary.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { loadCandidates, type Loaded } from '../../store/funding/load-candidates.ts'
import { saveAllocation, type PaidLine } from '../../store/funding/save-allocation.ts'
import type { ScenarioResult } from '../../store/funding/scenario-shape.ts'
import { findScenario, finishScenario, lockScenario } from '../../store/funding/scenarios.ts'
import { lawHash } from '../priority/rank-register.ts'
import type { Progress, Work } from '../work.ts'
import type { Computed } from './compute/compute-scenario.ts'
import { computeInThread } from './compute/compute-in-thread.ts'

export type AllocateScenario = { scenario: number }
export type Allocated = { scenario: number; paid: number; candidates: number; spent: number; left: number }

/**
 * Computes a scenario that waits and keeps whom it pays for. Reading and computing hold no lock; what is kept is kept
 * in one transaction. A second run of a finished scenario changes nothing, so a killed one is simply run again.
 */
export async function allocateScenario(
  database: Database,
  actor: Actor,
  { scenario: id }: AllocateScenario,
  progress: Progress,
): Promise<Outcome<Allocated>> {
  progress.step('Membaca urutan')
  const loaded = await asActor(database, actor, async (session) => {
    const scenario = await findScenario(session, id)
    return scenario && { scenario, ...(await loadCandidates(session, scenario.run)) }
  })
  if (!loaded) return refused({ code: 'not-found' })
  const { scenario, people, workers } = loaded
  if (scenario.result) return done(figuresOf(id, scenario.result))
  if (progress.cancelled()) return refused({ code: 'cancelled' })

  progress.step('Membagi dana')
  const computed = await computeInThread(people, scenario.plan)
  if (progress.cancelled()) return refused({ code: 'cancelled' })

  progress.step('Menyimpan hasil')
  return asActor(database, actor, async (session) => {
    const before = await lockScenario(session, id)
    if (before?.result) return done(figuresOf(id, before.result))
    const result = resultOf(computed, workers)
    await saveAllocation(session, { scenario: id, run: scenario.run }, linesOf(computed, scenario.plan, loaded))
    await finishScenario(session, id, result)
    const figures = figuresOf(id, result)
    session.note('funding', { act: 'allocate-scenario', subject: { ...figures, run: scenario.run } })
    return done(figures)
  })
}

const figuresOf = (scenario: number, { summary }: ScenarioResult): Allocated => ({
  scenario,
  paid: summary.fates.paid,
  candidates: summary.candidates,
  spent: summary.spent,
  left: summary.left,
})

function resultOf(computed: Computed, workers: Float64Array): ScenarioResult {
  const rankOf = (at: number): number | null => (at < 0 ? null : at + 1)
  return {
    summary: computed.summary,
    purses: computed.purses.map(({ heads, personMonths, spent, left, closedAt, lastPaid }, purse) => {
      const { gained, lost, personMonths: more } = computed.millions[purse]!
      const million = {
        heads: gained.length,
        lost: lost.length,
        personMonths: more,
        workers: gained.slice(0, 10).map((at) => workers[at]!),
      }
      const unspent = computed.unspent[purse]!
      return {
        heads,
        personMonths,
        spent,
        left,
        unspent,
        closedAt: rankOf(closedAt),
        lastPaid: rankOf(lastPaid),
        million,
      }
    }),
    waiting: computed.waiting.map(({ at, options }) => ({
      worker: workers[at]!,
      rank: at + 1,
      options: options.map(({ window, lacks }) => ({ purse: window.purse, amount: window.amount, lacks })),
    })),
    proven: computed.proven,
    weighted: computed.weighted ?? null,
    law: lawHash,
  }
}

function* linesOf(
  { window, windows, tier }: Computed,
  plan: KeptPlan,
  { people, workers }: Loaded,
): Generator<PaidLine> {
  const shared = windows.map(({ purse, first, months, monthly, amount }) => ({
    purse: Number(plan.purses[purse]!.id),
    first: monthFromNumber(first),
    months,
    monthly: monthly[0]!,
    prices: monthly.every((price) => price === monthly[0]) ? null : monthly,
    amount,
  }))
  for (let at = 0; at < window.length; at++) {
    const paid = windows[window[at]!]
    if (!paid) continue
    const before = Math.min(monthsBefore(people, at, paid.first), 255)
    yield { ...shared[window[at]!]!, worker: workers[at]!, tier: tier[at]!, monthsBefore: before, rank: at + 1 }
  }
}

export const allocateScenarioWork: Work<AllocateScenario, Allocated> = {
  name: 'funding.allocate-scenario',
  title: 'Membagi dana',
  run: allocateScenario,
}
