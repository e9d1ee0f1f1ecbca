// Oracle: invariants that hold for any case (fast-check), and the plain functions for those that answer by set.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, ageOn, day, dayFromNumber, dayNumber, type Day } from '../basics/day.ts'
import { addMonths, month, monthFromNumber, monthNumber } from '../basics/month.ts'
import { rupiah } from '../basics/rupiah.ts'
import { baseOfIncome } from './base.ts'
import { deathBenefit } from './benefit.ts'
import { constructionContribution } from './construction.ts'
import { monthlyContribution } from './contribution.ts'
import { contributionsOf, pricedMonths, programmeBits, tariffOf, type Tariff } from './contributions-of.ts'
import { deathsOf, deathTable } from './deaths-of.ts'
import { heirsInOrder } from './heirs.ts'
import { law } from './known.ts'
import { yearsLater } from './later.ts'
import { legalDeadline } from './legal-deadline.ts'
import { bpuProgrammes, payers, sectors } from './payer.ts'
import { levels, scholarship } from './scholarship.ts'
import { shareOf } from './share.ts'
import { scales, wageContribution, type RiskClass } from './wage.ts'
import { accidentBenefit, transportModes } from './work-accident.ts'
import { addWorkingDays, calendarOf, isWorkingDay, nationalCalendar } from './working-days.ts'

const span = (from: string, to: string) => fc.integer({ min: monthNumber(month(from)), max: monthNumber(month(to)) }).map(monthFromNumber) // prettier-ignore
const days = (from: string, to: string) => fc.integer({ min: dayNumber(day(from)), max: dayNumber(day(to)) }).map(dayFromNumber) // prettier-ignore
const anyIncome = fc.integer({ min: 0, max: 30_000_000 }).map(rupiah)
const anyBase = fc.constantFrom(...law.rules['jkk.bpu.monthly']!.values[0]!.rows!.map(({ base }) => rupiah(base)))
const anyPayer = fc.constantFrom(...payers)
const anySector = fc.constantFrom(...sectors)
const anyProgrammes = fc.subarray([...bpuProgrammes], { minLength: 1 })
const known = span('2015-07', '2027-12')
const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

describe('a contribution', () => {
  it('is the sum of its parts, never above the normal one, and every amount has its reason', () => {
    fc.assert(
      fc.property(anyProgrammes, anyBase, anyPayer, anySector, known, (programmes, base, payer, sector, of) => {
        const { amount, parts, because, open } = must(monthlyContribution({ programmes, base, payer, sector, month: of })) // prettier-ignore
        expect(parts.reduce((sum, part) => sum + part.amount, 0)).toBe(amount)
        const normal = parts.reduce((sum, part) => sum + part.normal, 0)
        for (const some of [amount, ...open.map((other) => other.amount)]) expect(some).toBeLessThanOrEqual(normal)
        for (const programme of programmes)
          expect(because.some(({ rule }) => rule.startsWith(`${programme}.bpu`))).toBe(true)
      }),
    )
  })

  it('never falls when income rises', () => {
    fc.assert(
      fc.property(
        anyIncome,
        anyIncome,
        anyProgrammes,
        anyPayer,
        anySector,
        known,
        (a, b, programmes, payer, sector, of) => {
          const cost = (income: typeof a) => must(monthlyContribution({ programmes, base: must(baseOfIncome(income, of)).base, payer, sector, month: of })).amount // prettier-ignore
          const [low, high] = a < b ? [a, b] : [b, a]
          expect(cost(low)).toBeLessThanOrEqual(cost(high))
        },
      ),
    )
  })

  it('falls into the one bracket that holds the floored income', () => {
    fc.assert(
      fc.property(anyIncome, known, (income, of) => {
        const { from, to, base } = must(baseOfIncome(income, of))
        const counted = Math.floor(income / 1000) * 1000
        expect(counted >= from && (to === null || counted <= to)).toBe(true)
        expect(base % 50_000).toBe(0)
      }),
    )
  })
})

