// Oracle: the functions it explains, and what an office must be able to read out: day, article, how sure, open readings.
import { describe, expect, it } from 'vitest'
import { day, type Day } from '../basics/day.ts'
import { month } from '../basics/month.ts'
import { rupiah } from '../basics/rupiah.ts'
import { explain, type Question } from './explain.ts'
import { law } from './known.ts'
import { bpuProgrammes, payers, sectors } from './payer.ts'
import { workOut } from './work-out.ts'

const on = day('2026-11-23')
const must = (question: Question) => {
  const found = explain(question)
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}
const texts = (question: Question, kind: string) =>
  must(question)
    .lines.filter((line) => line.kind === kind)
    .map(({ text }) => text)

const porter = (monthsPaid: number): Question => ({
  ask: 'family',
  on,
  income: rupiah(900_000),
  payer: 'apbd',
  sector: 'other',
  first: month('2026-09'),
  programmes: ['jkk', 'jkm'],
  monthsPaid,
})

describe('a porter whose contributions the regency pays', () => {
  it('after two months: 10 million for a natural death, 70 million for a work death', () => {
    const { lines, questions } = must(porter(2))
    const at = lines.findIndex(({ text }) => text === 'Meninggal bukan karena kerja, 23 November 2026')
    expect(lines[at + 1]).toMatchObject({ kind: 'amount', text: 'Rp10.000.000' })
    expect(lines.map(({ text }) => text)).toContain('Rp70.000.000')
    expect(questions).not.toContain('jkm-gate-boundary')
  })

  it('after three months: both readings, the question, and the months from which it is full', () => {
    const { lines, questions, warns } = must(porter(3))
    const words = lines.map(({ text }) => text)
    expect(words).toContain('Rp42.000.000')
    expect(words).toContain('Rp10.000.000')
    expect(words).toContain('Santunan penuh sejak iuran bulan ketiga dibayar. Penuh sejak November 2026.')
    expect(words).toContain('Bulan pertama sampai ketiga hanya biaya pemakaman; penuh mulai bulan keempat. Penuh sejak Desember 2026.') // prettier-ignore
    expect(questions).toEqual(['jkm-gate-boundary', 'periodic-in-addition'])
    expect(lines.filter(({ kind }) => kind === 'question').map(({ question }) => question)).toEqual(questions)
    expect(warns).toBe(true)
  })

  it('pays in full although others get a relief, and the article says why', () => {
    const reasonIn = (first: string) =>
      must({ ...porter(2), first: month(first) } as Question).lines.find(({ rule }) => rule === 'pp-50-2025.other')
    expect(reasonIn('2027-01')).toBeUndefined()
    expect(reasonIn('2026-05')).toMatchObject({ article: 'PP 50/2025 Pasal 3', kind: 'reason', standing: 'reported' })
  })
})

describe('every question', () => {
  const asked: Question[] = [
    { ask: 'contribution', programmes: ['jkk', 'jkm'], base: rupiah(1_000_000), payer: 'village', sector: 'other', month: month('2026-06') }, // prettier-ignore
    { ask: 'wage', riskClass: 3, wage: rupiah(4_000_000), month: month('2020-09'), scale: 'small' },
    { ask: 'construction', on, contract: rupiah(600_000_000) },
    { ask: 'death', on, monthsPaid: 3 },
    { ask: 'accident', on, base: rupiah(1_000_000), total: true, prosthesis: true, transport: ['sea'] },
    { ask: 'scholarship', cause: 'other', event: on, on, monthsPaid: 40, monthsInRow: 3, children: [{ birth: day('2015-01-01'), level: 'primary' }, { birth: day('2001-01-01'), level: 'higher' }] }, // prettier-ignore
    { ask: 'old-age', on, birth: day('1960-01-01'), years: 11 },
    { ask: 'heirs', programme: 'jkk', on, spouse: true, children: 2 },
    { ask: 'join', on, birth: day('1980-01-01'), works: true, alive: true, nik: true, wageFrom: 'foundation', registeredJobs: 1 }, // prettier-ignore
    { ask: 'deadline', kind: 'claim-jkm', from: on },
    { ask: 'late-fine', amount: rupiah(1_000_000), month: month('2026-06'), paid: day('2026-07-16') },
    { ask: 'pension', on, birth: day('1967-01-01') },
    { ask: 'job-loss', on, wage: rupiah(4_000_000) },
    porter(3),
  ]

  it.each(asked.map((question) => [question.ask, question] as const))(
    '%s: reasons with day, article, quotation and standing; nothing doubtful without a warning',
    (_ask, question) => {
      const { title, lines, questions, warns } = must(question)
      expect(title.length).toBeGreaterThan(5)
      const reasons = lines.filter(({ article }) => article !== undefined)
      expect(reasons.length).toBeGreaterThan(0)
      for (const reason of reasons) {
        expect(reason).toMatchObject({ on: expect.stringMatching(/^\d{4}-\d{2}/), quote: expect.any(String), standing: expect.any(String), rule: expect.any(String) }) // prettier-ignore
        expect(['reason', 'warning']).toContain(reason.kind)
      }
      if (lines.some(({ kind }) => kind === 'warning') || questions.length > 0) expect(warns).toBe(true)
      expect(lines.filter(({ kind }) => kind === 'question').length).toBe(questions.length)
      for (const name of questions) expect(law.questions[name]).toBeDefined()
    },
  )

  it('that the law does not answer is refused, and says which rule', () => {
    for (const question of asked) {
      const early = { ...question, on: '2010-01-01' as Day, from: '2010-01-01' as Day, event: '2010-01-01' as Day, month: month('2010-01') } // prettier-ignore
      expect(explain(early), question.ask).toMatchObject({ ok: false, refusal: { code: 'law-not-known' } })
    }
  })

  it('tells amounts apart: paid, at most, covered, by price', () => {
    const accident = asked.find(({ ask }) => ask === 'accident')!
    expect(texts(accident, 'amount')).toEqual(['Rp68.000.000', 'Rp56.000.000'])
    expect(texts(accident, 'part').slice(0, 2)).toEqual([
      'Perawatan dan pengobatan sesuai kebutuhan medis: ditanggung',
      'Angkutan laut: paling banyak Rp2.000.000',
    ])
    expect(texts(accident, 'part').join()).toContain('menurut harga patokan')
    expect(texts(asked[0]!, 'reading')).toEqual(['Bacaan lain: Rp8.400 sebulan.'])
    expect(texts({ ...asked[0], payer: 'self' } as Question, 'part')[0]).toBe(
      'JKK: Rp5.000 (tanpa keringanan Rp10.000)',
    )
    expect(
      texts(
        asked.find(({ ask }) => ask === 'scholarship')!,
        'part',
      )[1],
    ).toContain('berakhir')
    expect(
      texts(
        asked.find(({ ask }) => ask === 'join')!,
        'amount',
      ),
    ).toEqual(['Belum pasti'])
    expect(
      texts(
        asked.find(({ ask }) => ask === 'deadline')!,
        'amount',
      ),
    ).toEqual(['Tidak ada batas yang ditemukan'])
    expect(
      texts(
        asked.find(({ ask }) => ask === 'old-age')!,
        'reason',
      )[0],
    ).toMatch(/^Ya: Berumur 56 tahun/)
  })
})

