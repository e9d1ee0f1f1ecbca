// Oracle: the state rule played forward month by month with nothing more paid, over random lives; hand-worked counts for what is withheld.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../basics/day.ts'
import { addMonths, firstDayOf, month, monthOfDay } from '../basics/month.ts'
import { forecastMonths, forecastOf, oldestOf, withhold, type Lapse } from './forecast.ts'
import { lapseMonth, personCover } from './repair.ts'
import { statesOf, type MonthFacts } from './state.ts'

const on = day('2026-08-10')
const now = monthOfDay(on)
/** A life as letters from March 2026 to November: P paid, - unpaid, D not accepted, E ended, . no decree. */
const life = (letters: string): MonthFacts[] =>
  [...letters].flatMap((letter, at) => {
    const of = addMonths(month('2026-03'), at)
    if (letter === '.') return []
    return [{ month: of, inForce: letter !== 'E', accepted: letter !== 'D', billed: true, amount: 16_000 + at, paidOn: letter === 'P' ? firstDayOf(of) : null, activeOn: null }] // prettier-ignore
  })
const letters = fc.string({ unit: fc.constantFrom('P', '-', '-', '-', 'D', 'E', '.'), minLength: 9, maxLength: 9 })

/** The first month, this one or later, whose state is lapsed on its own first day. */
function playedForward(facts: readonly MonthFacts[]): string | null {
  for (let ahead = 0; ahead <= forecastMonths; ahead++) {
    const of = addMonths(now, ahead)
    const at = facts.findIndex((one) => one.month === of)
    if (at >= 0 && statesOf(facts, firstDayOf(of))[at] === 'lapsed') return of
  }
  return null
}

describe('when a person lapses', () => {
  it('is what the state rule says when time goes on and nothing more is paid', () => {
    fc.assert(
      fc.property(letters, (drawn) => {
        expect(forecastOf(life(drawn), on)?.month ?? null).toBe(playedForward(life(drawn)))
      }),
    )
  })

  it('agrees with what is said of one person, where the decree goes on and nothing is paid ahead', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('P', '-'), minLength: 6, maxLength: 6 }), (drawn) => {
        const facts = life(`${drawn}---`)
        const forecast = forecastOf(facts, on)
        const cover = personCover(facts, on)
        expect(cover.ok).toBe(true)
        if (!cover.ok || forecast === null) return
        const unpaid = facts.filter((one) => one.month <= now && one.paidOn === null).map((one) => one.month)
        expect(forecast.lapsed).toBe(cover.value.lapsed)
        if (!forecast.lapsed) expect([forecast.month, forecast.least]).toEqual([lapseMonth(unpaid), cover.value.repair!.least]) // prettier-ignore
      }),
    )
  })

  it('is kept away by its least payment, and by none before the run', () => {
    fc.assert(
      fc.property(letters, (drawn) => {
        const facts = life(drawn)
        const lapse = forecastOf(facts, on)
        if (!lapse?.least) return
        const pay = (of: string) => facts.map((one) => (one.month === of ? { ...one, paidOn: on } : one))
        const after = forecastOf(pay(lapse.least.month), on)
        expect(after === null || after.month > lapse.month).toBe(true)
        for (const one of facts.filter((older) => older.month < lapse.least!.month))
          expect(forecastOf(pay(one.month), on)).toEqual(lapse)
      }),
    )
  })

  it('of lives worked out by hand', () => {
    const found = (drawn: string): Lapse | null => forecastOf(life(drawn), on)
    expect(found('PPPPP----')).toEqual({ month: '2026-11', lapsed: false, least: { month: '2026-08', amount: 16_005 } }) // prettier-ignore
    expect(found('PPP------')).toEqual({ month: '2026-09', lapsed: false, least: { month: '2026-06', amount: 16_003 } }) // prettier-ignore
    expect(found('PP-------')).toEqual({ month: '2026-08', lapsed: true, least: null })
    expect(found('PPPPPP---')).toBeNull()
    expect(found('PPPPP--P-')).toBeNull()
    expect(found('PPPP---E.')).toBeNull()
    expect(oldestOf(month('2026-11'))).toBe('2026-08')
  })
})

describe('small numbers', () => {
  const told = (...people: number[]) => withhold(people.map((one, at) => ({ key: String(at), people: one, amount: one * 10 }))).map(({ people: one }) => one) // prettier-ignore
  it('are withheld, and never a single one alone', () => {
    expect(told(12, 9, 40)).toEqual([12, 9, 40])
    expect(told(12, 4, 40)).toEqual([null, null, 40])
    expect(told(3, 4, 40)).toEqual([null, null, 40])
    expect(told(3)).toEqual([null])
  })
})
