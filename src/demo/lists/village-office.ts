import type { Kecamatan } from '../regency/areas.ts'
import { spacedName } from '../regency/areas.ts'
import type { ColumnKind } from '../sheets/headings.ts'
import type { Listing } from '../sheets/listing.ts'
import { drawStyle } from '../sheets/sheet-style.ts'
import { drawFrame } from './frame.ts'
import { openListFile } from './list-file.ts'
import type { Desk, Office } from './office.ts'

const columns: ColumnKind[] = [
  'no', 'name', 'nik', 'kk', 'birth-place', 'birth', 'sex', 'hamlet', 'rt', 'rw', 'desa', 'kecamatan', 'work', 'phone', 'note',
] // prettier-ignore

const sheetOf = ({ work }: Listing): string => {
  if (work === 'rt_rw' || work === 'perangkat_desa') return 'RT RW dan Perangkat'
  return work.startsWith('buruh_tani') || work === 'petani' ? 'Petani dan Buruh Tani' : 'Pekerja Rentan'
}

/**
 * Desa lists: in most kecamatan the camat gathers them into one workbook with a sheet for every desa; in the others
 * each desa sends its own, with a sheet for every kind of work.
 */
export function villageOffice(desk: Desk): Office {
  let byDesa = new Map<string, Listing[]>()
  return {
    list: (listing) => {
      const { code } = listing.person.desa
      const listings = byDesa.get(code)
      if (listings) listings.push(listing)
      else byDesa.set(code, [listing])
    },
    endKecamatan: (kecamatan) => {
      const chance = desk.chance('village', kecamatan.code)
      if (chance.happens(0.72)) writeForCamat(desk, kecamatan, byDesa)
      else for (const desa of kecamatan.desa) writeDesa(desk, kecamatan, desa.code, byDesa.get(desa.code) ?? [])
      byDesa = new Map()
    },
    close: () => undefined,
  }
}

function writeForCamat(desk: Desk, kecamatan: Kecamatan, byDesa: Map<string, Listing[]>): void {
  if (byDesa.size === 0) return
  const chance = desk.chance('camat', kecamatan.code)
  const order = {
    path: `kecamatan/data pekerja rentan kec ${kecamatan.name}.xlsx`,
    sender: `Kecamatan ${kecamatan.name}`,
    kind: 'workers',
    repeats: 0.014,
  } as const
  const file = openListFile(desk.folder, order, chance, desk.truth)
  for (const desa of kecamatan.desa) {
    const listings = byDesa.get(desa.code)
    if (!listings) continue
    const office = `${desa.urban ? 'Kelurahan' : 'Desa'} ${spacedName(desa.name)}`
    const frame = drawFrame(chance, {
      title: 'Data Pekerja Rentan',
      office: `${office} Kecamatan ${kecamatan.name}`,
      signer: desa.urban ? 'Lurah' : 'Kepala Desa',
    })
    file.section(desa.name, drawStyle(chance, { columns, desaInTitle: true }), frame, listings)
  }
  file.close()
}

function writeDesa(desk: Desk, kecamatan: Kecamatan, code: string, listings: Listing[]): void {
  const desa = kecamatan.desa.find((one) => one.code === code)
  if (!desa || listings.length === 0) return
  const chance = desk.chance('desa', code)
  const office = `${desa.urban ? 'Kelurahan' : 'Desa'} ${spacedName(desa.name)}`
  const order = {
    path: `desa/Data Desa ${spacedName(desa.name)} Kec ${kecamatan.name}.xlsx`,
    sender: `${office}, Kec. ${kecamatan.name}`,
    kind: 'workers',
    repeats: 0.014,
  } as const
  const file = openListFile(desk.folder, order, chance, desk.truth)
  const sheets = Map.groupBy(listings, sheetOf)
  for (const [sheet, members] of sheets) {
    const frame = drawFrame(chance, {
      title: `Daftar ${sheet}`,
      office: `${office} Kecamatan ${kecamatan.name}`,
      signer: 'Kepala Desa',
    })
    file.section(sheet, drawStyle(chance, { columns, desaInTitle: true }), frame, members)
  }
  file.close()
}

/** `Kalisat` → `kalisat`, for file names. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
