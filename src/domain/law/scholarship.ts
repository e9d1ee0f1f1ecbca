import { addDays, ageOn, type Day } from '../basics/day.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import { rupiah, type Rupiah } from '../basics/rupiah.ts'
import type { Because } from './cite.ts'
import { find, type Found } from './find.ts'
import { yearsLater } from './later.ts'
import type { NotKnown } from './lookup.ts'
import { readings, type Readings } from './outcomes.ts'
import { lineLabel, sentences } from './sentences.ts'
import type { Said } from './shape.ts'

export const levels = ['kindergarten', 'primary', 'junior', 'senior', 'higher'] as const
export type Level = (typeof levels)[number]

/** A child of the member, on the day the scholarship is asked for. */
export type Child = {
  birth: Day
  /** The level the child is in, or enters next. */
  level: Level
  /** School years of this level already paid by the insurer; 0 when left out. */
  yearsPaid?: number
  /** School years of this level that passed since the event and were never asked for; 0 when left out. */
  yearsMissed?: number
  married?: boolean
  /** Work beside school: up to six months in a row for a wage, without a wage (BPU), and an internship do not end it. */
  works?: 'no' | 'wage-up-to-six-months' | 'wage-longer' | 'own-account' | 'intern'
}

/** One school year still to come: at this age, at this level. */
export type SchoolYear = { level: Level; age: number; amount: Rupiah }

export type ScholarshipAsked = {
  /** `work`: death or total disability from work; `other`: any other death. */
  cause: 'work' | 'other'
  /** The day of the death or of the disability: the law of that day answers. */
  event: Day
  /** The day it is asked on: the age and the years to come are counted from here. */
  on: Day
  /** Months of contributions in all, and of those in a row up to the event (the same when left out). */
  monthsPaid: number
  monthsInRow?: number
  children: readonly Child[]
}

export type ChildScholarship = {
  may: boolean
  /** Why not, or what to watch. */
  sentence: Said
  /** Per school year at the level the child is in. */
  yearly: Rupiah
  /** What may be asked for at once for school years that passed. */
  back: Rupiah
  /** The last day before the 23rd birthday. */
  until: Day
  /** School years to come, if the child goes on without a break until 23. */
  years: SchoolYear[]
  /** `back` and all `years`. */
  atMost: Rupiah
  because: Because[]
}

/** `atMost` of the family counts the two children with the largest amounts; the family chooses. */
export type Scholarship = { children: ChildScholarship[]; atMost: Rupiah; yearly: Rupiah }

/**
 * The scholarship of a member's children. For a death that is not from work three years of contributions are needed;
 * whether a gap starts them anew is open, and then both outcomes are given.
 * @cite pp-82-2019 Lampiran III
 * @cite pp-82-2019 Pasal 25
 * @cite permenaker-5-2021 pasal belum terlihat
 * @cite permenaker-1-2025 pasal belum terlihat
 */
export function scholarship(asked: ScholarshipAsked): Outcome<Readings<Scholarship>, NotKnown> {
  const rules = find(ruleIds, asked.event)
  if (!rules.ok) return rules
  const found = rules.value
  const wait = found['scholarship.jkm.months']
  const given: Scholarship = { children: [], atMost: rupiah(0), yearly: rupiah(0) }
  given.children = asked.children.map((child) => childOf(child, asked, found))
  const most = found['scholarship.children'].number()
  const chosen = given.children.toSorted((a, b) => b.atMost - a.atMost).slice(0, most)
  given.atMost = rupiah(chosen.reduce((sum, { atMost }) => sum + atMost, 0))
  given.yearly = rupiah(chosen.reduce((sum, { yearly }) => sum + yearly, 0))
  const questions = asked.children.length > most ? ['scholarship-which-children'] : []
  const children = found['scholarship.children'].because(sentences.childrenAtMost(most))
  const paid = (reason: Because, reading: string) => ({ ...given, reading, because: [reason, children, ...given.children.flatMap(({ because }) => because)] }) // prettier-ignore
  const none = (reason: Because, reading: string) => ({ children: [], atMost: rupiah(0), yearly: rupiah(0), reading, because: [reason] }) // prettier-ignore
  if (asked.cause === 'work')
    return done(readings([paid(found['scholarship.jkk.no-wait'].because(sentences.schoolFromWork), 'Beasiswa karena kerja.')], questions)) // prettier-ignore
  const needed = wait.number()
  const inRow = Math.min(asked.monthsInRow ?? asked.monthsPaid, asked.monthsPaid)
  const reason = wait.because(sentences.schoolMonths(asked.monthsPaid, inRow, needed))
  if (asked.monthsPaid < needed)
    return done(readings([none(reason, 'Masa iuran belum cukup untuk beasiswa.')], questions))
  if (inRow >= needed) return done(readings([paid(reason, 'Masa iuran cukup untuk beasiswa.')], questions))
  const open = wait.question ? [wait.question] : []
  return done(
    readings(
      [
        paid(reason, 'Bila jeda iuran tidak memulai lagi hitungan tiga tahun.'),
        none(reason, 'Bila jeda iuran memulai lagi hitungan tiga tahun.'),
      ],
      [...questions, ...open],
    ),
  )
}

