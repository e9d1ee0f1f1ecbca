import type { Chance } from '../chance.ts'
import { scientific, type Cell } from '../files/cell.ts'

/** What is wrong with a NIK or KK cell, in the codes of a row's reasons; `ok` has nothing to report. */
export type NumberFault =
  'ok' | 'nik-missing' | 'nik-placeholder' | 'nik-damaged' | 'nik-wrong-length' | 'nik-impossible'

/** How a sheet keeps its sixteen digits. `typed` is a number column filled by hand: the last digit is lost. */
export type NumberStyle = 'text' | 'exported' | 'typed' | 'apostrophe' | 'spaced' | 'dotted'

const placeholders = [
  '0', '-', '9999999999999999', '1111111111111111', '0000000000000000', '1234567890123456', '3509000000000000', '3509',
] // prettier-ignore

/**
 * The cell for a number, with the fault wanted. A `typed` sheet damages every number, and a number whose last digit
 * is 0 cannot be told from a damaged one, so it is kept as text.
 */
export function writeNumber(
  chance: Chance,
  digits: string,
  style: NumberStyle,
  wanted: NumberFault,
): { cell: Cell; fault: NumberFault } {
  const fault = wanted === 'ok' && style === 'typed' ? 'nik-damaged' : wanted
  return { cell: cellOf(chance, digits, style, fault), fault }
}

function cellOf(chance: Chance, digits: string, style: NumberStyle, fault: NumberFault): Cell {
  switch (fault) {
    case 'nik-missing':
      return undefined
    case 'nik-placeholder':
      // Four digits are not a NIK of the wrong length: the office wrote where the number would begin.
      return chance.pick(placeholders.slice(0, -1))
    case 'nik-damaged':
      return damaged(chance, digits, style)
    case 'nik-wrong-length':
      return chance.happens(0.6) ? digits.slice(0, -1) : insertDigit(chance, digits)
    case 'nik-impossible':
      return impossible(chance, digits)
    case 'ok':
      return clean(digits, style)
  }
}

/** A number cell with its last digit made 0, or the scientific text a CSV was left with. */
function damaged(chance: Chance, digits: string, style: NumberStyle): Cell {
  const rounded = Number(`${digits.slice(0, 15)}0`)
  return style === 'typed' || chance.happens(0.6) ? rounded : scientific(rounded)
}

const insertDigit = (chance: Chance, digits: string): string => {
  const at = chance.between(6, 11)
  return digits.slice(0, at) + digits.charAt(at) + digits.slice(at)
}

/** Sixteen digits that no NIK can have: day 00, 39 or 75, month 13 or 00; the serial stays as it is. */
function impossible(chance: Chance, digits: string): string {
  if (chance.happens(0.5)) return digits.slice(0, 8) + chance.pick(['13', '00', '15']) + digits.slice(10)
  return digits.slice(0, 6) + chance.pick(['00', '39', '75', '40']) + digits.slice(8)
}

function clean(digits: string, style: NumberStyle): Cell {
  switch (style) {
    case 'exported':
      return digits.endsWith('0') ? digits : Number(digits)
    case 'apostrophe':
      return `'${digits}`
    case 'spaced':
      return digits.replace(/(\d{4})(?=\d)/g, '$1 ')
    case 'dotted':
      return `${digits.slice(0, 6)}.${digits.slice(6, 12)}.${digits.slice(12)}`
    case 'text':
    case 'typed':
      return digits
  }
}

/** One digit typed wrong or two swapped, never in the serial's first digit, so that it stays 9000 or more. */
export function mistype(chance: Chance, nik: string): string {
  if (chance.happens(0.3)) {
    const at = chance.between(4, 10)
    if (nik.charAt(at) !== nik.charAt(at + 1)) {
      return nik.slice(0, at) + nik.charAt(at + 1) + nik.charAt(at) + nik.slice(at + 2)
    }
  }
  const at = chance.pick([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15])
  const digit = String((Number(nik.charAt(at)) + chance.between(1, 9)) % 10)
  return nik.slice(0, at) + digit + nik.slice(at + 1)
}
