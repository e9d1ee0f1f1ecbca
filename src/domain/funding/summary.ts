import { rupiah, type Rupiah } from '../basics/rupiah.ts'
import { kindCodes } from '../registry/kind-of-work.ts'
import { fates, type Allocation, type Fate } from './allocate.ts'
import { traitsAt, type Candidates } from './candidates.ts'
import { floorsByPlace, tiers, type Floor, type Tier } from './order.ts'
import { gateOf, type FundingLaw, type GateStanding } from './window.ts'

/** People paid of people who may join, in one kecamatan or of one kind of work. */
export type Share = { code: string; paid: number; of: number; personMonths: number }

/** What a window of a purse means for a death in it: heads that surely, perhaps or never reach the full benefit. */
export type GateCount = Record<GateStanding, number>

export type FloorResult = { floor: Floor; paid: number; of: number }

/** What the money of a purse costs if the open readings of the law go the other way, and which questions they are. */
export type OpenCost = { amount: Rupiah; questions: string[]; heads: number }

export type Summary = {
  candidates: number
  fates: Record<Fate, number>
  paidBy: Record<Tier, number>
  personMonths: number
  spent: Rupiah
  left: Rupiah
  gate: GateCount
  kecamatan: Share[]
  kinds: Share[]
  floors: FloorResult[]
  purses: { gate: GateCount; open: OpenCost }[]
}

const noGate = (): GateCount => ({ sure: 0, unsure: 0, short: 0 })

/** The figures of an allocation: each with its denominator, counted once, person by person. */
export function summarise(people: Candidates, given: Allocation, law: FundingLaw): Summary {
  const byFate = fates.map(() => 0)
  const byTier = tiers.map(() => 0)
  const byDesa = people.areas.map(() => ({ paid: 0, of: 0, personMonths: 0 }))
  const byKind = kindCodes.map(() => ({ paid: 0, of: 0, personMonths: 0 }))
  const floorsAt = floorsByPlace(people, given.plan.floors)
  const floors = given.plan.floors.map((floor): FloorResult => ({ floor, paid: 0, of: 0 }))
  const purses = given.plan.purses.map(() => ({
    gate: noGate(),
    open: { amount: 0, heads: 0, questions: new Set<string>() },
  }))
  const asked = questionsAsker(people, given, law)
  const gate = noGate()
  for (let at = 0; at < people.count; at++) {
    byFate[given.fate[at]!]!++
    const places = [byDesa[people.desa[at]!]!, byKind[people.kind[at]!]!]
    for (const place of places) place.of++
    for (const floor of floorsAt(at)) floors[floor]!.of++
    const window = given.windows[given.window[at]!]
    if (!window) continue
    byTier[given.queue.tier[at]!]!++
    for (const place of places) {
      place.paid++
      place.personMonths += window.months
    }
    for (const floor of floorsAt(at)) floors[floor]!.paid++
    const standing = gateOf(law.gate, window.months, monthsBefore(people, at, window.first))
    const { gate: ofPurse, open } = purses[window.purse]!
    gate[standing]++
    ofPurse[standing]++
    open.amount += window.open?.amount ?? window.amount
    const question = asked(at, window.purse)
    for (const each of window.open?.questions ?? []) open.questions.add(each)
    if (question) {
      open.questions.add(question)
      open.heads++
    }
  }
  const total = (by: (at: number) => number): number => given.purses.reduce((sum, _, at) => sum + by(at), 0)
  return {
    candidates: people.count,
    fates: Object.fromEntries(fates.map((fate, at) => [fate, byFate[at]!])) as Record<Fate, number>,
    paidBy: Object.fromEntries(tiers.map((tier, at) => [tier, byTier[at]!])) as Record<Tier, number>,
    personMonths: total((at) => given.purses[at]!.personMonths),
    spent: rupiah(total((at) => given.purses[at]!.spent)),
    left: rupiah(total((at) => given.purses[at]!.left)),
    gate,
    kecamatan: byKecamatan(people.areas, byDesa),
    kinds: kindCodes.flatMap((code, at) => (byKind[at]!.of > 0 ? [{ code, ...byKind[at]! }] : [])),
    floors,
    purses: purses.map(({ gate, open }) => ({
      gate,
      open: { amount: rupiah(open.amount), questions: [...open.questions], heads: open.heads },
    })),
  }
}

/** Months paid without a gap just before a window begins. */
export const monthsBefore = (people: Candidates, at: number, first: number): number =>
  people.coveredUntil[at] === first - 1 ? people.coveredMonths[at]! : 0

function byKecamatan(areas: readonly string[], byDesa: readonly Omit<Share, 'code'>[]): Share[] {
  const found = new Map<string, Share>()
  areas.forEach((desa, at) => {
    const code = desa.slice(0, 8)
    const share = found.get(code) ?? { code, paid: 0, of: 0, personMonths: 0 }
    const more = byDesa[at]!
    share.paid += more.paid
    share.of += more.of
    share.personMonths += more.personMonths
    found.set(code, share)
  })
  return [...found.values()].filter(({ of }) => of > 0).sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** The open question behind a purse paying for a kind of work, asked of the law once per kind and purse. */
function questionsAsker(people: Candidates, given: Allocation, law: FundingLaw) {
  const known = new Map<number, string | undefined>()
  return (at: number, purse: number): string | undefined => {
    const key = people.kind[at]! * 65536 + purse
    if (!known.has(key)) known.set(key, law.mayPay(given.plan.purses[purse]!, traitsAt(people, at)).question)
    return known.get(key)
  }
}
