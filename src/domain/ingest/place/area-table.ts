import { isDesaCode, isKecamatanCode, kecamatanOf, type DesaCode, type KecamatanCode } from '../../basics/ids.ts'
import { placeKey } from './place-key.ts'

/** A kecamatan, desa or kelurahan as the regency's own table of areas names it. */
export type Area = { code: string; name: string }

/** The areas of one regency, ready to be looked up by code and by name. `memo` remembers how cells were read. */
export type AreaTable = {
  kecamatan: ReadonlyMap<string, KecamatanCode>
  desa: ReadonlyMap<string, readonly DesaCode[]>
  codes: ReadonlySet<string>
  names: ReadonlyMap<string, string>
  memo: Map<string, unknown>
}

/** Builds the table from rows of desa and kecamatan in any order; other codes are left out. */
export function areaTable(areas: readonly Area[]): AreaTable {
  const kecamatan = new Map<string, KecamatanCode>()
  const desa = new Map<string, DesaCode[]>()
  for (const { code, name } of areas) {
    if (isKecamatanCode(code)) kecamatan.set(placeKey(name), code)
    else if (isDesaCode(code)) desa.set(placeKey(name), [...(desa.get(placeKey(name)) ?? []), code])
  }
  return {
    kecamatan,
    desa,
    codes: new Set(areas.map((area) => area.code)),
    names: new Map(areas.map((area) => [area.code, area.name])),
    memo: new Map(),
  }
}

/** The desa of a kecamatan. */
export const isWithin = (desa: DesaCode, kecamatan: KecamatanCode): boolean => kecamatanOf(desa) === kecamatan