describe('what the page Hitung says', () => {
  it('stands in English too, reason by reason; the quotations stay as they are', () => {
    const children = [{ level: 'primary', age: 8 }, { level: 'senior', age: 16 }, { level: 'higher', age: 24 }] as const // prettier-ignore
    for (const payer of payers)
      for (const sector of sectors) {
        const found = workOut({ income: rupiah(1_299_500), payer, sector, first: month('2026-03'), months: 12, programmes: bpuProgrammes, children }) // prettier-ignore
        if (!found.ok) throw new Error(found.refusal.code)
        const { base, cost, deaths, accidents, children: school } = found.value
        const outcomes = [...deaths.map((death) => death.case), ...accidents].flatMap((one) => one.outcomes)
        const reasons = [...base.because, ...cost.because, ...[...outcomes, ...school].flatMap(({ because }) => because)] // prettier-ignore
        expect(reasons.length).toBeGreaterThan(50)
        for (const { english, sentence } of reasons) {
          expect(english, sentence).toMatch(/^[A-Z\d].*\.$/)
          expect(english).not.toBe(sentence)
          expect(english).not.toMatch(/ (untuk|dari|bulan|tahun|belum|pembayar) /)
        }
        for (const { parts } of outcomes) for (const { label } of parts) expect(label.en).not.toBe(label.id)
        for (const child of school) expect(child.sentence.en).not.toBe(child.sentence.id)
      }
  })
})

describe('a rule', () => {
  it('is told through all its time, with its quotations, or on one day', () => {
    expect(texts({ ask: 'rule', rule: 'jkm.benefit.lump' }, 'amount')).toEqual([
      '1 Juli 2015 sampai 1 Desember 2019: Rp16.200.000',
      '2 Desember 2019 sampai 31 Desember 2027: Rp20.000.000',
    ])
    expect(texts({ ask: 'rule', rule: 'jkm.benefit.lump', on: day('2019-12-01') }, 'amount')).toHaveLength(1)
    expect(texts({ ask: 'rule', rule: 'jp.wage.ceiling', on: month('2026-03') }, 'amount')).toEqual([
      'Maret 2026 sampai Februari 2027: Rp11.086.300',
    ])
    expect(must({ ask: 'rule', rule: 'jkm.gate.months' }).questions).toEqual(['jkm-gate-boundary'])
    expect(must({ ask: 'rule', rule: 'purse.dbhcht' }).questions).toEqual(['dbhcht-other-workers'])
  })

  it('can be told whichever it is', () => {
    for (const rule of Object.keys(law.rules)) {
      const { lines } = must({ ask: 'rule', rule })
      expect(lines.filter(({ kind }) => kind === 'amount').length, rule).toBe(law.rules[rule]!.values.length)
      for (const { text } of lines) expect(text, rule).not.toMatch(/undefined|NaN|\[object/)
    }
  })
})