const ruleIds = [
  'scholarship.levels',
  'scholarship.children',
  'scholarship.age.under',
  'scholarship.unmarried',
  'scholarship.work',
  'scholarship.jkm.months',
  'scholarship.jkk.no-wait',
  'scholarship.back-years',
] as const

function childOf(
  child: Child,
  { on }: ScholarshipAsked,
  found: Record<(typeof ruleIds)[number], Found>,
): ChildScholarship {
  const table = found['scholarship.levels']
  const under = found['scholarship.age.under']
  const limit = under.number()
  const until = addDays(yearsLater(child.birth, limit), -1)
  const works = child.works ?? 'no'
  const allowed = (found['scholarship.work'].value.list ?? []).some(({ code }) => code === works)
  const line = table.line(child.level)
  const refuse = (rule: Found, sentence: Said): ChildScholarship => ({ may: false, sentence, yearly: rupiah(0), back: rupiah(0), until, years: [], atMost: rupiah(0), because: [rule.because(sentence)] }) // prettier-ignore
  const open = Math.max(0, (line.years ?? 0) - (child.yearsPaid ?? 0))
  const backYears = Math.min(child.yearsMissed ?? 0, open, found['scholarship.back-years'].number())
  if (child.married) return refuse(found['scholarship.unmarried'], sentences.married)
  if (!allowed) return refuse(found['scholarship.work'], sentences.worksTooLong)
  if (on > until) return refuse(under, sentences.tooOldForSchool(limit))
  const years = yearsAhead(child, ageOn(child.birth, on), limit, table)
  const yearly = rupiah(line.amount ?? 0)
  const back = rupiah(yearly * backYears)
  const sentence = sentences.schoolYear(lineLabel(line), yearly, line.years ?? 0, until)
  const reasons = [table.because(sentence)]
  if (works !== 'no') reasons.push(found['scholarship.work'].because(sentences.worksAllowed))
  if (backYears > 0) reasons.push(found['scholarship.back-years'].because(sentences.schoolBack(backYears, back)))
  return {
    may: true,
    sentence,
    yearly,
    back,
    until,
    years,
    atMost: rupiah(back + years.reduce((sum, { amount }) => sum + amount, 0)),
    because: reasons,
  }
}

/** One level after the other without a break, one school year for each year of age, until the age is reached. */
function yearsAhead(
  { level, yearsPaid = 0, yearsMissed = 0 }: Child,
  age: number,
  limit: number,
  table: Found,
): SchoolYear[] {
  const years: SchoolYear[] = []
  for (const [at, one] of levels.slice(levels.indexOf(level)).entries()) {
    const { amount = 0, years: most = 0 } = table.line(one)
    const gone = at === 0 ? yearsPaid + yearsMissed : 0
    for (let left = most - gone; left > 0 && age + years.length < limit; left--)
      years.push({ level: one, age: age + years.length, amount: rupiah(amount) })
  }
  return years
}
