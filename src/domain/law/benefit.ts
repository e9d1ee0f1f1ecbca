import type { Day } from '../basics/day.ts'
import { addMonths, formatMonth, type Month } from '../basics/month.ts'
import { done, refused, type Outcome } from '../basics/outcome.ts'
import { rupiah, type Rupiah } from '../basics/rupiah.ts'
import { because, type Because } from './cite.ts'
import { find, type Found } from './find.ts'
import type { NotKnown } from './lookup.ts'
import type { Part } from './outcomes.ts'
import type { Reading } from './shape.ts'

const gate = 'jkm.gate.months'
type Sum = 'funeral' | 'lump' | 'periodic'
const always: Sum[] = ['funeral']
const whenPassed: Sum[] = ['lump', 'periodic']

/** What the family receives on one reading of the law. */
export type DeathOutcome = { amount: Rupiah; full: boolean; parts: Part[]; reading: string; because: Because[] }

/** One outcome where the law is settled, two where the text allows both. Never a refusal to a family on a guess. */
export type DeathBenefit = { outcomes: DeathOutcome[]; settled: boolean; question?: string }

/**
 * What the family of a non-wage member receives for a death that is not from work.
 * @param on the day of death
 * @param monthsPaid consecutive months of contributions since registration, at least 1
 * @cite pp-44-2015 Pasal 34
 * @cite pp-82-2019 Pasal 34
 * @cite permenaker-1-2025 pasal belum ditemukan
 */
export function deathBenefit(asked: {
  on: Day
  monthsPaid: number
}): Outcome<DeathBenefit, NotKnown | { code: 'never-paid' }> {
  if (!(asked.monthsPaid >= 1)) return refused({ code: 'never-paid' })
  const rules = find([gate], asked.on)
  if (!rules.ok) return rules
  const condition = rules.value[gate]
  const outcomes: DeathOutcome[] = []
  for (const reading of readingsOf(condition)) {
    const full = passes(reading, asked.monthsPaid)
    if (outcomes.some((outcome) => outcome.full === full)) continue
    const sum = sumOf(full ? [...always, ...whenPassed] : [...always], asked.on)
    if (!sum.ok) return sum
    outcomes.push({
      amount: sum.value.amount,
      full,
      parts: sum.value.parts,
      reading: reading.sentence.id,
      because: [...sum.value.because, because(gate, asked.on, reading.cite ?? condition.cite, reading.sentence)],
    })
  }
  return done({ outcomes, settled: outcomes.length === 1, question: condition.question })
}

/** Whether a window of so many paid months surely, perhaps or surely not reaches the full death benefit. */
export type GateVerdict = 'passes' | 'unsettled' | 'fails'

/**
 * For the planner: does a window of this many consecutive months reach the full benefit?
 * @cite permenaker-1-2025 pasal belum ditemukan
 */
export function gateVerdict(asked: { on: Day; months: number }): Outcome<GateVerdict, NotKnown> {
  const rules = find([gate], asked.on)
  if (!rules.ok) return rules
  const answers = new Set(readingsOf(rules.value[gate]).map((reading) => passes(reading, asked.months)))
  return done(answers.size === 2 ? 'unsettled' : answers.has(true) ? 'passes' : 'fails')
}

/** Paid months in a row that reach the full benefit on the kindest reading, and on every reading. */
export function gateMonths(on: Day): Outcome<{ possible: number; sure: number }, NotKnown> {
  const rules = find([gate], on)
  if (!rules.ok) return rules
  const needed = readingsOf(rules.value[gate]).map(monthsNeeded)
  return done({ possible: Math.min(...needed), sure: Math.max(...needed) })
}

/** The month whose contribution opens the full death benefit: on the kindest reading, on every reading, and on each. */
export type FullBenefit = {
  possible: Month
  sure: Month
  readings: { month: Month; reading: string; because: Because }[]
  question?: string
}

/**
 * From which month the full benefit holds, by the law of a day, when payment runs without a gap from `first`.
 * @cite permenaker-1-2025 pasal belum ditemukan
 */
export function fullBenefit(first: Month, on: Day): Outcome<FullBenefit, NotKnown> {
  const rules = find([gate], on)
  if (!rules.ok) return rules
  const condition = rules.value[gate]
  const readings = readingsOf(condition).map((reading) => {
    const month = addMonths(first, monthsNeeded(reading) - 1)
    const words = `${reading.sentence.id} Penuh sejak ${formatMonth(month)}.`
    return { month, reading: words, because: because(gate, on, reading.cite ?? condition.cite, reading.sentence) }
  })
  const months = readings.map(({ month }) => month).sort()
  const [possible = first, sure = possible] = [months[0], months.at(-1)]
  return done({ possible, sure, readings, question: possible === sure ? undefined : condition.question })
}

const readingsOf = ({ value }: Found): Reading[] => value.readings ?? []

const monthsNeeded = ({ at_least, more_than }: Reading): number => at_least ?? (more_than ?? 0) + 1

const passes = (reading: Reading, months: number): boolean => months >= monthsNeeded(reading)

function sumOf(codes: Sum[], on: Day): Outcome<{ amount: Rupiah; parts: Part[]; because: Because[] }, NotKnown> {
  const rules = find(['jkm.benefit.funeral', 'jkm.benefit.lump', 'jkm.benefit.periodic'], on)
  if (!rules.ok) return rules
  const parts = codes.map((code): Part => {
    const found = rules.value[`jkm.benefit.${code}`]
    return { code, label: found.label, kind: 'cash', amount: found.amount(), because: [found.because()] }
  })
  const amount = rupiah(parts.reduce((sum, part) => sum + part.amount, 0))
  return done({ amount, parts, because: parts.flatMap(({ because }) => because) })
}
