import type { Field } from './columns.ts'

const hidden = new Set<Field>(['mother', 'disability', 'note', 'address'])
// Days have eight digits and stay; a NIK, a KK, a telephone or an account has more.
const longNumber = /\d(?:[\s.'’-]?\d){8,}/g

/**
 * A cell as it may stand on a screen: long numbers keep their first four and last two digits, whatever column they are
 * in; kin, health and remarks keep the first letter of each word. Enough to recognise, not enough to use.
 */
export function maskCell(text: string, field: Field | null): string {
  const numbers = text.replace(longNumber, (digits) => {
    const bare = digits.replace(/\D/g, '')
    return `${bare.slice(0, 4)}${'•'.repeat(Math.max(2, bare.length - 6))}${bare.slice(-2)}`
  })
  return field && hidden.has(field) ? numbers.replace(/(\p{L})\p{L}+/gu, '$1••') : numbers
}
