import { addDays, dayOfMonthOf, findDay, monthOf, yearOf, type Day } from '../basics/day.ts'
import { addMonths, firstDayOf, type Month } from '../basics/month.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import { rupiah, type Rupiah } from '../basics/rupiah.ts'
import type { FullBenefit } from './benefit.ts'
import { familyGets, type FamilyAnswer, type FamilyCase, type FamilyRefusal } from './family.ts'
import { getRule } from './lookup.ts'
import type { BpuProgramme, Payer, Sector } from './payer.ts'
import { scholarship, type Child, type ChildScholarship, type Level } from './scholarship.ts'

/** A child by school and age only: no birth day is asked of anybody. */
export type ChildAsked = { level: Level; age: number }

export type WorkOutAsked = {
  /** Income a month as declared; null when it is not known, then the lowest base counts. */
  income: Rupiah | null
  payer: Payer
  sector: Sector
  first: Month
  /** For how many months it is paid, 1 to 12. */
  months: number
  programmes: readonly BpuProgramme[]
  children: readonly ChildAsked[]
}

/** A death that is not from work, after so many paid months. */
export type DeathAfter = { months: number; on: Day; case: FamilyCase }

export type WorkedOut = {
  base: FamilyAnswer['base']
  cost: FamilyAnswer['cost']
  /** Month after month, twelve of them as far as the law is known. */
  months: FamilyAnswer['months']
  /** What the months asked for cost together, and twelve; `open` is the sum on the other reading. */
  window: Sum
  year: Sum
  deaths: DeathAfter[]
  /** From work, already in the first month. */
  accidents: FamilyCase[]
  /** From when the full death benefit holds; null without JKM. */
  full: FullBenefit | null
  /** Each child: after an accident at work, or once three years are paid. */
  children: ChildScholarship[]
  questions: string[]
  /** The law is known until this day; what lies beyond is answered by the law of that day. */
  knownTo: Day
}

export type Sum = { months: number; amount: Rupiah; open: Rupiah | null }

export const deathsAfter = [1, 2, 3, 4, 12, 36] as const

/**
 * The whole of the page Hitung: what it costs and what a family gets, for a worker without an employer. The event is put
 * on the last day of the month counted to, and answered by the law of that day as far as it is known.
 */
export function workOut(asked: WorkOutAsked): Outcome<WorkedOut, FamilyRefusal> {
  const knownTo = getRule('jkm.benefit.lump').known.to as Day
  const { first } = asked
  const eventAfter = (months: number): Day => {
    const end = addDays(firstDayOf(addMonths(first, months)), -1)
    return end < knownTo ? end : knownTo
  }
  const ask = (months: number) => {
    const on = eventAfter(months)
    const children = asked.children.map((child) => childOn(child, on))
    return familyGets({ ...asked, income: asked.income ?? rupiah(0), on, monthsPaid: months, children })
  }
  const start = ask(1)
  if (!start.ok) return start
  const deaths: DeathAfter[] = []
  for (const months of asked.programmes.includes('jkm') ? deathsAfter : []) {
    const answer = ask(months)
    if (!answer.ok) return answer
    const death = answer.value.cases.find(({ code }) => code === 'death')
    if (death) deaths.push({ months, on: eventAfter(months), case: death })
  }
  const on = eventAfter(1)
  const school = scholarship({
    cause: 'work',
    event: on,
    on,
    monthsPaid: 1,
    children: asked.children.map((child) => childOn(child, on)),
  })
  const { base, cost, months, cases, full, questions } = start.value
  return done({
    base,
    cost,
    months,
    window: sumOf(months, asked.months),
    year: sumOf(months, 12),
    deaths,
    accidents: asked.programmes.includes('jkk') ? cases.filter(({ code }) => code !== 'death') : [],
    full,
    children: school.ok ? (school.value.outcomes[0]?.children ?? []) : [],
    questions: [...new Set([...questions, ...deaths.flatMap((death) => death.case.questions)])],
    knownTo,
  })
}

function sumOf(months: FamilyAnswer['months'], count: number): Sum {
  const counted = months.slice(0, count)
  const amount = rupiah(counted.reduce((sum, month) => sum + month.amount, 0))
  const open = rupiah(counted.reduce((sum, month) => sum + (month.open[0] ?? month.amount), 0))
  return { months: counted.length, amount, open: open === amount ? null : open }
}

/** Born on the day that gives this age; the 28th stands for later days, for no February has them all. */
function childOn({ level, age }: ChildAsked, on: Day): Child {
  const birth = findDay(yearOf(on) - age, monthOf(on), Math.min(28, dayOfMonthOf(on)))
  if (!birth) throw new RangeError(`no child is ${age} years old`)
  return { birth, level }
}
