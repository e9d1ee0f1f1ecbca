import type { KecamatanCode } from '../../basics/ids.ts'
import type { AreaTable } from './area-table.ts'
import { readDesa, type DesaRead } from './read-desa.ts'

const named =
  /\b(?:desa|ds|kelurahan|kel)\b[.\s:]*([a-z' ]+?)(?=[,./;\d-]|\b(?:rt|rw|kec|kecamatan|kab|kabupaten|jember)\b|$)/i
const kecamatanNamed = /\b(?:kec|kecamatan)\b[.\s:]*([a-z' ]+?)(?=[,./;\d-]|\b(?:kab|kabupaten|jember)\b|$)/i

/** The desa an address names (`Dsn. Krajan RT 2 Ds. Sukorejo Kec. Bangsalsari`), for lists without a column for it. */
export function desaInAddress(table: AreaTable, address: string, within?: KecamatanCode): DesaRead {
  const desa = named.exec(address)?.[1]
  if (!desa) return { state: 'missing' }
  return readDesa(table, desa, kecamatanNamed.exec(address)?.[1] ?? '', within)
}
