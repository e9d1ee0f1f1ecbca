// Oracle: a month billed, paid, reconciled and closed on the command line; the sums are those of three planted people.
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { freshDatabase, type Fresh } from '../../test/harness/fresh-database.ts'
import { bahuAt } from '../../test/harness/bahu-at.ts'
import { plantCover, type PlantedCover } from '../../test/harness/plant-cover.ts'
import { plantList } from '../../test/harness/plant-list.ts'
import { runProgram } from './program.ts'

let at: Fresh
let apbd: PlantedCover
beforeAll(async () => {
  at = await freshDatabase()
  apbd = await plantCover(at, { count: 3, first: '2026-06', months: 4 })
})

describe('bahu contributions', () => {
  it('bills, pays, reconciles, shows a person, closes and walks back', async () => {
    const bahu = bahuAt(at)
    const billed = await bahu<{ bills: { bill: number; amount: number }[] }>(['contributions', 'bill', '2026-06', '--on', '2026-06-03']) // prettier-ignore
    expect(billed.bills).toMatchObject([{ amount: 50_400 }])
    const purse = String(apbd.purse)
    expect(await bahu(['contributions', 'pay', '--purse', purse, '--amount', '60.000', '--reference', 'SP2D 7', '--date', '2026-06-04'])).toMatchObject({ advance: 9_600 }) // prettier-ignore
    await bahu(['contributions', 'pay', '--purse', purse, '--amount', '60.000', '--reference', 'SP2D 7', '--date', '2026-06-04'], 3) // prettier-ignore
    const list = await plantList(at, { kind: 'insurer', asOf: '2026-06-20', rows: `select n as worker, n as seq, '{}'::jsonb as facts from generate_series(1, 2) n` }) // prettier-ignore
    const reconciled = await bahu(['contributions', 'reconcile', String(list), '--on', '2026-06-21'])
    expect(reconciled).toMatchObject({ month: '2026-06', counts: { confirmed: 2, findings: { 'paid-not-active': 1 } } })
    const findings = await bahu<{ rows: { worker: number; explained: string }[] }>(['contributions', 'findings'])
    expect(findings.rows).toMatchObject([{ worker: 3 }])
    expect(findings.rows[0]!.explained).toContain('Dibayar, tidak aktif')
    const person = await bahu<{ months: { month: string; state: string }[]; days: object[] }>(['contributions', 'calendar', '--worker', '1', '--from', '2026-06', '--to', '2026-07', '--on', '2026-06-25']) // prettier-ignore
    expect(person.months.map(({ month, state }) => [month, state])).toEqual([['2026-06', 'active'], ['2026-07', 'decreed']]) // prettier-ignore
    expect(person.days).toEqual([{ decree: apbd.decree, decreedOn: '2026-01-06', firstPaidOn: '2026-06-04', coveredFrom: '2026-06-04', activeOn: '2026-06-20' }]) // prettier-ignore
    const counts = await bahu<{ rows: { state: string; people: number }[] }>(['contributions', 'calendar', '--from', '2026-06', '--to', '2026-06']) // prettier-ignore
    expect(counts.rows).toMatchObject([{ state: 'active', people: 2 }, { state: 'paid', people: 1 }]) // prettier-ignore
    const ledger = await bahu<{ trial: { debit: number; credit: number }[]; purses: object[] }>(['contributions', 'ledger', '--from', '2026-06', '--to', '2026-06']) // prettier-ignore
    const sum = (side: 'debit' | 'credit') => ledger.trial.reduce((total, row) => total + row[side], 0)
    expect(sum('debit')).toBe(sum('credit'))
    expect(ledger.purses).toMatchObject([{ due: 0, advance: 9_600 }])
    const closed = await bahuAt(at, 'penyetuju')<{ checksum: string }>(['contributions', 'close', '2026-06', '--on', '2026-07-02']) // prettier-ignore
    expect(closed.checksum).toMatch(/^[0-9a-f]{64}$/)
    const walked = await bahu<{ up: { kind: string }[] }>(['contributions', 'walk', 'bill', String(billed.bills[0]!.bill)]) // prettier-ignore
    expect(walked.up).toHaveLength(3)
    await bahu(['contributions', 'close', '2026-06'], 4)
  })

  it('forecasts who lapses', async () => {
    const company = await plantCover(at, {
      from: 101,
      count: 6,
      purse: ['PT Contoh', 'company'],
      first: '2026-07',
      months: 6,
    })
    const found = await bahuAt(at)<{ rows: object[] }>(['contributions', 'forecast', '--purse', String(company.purse), '--on', '2026-07-10']) // prettier-ignore
    expect(found.rows).toMatchObject([{ month: '2026-10', people: 6 }])
  })

  it('plans a budget without a database', async () => {
    const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    await runProgram(['contributions', 'plan', '--budget', '1.680.000', '--first', '2027-01', '--people', '20'])
    const text = said.mock.calls.map(String).join('')
    said.mockRestore()
    expect(text).toContain('9 orang × 8 bulan (dari bulan ke-4) = 72')
    expect(text).toMatch(/bulan ke-2: Rp10\.000\.000 \(.+\);/)
  })
})
