// Oracle: ageOn (completed years by the calendar), and the quotation of each condition.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ageOn, dayFromNumber, day } from '../basics/day.ts'
import { ageWindow, conditions, groundOf } from './eligibility.ts'

const anyDay = fc.integer({ min: 19_700, max: 21_100 }).map(dayFromNumber)
const anyBirth = fc.integer({ min: -25_000, max: 20_000 }).map(dayFromNumber)

it('the text comparison of birth days says exactly what the age in completed years says', () => {
  fc.assert(
    fc.property(anyDay, anyBirth, (on, birth) => {
      const window = ageWindow(on)
      if (!window.ok) throw new Error(window.refusal.code)
      expect(birth <= window.value.oldest).toBe(ageOn(birth, on) >= 65)
      expect(birth > window.value.youngest).toBe(ageOn(birth, on) < 18)
    }),
    { numRuns: 2000 },
  )
})

it('every condition has a ground on a day that is known, and none before', () => {
  for (const condition of conditions) {
    const ground = groundOf(condition, day('2026-11-23'), 'Sebab.')
    expect(ground.ok && ground.value.article.length > 5, condition).toBe(true)
    expect(groundOf(condition, day('2023-10-05'), 'Sebab.').ok).toBe(false)
  }
})

it('the lower age is called a practice, not law', () => {
  const window = ageWindow(day('2026-11-23'))
  expect(window.ok && window.value.tooYoung.force).toBe('practice')
  expect(window.ok && window.value.tooOld.force).toBe('statute')
})