describe('a million at once', () => {
  const length = 12
  const { from, to } = pricedMonths(length)
  // Made when first asked for: a mutant of something else does not pay for it.
  let made: Tariff | undefined
  const tariff = () => (made ??= must(tariffOf(month('2025-06'), to, length)))

  it('costs each what the plain function says, month by month', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyIncome, fc.nat(8), fc.nat(1), fc.nat(7), span('2025-06', to)), { minLength: 1, maxLength: 12 }), // prettier-ignore
        (cases) => {
          const got = contributionsOf(
            {
              income: Float64Array.from(cases, ([income]) => income),
              payer: Uint8Array.from(cases, ([, payer]) => payer),
              sector: Uint8Array.from(cases, ([, , sector]) => sector),
              programmes: Uint8Array.from(cases, ([, , , bits]) => bits),
              first: Uint16Array.from(cases, ([, , , , first]) => monthNumber(first)),
            },
            tariff(),
          )
          for (const [at, [income, payer, sector, bits, first]] of cases.entries()) {
            const programmes = bpuProgrammes.filter((one) => bits & programmeBits[one])
            const { base } = must(baseOfIncome(income, first))
            let sum = 0
            for (let next = 0; next < length; next++)
              sum += must(monthlyContribution({ programmes, base, payer: payers[payer]!, sector: sectors[sector]!, month: addMonths(first, next) })).amount // prettier-ignore
            expect(got[at]).toBe(sum)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('knows every bracket, also beyond the last bound and between two', () => {
    const bounds = law.rules['jkk.bpu.monthly']!.values[0]!.rows!.flatMap(({ income_from, income_to }) => [income_from, income_to ?? 9e12]) // prettier-ignore
    const incomes = bounds.flatMap((bound) => [Math.max(0, bound - 1), bound, bound + 1])
    const fill = (value: number) => new Uint8Array(incomes.length).fill(value)
    const got = contributionsOf(
      { income: Float64Array.from(incomes), payer: fill(8), sector: fill(1), programmes: fill(1), first: new Uint16Array(incomes.length).fill(monthNumber(month('2025-06'))) }, // prettier-ignore
      must(tariffOf(month('2025-06'), month('2025-06'), 1)),
    )
    for (const [at, income] of incomes.entries())
      expect(got[at]! * 100).toBe(must(baseOfIncome(rupiah(income), month('2025-06'))).base)
  })

  it('refuses months that are not known, and throws for cases outside its tariff', () => {
    expect(from).toBe('2015-07')
    expect(to).toBe('2027-01')
    expect(tariffOf(month('2027-01'), month('2027-02'), 12)).toMatchObject({ ok: false, refusal: { code: 'law-not-known' } }) // prettier-ignore
    expect(tariffOf(month('2015-06'), month('2015-06'), 1)).toMatchObject({ ok: false, refusal: { code: 'law-not-known' } }) // prettier-ignore
    const one = (first: string) => ({ income: new Float64Array(1), payer: new Uint8Array(1), sector: new Uint8Array(1), programmes: new Uint8Array(1), first: Uint16Array.of(monthNumber(month(first))) }) // prettier-ignore
    for (const first of ['2025-05', '2027-02'])
      expect(() => contributionsOf(one(first), tariff())).toThrow(`${first} is outside`)
    expect([...contributionsOf(one('2026-01'), tariff())]).toEqual([0])
  })

  it('gives each family what the plain function says, on the strictest and on the kindest reading', () => {
    const table = must(deathTable(day('2025-02-20'), day('2025-03-01')))
    const cases = Array.from({ length: 10 * 60 }, (_, at) => ({ on: addDays(day('2025-02-20'), at % 10), months: 1 + Math.floor(at / 10) })) // prettier-ignore
    const into = { least: new Float64Array(cases.length), most: new Float64Array(cases.length) }
    deathsOf(Int32Array.from(cases, ({ on }) => dayNumber(on)), Uint16Array.from(cases, ({ months }) => months), table, into) // prettier-ignore
    for (const [at, { on, months }] of cases.entries()) {
      const amounts = must(deathBenefit({ on, monthsPaid: months })).outcomes.map(({ amount }) => amount)
      expect([into.least[at], into.most[at]]).toEqual([Math.min(...amounts), Math.max(...amounts)])
    }
    const outside = Int32Array.of(dayNumber(day('2025-03-02')))
    expect(() => deathsOf(outside, Uint16Array.of(1), table, into)).toThrow('2025-03-02 is outside')
    expect(deathTable(day('2027-12-31'), day('2028-01-01')).ok).toBe(false)
  })
})

describe('benefits', () => {
  it('of a work death rise with the base and never fall below 42 million', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30_000_000 }), fc.integer({ min: 1, max: 30_000_000 }), (a, b) => {
        const paid = (base: number) => must(accidentBenefit({ on: day('2026-11-23'), base: rupiah(base), death: true })).outcomes[0]!.amount // prettier-ignore
        expect(paid(Math.min(a, b))).toBeLessThanOrEqual(paid(Math.max(a, b)))
        expect(paid(a)).toBeGreaterThanOrEqual(42_000_000)
      }),
    )
  })

  it('are the sums of their parts, and more of what happened never gives less', () => {
    fc.assert(
      fc.property(
        anyBase,
        fc.nat(40),
        fc.subarray([...transportModes]),
        fc.boolean(),
        days('2019-12-02', '2027-12-31'),
        (base, monthsUnable, transport, total, on) => {
          const { outcomes } = must(accidentBenefit({ on, base, monthsUnable, transport, total }))
          for (const { parts, amount, atMost } of outcomes) {
            const sum = (kind: string) => parts.filter((part) => part.kind === kind).reduce((all, part) => all + part.amount, 0) // prettier-ignore
            expect([sum('cash'), sum('ceiling')]).toEqual([amount, atMost])
          }
          const longer = must(accidentBenefit({ on, base, monthsUnable: monthsUnable + 1, transport, total }))
          expect(longer.outcomes[0]!.amount).toBeGreaterThan(outcomes[0]!.amount)
          expect(outcomes.length).toBe(total ? 2 : 1)
        },
      ),
    )
  })

  it('of a death never fall with more months paid, and a family that paid is never refused', () => {
    fc.assert(
      fc.property(days('2015-07-01', '2027-12-31'), fc.integer({ min: 1, max: 60 }), (on, months) => {
        const least = (paid: number) => Math.min(...must(deathBenefit({ on, monthsPaid: paid })).outcomes.map(({ amount }) => amount)) // prettier-ignore
        expect(least(months)).toBeLessThanOrEqual(least(months + 1))
        expect(least(months)).toBeGreaterThanOrEqual(3_000_000)
      }),
    )
  })

  it('for school never pass 87 million a child and 174 million a family, nor a 23rd birthday', () => {
    const anyChild = fc.record({ birth: days('2000-01-01', '2025-12-31'), level: fc.constantFrom(...levels), yearsPaid: fc.nat(6), yearsMissed: fc.nat(5) }) // prettier-ignore
    fc.assert(
      fc.property(fc.array(anyChild, { maxLength: 5 }), days('2026-01-01', '2027-12-31'), (children, on) => {
        const { outcomes } = must(scholarship({ cause: 'work', event: day('2026-01-01'), on, monthsPaid: 1, children }))
        expect(outcomes[0]!.atMost).toBeLessThanOrEqual(174_000_000)
        for (const child of outcomes[0]!.children) {
          expect(child.atMost).toBeLessThanOrEqual(87_000_000)
          expect(child.may).toBe(on <= child.until)
          for (const [at, year] of child.years.entries()) expect([year.age < 23, year.age - at]).toEqual([true, child.years[0]!.age]) // prettier-ignore
        }
      }),
    )
  })

  it('go to exactly one class of heirs, whoever lives', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.nat(3),
        fc.nat(2),
        fc.nat(2),
        fc.nat(2),
        fc.boolean(),
        (spouse, children, straightLine, siblings, parentsInLaw, will) => {
          const found = must(heirsInOrder({ programme: 'jkm', on: day('2026-11-23'), spouse, children, straightLine, siblings, parentsInLaw, will })) // prettier-ignore
          expect(found.class === 'nobody').toBe(
            !spouse && !will && children + straightLine + siblings + parentsInLaw === 0,
          )
          expect(found.question === 'heirs-share').toBe(found.persons > 1)
          expect(found.proof.length).toBeGreaterThan(5)
        },
      ),
    )
  })
})

