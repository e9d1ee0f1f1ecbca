import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A desa or kelurahan (1xxx at the end of the code). */
export type Desa = { code: string; name: string; kecamatan: string; urban: boolean }
export type Kecamatan = { code: string; name: string; desa: Desa[] }

/** The kecamatan and desa of a regency in order of code, from `idn-area-data` (ODbL; named in the credits). */
export function areasOf(regency: string): Kecamatan[] {
  const kecamatan = rowsOf('districts.csv', `${regency}.`).map(([code, , name]) => ({ code, name, desa: [] as Desa[] }))
  const byCode = new Map(kecamatan.map((one) => [one.code, one]))
  for (const [code, district, name] of rowsOf('villages.csv', `${regency}.`)) {
    byCode.get(district)?.desa.push({ code, name, kecamatan: district, urban: code.slice(9, 10) === '1' })
  }
  return kecamatan
}

function rowsOf(file: string, prefix: string): [string, string, string][] {
  const text = readFileSync(fileURLToPath(import.meta.resolve(`idn-area-data/data/${file}`)), 'utf8')
  return text
    .split(/\r?\n/)
    .filter((line) => line.startsWith(prefix))
    .map((line) => {
      const [code = '', parent = '', ...name] = line.split(',')
      return [code, parent, name.join(',').replace(/^"|"$/g, '')]
    })
}

/** `Pugerkulon` as the office writes it: `Puger Kulon`. */
export const spacedName = (name: string): string =>
  name.replace(/^([A-Z][a-z]{3,})(kulon|wetan|lor|kidul)$/, (_, stem: string, side: string) => {
    return `${stem} ${side.charAt(0).toUpperCase()}${side.slice(1)}`
  })
