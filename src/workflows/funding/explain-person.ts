import { firstDayOf, monthNumber, type Month } from '../../domain/basics/month.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { groupCandidates, traitsAt } from '../../domain/funding/candidates.ts'
import { fundingLaw } from '../../domain/funding/funding-law.ts'
import { tiers } from '../../domain/funding/order.ts'
import { findBar } from '../../domain/funding/purse.ts'
import { freePlan } from '../../domain/funding/scenario.ts'
import { explain, type Case } from '../../domain/funding/words.ts'
import { findPaid } from '../../store/funding/allocations.ts'
import type { Session } from '../../store/database.ts'
import { loadCandidates, type Loaded } from '../../store/funding/load-candidates.ts'
import type { Scenario } from '../../store/funding/scenarios.ts'
import { findCandidate } from '../../store/priority/candidates.ts'

export type Explained = { worker: number; rank: number; fate: Case['fate']; sentence: string }

/** What a computed scenario says of one person who may join: paid by whom and why, or what is lacking. */
export async function explainPerson(session: Session, scenario: Scenario, worker: number): Promise<Outcome<Explained>> {
  if (!scenario.result) return refused({ code: 'scenario-not-computed' })
  const candidate = await findCandidate(session, scenario.run, worker)
  if (!candidate || candidate.rank === null) return refused({ code: 'not-found' })
  const law = fundingLaw(firstDayOf(scenario.plan.first))
  if (!law.ok) return law
  const loaded = await loadCandidates(session, scenario.run, worker)
  const person = await caseOf(session, scenario, worker, candidate.rank, loaded)
  return done({ worker, rank: candidate.rank, fate: person.fate, sentence: explain(person, law.value.gate) })
}

async function caseOf(
  session: Session,
  { id, plan: kept, result }: Scenario,
  worker: number,
  place: number,
  { people }: Loaded,
): Promise<Case> {
  const plan = freePlan(kept)
  const name = (purse: number): string => plan.purses[purse]!.name
  const coveredUntil = people.coveredUntil[0]!
  const known = { place, of: result!.summary.candidates, coveredUntil }
  const paid = await findPaid(session, id, worker)
  if (paid) {
    const first = monthNumber(paid.first as Month)
    const purse = plan.purses.find((one) => one.id === String(paid.purse))
    const window = { first, months: paid.months, amount: paid.amount }
    return { ...known, fate: 'paid', purse: purse?.name ?? '', window, tier: tiers[paid.tier]!, monthsBefore: paid.monthsBefore } // prettier-ignore
  }
  const found = fundingLaw(firstDayOf(plan.first))
  if (!found.ok) throw new RangeError('the law was known a moment ago')
  const { windows, groups } = groupCandidates(people, plan.purses, plan, found.value)
  const { options, bar } = groups[0]!
  const rest = { ...known, monthsBefore: 0 }
  if (bar === 'no-purse') {
    const who = traitsAt(people, 0)
    const bars = plan.purses.map((purse) => ({
      purse: purse.name,
      bar: findBar(purse, who) ?? found.value.mayPay(purse, who).bar,
    }))
    return { ...rest, fate: 'no-purse', bars }
  }
  if (bar === 'already-covered') return { ...rest, fate: 'covered' }
  if (bar) return { ...rest, fate: 'no-window' }
  const lacks = [...options].map((option) => {
    const { purse, amount } = windows[option]!
    return { purse: name(purse), amount: Math.max(0, amount - result!.purses[purse]!.left) }
  })
  return { ...rest, fate: 'below', lacks }
}