describe('shares', () => {
  it('of a wage add up, rise with the wage, and stop at the ceiling of the pension', () => {
    const anyWage = fc.integer({ min: 1, max: 50_000_000 }).map(rupiah)
    const anyRisk = fc.integer({ min: 1, max: 5 }).map((risk) => risk as RiskClass)
    fc.assert(
      fc.property(
        anyWage,
        anyRisk,
        fc.constantFrom(...scales),
        span('2015-07', '2027-02'),
        fc.boolean(),
        (wage, riskClass, scale, of, labourIntensive) => {
          const asked = { wage, riskClass, scale, month: of, labourIntensive }
          const { parts, employer, worker, total, open } = must(wageContribution(asked))
          expect(parts.reduce((sum, part) => sum + part.employer, 0)).toBe(employer)
          expect(parts.reduce((sum, part) => sum + part.worker, 0)).toBe(worker)
          expect(employer + worker).toBe(total)
          const more = must(wageContribution({ ...asked, wage: rupiah(wage + 1) }))
          expect(more.total).toBeGreaterThanOrEqual(total)
          for (const other of open) expect(other.employer).toBeGreaterThan(employer - 1)
          const pension = parts.find(({ programme }) => programme === 'jp')
          if (pension) expect(pension.employer).toBeLessThanOrEqual(221_726)
        },
      ),
    )
  })

  it('of a contract rise with it, each slice on its own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000_000_000 }), (value) => {
        const cost = (contract: number) => must(constructionContribution({ on: day('2026-01-01'), contract: rupiah(contract) })) // prettier-ignore
        const { slices, total } = cost(value)
        expect(slices.reduce((sum, slice) => sum + slice.amount, 0)).toBe(total)
        expect(cost(value + 1_000_000).total).toBeGreaterThan(total)
      }),
    )
  })

  it('are rounded to the nearest rupiah, half up', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.integer({ min: 1, max: 100_000 }), (amount, percent) => {
        const exact = BigInt(amount) * BigInt(percent)
        const rounded = Number((exact + 50_000n) / 100_000n)
        expect(shareOf(amount, percent)).toBe(rounded)
      }),
    )
    expect([shareOf(50, 1000), shareOf(49, 1000), shareOf(1_000_000, 240, 50), shareOf(1_000_000, 240, 1)]).toEqual([1, 0, 1200, 24]) // prettier-ignore
  })
})

