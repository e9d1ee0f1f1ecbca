import { InvalidArgumentError } from 'commander'
import { day, isDay, type Day } from '../domain/basics/day.ts'
import { isMonth, type Month } from '../domain/basics/month.ts'

/** Options read from text. Each throws InvalidArgumentError, which commander prints with the option's name. */

export function asMonth(text: string): Month {
  if (!isMonth(text)) throw new InvalidArgumentError('Tulis bulan sebagai TTTT-BB, misalnya 2027-01.')
  return text
}

export function asNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('Tulis angka bulat.')
  return Number(text)
}

/** `16.500.000.000`, `Rp16.500.000.000` or `16500000000`. */
export function asAmount(text: string): number {
  const digits = text.replace(/^rp\.?\s*/i, '')
  if (!/^(\d+|\d{1,3}(\.\d{3})+)$/.test(digits))
    throw new InvalidArgumentError('Tulis rupiah bulat, misalnya 16.500.000.000.')
  return Number(digits.replaceAll('.', ''))
}

export const asDay = (text: string): Day => {
  if (!isDay(text)) throw new InvalidArgumentError('Tulis hari sebagai 2026-11-23.')
  return day(text)
}
