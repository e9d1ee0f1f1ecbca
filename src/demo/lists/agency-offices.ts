import type { CsvForm } from '../files/csv.ts'
import type { ColumnKind } from '../sheets/headings.ts'
import { drawStyle, type SheetStyle } from '../sheets/sheet-style.ts'
import type { Frame } from '../sheets/list-writer.ts'
import { drawFrame } from './frame.ts'
import { perKecamatan } from './kecamatan-office.ts'
import { openListFile, type ListFile, type ListOrder } from './list-file.ts'
import type { Desk, Office } from './office.ts'

const farm: ColumnKind[] = [
  'no',
  'nik',
  'name',
  'kk',
  'birth-place',
  'birth',
  'sex',
  'address',
  'desa',
  'kecamatan',
  'work',
]
const sea: ColumnKind[] = ['no', 'name', 'nik', 'birth', 'sex', 'address', 'desa', 'kecamatan', 'work', 'phone']
const street: ColumnKind[] = [
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
  'note',
]

const form = (separator: CsvForm['separator'], encoding: CsvForm['encoding']): CsvForm => ({ separator, encoding, newline: '\r\n' }) // prettier-ignore

/** The plantation office exports its register of tobacco labourers as a CSV with semicolons. */
export const plantationOffice = (desk: Desk): Office =>
  agency(desk, 'plantation', farm, {
    path: 'dinas/simluhtan-buruh-tani-tembakau.csv',
    sender: 'Dinas Tanaman Pangan, Hortikultura dan Perkebunan',
    title: 'Data Buruh Tani Tembakau',
    csv: form(';', 'windows-1252'),
    repeats: 0.03,
  })

export const fisheryOffice = (desk: Desk): Office =>
  agency(desk, 'fishery', sea, {
    path: 'dinas/nelayan-pantai-selatan.csv',
    sender: 'Dinas Perikanan',
    title: 'Data Nelayan – Pantai Selatan',
    csv: form('\t', 'utf16le'),
    repeats: 0.015,
  })

export const cleaningOffice = (desk: Desk): Office =>
  agency(desk, 'cleaning', street, {
    path: 'dinas/petugas-kebersihan.csv',
    sender: 'Dinas Lingkungan Hidup',
    title: 'Data Petugas Kebersihan',
    csv: form(',', 'utf8-bom'),
  })

export const tradeOffice = (desk: Desk): Office =>
  agency(desk, 'trade', street, {
    path: 'dinas/pedagang-keliling.xlsx',
    sender: 'Dinas Koperasi dan Usaha Mikro',
    title: 'Data Pedagang Keliling',
    repeats: 0.015,
  })

export const transportOffice = (desk: Desk): Office =>
  agency(desk, 'transport', street, {
    path: 'dinas/jukir-dan-ojek.xlsx',
    sender: 'Dinas Perhubungan',
    title: 'Data Juru Parkir dan Ojek',
    repeats: 0.01,
  })

/** An agency keeps one file for the regency; as a workbook it is cut into sheets by kecamatan, as a CSV it is one table. */
function agency(
  desk: Desk,
  label: string,
  columns: ColumnKind[],
  order: Omit<ListOrder, 'kind'> & { title: string },
): Office {
  let open: { file: ListFile; style: SheetStyle; frame: Frame } | undefined
  const office = perKecamatan(desk, label, (kecamatan, listings, chance) => {
    open ??= start(desk, label, columns, order)
    const { file, style, frame } = open
    file.section(
      kecamatan.name,
      style,
      order.csv ? frame : { ...frame, titles: frame.titles.slice(0, 1) },
      chance.shuffle(listings),
    )
  })
  return { ...office, close: () => open?.file.close() }
}

function start(desk: Desk, label: string, columns: ColumnKind[], order: Omit<ListOrder, 'kind'> & { title: string }) {
  const chance = desk.chance(label, 'file')
  const csv = order.csv !== undefined
  return {
    file: openListFile(desk.folder, { ...order, kind: 'workers' }, chance, desk.truth),
    style: drawStyle(chance, { columns, csv }),
    frame: drawFrame(chance, { title: order.title, office: order.sender, signer: 'Kepala Dinas', csv }),
  }
}
