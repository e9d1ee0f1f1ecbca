import { formatMonth, monthFromNumber, monthNumber, type Month } from '../basics/month.ts'
import { rupiah, type Rupiah } from '../basics/rupiah.ts'
import type { Because } from '../law/cite.ts'
import type { Sector } from '../registry/kind-of-work.ts'
import type { Purse, PurseBar, PurseKind, Traits } from './purse.ts'

/**
 * What one month of cover costs a payer, in rupiah, and the articles. `open`: what another reading of the text gives,
 * and the name of the question.
 */
export type MonthlyPrice = {
  amount: Rupiah
  open?: { amount: Rupiah; question: string }
  because: readonly Because[]
}

/**
 * What funding asks of the law. `priceOf` is undefined outside the months the law is known for; `mayPay` says whether
 * the law lets a payer pay for somebody (and names the question where that is an open reading).
 */
export type FundingLaw = {
  priceOf: (payer: PurseKind, sector: Sector, of: Month) => MonthlyPrice | undefined
  mayPay: (purse: Purse, who: Traits) => { bar?: PurseBar; question?: string }
  gate: Gate
}

/**
 * The three-month gate of the death benefit (law.md 4.1): `possible` months in a row are enough on the lenient
 * reading, `sure` on every reading. Amounts in rupiah for a death that is not from work.
 */
export type Gate = { possible: number; sure: number; full: Rupiah; below: Rupiah }

export type GateStanding = 'sure' | 'unsure' | 'short'

/** Consecutive months of one purse for one price class. Months are numbers since year 0 (`monthNumber`). */
export type Window = {
  /** Position of the purse in the plan. */
  purse: number
  first: number
  months: number
  monthly: readonly Rupiah[]
  amount: Rupiah
  /** The amount on the other reading, where one is open. */
  open?: { amount: Rupiah; questions: readonly string[] }
}

/** How long people are paid for: a chosen number of months, or as far as each purse reaches. */
export type Length = number | 'period'

/** Why a purse that may pay for somebody has no whole window. */
export type WindowBar = 'already-covered' | 'window-does-not-fit' | 'price-unknown'

/**
 * The window a purse buys: from the plan's first month, the purse's first month or the month after the cover the
 * person already has, whichever is latest; whole, or not at all.
 */
export function findWindow(
  purse: Purse,
  position: number,
  plan: { first: Month; length: Length },
  sector: Sector,
  coveredUntil: number,
  priceOf: FundingLaw['priceOf'],
): Window | WindowBar {
  const last = monthNumber(purse.last)
  const earliest = Math.max(monthNumber(plan.first), monthNumber(purse.first))
  const first = Math.max(earliest, coveredUntil + 1)
  if (first > last) return coveredUntil >= last ? 'already-covered' : 'window-does-not-fit'
  const months = plan.length === 'period' ? last - first + 1 : plan.length
  if (first + months - 1 > last) return 'window-does-not-fit'
  const monthly: Rupiah[] = []
  const questions = new Set<string>()
  let other = 0
  for (let at = first; at < first + months; at++) {
    const price = priceOf(purse.kind, sector, monthFromNumber(at))
    if (price === undefined) return 'price-unknown'
    monthly.push(price.amount)
    other += price.open?.amount ?? price.amount
    if (price.open) questions.add(price.open.question)
  }
  const amount = rupiah(monthly.reduce((sum, each) => sum + each, 0))
  const window = { purse: position, first, months, monthly, amount }
  return questions.size === 0 ? window : { ...window, open: { amount: rupiah(other), questions: [...questions] } }
}

/**
 * Whether a window passes the JKM gate, counting the months covered without a gap just before it. A gap starts the
 * count anew (the cautious reading: the texts do not say).
 */
export function gateOf(gate: Gate, months: number, monthsBefore: number): GateStanding {
  const row = months + monthsBefore
  return row >= gate.sure ? 'sure' : row >= gate.possible ? 'unsure' : 'short'
}

/** From which months the full death benefit stands on the lenient and on the strict reading, if the window gets there. */
export function fullBenefitFrom(
  gate: Gate,
  window: Pick<Window, 'first' | 'months'>,
  monthsBefore: number,
): { possible: Month | undefined; sure: Month | undefined } {
  const start = window.first - monthsBefore
  const reach = (needed: number): Month | undefined =>
    monthsBefore + window.months >= needed ? monthFromNumber(Math.max(window.first, start + needed - 1)) : undefined
  return { possible: reach(gate.possible), sure: reach(gate.sure) }
}

/** `Januari 2027–Desember 2027`. */
export const formatWindow = (window: Pick<Window, 'first' | 'months'>): string =>
  window.months === 1
    ? formatMonth(monthFromNumber(window.first))
    : `${formatMonth(monthFromNumber(window.first))}–${formatMonth(monthFromNumber(window.first + window.months - 1))}`
