// Oracle: the worked cases in law/examples/, readable by a jurist; official examples first.
import { describe, expect, it } from 'vitest'
import { join } from 'node:path'
import { asks, type Example } from '../../../scripts/law-schema.ts'
import { readExamples } from '../../../scripts/read-law.ts'
import { answerExample } from '../../../test/law/answer-example.ts'
import { getRule } from './lookup.ts'
import { payers } from './payer.ts'

const examples = readExamples(join(import.meta.dirname, '../../../law'))

describe('law/examples', () => {
  it.each(examples.map((example) => [example.file, example.name, example] as const))(
    '%s: %s',
    (_file, _name, example) => {
      const answer = answerExample[example.ask](example.given)
      expect(answer.got).toMatchObject(example.expect)
      const articles = answer.because.map(({ cite }) => `${cite.instrument} ${cite.at}`)
      for (const article of example.cite) expect(articles).toContain(article)
      for (const reason of answer.because) expect(reason.sentence).toMatch(/[.”]\.?$/)
    },
  )

  it('are as many as they were, each named once, of every kind that can be asked', () => {
    expect(examples.length).toBe(526)
    expect(new Set(examples.map(({ file, name }) => `${file} ${name}`)).size).toBe(examples.length)
    expect(new Set(examples.map(({ ask }) => ask))).toEqual(new Set(asks))
  })
})

/** What the law room was asked to case, each with the givens that must stand among the examples. */
const boundaries: [string, Example['ask'], ...Record<string, unknown>[]][] = [
  ['a work death on the day before, the day and the day after PP 82/2019', 'accident', ...around('on', '2019-12-01', '2019-12-02', '2019-12-03').map((on) => ({ ...on, death: true }))], // prettier-ignore
  ['another death on the same three days', 'death', ...around('on', '2019-12-01', '2019-12-02', '2019-12-03')],
  ['a death on the three days around the gate of three months', 'death', ...around('on', '2025-02-23', '2025-02-24', '2025-02-25')], // prettier-ignore
  ['the second, third and fourth payment', 'death', ...around('monthsPaid', 2, 3, 4).map((paid) => ({ ...paid, on: '2026-11-23' }))], // prettier-ignore
  ['the 65th birthday tomorrow, today and yesterday', 'age', ...around('birth', '1961-11-24', '1961-11-23', '1961-11-22')], // prettier-ignore
  ['a 65th birthday of a leap day', 'age', ...around('on', '2025-02-28', '2025-03-01').map((on) => ({ ...on, birth: '1960-02-29' }))], // prettier-ignore
  ['the 18th birthday tomorrow, today and yesterday', 'age', ...around('birth', '2008-11-24', '2008-11-23', '2008-11-22')], // prettier-ignore
  ['deaths on a leap day', 'death', { on: '2024-02-29' }],
  ['a work death on a leap day', 'accident', { on: '2024-02-29', death: true }],
  ['the rupiah below, at and above a bracket', 'income', ...around('income', 1_099_999, 1_100_000, 1_100_001)],
  ['the rupiah below, at and above the ceiling of the pension', 'wage', ...around('wage', 11_086_299, 11_086_300, 11_086_301)], // prettier-ignore
  ['the rupiah below, at and above the ceiling of unemployment cash', 'job-loss', ...around('wage', 4_999_999, 5_000_000, 5_000_001)], // prettier-ignore
  ['the rupiah where the least benefit of a work death ends', 'accident', ...around('base', 416_666, 416_667)],
  ['the months around the relief, other sectors', 'contribution', ...around('month', '2026-03', '2026-04', '2026-12', '2027-01').map((of) => ({ ...of, sector: 'other', payer: 'self' }))], // prettier-ignore
  ['the months around the relief, transport', 'contribution', ...around('month', '2025-12', '2026-01', '2027-03', '2027-04').map((of) => ({ ...of, sector: 'transport', payer: 'self' }))], // prettier-ignore
  ['the months around the relief of 2020', 'contribution', ...around('month', '2020-07', '2020-08', '2021-01', '2021-02')], // prettier-ignore
  ['every payer while the relief runs', 'contribution', ...payers.map((payer) => ({ payer, month: expect.stringMatching(/^2026-(0[4-9]|1)/) }))], // prettier-ignore
  ['every bracket', 'contribution', ...(getRule('jkk.bpu.monthly').values[0]?.rows ?? []).map(({ base }) => ({ base }))], // prettier-ignore
  ['the first income of every bracket', 'income', ...(getRule('jkk.bpu.monthly').values[0]?.rows ?? []).map(({ income_from }) => ({ income: income_from }))], // prettier-ignore
  ['the day before, of and after a pension birthday', 'pension', ...around('on', '2026-05-09', '2026-05-10', '2026-05-11')], // prettier-ignore
  ['the day a fine begins, and the days around its first month', 'late-fine', ...around('paid', '2026-07-15', '2026-07-16', '2026-08-14', '2026-08-15', '2026-08-16')], // prettier-ignore
]

function around(key: string, ...values: unknown[]): Record<string, unknown>[] {
  return values.map((value) => ({ [key]: value }))
}

/** What was announced with its figure: the example must say exactly this, and stand before all others. */
const official: [string, Example['ask'], Record<string, unknown>, Record<string, unknown>][] = [
  ['70 million for a work death at the lowest base', 'accident', { base: 1_000_000, death: true }, { amounts: [70_000_000] }], // prettier-ignore
  ['42 million for another death', 'death', { monthsPaid: 12 }, { outcomes: [42_000_000] }],
  ['174 million for two children', 'scholarship', { cause: 'work' }, { atMost: [174_000_000] }],
  ['8,400 when the worker pays', 'contribution', { payer: 'self', month: '2026-06' }, { amount: 8400 }],
  ['16,800 when the regency pays', 'contribution', { payer: 'apbd', month: '2026-06' }, { amount: 16_800 }],
]

describe('the boundaries', () => {
  it.each(boundaries)('have a case each: %s', (_what, ask, ...givens) => {
    const cases = examples.filter((example) => example.ask === ask).map(({ given }) => given)
    for (const given of givens) expect(cases).toContainEqual(expect.objectContaining(given))
  })

  it.each(official)('begin with what was announced: %s', (_what, ask, given, expected) => {
    const first = examples.filter(({ file }) => file === examples[0]?.file)
    expect(examples[0]?.file).toContain('official')
    expect(first).toContainEqual(expect.objectContaining({ ask, given: expect.objectContaining(given), expect: expect.objectContaining(expected) })) // prettier-ignore
  })
})
