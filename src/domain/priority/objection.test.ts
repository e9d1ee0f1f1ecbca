// Oracle: the clock of UU 30/2014 Pasal 77 as law/ holds it, and the rules of a fair answer.
import { describe, expect, it } from 'vitest'
import { day } from '../basics/day.ts'
import { nationalCalendar as calendar } from '../law/working-days.ts'
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
    const opened = openObjection(objection, today, calendar)
    expect(opened.ok && opened.value).toMatchObject({ due: '2026-12-07', decision: { run: 7, worker: 'w1' } })
    expect(opened.ok && opened.value.because.article).toBe('UU 30/2014 Pasal 77(4)')
  })

  it('has more days when the office is closed on one of them', () => {
    const closed = { ...calendar, name: 'kalender kantor', holidays: new Set([day('2026-12-01')]) }
    const opened = openObjection(objection, today, closed)
    expect(opened.ok && opened.value).toMatchObject({ due: '2026-12-08', calendar: 'kalender kantor' })
    expect(clockOf(day('2026-12-02'), day('2026-11-29'), calendar)).toBe('running')
    expect(clockOf(day('2026-12-02'), day('2026-11-29'), closed)).toBe('soon')
  })

  it('may dispute the rank, and only a reason that was given', () => {
    expect(openObjection({ ...objection, against: null }, today, calendar).ok).toBe(true)
    expect(openObjection({ ...objection, against: 'dead' }, today, calendar)).toMatchObject({
      refusal: { code: 'objection-reason-not-given' },
    })
  })

  it('needs words, a name, and a day that has come', () => {
    expect(openObjection({ ...objection, said: 'salah' }, today, calendar)).toMatchObject({
      refusal: { field: 'said' },
    })
    expect(openObjection({ ...objection, by: '' }, today, calendar)).toMatchObject({ refusal: { field: 'by' } })
    expect(openObjection({ ...objection, cameIn: day('2026-11-25') }, today, calendar)).toMatchObject({
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
    expect(clockOf(due, day('2026-12-02'), calendar)).toBe('running')
    expect(clockOf(due, day('2026-12-03'), calendar)).toBe('soon')
    expect(clockOf(due, day('2026-12-07'), calendar)).toBe('soon')
    expect(clockOf(due, day('2026-12-08'), calendar)).toBe('late')
  })
})
