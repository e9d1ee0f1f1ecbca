// Oracle: laws that any months and any money must obey, over random ones, and a few lives worked out by hand.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, type Day } from '../basics/day.ts'
import { addMonths, firstDayOf, month, monthNumber, monthOfDay, monthsBetween } from '../basics/month.ts'
import { gateMonths } from '../law/benefit.ts'
import { lapseOf } from '../law/legal-deadline.ts'
import { explainFinding } from './finding.ts'
import { fullBenefit } from './full-benefit.ts'
import { billPrices } from './price.ts'
import { lapseMonth, personCover } from './repair.ts'
import { settleOldest, takeBack } from './settle.ts'
import { lapseAfter, statesOf, type MonthFacts } from './state.ts'

const on = day('2026-08-10')
const first = month('2026-01')
/** A life as letters, one a month from January 2026: P paid in time, A active, L paid on the 20th of the next month, - unpaid, D not accepted, E ended, . no decree. */
const lives = (letters: string): MonthFacts[] =>
  [...letters].flatMap((letter, at) => {
    if (letter === '.') return []
    const of = addMonths(first, at)
    const paidOn = letter === 'L' ? addDays(firstDayOf(addMonths(of, 1)), 19) : letter === 'P' || letter === 'A' ? firstDayOf(of) : null // prettier-ignore
    return [{ month: of, inForce: letter !== 'E', accepted: letter !== 'D', billed: letter !== 'D', amount: 16_800, paidOn, activeOn: letter === 'A' ? addDays(firstDayOf(of), 20) : null }] // prettier-ignore
  })
const letters = fc.string({ unit: fc.constantFrom('P', 'A', 'L', '-', 'D', 'E', '.'), minLength: 1, maxLength: 24 })

describe('the state of a month', () => {
  it('of lives worked out by hand', () => {
    expect(statesOf(lives('PAP-----'), on)).toEqual(['paid', 'active', 'paid', 'arrears', 'arrears', 'arrears', 'lapsed', 'lapsed']) // prettier-ignore
    expect(statesOf(lives('P--.----'), on)).toEqual(['paid', 'arrears', 'arrears', 'arrears', 'arrears', 'arrears', 'lapsed']) // prettier-ignore
    expect(statesOf(lives('PPPPPPP--'), on)).toEqual([...Array<string>(7).fill('paid'), 'billed', 'billed'])
    expect(statesOf(lives('DDE'), on)).toEqual(['decreed', 'decreed', 'ended'])
  })

  it('paying a month never makes another one worse, and confirming needs a payment', () => {
    const rank = ['ended', 'lapsed', 'arrears', 'decreed', 'billed', 'paid', 'active']
    fc.assert(
      fc.property(letters, fc.nat(23), (life, at) => {
        const before = lives(life)
        const after = before.map((facts, index) => (index === at && facts.accepted ? { ...facts, paidOn: facts.paidOn ?? on } : facts)) // prettier-ignore
        const [was, is] = [statesOf(before, on), statesOf(after, on)]
        was.forEach((state, index) => expect(rank.indexOf(is[index]!)).toBeGreaterThanOrEqual(rank.indexOf(state)))
        is.forEach((state, index) => expect(state === 'active' && after[index]!.paidOn === null).toBe(false))
      }),
    )
  })

  it('rests only after three unpaid months in a row', () => {
    fc.assert(
      fc.property(letters, (life) => {
        const facts = lives(life)
        const states = statesOf(facts, on)
        const of = new Map(facts.map((one, at) => [monthNumber(one.month), states[at]!]))
        for (const [number, state] of of)
          if (state === 'lapsed')
            for (const back of [1, 2, 3]) expect(['arrears', 'lapsed']).toContain(of.get(number - back))
      }),
    )
  })
})

