// Oracle: the canonical writing spelled out by hand, and Node's SHA-256 of it.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { day } from '../basics/day.ts'
import { month } from '../basics/month.ts'
import { canonicalLine, formatHash, hashRows, type AnnexRow } from './canonical-rows.ts'

const hasher = () => {
  const hash = createHash('sha256')
  return { update: (text: string) => void hash.update(text), hex: () => hash.digest('hex') }
}

const siti: AnnexRow = {
  no: 1,
  nik: '3509015203809001',
  name: 'SITI  AMINAH',
  birth: day('1980-03-12'),
  desa: '35.09.01.2001',
  work: 'Pedagang pasar',
  purse: 'APBD 2026',
  firstMonth: month('2026-12'),
  months: 3,
  monthly: 16800,
  prices: null,
  amount: 50400,
}

it('is written so that anyone can write it again', () => {
  const text =
    'bahu-decree/1\t35.09\n' +
    '1\t3509015203809001\tSITI AMINAH\t1980-03-12\t35.09.01.2001\tPedagang pasar\tAPBD 2026\t2026-12\t3\t16800\t50400\n'
  expect(hashRows('35.09', [siti], hasher())).toBe(createHash('sha256').update(text).digest('hex'))
})

it('no field can pretend to be two: tabs and line ends within it are spaces', () => {
  expect(canonicalLine({ ...siti, name: 'SITI\tAMINAH\nX' })).toBe(canonicalLine({ ...siti, name: 'SITI AMINAH X' }))
})

it('any change of a row, and any change of the order, changes the hash', () => {
  const row = fc.record({
    no: fc.nat(9), nik: fc.constantFrom('3509015203809001', '3509015203809002'), name: fc.constantFrom('A', 'B'),
    birth: fc.constantFrom(null, day('1980-03-12')), desa: fc.constantFrom('', '35.09.01.2001'), work: fc.constantFrom('x', 'y'),
    purse: fc.constantFrom('p', 'q'), firstMonth: fc.constantFrom(month('2026-01'), month('2026-02')), months: fc.nat(12),
    monthly: fc.nat(20000), prices: fc.constant(null), amount: fc.nat(200000),
  }) // prettier-ignore
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), fc.array(row, { maxLength: 5 }), (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other)
      expect(hashRows('35.09', one, hasher()) === hashRows('35.09', other, hasher())).toBe(same)
    }),
  )
})

it('is printed in groups that can be read aloud', () => {
  expect(formatHash('9f86d081884c7d65')).toBe('9f86d081 884c7d65')
})
