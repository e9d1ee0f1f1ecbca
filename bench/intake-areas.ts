import { readAreas } from '../src/store/access/regencies.ts'

const { rows } = readAreas('35.09')
const kecamatan = new Map(rows.filter(({ kind }) => kind === 'kecamatan').map(({ code, name }) => [code, name]))

/** Every desa of Jember with its kecamatan, as lists write them. */
export const areaNames = rows
  .filter(({ kind }) => kind !== 'kecamatan')
  .map(({ code, name }) => ({
    desa: name.toUpperCase(),
    kecamatan: (kecamatan.get(code.slice(0, 8)) ?? '').toUpperCase(),
  }))
