import type { Day } from '../basics/day.ts'
import type { Month } from '../basics/month.ts'
import { priceRuns } from './month-prices.ts'

/** One person of a decree, as printed: what the hash speaks of. */
export type AnnexRow = {
  /** Number in the annex, from 1. */
  no: number
  nik: string
  name: string
  birth: Day | null
  /** Code of Kemendagri. */
  desa: string
  /** In words, as printed. */
  work: string
  purse: string
  firstMonth: Month
  months: number
  /** Rupiah; `prices` each month's, where they differ. */
  monthly: number
  prices: readonly number[] | null
  amount: number
}

/**
 * The canonical writing of a decree's rows, version 1: a first line `bahu-decree/1` and the regency's code, then a line
 * a person in the order of the annex; fields divided by a tab, lines ended by a line feed, UTF-8, Unicode NFC, white
 * space within a field reduced to single spaces, days as YYYY-MM-DD, months as YYYY-MM, rupiah as digits; prices that differ
 * by month as `5x8400+4x16800`, in their order. The SHA-256 of these bytes is printed on the decree: who holds the annex can compute it again with any tool.
 */
export const canonicalHead = (regency: string): string => `bahu-decree/1\t${regency}\n`

/** The line of one person, its line feed included. */
export function canonicalLine(row: AnnexRow): string {
  const fields = [
    row.no,
    row.nik,
    row.name,
    row.birth ?? '',
    row.desa,
    row.work,
    row.purse,
    row.firstMonth,
    row.months,
    priceRuns(row)
      .map(({ months, price }, _, { length }) => (length === 1 ? price : `${months}x${price}`))
      .join('+'),
    row.amount,
  ]
  return `${fields.map((field) => String(field).normalize('NFC').replace(/\s+/g, ' ').trim()).join('\t')}\n`
}

/** Takes text bit by bit and says the SHA-256 of all of it, in hexadecimal. Given from outside: hashing is not ours. */
export type Hasher = { update(text: string): void; hex(): string }

/** The hash of a decree's rows. `rows` in the order of the annex. */
export function hashRows(regency: string, rows: Iterable<AnnexRow>, hasher: Hasher): string {
  hasher.update(canonicalHead(regency))
  for (const row of rows) hasher.update(canonicalLine(row))
  return hasher.hex()
}

/** `9f86d081…` in groups of eight, as it is printed to be read aloud and compared. */
export const formatHash = (hex: string): string => hex.match(/.{1,8}/g)?.join(' ') ?? ''
