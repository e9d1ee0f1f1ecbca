const millions = /(jt|juta)/i
const thousands = /(rb|ribu)/i

/** A whole number as Indonesians write it: `1.250.000`, `Rp 1.250.000,00`, `1,5 jt`, `500rb`. Undefined when there is none. */
export function readNumber(text: string): number | undefined {
  const bare = text.replace(/rp\.?/i, '').trim()
  if (!/^\d/.test(bare)) return undefined
  const factor = millions.test(bare) ? 1_000_000 : thousands.test(bare) ? 1_000 : 1
  const figure = /^[\d.,]+/.exec(bare)?.[0] ?? ''
  const value = factor === 1 ? Number(wholePart(figure)) : Number(figure.replace(',', '.')) * factor
  return Number.isSafeInteger(Math.round(value)) ? Math.round(value) : undefined
}

/** Cents are cut; every other dot or comma only groups. */
function wholePart(figure: string): string {
  return figure.replace(/[.,](\d{1,2})$/, '').replace(/[.,]/g, '')
}
