// Oracle: UU 27/2022 Pasal 30 (3×24 hours), at, before and after the hour; the rule of two people for what is final.
import { describe, expect, it } from 'vitest'
import { answerRequest, clockAt, dueAt, type PrivacyRequest } from './privacy-request.ts'
import { keptByLaw } from './kept-by-law.ts'

const received = Date.UTC(2026, 10, 20, 8, 30)
const hours = (count: number) => received + count * 3_600_000

describe('the clock of a request', () => {
  it('runs 3×24 hours from the moment of receipt, weekends included', () => {
    expect(new Date(dueAt(received)).toISOString()).toBe('2026-11-23T08:30:00.000Z')
  })

  it('is calm, then soon in its last day, then late', () => {
    expect(clockAt(received, hours(0))).toEqual({ hoursLeft: 72, urgency: 'calm' })
    expect(clockAt(received, hours(48) - 1).urgency).toBe('calm')
    expect(clockAt(received, hours(48))).toEqual({ hoursLeft: 24, urgency: 'soon' })
    expect(clockAt(received, hours(72))).toEqual({ hoursLeft: 0, urgency: 'soon' })
    expect(clockAt(received, hours(72) + 1)).toEqual({ hoursLeft: -1, urgency: 'late' })
  })
})

describe('answering a request', () => {
  const open = (kind: PrivacyRequest['kind']): PrivacyRequest => ({ kind, state: 'open' })

  it('seeing, correcting and restricting are done by one officer', () => {
    for (const kind of ['see', 'correct', 'restrict'] as const) {
      expect(answerRequest(open(kind), { act: 'meet', by: 'ani' })).toEqual({
        ok: true,
        value: { kind, state: 'done' },
      })
    }
  })

  it('erasing takes a second person', () => {
    const agreed = answerRequest(open('erase'), { act: 'meet', by: 'ani' })
    if (!agreed.ok) throw new Error(agreed.refusal.code)
    expect(agreed.value.state).toBe('agreed')
    expect(answerRequest(agreed.value, { act: 'confirm', by: 'ani' })).toEqual({
      ok: false,
      refusal: { code: 'privacy-own-agreement' },
    })
    expect(answerRequest(agreed.value, { act: 'confirm', by: 'budi' })).toMatchObject({ value: { state: 'done' } })
  })

  it('nobody confirms what nobody agreed to, and a closed request stays closed', () => {
    expect(answerRequest(open('erase'), { act: 'confirm', by: 'budi' })).toMatchObject({
      refusal: { code: 'privacy-not-agreed' },
    })
    expect(
      answerRequest({ kind: 'see', state: 'done' }, { act: 'refuse', by: 'a', ground: 'withdrawn' }),
    ).toMatchObject({ refusal: { code: 'privacy-request-closed' } })
  })
})

describe('what outlasts an erasure', () => {
  it('is said only where it is held', () => {
    expect(keptByLaw({ decrees: 0, payments: 0, numbered: false }).map(({ what }) => what)).toEqual([
      'history',
      'request',
    ])
    expect(keptByLaw({ decrees: 2, payments: 12, numbered: true }).map(({ what }) => what)).toEqual([
      'decree',
      'payment',
      'history',
      'request',
      'stop',
    ])
  })
})
