import { findDay, yearOf, type Day } from '../../basics/day.ts'
import type { CellKind } from '../raw-row.ts'
import { dayFromSerial } from '../serial-day.ts'
import { monthWords } from './month-words.ts'

export type DayRead =
  | { state: 'day'; day: Day }
  /** Only the year is known. */
  | { state: 'year'; year: number }
  | { state: 'missing' | 'unreadable' }

/** Which part stands first in `03/04/80`; the day, as Indonesians write, unless the column shows otherwise. */
export type DayOrder = 'day-first' | 'month-first'

const missing: DayRead = { state: 'missing' }
const unreadable: DayRead = { state: 'unreadable' }
const dayWords = new Set(['tgl', 'tanggal', 'tahun', 'thn', 'th', 'bln', 'bulan'])
const lastSerial = 73050

/**
 * Reads a day as people and Excel write it: `12/03/80`, `12-03-1980`, `12 Maret 1980`, `1980-03-12`, `12031980`,
 * a serial number. Two digits of a year mean the latest century that is not after `latest`.
 */
export function readDay(text: string, kind: CellKind, latest: Day, order: DayOrder = 'day-first'): DayRead {
  if (kind === 'e') return unreadable
  const length = text.length
  if (length === 10 && (text.charCodeAt(4) === 45 || text.charCodeAt(2) === 47 || text.charCodeAt(2) === 45)) {
    const read = readTen(text, order)
    if (read) return read
  }
  const trimmed = withoutTime(text.trim())
  if (trimmed === '' || /^[-–—./ 0x]*$/i.test(trimmed)) return missing
  if (/^\d+$/.test(trimmed)) return fromDigits(trimmed, latest)
  if (kind === 'n') return fromDigits(trimmed.replace(/[.,]\d+$/, ''), latest)
  return fromParts(trimmed.toLowerCase(), latest, order)
}

/** The two commonest shapes, `1980-03-12` and `12/03/1980`, without splitting. */
function readTen(text: string, order: DayOrder): DayRead | undefined {
  const iso = text.charCodeAt(4) === 45
  const year = Number(iso ? text.slice(0, 4) : text.slice(6))
  const first = Number(iso ? text.slice(8) : text.slice(0, 2))
  const second = Number(iso ? text.slice(5, 7) : text.slice(3, 5))
  if (Number.isNaN(year + first + second) || year === 0) return undefined
  return iso ? dayOr(year, second, first) : ordered(year, first, second, order)
}

function fromDigits(digits: string, latest: Day): DayRead {
  const number = Number(digits)
  if (digits.length === 4 && number >= 1900 && number <= 2100) return { state: 'year', year: number }
  if (digits.length === 8 || digits.length === 7) {
    const year = Number(digits.slice(0, 4))
    const isoDay = year >= 1900 && year <= 2100 && findDay(year, Number(digits.slice(4, 6)), Number(digits.slice(6)))
    if (isoDay) return { state: 'day', day: isoDay }
    const padded = digits.padStart(8, '0')
    return dayOr(Number(padded.slice(4)), Number(padded.slice(2, 4)), Number(padded.slice(0, 2)))
  }
  const fromSerial = number <= lastSerial && digits.length <= 5 ? dayFromSerial(number, 1900) : undefined
  if (fromSerial) return { state: 'day', day: fromSerial }
  if (digits.length === 6)
    return dayOr(fullYear(Number(digits.slice(4)), latest), Number(digits.slice(2, 4)), Number(digits.slice(0, 2)))
  return unreadable
}

function fromParts(text: string, latest: Day, order: DayOrder): DayRead {
  const parts = text.match(/\d+|[a-z]+/g) ?? []
  const numbers = parts.filter((part) => part.charCodeAt(0) <= 57)
  const words = parts.filter((part) => part.charCodeAt(0) > 57 && !dayWords.has(part))
  const month = monthWords.get(words[0] ?? '')
  if (words.length > (month === undefined ? 0 : 1)) return unreadable
  if (month === undefined) return fromNumbers(numbers, latest, order)
  if (numbers.length === 1 && numbers[0]?.length === 4) return { state: 'year', year: Number(numbers[0]) }
  const [a = '', b = ''] = numbers
  if (numbers.length !== 2) return unreadable
  return a.length === 4 ? dayOr(Number(a), month, Number(b)) : dayOr(yearFrom(b, latest), month, Number(a))
}

function fromNumbers(numbers: string[], latest: Day, order: DayOrder): DayRead {
  const [a = '', b = '', c = ''] = numbers
  if (numbers.length === 2 && b.length === 4) return { state: 'year', year: Number(b) }
  if (numbers.length !== 3) return unreadable
  if (a.length === 4) return dayOr(Number(a), Number(b), Number(c))
  return ordered(yearFrom(c, latest), Number(a), Number(b), order)
}

function yearFrom(digits: string, latest: Day): number {
  if (digits.length === 4) return Number(digits)
  return digits.length === 2 ? fullYear(Number(digits), latest) : Number.NaN
}

function fullYear(twoDigits: number, latest: Day): number {
  const year = Math.floor(yearOf(latest) / 100) * 100 + twoDigits
  return year > yearOf(latest) ? year - 100 : year
}

/** When only the other order gives a day of the calendar, it is that one. */
function ordered(year: number, first: number, second: number, order: DayOrder): DayRead {
  const asUsual = order === 'day-first' ? findDay(year, second, first) : findDay(year, first, second)
  const found = asUsual ?? (order === 'day-first' ? findDay(year, first, second) : findDay(year, second, first))
  return found && year >= 1000 ? { state: 'day', day: found } : unreadable
}

function dayOr(year: number, month: number, dayOfMonth: number): DayRead {
  const found = year >= 1000 ? findDay(year, month, dayOfMonth) : undefined
  return found ? { state: 'day', day: found } : unreadable
}

function withoutTime(text: string): string {
  const colon = text.indexOf(':')
  if (colon < 0) return text.replace(/^(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)[\s,]+/i, '')
  const cut = Math.max(text.lastIndexOf(' ', colon), text.lastIndexOf('T', colon))
  return cut > 0 ? text.slice(0, cut).trim() : text
}
