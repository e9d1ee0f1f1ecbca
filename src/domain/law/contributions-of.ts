import { addMonths, month, monthFromNumber, monthNumber, type Month } from '../basics/month.ts'
import { done, refused, type Outcome } from '../basics/outcome.ts'
import { rupiah } from '../basics/rupiah.ts'
import { monthlyContribution } from './contribution.ts'
import { getRule, lookUp, type NotKnown } from './lookup.ts'
import { bpuProgrammes, payers, sectors, type BpuProgramme } from './payer.ts'

/** Many workers in columns of numbers: one place each, no object a case. */
export type Cases = {
  /** Declared income in rupiah. */
  income: Float64Array
  /** Place in `payers`. */
  payer: Uint8Array
  /** Place in `sectors`. */
  sector: Uint8Array
  /** Bits of `programmeBits`. */
  programmes: Uint8Array
  /** `monthNumber` of the first month. */
  first: Uint16Array
}

export const programmeBits: Record<BpuProgramme, number> = { jkk: 1, jkm: 2, jht: 4 }

/** A tariff for a span of months, made once by asking `monthlyContribution` for every combination there is. */
export type Tariff = {
  from: number
  months: number
  /** Bracket of each whole step of income, up to the last bound; beyond it the last bracket. */
  bracketOf: Uint8Array
  step: number
  brackets: number
  /** Rupiah of a whole window, by first month, payer, sector, programmes and bracket. */
  totals: Float64Array
}

const combinations = 8

/**
 * The tariff of windows of `length` months that start in any of the months from `from` to `to`.
 * Refuses when any month of any window is not known: no amount is ever made up.
 */
export function tariffOf(from: Month, to: Month, length: number): Outcome<Tariff, NotKnown> {
  const step = lookUp('bpu.income.step', from)
  const rows = lookUp('jkk.bpu.monthly', from)
  if (!step.ok) return step
  if (!rows.ok) return rows
  const bases = (rows.value.rows ?? []).map(({ base }) => rupiah(base))
  const starts = monthNumber(to) - monthNumber(from) + 1
  const cells = payers.length * sectors.length * combinations * bases.length
  const monthly: Float64Array[] = []
  for (let at = 0; at < starts + length - 1; at++) {
    const priced = pricesOf(addMonths(from, at), bases)
    if (!priced.ok) return priced
    monthly.push(priced.value)
  }
  const totals = new Float64Array(starts * cells)
  for (let start = 0; start < starts; start++)
    for (let at = start; at < start + length; at++)
      for (let cell = 0; cell < cells; cell++) totals[start * cells + cell]! += monthly[at]![cell]!
  const unit = step.value.value ?? 1
  return done({
    from: monthNumber(from),
    months: length,
    step: unit,
    brackets: bases.length,
    bracketOf: bracketsOf(rows.value.rows ?? [], unit),
    totals,
  })
}

/** Every price of one month, in the order of `totals`. A set of programmes costs what its programmes cost. */
function pricesOf(of: Month, bases: number[]): Outcome<Float64Array, NotKnown> {
  const prices = new Float64Array(payers.length * sectors.length * combinations * bases.length)
  let block = 0
  for (const payer of payers)
    for (const sector of sectors) {
      for (const [at, base] of bases.entries()) {
        const price = monthlyContribution({ programmes: bpuProgrammes, base: rupiah(base), payer, sector, month: of })
        if (!price.ok) {
          if (price.refusal.code === 'law-not-known') return refused(price.refusal)
          throw new RangeError(`${price.refusal.rule} does not know the base ${base}`)
        }
        for (let bits = 0; bits < combinations; bits++)
          for (const { programme, amount } of price.value.parts)
            if (bits & programmeBits[programme]) prices[block + bits * bases.length + at]! += amount
      }
      block += combinations * bases.length
    }
  return done(prices)
}

function bracketsOf(rows: { income_to: number | null }[], step: number): Uint8Array {
  const last = Math.max(...rows.map(({ income_to }) => income_to ?? 0)) / step
  const bracketOf = new Uint8Array(last + 2)
  let bracket = 0
  for (let at = 0; at < bracketOf.length; at++) {
    while (rows[bracket]!.income_to !== null && at * step > rows[bracket]!.income_to!) bracket++
    bracketOf[at] = bracket
  }
  return bracketOf
}

/**
 * What every case pays over its whole window, in rupiah, written into `into`.
 * @throws RangeError for a first month outside the tariff: a bug of the caller
 */
export function contributionsOf(
  cases: Cases,
  tariff: Tariff,
  into = new Float64Array(cases.income.length),
): Float64Array {
  const { income, payer, sector, programmes, first } = cases
  const { bracketOf, step, brackets, totals, from } = tariff
  const beyond = bracketOf.length - 1
  const perSector = combinations * brackets
  const perPayer = sectors.length * perSector
  const perMonth = payers.length * perPayer
  const starts = totals.length / perMonth
  for (let at = 0; at < income.length; at++) {
    const start = first[at]! - from
    if (start < 0 || start >= starts) throw new RangeError(`${monthFromNumber(first[at]!)} is outside the tariff`)
    const steps = income[at]! / step
    const place = steps < beyond ? Math.floor(steps) : beyond
    into[at] = totals[start * perMonth + payer[at]! * perPayer + sector[at]! * perSector + programmes[at]! * brackets + bracketOf[place]!]! // prettier-ignore
  }
  return into
}

/** First and last month for which a window of so many months can be priced. */
export function pricedMonths(length: number): { from: Month; to: Month } {
  const { from, to } = getRule('jkm.bpu.monthly').known
  return { from: month(from), to: addMonths(month(to), 1 - length) }
}
