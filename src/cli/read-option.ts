import { InvalidArgumentError } from 'commander'
import { isMonth, type Month } from '../domain/basics/month.ts'

/** Options read from text. Each throws InvalidArgumentError, which commander prints with the option's name. */

export function asMonth(text: string): Month {
  if (!isMonth(text)) throw new InvalidArgumentError('Tulis bulan sebagai TTTT-BB, misalnya 2027-01.')
  return text
}

export function asNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError('Tulis angka bulat.')
  return number
}

/** `16.500.000.000`, `Rp16.500.000.000` or `16500000000`. */
export function asAmount(text: string): number {
  const digits = text.replace(/^rp\.?\s*/i, '')
  if (!/^(\d+|\d{1,3}(\.\d{3})+)$/.test(digits))
    throw new InvalidArgumentError('Tulis rupiah bulat, misalnya 16.500.000.000.')
  return Number(digits.replaceAll('.', ''))
}
