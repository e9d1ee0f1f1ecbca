// Oracle: what is a bug throws and names the rule; what the law does not know is a refusal that says what it does know.
import { describe, expect, it } from 'vitest'
import { day, type Day } from '../basics/day.ts'
import { month } from '../basics/month.ts'
import { because, getInstrument, warns } from './cite.ts'
import { find } from './find.ts'
import { getRule, lookUp } from './lookup.ts'
import { migrantContribution } from './migrant.ts'
import { readings } from './outcomes.ts'
import { isPayer, payers } from './payer.ts'
import { reliefOf } from './relief.ts'
import { formatPercent } from './share.ts'
import type { Cite, Confidence, Standing } from './shape.ts'

const on = day('2026-11-23')
const cite: Cite = { instrument: 'pp-44-2015', at: 'Pasal 34', quote: 'a quotation', seen: 'a place', standing: 'read', confidence: 'high' } // prettier-ignore

describe('a bug', () => {
  it.each([
    ['an unknown rule', () => getRule('jkk.nothing'), 'no such rule: jkk.nothing'],
    ['a month asked of a rule in days', () => lookUp('jkk.unable', month('2026-11')), 'jkk.unable is not counted in'],
    ['a day asked of a rule in months', () => lookUp('jkm.bpu.monthly', on), 'jkm.bpu.monthly is not counted in'],
    ['an unknown instrument', () => getInstrument('pp-0-0000'), 'no such instrument: pp-0-0000'],
    ['an answer without an outcome', () => readings([]), 'without an outcome'],
    ['a number where there is a table', () => found('jkk.transport').number(), 'jkk.transport has no number'],
    ['an amount where there is a table', () => found('jkk.transport').amount(), 'jkk.transport has no amount'],
    ['a share where there is a number', () => found('jkk.death.times').percent(), 'has no percentage'],
    ['a line that is not in the table', () => found('jkk.transport').line('camel'), 'has no line camel'],
    ['a relief that says nothing of a payer', () => reliefOf('jkk.pu.share', { sector: 'other', month: month('2020-09'), payer: 'self' }), 'pp-49-2020.pu does not say anything of self'], // prettier-ignore
  ])('throws: %s', (_what, act, message) => {
    expect(act).toThrow(message)
  })
})

const found = (id: 'jkk.transport' | 'jkk.death.times') => {
  const rules = find([id], on)
  if (!rules.ok) throw new Error(rules.refusal.code)
  return rules.value[id]
}

describe('what is not known', () => {
  it('is refused with the rule, the day asked, and the days that are known', () => {
    expect(lookUp('jkk.transport', '2019-12-01' as Day)).toEqual({
      ok: false,
      refusal: { code: 'law-not-known', rule: 'jkk.transport', on: '2019-12-01', known: { from: '2019-12-02', to: '2027-12-31' } }, // prettier-ignore
    })
    expect(find(['jkk.unable', 'jkk.transport'], '2019-12-01' as Day)).toMatchObject({ refusal: { rule: 'jkk.transport' } }) // prettier-ignore
  })
})

describe('how sure a value is', () => {
  it.each<[Standing, Confidence, boolean]>([
    ['read', 'high', false],
    ['read', 'medium', false],
    ['read', 'low', true],
    ['reported', 'high', false],
    ['reported', 'medium', true],
    ['reported', 'low', true],
    ['remembered', 'high', true],
    ['remembered', 'medium', true],
    ['remembered', 'low', true],
  ])('%s with %s confidence warns: %s', (standing, confidence, expected) => {
    expect(warns({ ...cite, standing, confidence })).toBe(expected)
    expect(because('a.rule', on, { ...cite, standing, confidence }, 'A sentence.').warns).toBe(expected)
  })

  it('is carried with the day, the article and the force', () => {
    expect(because('a.rule', on, cite, 'A sentence.')).toMatchObject({ rule: 'a.rule', on, article: 'PP 44/2015 Pasal 34', force: 'statute', standing: 'read', sentence: 'A sentence.' }) // prettier-ignore
    expect(because('a.rule', on, { ...cite, at: 'pasal belum terlihat' }, 'A.').article).toBe('PP 44/2015, pasal belum terlihat') // prettier-ignore
    expect(because('a.rule', on, { ...cite, at: 'Lampiran II' }, 'A.').article).toBe('PP 44/2015 Lampiran II')
  })

  it('makes an answer warn when a reason does, or when there is more than one outcome', () => {
    const outcome = (standing: Standing) => ({ amount: 1, reading: 'A.', because: [because('a.rule', on, { ...cite, standing }, 'A.')] }) // prettier-ignore
    expect(readings([outcome('read')])).toMatchObject({ settled: true, warns: false, questions: [] })
    expect(readings([outcome('remembered')])).toMatchObject({ settled: true, warns: true })
    expect(readings([outcome('read'), outcome('read')], ['a', 'a'])).toMatchObject({ settled: false, warns: true, questions: ['a'] }) // prettier-ignore
  })
})

it('only the known payers are payers', () => {
  expect([...payers, 'king', '', undefined].filter(isPayer)).toEqual([...payers])
})

it('what a migrant worker pays is refused by name, with nothing known', () => {
  expect(migrantContribution(on)).toMatchObject({ refusal: { rule: 'pmi.tariff', on, known: { from: '', to: '' } } })
})

it('a share is written with a comma', () => {
  expect([formatPercent(240), formatPercent(100_000), formatPercent(4500)]).toEqual(['0,24%', '100%', '4,5%'])
})
