// Oracle: worked by hand from the tariffs: 16,800 a month in full, 8,400 relieved until December 2026; 10, 42, 70 and 56 + 12 million.
import { expect, it } from 'vitest'
import { day } from '../basics/day.ts'
import { month } from '../basics/month.ts'
import { rupiah } from '../basics/rupiah.ts'
import { familyGets, type FamilyAsked } from './family.ts'
import { workOut, type WorkOutAsked } from './work-out.ts'

const porter: WorkOutAsked = {
  income: null,
  payer: 'village',
  sector: 'other',
  first: month('2026-11'),
  months: 3,
  programmes: ['jkk', 'jkm'],
  children: [
    { level: 'primary', age: 8 },
    { level: 'senior', age: 16 },
  ],
}

const must = (asked: Partial<WorkOutAsked> = {}) => {
  const found = workOut({ ...porter, ...asked })
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}
const amountsOf = (one: { outcomes: { amount: number }[] }) => one.outcomes.map(({ amount }) => amount)
const partsOf = (one: { outcomes: { parts: { code: string }[] }[] }) => one.outcomes[0]?.parts.map(({ code }) => code)

it('what it costs: this month, the window asked for, the year, on both readings', () => {
  const { base, cost, months, window, year, knownTo } = must()
  expect([base.base, cost.amount, cost.open.map(({ amount }) => amount)]).toEqual([1_000_000, 16_800, [8400]])
  expect(months).toHaveLength(12)
  expect([months[1], months[2]]).toEqual([{ month: '2026-12', amount: 16_800, open: [8400] }, { month: '2027-01', amount: 16_800, open: [] }]) // prettier-ignore
  expect(window).toEqual({ months: 3, amount: 50_400, open: 33_600 })
  expect(year).toEqual({ months: 12, amount: 201_600, open: 184_800 })
  expect(knownTo).toBe('2027-12-31')
  const late = must({ first: month('2027-06'), payer: 'apbd', months: 12 })
  expect([late.window, late.year]).toEqual([{ months: 7, amount: 117_600, open: null }, { months: 7, amount: 117_600, open: null }]) // prettier-ignore
  expect(must({ income: rupiah(1_299_500), payer: 'self', programmes: ['jkk', 'jkm', 'jht'] }).cost.amount).toBe(33_400)
})

it('what a family gets after so many months, by the law of the last day of each', () => {
  const { deaths, accidents, full, children, questions } = must()
  expect(deaths.map(({ months, on }) => [months, on])).toEqual([[1, '2026-11-30'], [2, '2026-12-31'], [3, '2027-01-31'], [4, '2027-02-28'], [12, '2027-10-31'], [36, '2027-12-31']]) // prettier-ignore
  expect(deaths.map((death) => amountsOf(death.case))).toEqual([[10e6], [10e6], [42e6, 10e6], [42e6], [42e6], [42e6]])
  expect(deaths.every((death) => death.case.code === 'death' && death.case.covered)).toBe(true)
  expect(partsOf(deaths[4]!.case)).toEqual(['funeral', 'lump', 'periodic'])
  expect(deaths[5]!.case.outcomes[0]!.parts.at(-1)).toMatchObject({ code: 'scholarship', amount: 117_000_000 })
  expect(accidents.map((one) => [one.code, amountsOf(one), partsOf(one)])).toEqual([
    ['work-death', [70e6], ['medical', 'death', 'death.periodic', 'death.funeral', 'scholarship']],
    ['total-disability', [68e6, 56e6], ['medical', 'total', 'total.periodic', 'scholarship']],
    ['unable', [3e6], ['medical', 'unable.1']],
    ['care', [0], ['medical', 'home-care', 'return-to-work', 'transport.land', 'transport.sea', 'transport.air']],
  ])
  expect(accidents.every(({ covered }) => covered)).toBe(true)
  expect(full).toMatchObject({ possible: '2027-01', sure: '2027-02' })
  expect(children.map(({ may, yearly, atMost }) => [may, yearly, atMost])).toEqual([[true, 1_500_000, 60e6], [true, 3_000_000, 57e6]]) // prettier-ignore
  expect(children.map(({ until }) => until)).toEqual(['2041-11-27', '2033-11-27'])
  expect(questions).toEqual(['periodic-in-addition', 'village-money-relief', 'jkm-gate-boundary'])
})

