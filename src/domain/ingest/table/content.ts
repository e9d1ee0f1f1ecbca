import { readDay } from '../cell/read-day.ts'
import { readNik } from '../cell/read-nik.ts'
import { readPhone } from '../cell/read-phone.ts'
import { readSex } from '../cell/read-sex.ts'
import { readWork } from '../cell/read-work.ts'
import { placeKey } from '../place/place-key.ts'
import type { AreaTable } from '../place/area-table.ts'
import type { Day } from '../../basics/day.ts'
import type { CellKind, RawRow } from '../raw-row.ts'

/** What the cells of a column look like, each as a share of its filled cells. */
export type Content = {
  filled: number
  number16: number
  day: number
  placeAndDay: number
  sex: number
  phone: number
  desa: number
  kecamatan: number
  work: number
  words: number
  counting: number
  /** Of the possible 16-digit numbers, those that end in 0. One in ten is chance; nine in ten is Excel. */
  endsInZero: number
}

const sampled = 40

/** Looks at the first filled cells of a column. */
export function contentOf(rows: readonly RawRow[], index: number, areas: AreaTable, on: Day): Content {
  const found = { filled: 0, number16: 0, day: 0, placeAndDay: 0, sex: 0, phone: 0, desa: 0, kecamatan: 0, work: 0, words: 0, counting: 0, endsInZero: 0 } // prettier-ignore
  let last = 0
  let possible = 0
  for (const row of rows) {
    const text = (row.cells[index] ?? '').trim()
    if (text === '') continue
    if (++found.filled > sampled) break
    const kind = (row.kinds[index] ?? 't') as CellKind
    const nik = readNik(text, kind)
    if (nik.nik.length === 16 || (nik.state === 'damaged' && nik.nik.length > 4)) found.number16++
    if (nik.state === 'trusted' || (nik.state === 'damaged' && nik.nik.length === 16)) {
      possible++
      if (nik.nik.endsWith('0')) found.endsInZero++
    }
    if (isDay(text, kind, on)) found.day++
    if (/^[a-z][a-z .']+[,/ -]+\s*\d{1,2}[ ./-]/i.test(text) && isDay(text.replace(/^\D+/, ''), 't', on))
      found.placeAndDay++
    if (readSex(text) && text.length < 14) found.sex++
    if (/^[+0-9 ()./-]+$/.test(text) && readPhone(text)) found.phone++
    if (/^\d+\.?$/.test(text) && Number.parseInt(text, 10) === last + 1) found.counting++
    last = Number.parseInt(text, 10) || last
    if (/[a-z]/i.test(text) && !/\d/.test(text)) {
      found.words++
      const key = placeKey(text)
      if (areas.desa.has(key)) found.desa++
      if (areas.kecamatan.has(key)) found.kecamatan++
      if (readWork(text)?.known) found.work++
    }
  }
  const filled = Math.min(found.filled, sampled)
  for (const key of Object.keys(found) as (keyof Content)[]) if (key !== 'filled' && filled > 0) found[key] /= filled
  found.endsInZero = possible >= 20 ? (found.endsInZero * filled) / possible : 0
  return { ...found, filled }
}

function isDay(text: string, kind: CellKind, on: Day): boolean {
  const read = readDay(text, kind, on)
  return read.state === 'day' && (kind === 'd' || /\D/.test(text) || text.length >= 5) && read.day <= on
}