it('a month rests and lapses exactly when the law says', () => {
  for (let unpaid = 0; unpaid <= 8; unpaid++) {
    const life = lives(`P${'-'.repeat(unpaid)}`)
    const seen = firstDayOf(addMonths(first, unpaid))
    const law = lapseOf({ lastPaid: first, month: addMonths(first, unpaid), on: seen })
    if (!law.ok) throw new Error(law.refusal.code)
    const { state, inactiveFrom } = law.value
    // The month that runs is billed, not yet in arrears, as long as protection holds.
    const expected = { paid: 'paid', arrears: 'billed', inactive: 'lapsed' }[state]
    expect([unpaid, statesOf(life, seen).at(-1)]).toEqual([unpaid, expected])
    const cover = personCover(life, seen)
    if (unpaid > 0) expect(cover).toMatchObject({ ok: true, value: { lapsesIn: inactiveFrom } })
    expect(monthsBetween(first, inactiveFrom) - 1).toBe(lapseAfter)
  }
})

describe('the full death benefit', () => {
  const gate = gateMonths(on)
  const { sure, possible } = gate.ok ? gate.value : { sure: 0, possible: 0 }

  it('holds from the first day of the month that fills the gate, on both readings', () => {
    const paid = lives('PPPPPPP').map(({ month, paidOn }) => ({ month, paidOn: paidOn! }))
    expect(fullBenefit(paid, on)).toEqual({
      ok: true,
      value: {
        run: 7,
        sure: { day: firstDayOf(addMonths(first, sure - 1)), expected: null, needs: sure },
        possible: { day: firstDayOf(addMonths(first, possible - 1)), expected: null, needs: possible },
      },
    })
  })

  it('of a month paid late counts from the day it was paid', () => {
    const paid = lives('PPLP').map(({ month, paidOn }) => ({ month, paidOn: paidOn! }))
    expect(fullBenefit(paid, on)).toMatchObject({ value: { possible: { day: '2026-04-20' }, sure: { day: '2026-04-20' } } }) // prettier-ignore
  })

  it('is never surely there before it is possibly there, nor before a month of it was paid', () => {
    fc.assert(
      fc.property(letters, (life) => {
        const paid = lives(life).flatMap(({ month, paidOn, inForce }) => (inForce && paidOn ? [{ month, paidOn }] : []))
        const found = fullBenefit(paid, on)
        if (!found.ok) throw new Error(found.refusal.code)
        const { sure, possible, run } = found.value
        if (sure.day) expect(possible.day! <= sure.day && run >= sure.needs).toBe(true)
        if (possible.day) expect(paid.filter(({ paidOn }) => paidOn <= possible.day!).length).toBeGreaterThanOrEqual(possible.needs) // prettier-ignore
      }),
    )
  })
})

describe('what a payment today repairs', () => {
  it('names what is owed, what it costs and what it changes', () => {
    const cover = personCover(lives('PPPPP--------'), on)
    expect(cover).toMatchObject({
      ok: true,
      value: {
        arrears: [{ month: '2026-06' }, { month: '2026-07' }],
        lapsesIn: '2026-09',
        lapsed: false,
        repair: { amount: 3 * 16_800, least: { month: '2026-06' }, effect: 'unbroken', full: { run: 8 } },
      },
    })
    expect(personCover(lives('PPP------'), on)).toMatchObject({ value: { lapsed: true, lapsesIn: '2026-07', repair: { least: null, effect: 'restarts' } } }) // prettier-ignore
    expect(personCover(lives('PPPPPPPP'), on)).toMatchObject({ value: { repair: null, lapsesIn: null } })
  })

  it('after it nothing up to this month is owed, and no day comes later than without it', () => {
    fc.assert(
      fc.property(letters, (life) => {
        const cover = personCover(lives(life), on)
        if (!cover.ok) throw new Error(cover.refusal.code)
        const { repair, full, arrears } = cover.value
        if (!repair) {
          expect(arrears).toEqual([])
          return
        }
        expect(repair.pays.length).toBeGreaterThanOrEqual(arrears.length)
        expect(repair.amount).toBe(repair.pays.length * 16_800)
        const paid = new Set(repair.pays.map(({ month }) => month))
        const then = statesOf(lives(life).map((facts) => (paid.has(facts.month) ? { ...facts, paidOn: on } : facts)), on) // prettier-ignore
        lives(life).forEach(({ month }, at) => month <= monthOfDay(on) && expect(['arrears', 'lapsed', 'billed']).not.toContain(then[at])) // prettier-ignore
        if (full.possible.day) expect(repair.full.possible.day).not.toBeNull()
      }),
    )
  })

  it('the month of lapse is the fourth of the last run', () => {
    expect(lapseMonth([month('2026-01'), month('2026-04'), month('2026-05')])).toBe('2026-07')
  })
})

