// Oracle: invariants of the law as data (temporal coverage says nothing about the values, only that exactly one applies).
import { describe, expect, it } from 'vitest'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { citesOf, problemsOf, states } from '../../scripts/check-law.ts'
import { readLaw } from '../../scripts/read-law.ts'
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
    }).toEqual({ rules: 29, reliefs: 2, instruments: 19, questions: 11, cites: 56 })
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

  it('is known until the end of next year, seen from the day it was last checked', () => {
    for (const [id, rule] of Object.entries(law.rules)) {
      const year = Number(rule.checked.on.slice(0, 4)) + 1
      expect(Number(rule.known.to.slice(0, 4)), id).toBeGreaterThanOrEqual(year)
    }
  })

  it('prices every month, sector and payer: 8,400 or 16,800 and nothing else, both named where the text is open', () => {
    for (let at = month('2015-07'); at <= '2027-12'; at = addMonths(at, 1))
      for (const sector of sectors)
        for (const payer of payers) {
          const price = priceOfMonth(payer, sector, at)
          if (!price.ok) expect.fail(`${payer} ${sector} ${at}: ${price.refusal.code}`)
          const amounts = [price.value.amount, ...price.value.open.map((open) => open.amount)]
          expect([16800, 8400]).toContain(amounts[0])
          expect(new Set(amounts).size).toBe(amounts.length)
          if (['apbd', 'province', 'apbn', 'dbhcht'].includes(payer)) expect(amounts).toEqual([16800])
          expect(price.value.because.length).toBeGreaterThanOrEqual(programmes.length)
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
    ['iuran Rp16.800 sebulan', 6_800, false],
    ['untuk bulan pertama hingga ketiga', 3, true],
    ['usia di bawah 65 tahun', 65, true],
    ['usia di bawah 65 tahun', 6, false],
  ])('%s states %d: %s', (quote, figure, expected) => {
    expect(states(quote, figure)).toBe(expected)
  })
})
