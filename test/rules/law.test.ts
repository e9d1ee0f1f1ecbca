// Oracle: invariants of the law as data (temporal coverage says nothing about the values, only that exactly one applies).
import { describe, expect, it } from 'vitest'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shapeProblems } from '../../scripts/check-law-shapes.ts'
import { citesOf, problemsOf, states, statesPercent } from '../../scripts/check-law.ts'
import { readExamples, readLaw } from '../../scripts/read-law.ts'
import { addDays, day, type Day } from '../../src/domain/basics/day.ts'
import { addMonths, month, type Month } from '../../src/domain/basics/month.ts'
import { law } from '../../src/domain/law/known.ts'
import { lookUp } from '../../src/domain/law/lookup.ts'
import { payers, programmes, sectors } from '../../src/domain/law/payer.ts'
import { priceOfMonth } from '../../src/domain/law/price.ts'
import { isKindOfWork } from '../../src/domain/registry/kind-of-work.ts'

const root = join(import.meta.dirname, '../..')

describe('law/', () => {
  it('is what was compiled', () => {
    expect(law).toEqual(JSON.parse(JSON.stringify(readLaw(join(root, 'law')))))
    execFileSync(process.execPath, ['scripts/compile-law.ts', '--check'], { cwd: root, stdio: 'pipe' })
  })

  it('has lost no rule, relief, instrument, cite or question', () => {
    expect({
      rules: Object.keys(law.rules).length,
      reliefs: Object.keys(law.reliefs).length,
      instruments: Object.keys(law.instruments).length,
      questions: Object.keys(law.questions).length,
      cites: citesOf(law).length,
      articles: new Set(citesOf(law).map(({ cite }) => `${cite.instrument} ${cite.at}`)).size,
    }).toEqual({ rules: 123, reliefs: 6, instruments: 35, questions: 39, cites: 205, articles: 105 })
  })

  it('contains no problem: every name leads somewhere, every quote states its figures, reliefs never overlap', () => {
    expect(problemsOf(law)).toEqual([])
  })

  it('answers every day from the first known one to the last with exactly one value, and refuses the days outside', () => {
    for (const [id, rule] of Object.entries(law.rules)) {
      const next = (at: string): string => (at.length === 7 ? addMonths(month(at), 1) : addDays(day(at), 1))
      const before =
        rule.known.from.length === 7 ? addMonths(rule.known.from as Month, -1) : addDays(rule.known.from as Day, -1)
      expect(lookUp(id, before).ok, `${id} before ${rule.known.from}`).toBe(false)
      let at = rule.known.from
      for (; at <= rule.known.to; at = next(at)) if (!lookUp(id, at as Day).ok) expect.fail(`${id} has a gap on ${at}`)
      expect(lookUp(id, at as Day).ok, `${id} after ${rule.known.to}`).toBe(false)
    }
  })

  it('is known until the end of next year, seen from the day it was last checked; only the pension ceiling is not yet set', () => {
    for (const [id, rule] of Object.entries(law.rules)) {
      if (id === 'jp.wage.ceiling') {
        expect(rule.known.to).toBe('2027-02')
        continue
      }
      const year = Number(rule.checked.on.slice(0, 4)) + 1
      expect(Number(rule.known.to.slice(0, 4)), id).toBeGreaterThanOrEqual(year)
    }
  })

  it('prices every month, sector and payer: in full, by half or by one hundredth, all that is open named', () => {
    for (let at = month('2015-07'); at <= '2027-12'; at = addMonths(at, 1))
      for (const sector of sectors)
        for (const payer of payers) {
          const price = priceOfMonth(payer, sector, at)
          if (!price.ok) expect.fail(`${payer} ${sector} ${at}: ${price.refusal.code}`)
          const amounts = [price.value.amount, ...price.value.open.map((open) => open.amount)]
          const covid = at >= '2020-08' && at <= '2021-01'
          const half = sector === 'transport' ? at >= '2026-01' && at <= '2027-03' : at >= '2026-04' && at <= '2026-12'
          const state = ['apbd', 'province', 'apbn', 'dbhcht'].includes(payer)
          const expected = covid ? [168, 16800] : !half || state ? [16800] : payer === 'self' ? [8400] : payer === 'village' ? [16800, 8400] : [8400, 16800] // prettier-ignore
          expect(amounts, `${payer} ${sector} ${at}`).toEqual(expected)
          expect(price.value.because.length).toBeGreaterThanOrEqual(programmes.length)
        }
  })

  it('puts every article of the law into docs/law-index.md, and works a case of each', () => {
    const index = readFileSync(join(root, 'docs/law-index.md'), 'utf8')
    const worked = new Set(readExamples(join(root, 'law')).flatMap(({ cite }) => cite))
    for (const { cite } of citesOf(law)) {
      expect(index).toContain(`${law.instruments[cite.instrument]?.number} ${cite.at} |`)
      expect([...worked]).toContain(`${cite.instrument} ${cite.at}`)
    }
    expect(index).not.toContain('belum diuji')
  })

  it('cites in its examples only articles that the law cites', () => {
    const known = new Set(citesOf(law).map(({ cite }) => `${cite.instrument} ${cite.at}`))
    for (const { file, name, cite } of readExamples(join(root, 'law')))
      for (const article of cite) expect(known.has(article), `${file}, ${name}: ${article}`).toBe(true)
  })

  it('says which article a remembered or guessed figure would need: a note, or an open question', () => {
    for (const { where, cite } of citesOf(law)) {
      const rule = law.rules[where.replace(/ from .*/, '')]
      const asked = rule?.values.some(
        ({ question, pays_for = [] }) => question ?? pays_for.some((line) => line.question),
      )
      const settled = cite.standing !== 'remembered' || cite.note !== undefined || asked === true
      expect(settled || where === 'pdp.restrict from 2023-10-06' || where.startsWith('objection.'), where).toBe(true)
    }
  })

  it('names only kinds of work that the registry knows', () => {
    const named = Object.values(law.rules).flatMap((rule) =>
      rule.values.flatMap((value) => (value.pays_for ?? []).flatMap((line) => line.kinds_of_work)),
    )
    for (const kind of named) expect(kind === 'any' || isKindOfWork(kind), kind).toBe(true)
  })
})

