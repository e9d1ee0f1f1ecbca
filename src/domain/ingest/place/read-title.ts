import type { KecamatanCode } from '../../basics/ids.ts'
import { findWorkIn } from '../cell/read-work.ts'
import type { Defaults } from '../table/table.ts'
import type { AreaTable } from './area-table.ts'
import { findKecamatan, readDesa } from './read-desa.ts'

const stop =
  '(?=\\s*(?:[,;:/()|\\d]|-\\s|\\b(?:kabupaten|kab|kecamatan|kec|desa|kelurahan|tahun|thn|blok|rt|rw|periode|bulan|provinsi|unit|jember)\\b|$))'
const after = (words: string) => new RegExp(`\\b(?:${words})\\b\\s*[:.]?\\s*([a-z][a-z' .-]*?)${stop}`, 'i')
const desaNamed = after('desa(?:\\s*/\\s*kel(?:urahan)?)?|kelurahan|ds|kel')
const kecamatanNamed = after('kecamatan|kec')
const marketNamed = after('pasar')
const placeNamed = after('pondok pesantren|ponpes|pp|pesantren|masjid|posyandu|madrasah|madin|kelompok tani|poktan')
const generic = new Set('TRADISIONAL RAKYAT DAERAH SE DI DAN YANG INI UMUM DESA TERSEBUT BARU PEMERINTAH'.split(' '))

/**
 * What titles above a table, a sheet's name or a file's name say of all its rows. A desa that is named but cannot be
 * told is `desa: undefined`, present, so that rows below a new section do not keep the old desa.
 */
export function readTitle(texts: readonly string[], areas: AreaTable): Defaults {
  const text = texts.join(' | ').replace(/[_\s]+/g, ' ')
  const found: Defaults = {}
  const kecamatan = kecamatanNamed.exec(text)?.[1]
  const kecamatanCode = kecamatan && findKecamatan(areas, kecamatan)
  if (kecamatanCode) found.kecamatan = kecamatanCode
  const desa = desaNamed.exec(text)?.[1]
  if (desa) {
    const read = readDesa(areas, desa, '', kecamatanCode || undefined)
    if (read.state !== 'missing') found.desa = read.state === 'found' ? read.desa : undefined
  }
  const market = properName(marketNamed.exec(text)?.[1])
  if (market) found.market = `PASAR ${market}`
  const place = placeNamed.exec(text)
  if (place && properName(place[1]))
    found.place = place[0]
      .replace(/\s*[:.]\s*/g, ' ')
      .trim()
      .toUpperCase()
  const work = findWorkIn(text)
  if (work) found.kindOfWork = work
  return found
}

/**
 * A sheet's name is often just the desa or kecamatan: `Sukorejo`, `Ds Karangrejo`. `within` is the kecamatan the file
 * is known to be about. Without it a name that both a kecamatan and a desa bear (Ambulu, Jombang) is the kecamatan's.
 */
export function readSheetName(name: string, areas: AreaTable, within?: KecamatanCode): Defaults {
  const found = readTitle([name], areas)
  if ('desa' in found || found.kecamatan) return found
  const kecamatan = findKecamatan(areas, name)
  const desa = kecamatan && !within ? undefined : readDesa(areas, name, '', within)
  if (desa?.state === 'found') return { ...found, desa: desa.desa }
  return kecamatan && !within ? { ...found, kecamatan } : found
}

function properName(name: string | undefined): string | undefined {
  const upper = name?.trim().toUpperCase().replace(/[\s.-]+$/, '') // prettier-ignore
  return upper && upper.length > 2 && !generic.has(upper.split(' ')[0] ?? '') ? upper : undefined
}