describe('settling', () => {
  const advances = fc.array(fc.record({ payment: fc.integer({ min: 1, max: 99 }), paidOn: fc.constantFrom<Day>('2026-01-05' as Day, '2026-02-05' as Day), left: fc.integer({ min: 0, max: 100_000 }) }), { maxLength: 6 }).map((all) => all.map((one, at) => ({ ...one, payment: at + 1 }))) // prettier-ignore
  const dues = fc.array(fc.record({ month: fc.integer({ min: 24_300, max: 24_310 }), owed: fc.integer({ min: 0, max: 100_000 }) }), { maxLength: 6 }).map((all) => all.map((one, at) => ({ ...one, bill: at + 1 }))) // prettier-ignore

  it('never uses more than there is or pays more than is owed, leaves nothing idle, and serves the oldest first', () => {
    fc.assert(
      fc.property(advances, dues, (money, owed) => {
        const settled = settleOldest(money, owed)
        const paid = (bill: number) => settled.filter((one) => one.bill === bill).reduce((sum, { amount }) => sum + amount, 0) // prettier-ignore
        const used = (payment: number) => settled.filter((one) => one.payment === payment).reduce((sum, { amount }) => sum + amount, 0) // prettier-ignore
        for (const { payment, left } of money) expect(used(payment)).toBeLessThanOrEqual(left)
        for (const due of owed) {
          expect(paid(due.bill)).toBeLessThanOrEqual(due.owed)
          if (paid(due.bill) < due.owed)
            for (const later of owed.filter((one) => one.month > due.month)) expect(paid(later.bill)).toBe(0)
        }
        const total = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0)
        expect(total(settled.map(({ amount }) => amount))).toBe(Math.min(total(money.map(({ left }) => left)), total(owed.map((one) => one.owed)))) // prettier-ignore
        expect(settled.every(({ amount }) => amount > 0)).toBe(true)
      }),
    )
  })

  it('takes back exactly the surplus, from the newest payment first', () => {
    expect(takeBack([{ payment: 1, amount: 50 }, { payment: 2, amount: 30 }], 40)).toEqual([{ payment: 2, amount: 30 }, { payment: 1, amount: 10 }]) // prettier-ignore
    expect(() => takeBack([{ payment: 1, amount: 5 }], 6)).toThrow(RangeError)
  })
})

describe('the price of a bill', () => {
  it.each([
    ['apbd', '2026-03', 16_800, 16_800],
    ['apbd', '2026-04', 16_800, 16_800],
    ['company', '2026-01', 16_800, 8_400],
    ['company', '2026-03', 16_800, 8_400],
    ['company', '2026-04', 8_400, 8_400],
    ['company', '2026-12', 8_400, 8_400],
    ['company', '2027-01', 16_800, 8_400],
    ['company', '2027-03', 16_800, 8_400],
    ['company', '2027-04', 16_800, 16_800],
    ['dbhcht', '2026-06', 16_800, 16_800],
  ] as const)('%s in %s: %d, transport %d', (payer, of, other, transport) => {
    const prices = billPrices(payer, month(of))
    expect(prices).toMatchObject({ ok: true, value: { other, transport } })
    if (prices.ok) for (const { because } of prices.value.said) expect(because.every(({ article }) => article.length > 3)).toBe(true) // prettier-ignore
  })
})

it('a difference is told in words, with its age', () => {
  expect(explainFinding({ kind: 'dead-but-billed', month: month('2026-06'), amount: 16_800, firstSeen: day('2026-06-01'), asOf: day('2026-07-01') })).toBe(
    'Sudah meninggal, masih ditagih: Rp16.800 untuk Juni 2026 (sejak 1 Juni 2026, 30 hari). Betulkan tagihan, dan tanyakan kepada keluarga apakah santunan sudah diurus.',
  ) // prettier-ignore
})
