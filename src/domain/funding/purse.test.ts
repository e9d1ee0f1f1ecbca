// Oracle: law.md 7 (who each source may pay for) and the definition of each refusal.
import { describe, expect, it } from 'vitest'
import { month } from '../basics/month.ts'
import { rupiah } from '../basics/rupiah.ts'
import { checkPurse, findBar, noRule, type Purse, type PurseRule, type Traits } from './purse.ts'

const areas = new Set(['35.09.01', '35.09.01.2001', '35.09.02'])
const purse = (given: Partial<Purse> = {}, rule: Partial<PurseRule> = {}): Purse => ({
  id: '1',
  name: 'APBD 2027',
  kind: 'apbd',
  amount: rupiah(1_000_000),
  first: month('2027-01'),
  last: month('2027-12'),
  ...given,
  rule: { ...noRule, ...rule },
})
const codeOf = (given: Purse): string => {
  const checked = checkPurse(given, areas)
  return checked.ok ? 'ok' : checked.refusal.code
}

describe('a purse', () => {
  it.each([
    ['ok', purse()],
    ['purse-name-missing', purse({ name: '  ' })],
    ['purse-kind-unknown', purse({ kind: 'lottery' as never })],
    ['purse-amount-impossible', purse({ amount: -1 as never })],
    ['purse-amount-impossible', purse({ amount: 0.5 as never })],
    ['ok', purse({ amount: rupiah(0) })],
    ['purse-months-reversed', purse({ first: month('2027-02'), last: month('2027-01') })],
    ['ok', purse({ last: month('2027-01') })],
    ['ok', purse({ last: month('2031-12') })],
    ['purse-too-long', purse({ last: month('2032-01') })],
    ['purse-decile-impossible', purse({}, { decileTo: 11 })],
    ['purse-decile-impossible', purse({}, { decileTo: 0 })],
    ['purse-work-unknown', purse({}, { kinds: ['astronaut' as never] })],
    ['purse-area-unknown', purse({}, { areas: ['35.09.99'] })],
    ['village-needs-desa', purse({ kind: 'village' })],
    ['village-needs-desa', purse({ kind: 'village' }, { areas: ['35.09.01'] })],
    ['ok', purse({ kind: 'village' }, { areas: ['35.09.01.2001'] })],
    ['zakat-needs-asnaf', purse({ kind: 'zakat' })],
    ['ok', purse({ kind: 'zakat' }, { asnafDecileTo: 2 })],
  ])('%s', (code, given) => {
    expect(codeOf(given)).toBe(code)
  })
})

describe('whom its holder lets it pay for', () => {
  const who = (given: Partial<Traits> = {}): Traits => ({
    kind: 'petani',
    desa: '35.09.01.2001',
    decile: 3,
    extremePoor: false,
    ...given,
  })

  it.each([
    [undefined, {}, {}],
    ['work', { kinds: ['ojek'] }, {}],
    [undefined, { kinds: ['ojek', 'petani'] }, {}],
    ['area', { areas: ['35.09.02'] }, {}],
    [undefined, { areas: ['35.09.01'] }, {}],
    [undefined, { areas: ['35.09.01.2001'] }, {}],
    ['area', { areas: ['35.09.01.2001'] }, { desa: '35.09.01.2002' }],
    [undefined, { decileTo: 3 }, {}],
    ['decile', { decileTo: 2 }, {}],
    [undefined, { decileTo: 2 }, { extremePoor: true }],
    ['decile-unknown', { decileTo: 2 }, { decile: 0 }],
    ['not-extreme-poor', { extremePoorOnly: true }, {}],
    [undefined, { extremePoorOnly: true }, { extremePoor: true }],
  ] as [string | undefined, Partial<PurseRule>, Partial<Traits>][])('%s: %o asked of %o', (bar, rule, given) => {
    expect(findBar(purse({}, rule), who(given))).toBe(bar)
  })

  it('is the asnaf for zakat: unknown decile is not enough', () => {
    const zakat = purse({ kind: 'zakat' }, { asnafDecileTo: 2 })
    expect(findBar(zakat, who({ decile: 2 }))).toBeUndefined()
    expect(findBar(zakat, who({ decile: 3 }))).toBe('not-asnaf')
    expect(findBar(zakat, who({ decile: 0 }))).toBe('not-asnaf')
    expect(findBar(zakat, who({ decile: 0, extremePoor: true }))).toBeUndefined()
  })
})
