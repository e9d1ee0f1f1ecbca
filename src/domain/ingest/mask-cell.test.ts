// Oracle: what may be seen of a number, by hand; and that no run of eight digits ever shows.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { maskCell } from './mask-cell.ts'

it.each([
  ['3509125203809001', 'nik', '3509••••••••••01'],
  ['3509.1252.0380.9001', 'nik', '3509••••••••••01'],
  ['3.50901E+15', 'nik', '3.50901E+15'],
  ['12-03-1980', 'birthDate', '12-03-1980'],
  ['081234567890', 'phone', '0812••••••90'],
  ['SITI AMINAH', 'mother', 'S•• A••'],
  ['SITI AMINAH', 'name', 'SITI AMINAH'],
] as const)('%s in %s is shown as %s', (text, field, shown) => expect(maskCell(text, field)).toBe(shown))

it('never shows nine digits in a row', () => {
  fc.assert(fc.property(fc.stringMatching(/^[0-9 .'-]{0,40}$/), (text) => !/\d{9}/.test(maskCell(text, null))))
})