it('only what the programmes cover, and nothing for months whose law is not known', () => {
  const death = must({ programmes: ['jkm'], children: [{ level: 'higher', age: 24 }] })
  expect([death.accidents, death.deaths.length, death.full?.sure]).toEqual([[], 6, '2027-02'])
  expect(death.children.map(({ may }) => may)).toEqual([false])
  expect(partsOf(death.deaths[5]!.case)).not.toContain('scholarship')
  const accident = must({ programmes: ['jkk'] })
  expect([accident.accidents.length, accident.deaths, accident.full]).toEqual([4, [], null])
  for (const first of ['2015-06', '2028-01'])
    expect(workOut({ ...porter, first: month(first) })).toMatchObject({ refusal: { code: 'law-not-known' } })
})

const family: FamilyAsked = { on: day('2026-11-23'), income: rupiah(0), payer: 'company', sector: 'other', first: month('2026-09'), programmes: ['jkk', 'jkm'], monthsPaid: 40, monthsInRow: 5, children: [{ birth: day('2018-11-01'), level: 'primary' }] } // prettier-ignore
const gets = (asked: Partial<FamilyAsked>) => {
  const found = familyGets({ ...family, ...asked })
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}

it('every reading of the scholarship beside every reading of the death, and every question once', () => {
  const { cases, questions, warns } = gets({})
  const [death, work] = cases
  expect(amountsOf(death!)).toEqual([42e6, 42e6])
  expect(death!.outcomes.map(({ parts }) => parts.some(({ code }) => code === 'scholarship'))).toEqual([true, false])
  expect(amountsOf(work!)).toEqual([70e6])
  expect(questions).toEqual(['scholarship-clock', 'periodic-in-addition', 'third-party-relief'])
  expect(warns).toBe(true)
  expect(gets({ payer: 'apbd', programmes: ['jkm'], monthsInRow: 40 }).warns).toBe(true)
  expect(gets({ payer: 'apbd', programmes: ['jkm'], monthsPaid: 4, children: [] })).toMatchObject({ questions: [], full: { sure: '2026-12' } }) // prettier-ignore
})

it('before December 2019: the older amounts, care without its later ceilings, no scholarship', () => {
  const { cases } = gets({ on: day('2019-12-01'), first: month('2019-10'), monthsPaid: 2 })
  expect(cases.map((one) => [one.covered, amountsOf(one)])).toEqual([[true, [24e6]], [true, [55.8e6]], [true, [60.8e6, 56e6]], [true, [3e6]], [true, [0]]]) // prettier-ignore
  expect(cases.map(partsOf)).toEqual([['funeral', 'lump', 'periodic'], ['medical', 'death', 'death.periodic', 'death.funeral'], ['medical', 'total', 'total.periodic'], ['medical', 'unable.1'], ['medical', 'return-to-work']]) // prettier-ignore
})

it('refuses what it cannot answer, by its reason', () => {
  const refused = (asked: Partial<FamilyAsked>) => familyGets({ ...family, ...asked })
  expect(refused({ on: day('2015-06-30') })).toMatchObject({ refusal: { code: 'law-not-known' } })
  expect(refused({ first: month('2028-01') })).toMatchObject({ refusal: { code: 'law-not-known', rule: 'jkk.bpu.monthly' } }) // prettier-ignore
  expect(refused({ monthsPaid: -1 })).toMatchObject({ refusal: { code: 'months-not-counted' } })
  expect(refused({ monthsPaid: 1.5 })).toMatchObject({ refusal: { code: 'months-not-counted' } })
  expect(refused({ monthsUnable: 0.5 })).toMatchObject({ refusal: { code: 'months-not-counted' } })
  expect(refused({ income: rupiah(-1) })).toMatchObject({ refusal: { code: 'income-not-counted' } })
})
