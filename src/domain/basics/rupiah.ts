/** Whole rupiah. There are no cents, and every statutory amount is an integer. */
export type Rupiah = number & { readonly unit: 'rupiah' }

/** @throws RangeError when the amount is not a whole, safe number: a bug, never bad input. */
export function rupiah(amount: number): Rupiah {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not whole rupiah: ${amount}`)
  return amount as Rupiah
}

/** `16800` → `Rp16.800`, as Indonesians write it. */
export function formatRupiah(amount: number): string {
  return `${amount < 0 ? '-' : ''}Rp${formatNumber(Math.abs(amount))}`
}

/** `1250000` → `1.250.000`. */
export function formatNumber(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
}
