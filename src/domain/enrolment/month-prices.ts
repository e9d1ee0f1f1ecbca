import { formatRupiah } from '../basics/rupiah.ts'

/** What months of cover cost: `monthly` the first one, `prices` each of them where they differ (rupiah). */
export type MonthPrices = { months: number; monthly: number; prices: readonly number[] | null }

/** Months in a row at one price. */
export type PriceRun = { months: number; price: number }

/** The runs of a line's months, in their order; one where every month costs the same. */
export function priceRuns({ months, monthly, prices }: MonthPrices): PriceRun[] {
  if (prices === null) return [{ months, price: monthly }]
  const runs: PriceRun[] = []
  for (const price of prices) {
    const last = runs.at(-1)
    if (last?.price === price) last.months++
    else runs.push({ months: 1, price })
  }
  return runs
}

/** `Rp16.800`, or `5 × Rp8.400, lalu 4 × Rp16.800`: every price is said. */
export function writePrices(line: MonthPrices): string {
  const runs = priceRuns(line)
  if (runs.length === 1) return formatRupiah(runs[0]!.price)
  return runs.map(({ months, price }) => `${months} × ${formatRupiah(price)}`).join(', lalu ')
}

/** The prices of each month that `writePrices` wrote; null for a single price. */
export function readPrices(text: string): number[] | null {
  const runs = [...text.matchAll(/(\d+) × Rp([\d.]+)/g)]
  if (runs.length === 0) return null
  return runs.flatMap(([, months, price]) => Array<number>(Number(months)).fill(Number(price!.replaceAll('.', ''))))
}

/** How many months of all lines cost what, the cheapest first: their products add up to the whole amount. */
export function countPrices(lines: Iterable<MonthPrices>): PriceRun[] {
  const months = new Map<number, number>()
  for (const line of lines)
    for (const run of priceRuns(line)) months.set(run.price, (months.get(run.price) ?? 0) + run.months)
  return [...months].map(([price, count]) => ({ price, months: count })).sort((a, b) => a.price - b.price)
}
