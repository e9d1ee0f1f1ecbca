import type { DesaCode, KecamatanCode } from '../../basics/ids.ts'
import { editDistance } from '../cell/edit-distance.ts'
import { isWithin, type AreaTable } from './area-table.ts'
import { placeKey } from './place-key.ts'

/** `ambiguous` names the desa that could be meant: the same name lies in several kecamatan. */
export type DesaRead =
  | { state: 'found'; desa: DesaCode }
  | { state: 'missing' | 'unknown' }
  | { state: 'ambiguous'; among: readonly DesaCode[] }

const memoLimit = 50_000

/**
 * Reads a desa by code (`35.09.12.2003`, `3509122003`) or by name, with the kecamatan to tell namesakes apart.
 * Small misspellings pass when only one desa is that near. A kecamatan that is known and contradicts leaves it unknown.
 */
export function readDesa(table: AreaTable, text: string, kecamatanText = '', within?: KecamatanCode): DesaRead {
  const memoKey = `${text}|${kecamatanText}|${within ?? ''}`
  const known = table.memo.get(memoKey)
  if (known) return known as DesaRead
  const read = find(table, text, kecamatanText, within)
  if (table.memo.size < memoLimit) table.memo.set(memoKey, read)
  return read
}

/** The kecamatan a cell or a title names, small misspellings included. */
export function findKecamatan(table: AreaTable, text: string): KecamatanCode | undefined {
  const digits = text.replace(/\D/g, '')
  const code = `${digits.slice(0, 2)}.${digits.slice(2, 4)}.${digits.slice(4, 6)}`
  if (digits.length === 6 && table.codes.has(code)) return code as KecamatanCode
  const key = placeKey(text)
  return table.kecamatan.get(key) ?? nearest(table.kecamatan, key)
}

function find(table: AreaTable, text: string, kecamatanText: string, within?: KecamatanCode): DesaRead {
  const trimmed = text.trim()
  const digits = trimmed.replace(/\D/g, '')
  if (digits.length === 10) {
    const code = `${digits.slice(0, 2)}.${digits.slice(2, 4)}.${digits.slice(4, 6)}.${digits.slice(6)}`
    return table.codes.has(code) ? { state: 'found', desa: code as DesaCode } : { state: 'unknown' }
  }
  const [desaPart = '', kecamatanPart = ''] = splitPair(trimmed)
  const key = placeKey(desaPart)
  if (key === '') return { state: 'missing' }
  const kecamatan = findKecamatan(table, kecamatanPart) ?? findKecamatan(table, kecamatanText) ?? within
  return kecamatan ? inside(table, key, kecamatan) : anywhere(table, key)
}

function inside(table: AreaTable, key: string, kecamatan: KecamatanCode): DesaRead {
  const exact = table.desa.get(key)?.find((desa) => isWithin(desa, kecamatan))
  if (exact) return { state: 'found', desa: exact }
  const local = new Map([...table.desa].flatMap(([name, codes]) => codes.filter((desa) => isWithin(desa, kecamatan)).map((desa) => [name, desa] as const))) // prettier-ignore
  const near = nearest(local, key)
  return near ? { state: 'found', desa: near } : { state: 'unknown' }
}

function anywhere(table: AreaTable, key: string): DesaRead {
  const codes = table.desa.get(key) ?? nearest(table.desa, key)
  if (!codes) return { state: 'unknown' }
  const [only] = codes
  return codes.length === 1 && only ? { state: 'found', desa: only } : { state: 'ambiguous', among: codes }
}

/** `Sukorejo Kec. Bangsalsari`, `Sukorejo - Bangsalsari`, `Sukorejo / Bangsalsari`. */
function splitPair(text: string): string[] {
  const kec = /^(.*?)[\s,/(-]*\bkec(?:amatan)?\b[.\s:]*(.*)$/i.exec(text)
  if (kec) return [kec[1] ?? '', kec[2] ?? '']
  return text.replace(/^desa\s*\/\s*kel(urahan)?/i, '').split(/\s*[/,(]\s*|\s+-\s+/)
}

/** One letter in five or more, two in nine or more, and nothing else as near. */
function nearest<T>(names: ReadonlyMap<string, T>, key: string): T | undefined {
  if (key.length < 5) return undefined
  let best: T | undefined
  let distance = key.length >= 9 ? 3 : 2
  let tied = false
  for (const [name, value] of names) {
    if (name.length < 5) continue
    const far = editDistance(name, key, distance)
    if (far < distance) [best, distance, tied] = [value, far, false]
    else if (far === distance && best !== undefined) tied = true
  }
  return tied ? undefined : best
}