describe('days', () => {
  it('of work are never weekends or holidays, and the count is exact', () => {
    fc.assert(
      fc.property(days('2026-01-01', '2027-06-30'), fc.integer({ min: 1, max: 60 }), (from, count) => {
        const { holidays } = nationalCalendar
        const due = addWorkingDays(from, count, holidays)
        expect(isWorkingDay(due, holidays)).toBe(true)
        let counted = 0
        for (let on = addDays(from, 1); on <= due; on = addDays(on, 1)) if (isWorkingDay(on, holidays)) counted++
        expect(counted).toBe(count)
        expect(addWorkingDays(from, count, new Set()) <= due).toBe(true)
      }),
    )
  })

  it('take off what the given calendar says, and name it', () => {
    const office = calendarOf('kalender kantor', [day('2026-11-25')])
    expect(office.years).toEqual([2026])
    const due = must(legalDeadline('pay-jkm', day('2026-11-23'), office))
    expect(due).toMatchObject({ due: '2026-11-27', calendar: 'kalender kantor' })
    expect(due.because[0]!.sentence).toContain('kalender kantor')
    expect(nationalCalendar.years).toEqual([2026, 2027])
    expect(addWorkingDays(day('2026-11-23'), 0, new Set())).toBe('2026-11-23')
  })

  it('so many years later make somebody that old, and not a day earlier', () => {
    fc.assert(
      fc.property(days('1950-01-01', '2010-12-31'), fc.integer({ min: 1, max: 70 }), (birth, years) => {
        const birthday: Day = yearsLater(birth, years)
        expect(ageOn(birth, birthday)).toBe(years)
        expect(ageOn(birth, addDays(birthday, -1))).toBe(years - 1)
      }),
    )
  })
})
