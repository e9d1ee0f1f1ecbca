import { isNik } from '../../basics/nik.ts'
import type { CellKind } from '../raw-row.ts'

/** Only a `trusted` number may ever be compared with another: the rest say nothing about who somebody is. */
export type NikState = 'trusted' | 'missing' | 'placeholder' | 'damaged' | 'wrong-length' | 'impossible'

/** `nik` holds the digits found, whatever the state; it is empty when there are none. */
export type NikRead = { state: NikState; nik: string }

const placeholderWords = new Set(
  'x xx xxx xxxx nihil tidakada takada tdkada tdk tidak belum belumada blmada blmpunya belumpunya belumpunyaktp tidakpunya tidakdiketahui kosong na null none nan proses dalamproses hilang ktphilang lupa menyusul tba'.split(
    ' ',
  ),
)

/**
 * Reads the cell of a NIK: dots, spaces, dashes and apostrophes are no digits; nothing is ever guessed.
 * Excel keeps 15 digits of a number, so a NUMBER that ends in 0 has lost its last digit. In TEXT a last 0 is as good
 * as any other digit, unless `lastDigitLost` says that the whole column was a number once.
 */
export function readNik(text: string, kind: CellKind, lastDigitLost = false): NikRead {
  const asNumber = kind === 'n' || lastDigitLost
  if (text.length === 16 && allDigits(text)) return judge(text, asNumber)
  if (kind === 'e') return { state: 'damaged', nik: '' }
  const trimmed = text.trim()
  if (trimmed === '') return { state: 'missing', nik: '' }
  const scientific = /^['’`]?(\d)(?:[.,](\d+))?\s*[eE]\s*\+?\s*(\d{1,2})$/.exec(trimmed)
  if (scientific) return judgeScientific(scientific[1] ?? '', scientific[2] ?? '', Number(scientific[3]))
  const plain = /^\d{16}[.,]0+$/.test(trimmed) ? trimmed.slice(0, 16) : undefined
  if (plain) return judge(plain, true)
  return judgeSpelled(trimmed, asNumber)
}

function judgeSpelled(text: string, asNumber: boolean): NikRead {
  let digits = ''
  let letters = ''
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) digits += text[at]
    else if ((code | 32) >= 97 && (code | 32) <= 122) letters += text[at]
  }
  const said = letters.toLowerCase()
  if (digits === '')
    return { state: letters === '' || placeholderWords.has(said) ? 'placeholder' : 'wrong-length', nik: '' }
  if (letters !== '' && said !== 'nik' && said !== 'ktp')
    return { state: digits.length + letters.length === 16 ? 'impossible' : 'wrong-length', nik: digits }
  return judge(digits, asNumber)
}

function judge(digits: string, asNumber: boolean): NikRead {
  if (isPlaceholder(digits)) return { state: 'placeholder', nik: digits }
  if (digits.length !== 16) return { state: 'wrong-length', nik: digits }
  if (asNumber && (digits.charCodeAt(15) === 48 || digits > '9007199254740992'))
    return { state: 'damaged', nik: digits }
  return { state: isNik(digits) ? 'trusted' : 'impossible', nik: digits }
}

/** `3.50901E+15`: the digits that are not there are gone. All sixteen may be there when another program wrote it. */
function judgeScientific(first: string, rest: string, exponent: number): NikRead {
  const digits = first + rest
  if (exponent === 15 && digits.length === 16) return judge(digits, true)
  return { state: 'damaged', nik: digits.replace(/0+$/, '') }
}

/** 0, 9999…, one digit over and over, 1234567890123456, a region code followed by noughts. */
export function isPlaceholder(digits: string): boolean {
  const size = digits.length
  let tail = 1
  while (tail < size && digits.charCodeAt(size - 1 - tail) === digits.charCodeAt(size - 1)) tail++
  let head = 1
  while (head < size && digits.charCodeAt(head) === digits.charCodeAt(0)) head++
  if (tail === size || tail >= 9 || head >= 9) return true
  return digits.startsWith('12345678') || digits.startsWith('01234567')
}

function allDigits(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 48 || code > 57) return false
  }
  return true
}
