// Oracle: law.md 2.3 (funding source × tariff matrix), law.md 4.1 and 7.
import { describe, expect, it } from 'vitest'
import { day } from '../basics/day.ts'
import { addMonths, month } from '../basics/month.ts'
import { fundingLaw, priceRuns } from './funding-law.ts'
import { noRule, type Purse, type PurseKind } from './purse.ts'

const lawOn = (on: string) => {
  const found = fundingLaw(day(on))
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}
const law = lawOn('2026-12-01')

const purse = (kind: PurseKind, rule = {}): Purse =>
  ({ id: '1', name: kind, kind, amount: 0, first: '2027-01', last: '2027-12', rule: { ...noRule, ...rule } }) as Purse

describe('the law as funding asks it', () => {
  it.each([
    ['apbd', 'other', '2026-06', 16_800],
    ['dbhcht', 'transport', '2026-06', 16_800],
    ['province', 'other', '2026-12', 16_800],
    ['company', 'other', '2026-03', 16_800],
    ['company', 'other', '2026-04', 8_400],
    ['company', 'other', '2026-12', 8_400],
    ['company', 'other', '2027-01', 16_800],
    ['donor', 'transport', '2026-01', 8_400],
    ['zakat', 'transport', '2027-03', 8_400],
    ['zakat', 'transport', '2027-04', 16_800],
    ['village', 'other', '2026-05', 16_800],
  ] as const)('%s pays for %s in %s Rp%i', (payer, sector, of, amount) => {
    expect(law.priceOf(payer, sector, month(of))?.amount).toBe(amount)
  })

  it('budgets village money at 16,800 and shows 8,400 as the open reading', () => {
    expect(law.priceOf('village', 'other', month('2026-05'))).toMatchObject({
      amount: 16_800,
      open: { amount: 8_400, question: 'village-money-relief' },
    })
    expect(law.priceOf('village', 'other', month('2026-03'))?.open).toBeUndefined()
  })

  it('gives no price for a month nobody has checked', () => {
    expect(law.priceOf('apbd', 'other', month('2028-01'))).toBeUndefined()
  })

  it('names the articles of a price', () => {
    const articles = law.priceOf('apbd', 'other', month('2026-06'))!.because.map((reason) => reason.article)
    expect(articles).toContain('PP 50/2025 Pasal 3')
  })

  it('knows the gate: three months on one reading, four on both, Rp42 million or Rp10 million', () => {
    expect(law.gate).toEqual({ possible: 3, sure: 4, full: 42_000_000, below: 10_000_000 })
  })

  it('lets zakat pay for asnaf only, by the deciles the amil declared', () => {
    const who = { kind: 'petani', desa: '35.09.01.2001', decile: 2, extremePoor: false } as const
    expect(law.mayPay(purse('zakat', { asnafDecileTo: 2 }), who)).toEqual({ question: undefined })
    expect(law.mayPay(purse('zakat', { asnafDecileTo: 1 }), who)).toEqual({ bar: 'not-asnaf' })
  })

  it('lets DBHCHT pay for workers outside tobacco as an open question', () => {
    const who = { desa: '35.09.01.2001', decile: 0, extremePoor: false } as const
    expect(law.mayPay(purse('dbhcht'), { ...who, kind: 'buruh_tani_tembakau' }).question).toBeUndefined()
    expect(law.mayPay(purse('dbhcht'), { ...who, kind: 'nelayan' }).question).toBe('dbhcht-other-workers')
  })

  it('puts months of one price together', () => {
    const year = Array.from({ length: 12 }, (_, at) => addMonths(month('2026-01'), at))
    expect(
      priceRuns(law, 'company', year).map(({ first, last, sector, price }) => [first, last, sector, price.amount]),
    ).toEqual([
      ['2026-01', '2026-03', 'other', 16_800],
      ['2026-04', '2026-12', 'other', 8_400],
      ['2026-01', '2026-12', 'transport', 8_400],
    ])
  })
})
