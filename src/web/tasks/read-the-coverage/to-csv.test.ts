// Oracle: written by hand, after RFC 4180 with the semicolon of Indonesian spreadsheets.
import { expect, it } from 'vitest'
import { toCsv } from './to-csv.ts'

it('separates, quotes, and disarms formulas', () => {
  expect(toCsv([['Pasar "Lama"; Baru', 12, '=1+1', '@a', 'Ajung']])).toBe(
    '\uFEFF"Pasar ""Lama""; Baru";12;\'=1+1;\'@a;Ajung\r\n',
  )
})
