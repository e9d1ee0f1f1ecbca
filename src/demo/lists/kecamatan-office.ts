import type { Kecamatan } from '../regency/areas.ts'
import type { ColumnKind } from '../sheets/headings.ts'
import type { Listing } from '../sheets/listing.ts'
import { drawStyle } from '../sheets/sheet-style.ts'
import { drawFrame } from './frame.ts'
import { openListFile, type ListFile } from './list-file.ts'
import type { Desk, Office } from './office.ts'
import { slug } from './village-office.ts'

const cadre: ColumnKind[] = [
  'no',
  'name',
  'nik',
  'kk',
  'birth-place',
  'birth',
  'address',
  'desa',
  'kecamatan',
  'work',
  'phone',
]
const teacher: ColumnKind[] = [
  'no',
  'pesantren',
  'name',
  'nik',
  'birth-place',
  'birth',
  'sex',
  'address',
  'desa',
  'kecamatan',
  'work',
  'note',
]

/** The PKK of each kecamatan: its own cadres on one sheet, those of the posyandu on another. */
export function pkkOffice(desk: Desk): Office {
  return perKecamatan(desk, 'pkk', (kecamatan, listings, chance) => {
    const order = { path: `pkk/tp-pkk-kec-${slug(kecamatan.name)}.xlsx`, sender: `TP PKK Kecamatan ${kecamatan.name}`, kind: 'workers', repeats: 0.01 } as const
    const file = openListFile(desk.folder, order, chance, desk.truth)
    for (const [sheet, work] of [['Kader PKK', 'kader_pkk'], ['Kader Posyandu', 'kader_posyandu']] as const) {
      const members = listings.filter((listing) => listing.work === work)
      if (members.length === 0) continue
      const frame = drawFrame(chance, { title: `Daftar ${sheet}`, office: `Kecamatan ${kecamatan.name}`, signer: 'Ketua TP PKK' })
      file.section(sheet, drawStyle(chance, { columns: cadre }), frame, members)
    }
    file.close()
  }) // prettier-ignore
}

const saints = [
  'Nurul',
  'Darul',
  'Miftahul',
  'Raudlatul',
  'Bustanul',
  'Mambaul',
  'Al',
  'Bahrul',
  'Roudlotul',
  'Hidayatul',
]
const virtues = [
  'Ulum',
  'Huda',
  'Hidayah',
  'Jadid',
  'Amin',
  'Hikam',
  'Muttaqin',
  'Falah',
  'Ihsan',
  'Qodiri',
  'Wafa',
  'Islam',
]

/** Pesantren: the teachers of a kecamatan divided over its houses; each large one sends its own workbook. */
export function pesantrenOffice(desk: Desk): Office {
  return perKecamatan(desk, 'pesantren', (kecamatan, listings, chance) => {
    const houses = Math.max(1, Math.round((1100 / 31) * Math.min(1, desk.workers / 700_000)))
    const names = Array.from({ length: houses }, () => `PP ${chance.pick(saints)} ${chance.pick(virtues)}`)
    const byHouse = Map.groupBy(listings, () => chance.pick([...new Set(names)]))
    for (const [house, members] of byHouse) {
      const order = { path: `pesantren/${slug(kecamatan.name)}-${slug(house)}.xlsx`, sender: `${house}, ${kecamatan.name}`, kind: 'workers', repeats: 0.008 } as const
      const file = openListFile(desk.folder, order, chance, desk.truth)
      const frame = drawFrame(chance, { title: 'Data Guru dan Ustadz', office: house, signer: 'Pengasuh' })
      const own = members.map((listing) => ({ ...listing, own: { pesantren: house } }))
      file.section('Data Guru', drawStyle(chance, { columns: teacher }), frame, own)
      file.close()
    }
  }) // prettier-ignore
}

const preacher: ColumnKind[] = [
  'no',
  'name',
  'nik',
  'birth-place',
  'birth',
  'sex',
  'address',
  'desa',
  'kecamatan',
  'work',
  'phone',
  'note',
]

/** Bagian Kesra: one workbook for the regency with a sheet for every kecamatan. */
export function kesraOffice(desk: Desk): Office {
  const order = {
    path: 'kesra/guru-ngaji-dan-pekerja-keagamaan-2026.xlsx',
    sender: 'Bagian Kesra Setda',
    kind: 'workers',
    repeats: 0.01,
  } as const
  let file: ListFile | undefined
  const office = perKecamatan(desk, 'kesra', (kecamatan, listings, chance) => {
    file ??= openListFile(desk.folder, order, desk.chance('kesra', 'file'), desk.truth)
    const frame = drawFrame(chance, { title: 'Daftar Penerima Insentif Guru Ngaji', office: `Kecamatan ${kecamatan.name}`, signer: 'Kepala Bagian Kesra' })
    file.section(`Kec. ${kecamatan.name}`, drawStyle(chance, { columns: preacher }), frame, listings)
  }) // prettier-ignore
  return { ...office, close: () => file?.close() }
}

/** Gathers the listings of one kecamatan and writes them when it ends. */
export function perKecamatan(
  desk: Desk,
  label: string,
  write: (kecamatan: Kecamatan, listings: Listing[], chance: ReturnType<Desk['chance']>) => void,
): Office {
  let listings: Listing[] = []
  return {
    list: (listing) => listings.push(listing),
    endKecamatan: (kecamatan) => {
      if (listings.length > 0) write(kecamatan, listings, desk.chance(label, kecamatan.code))
      listings = []
    },
    close: () => undefined,
  }
}
