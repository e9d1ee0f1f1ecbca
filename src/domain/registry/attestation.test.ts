// Oracle: the cases of people enrolled though they did not work; days before, on and after; undo as an invariant.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, dayFromNumber } from '../basics/day.ts'
import { answers, checkAttestation, partAnswer, standing, type Attestation, type Recorded } from './attestation.ts'

const today = day('2026-11-23')
const worker = { birth: day('1980-03-12'), kindOfWork: 'buruh_panggul' as const }
const check = (given: Partial<Attestation>, of: Parameters<typeof checkAttestation>[1] = worker) => {
  const outcome = checkAttestation({ answer: 'works', on: today, ...given }, of, today)
  return outcome.ok ? 'taken' : outcome.refusal.code
}

describe('what may be attested', () => {
  it('today may be attested, tomorrow not', () => {
    expect(check({ on: today })).toBe('taken')
    expect(check({ on: day('2026-11-24') })).toBe('attestation-in-future')
  })

  it('two years back may be attested, a day more not', () => {
    expect(check({ on: day('2024-11-23') })).toBe('taken')
    expect(check({ on: day('2024-11-22') })).toBe('attestation-too-old')
  })

  it('somebody works at something: a kind of work is given or on record', () => {
    expect(check({}, {})).toBe('kind-of-work-needed')
    expect(check({ kindOfWork: 'ojek' }, {})).toBe('taken')
    expect(check({ answer: 'moved' }, {})).toBe('taken')
  })

  it('a kind of work that is not on the list is refused by name', () => {
    expect(check({ kindOfWork: 'astronot' as never })).toBe('kind-of-work-unknown')
  })

  it('nobody dies after the day it was attested, or before being born', () => {
    expect(check({ answer: 'dead', diedOn: today })).toBe('taken')
    expect(check({ answer: 'dead', on: day('2026-11-20'), diedOn: day('2026-11-21') })).toBe('death-after-attestation')
    expect(check({ answer: 'dead', diedOn: day('1980-03-11') })).toBe('attestation-before-birth')
  })
})

describe('illness', () => {
  it('never reaches a plain column', () => {
    expect(partAnswer('ill')).toEqual({ plain: 'does_not_work', health: { ill: true } })
    for (const answer of answers) expect(partAnswer(answer).plain).not.toBe('ill')
  })
})

describe('the attestation that holds', () => {
  const recorded = fc.array(
    fc.record({
      answer: fc.constantFrom('works', 'does_not_work', 'moved', 'dead', 'unknown'),
      on: fc.integer({ min: 20700, max: 20710 }).map(dayFromNumber),
      withdrawn: fc.boolean(),
    }),
  )
  const numbered = recorded.map((all) => all.map((one, turn): Recorded => ({ ...one, turn })))

  it('is the newest that was not withdrawn, in whatever order they are read', () => {
    fc.assert(
      fc.property(numbered, (all) => {
        const held = standing(all)
        expect(standing([...all].reverse())).toEqual(held)
        for (const other of all.filter((one) => !one.withdrawn)) expect(other.on <= (held?.on ?? '')).toBe(true)
      }),
    )
  })

  it('taking one down and undoing it restores the one before', () => {
    fc.assert(
      fc.property(numbered, (all) => {
        const undone: Recorded = { answer: 'dead', on: today, turn: all.length, withdrawn: true }
        expect(standing([...all, undone])).toEqual(standing(all))
      }),
    )
  })
})
