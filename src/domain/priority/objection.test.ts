// Oracle: the clock of UU 30/2014 Pasal 77 as law/ holds it, and the rules of a fair answer.
import { describe, expect, it } from 'vitest'
import { day } from '../basics/day.ts'
import { answerObjection, clockOf, openObjection, type Objection } from './objection.ts'

const objection: Objection = {
  decision: { run: 7, worker: 'w1', verdict: 'refused', reasons: ['not-working'] },
  against: 'not-working',
  said: 'Saya masih memanggul di Pasar Tanjung setiap hari.',
  by: 'Kepala Desa',
  cameIn: day('2026-11-23'),
}
const today = day('2026-11-24')

describe('an objection', () => {
  it('hangs on the very decision and has a clock of ten working days', () => {
    const opened = openObjection(objection, today)
    expect(opened.ok && opened.value).toMatchObject({ due: '2026-12-07', decision: { run: 7, worker: 'w1' } })
    expect(opened.ok && opened.value.because.article).toBe('UU 30/2014 Pasal 77(4)')
  })

  it('may dispute the rank, and only a reason that was given', () => {
    expect(openObjection({ ...objection, against: null }, today).ok).toBe(true)
    expect(openObjection({ ...objection, against: 'dead' }, today)).toMatchObject({
      refusal: { code: 'objection-reason-not-given' },
    })
  })

  it('needs words, a name, and a day that has come', () => {
    expect(openObjection({ ...objection, said: 'salah' }, today)).toMatchObject({ refusal: { field: 'said' } })
    expect(openObjection({ ...objection, by: '' }, today)).toMatchObject({ refusal: { field: 'by' } })
    expect(openObjection({ ...objection, cameIn: day('2026-11-25') }, today)).toMatchObject({
      refusal: { code: 'objection-in-future' },
    })
  })

  it('is answered once, in words, by somebody else', () => {
    const answer = { state: 'granted' as const, words: 'Sudah dipastikan lagi oleh kepala pasar.', by: 'b' }
    expect(answerObjection({ state: 'open', filedBy: 'a' }, answer).ok).toBe(true)
    expect(answerObjection({ state: 'open', filedBy: 'b' }, answer)).toMatchObject({
      refusal: { code: 'objection-own-answer' },
    })
    expect(answerObjection({ state: 'denied', filedBy: 'a' }, answer)).toMatchObject({
      refusal: { code: 'objection-already-answered' },
    })
    expect(answerObjection({ state: 'open', filedBy: 'a' }, { ...answer, words: 'ya' })).toMatchObject({
      refusal: { field: 'answer' },
    })
  })

  it('runs, comes near and is late', () => {
    const due = day('2026-12-07')
    expect(clockOf(due, day('2026-12-02'))).toBe('running')
    expect(clockOf(due, day('2026-12-03'))).toBe('soon')
    expect(clockOf(due, day('2026-12-07'))).toBe('soon')
    expect(clockOf(due, day('2026-12-08'))).toBe('late')
  })
})
