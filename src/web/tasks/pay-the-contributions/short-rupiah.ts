import { formatRupiah } from '../../../domain/basics/rupiah.ts'

const oneDecimal = (value: number) => value.toLocaleString('id-ID', { maximumFractionDigits: 1 })

/** `Rp84.000`, `Rp5,1 jt`, `Rp1,4 M`: for boxes of a grid; the whole number stands on the page behind it. */
export function shortRupiah(amount: number): string {
  if (amount < 1_000_000) return formatRupiah(amount)
  if (amount < 1_000_000_000) return `Rp${oneDecimal(amount / 1_000_000)} jt`
  return `Rp${oneDecimal(amount / 1_000_000_000)} M`
}
