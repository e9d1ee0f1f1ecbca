// Oracle: what is printed reads back as what it was, and every sum is the sum over single months.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countPrices, priceRuns, readPrices, writePrices, type MonthPrices } from './month-prices.ts'

const line = fc
  .array(fc.constantFrom(8_400, 16_800, 20_000), { minLength: 1, maxLength: 15 })
  .map((prices): MonthPrices => {
    const same = prices.every((price) => price === prices[0])
    return { months: prices.length, monthly: prices[0]!, prices: same ? null : prices }
  })
const each = ({ months, monthly, prices }: MonthPrices) => prices ?? Array<number>(months).fill(monthly)
const sum = (prices: readonly number[]) => prices.reduce((all, one) => all + one, 0)

it('says a single price as it is, and several in their order with their months', () => {
  expect(writePrices({ months: 3, monthly: 16_800, prices: null })).toBe('Rp16.800')
  expect(writePrices({ months: 3, monthly: 8_400, prices: [8_400, 8_400, 16_800] })).toBe(
    '2 × Rp8.400, lalu 1 × Rp16.800',
  )
})

it('reads back what it wrote', () => {
  fc.assert(
    fc.property(line, (one) => {
      expect(readPrices(writePrices(one))).toEqual(one.prices)
    }),
  )
})

it('loses no month and no rupiah', () => {
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const total = sum(lines.flatMap(each))
      expect(sum(lines.flatMap(priceRuns).map(({ months, price }) => months * price))).toBe(total)
      const counted = countPrices(lines)
      expect(sum(counted.map(({ months, price }) => months * price))).toBe(total)
      expect(new Set(counted.map(({ price }) => price)).size).toBe(counted.length)
    }),
  )
})