describe('a quotation', () => {
  it.each([
    ['sebesar Rp. 20.000.000,00 (dua puluh juta rupiah)', 20_000_000, true],
    ['sebesar Rp. 20.000.000,00 (dua puluh juta rupiah)', 2_000_000, false],
    ['santunan penuh Rp42 juta', 42_000_000, true],
    ['santunan berkala Rp. 4,8 juta', 4_800_000, true],
    ['santunan berkala Rp. 4,8 juta', 8_000_000, false],
    ['iuran Rp16.800 sebulan', 6_800, false],
    ['untuk bulan pertama hingga ketiga', 3, true],
    ['usia di bawah 65 tahun', 65, true],
    ['usia di bawah 65 tahun', 6, false],
  ])('%s states %d: %s', (quote, figure, expected) => {
    expect(states(quote, figure)).toBe(expected)
  })
})

describe('a share in a quotation', () => {
  it.each([
    ['0,24% sangat rendah', 240, true],
    ['rate:0.0024}', 240, true],
    ['0,30% dari upah sebulan', 300, true],
    ['0,30% dari upah sebulan', 30, false],
    ['10,24%', 240, false],
    ['3,7% pemberi kerja + 2% pekerja', 3700, true],
    ['3,7% pemberi kerja + 2% pekerja', 700, false],
    ['1% (satu persen)', 1000, true],
    ['100% upah', 100_000, true],
  ])('%s states %d thousandths of a percent: %s', (quote, milli, expected) => {
    expect(statesPercent(quote, milli)).toBe(expected)
  })
})

describe('a value that contradicts itself', () => {
  const bounds = { from: '2020-01', to: '2020-12' }
  const row = { income_from: 0, income_to: 1_099_000, base: 1_000_000, value: 10_000 }
  const open = { income_from: 1_100_000, income_to: null, base: 1_200_000, value: 12_000 }

  it.each([
    ['nothing wrong', { rows: [row, open] }, []],
    ['a hole between brackets', { rows: [row, { ...open, income_from: 1_200_000 }] }, ['bracket 2 does not join']],
    ['a wrong contribution', { rows: [{ ...row, value: 10_001 }, open] }, ['bracket 1: the contribution is not 1 % of the base']], // prettier-ignore
    ['a last bracket that ends', { rows: [row] }, ['bracket 1 must not be open']],
    ['slices that leave a gap', { slices: [{ over: 0, up_to: 5, percent: 1 }, { over: 6, up_to: null, percent: 1 }] }, ['range 2 does not join']], // prettier-ignore
    ['stages from the second month', { stages: [{ from: 2, to: null, percent: 1 }] }, ['range 1 does not join']],
    [
      'a code twice',
      {
        list: [
          { code: 'a', label: 'A' },
          { code: 'a', label: 'B' },
        ],
      },
      ['a twice'],
    ],
    ['days out of order', { days: [{ on: '2020-01-02', name: 'A', kind: 'national' as const }, { on: '2020-01-01', name: 'B', kind: 'national' as const }] }, ['2020-01-01 is out of order']], // prettier-ignore
  ])('is refused: %s', (_name, value, expected) => {
    expect(shapeProblems({ ...bounds, ...value })).toEqual(expected)
  })
})
