import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { areaNames } from './intake-areas.ts'
import { writeWorkbook } from '../src/workflows/documents/write-workbook.ts'

/** A list of twenty columns, as a kecamatan would send it, with faults planted at known rows. */
export const columnsOfList = [
  'No', 'Nama Lengkap', 'NIK', 'No. KK', 'Tempat Lahir', 'Tgl Lahir', 'L/P', 'Dusun', 'RT', 'RW', 'Desa/Kelurahan', 'Kecamatan',
  'Pekerjaan', 'Tempat Kerja', 'Penghasilan', 'No. HP', 'Nama Ibu Kandung', 'Jumlah Tanggungan', 'Agama', 'Keterangan',
] // prettier-ignore

const given = ['Siti', 'Ahmad', 'Moh.', 'Sri', 'Abdul', 'Nur', 'Dewi', 'Agus', 'Hosniyah', 'Buhari', 'Misnati', 'Suparman', 'Holifah', 'Saiful', 'Endang', 'Karimah'] // prettier-ignore
const family = ['Aminah', 'Hidayat', 'Rohim', 'Wahyuni', 'Santoso', 'Hasanah', 'Prayitno', 'Jannah', 'Efendi', 'Maulana', 'Lestari', 'Widodo', 'Fauzi', 'Astutik', 'Kurniawan', 'Zahro'] // prettier-ignore
const works = ['Buruh tani', 'Pedagang pasar', 'Pelapak', 'Kuli panggul', 'Ojek', 'Guru ngaji', 'Nelayan', 'Petani', 'Kader PKK'] // prettier-ignore

const two = (value: number) => String(value).padStart(2, '0')

/** Row `at` (from 0). Numbers repeat only after 400 million rows. */
function rowAt(at: number): string[] {
  const dayOfMonth = 1 + (at % 28)
  const month = 1 + (Math.floor(at / 28) % 12)
  const year = 60 + (Math.floor(at / 336) % 40)
  const woman = at % 2 === 0
  const serial = 9001 + (Math.floor(at / 13_440) % 900)
  const { desa, kecamatan } = areaNames[at % areaNames.length] ?? { desa: '', kecamatan: '' }
  const nik = `3509${two(1 + (Math.floor(at / 12_096_000) % 31))}${two(woman ? dayOfMonth + 40 : dayOfMonth)}${two(month)}${year}${serial}`
  return [
    String(at + 1),
    faultOf(at) === 'title-removed' ? `Hj. ${nameAt(at)}` : nameAt(at),
    faultOf(at) === 'nik-missing'
      ? ''
      : faultOf(at) === 'nik-damaged'
        ? '3.50901E+15'
        : faultOf(at) === 'nik-placeholder'
          ? '0'
          : nik,
    `3509121203${two(at % 90)}9${String(at % 1000).padStart(3, '0')}`,
    'Jember',
    faultOf(at) === 'birth-unreadable' ? '31/02/1980' : `${two(dayOfMonth)}/${two(month)}/19${year}`,
    woman ? 'P' : 'L',
    'Krajan',
    two(at % 20),
    two(at % 9),
    desa,
    kecamatan,
    works[at % works.length] ?? '',
    'Pasar Tanjung',
    String(500_000 + (at % 20) * 100_000),
    `0812${String(10_000_000 + at).slice(0, 8)}`,
    `${given[(at * 7) % 16]} ${family[(at * 5) % 16]}`,
    String(at % 6),
    'Islam',
    '',
  ]
}

const syllables = ['ba', 'di', 'ga', 'ka', 'la', 'mu', 'na', 'pi', 'ra', 'su', 'ta', 'wi', 'ya', 'ja', 'ro', 'ho']
const syllable = (at: number) => syllables[Math.floor(at) % 16] ?? ''

/** Names repeat only after a million rows, so that nobody is the same person by chance. */
const nameAt = (at: number) =>
  `${given[at % 16]} ${family[Math.floor(at / 16) % 16]} ${syllable(at / 256)}${syllable(at / 4096)}${syllable(at / 65_536)}`

const faults = {
  'nik-missing': 41,
  'nik-damaged': 53,
  'nik-placeholder': 97,
  'birth-unreadable': 211,
  'title-removed': 31,
} as const
type Fault = keyof typeof faults
const faultNames = Object.keys(faults) as Fault[]

/** At most one fault a row: the first whose number divides it. */
const faultOf = (at: number): Fault | undefined =>
  at === 0 ? undefined : faultNames.find((name) => at % faults[name] === 0)

/** What a careful reader must count in the first `rows` rows, heading included. */
export function expectedCounts(rows: number) {
  const counted = new Map<string, number>()
  for (let at = 0; at < rows; at++) {
    const fault = faultOf(at)
    if (fault) counted.set(fault, (counted.get(fault) ?? 0) + 1)
  }
  const of = (name: string) => counted.get(name) ?? 0
  const doubtful = of('nik-missing') + of('nik-damaged') + of('nik-placeholder') + of('birth-unreadable')
  const reasons = { ...Object.fromEntries(counted), 'birth-from-nik': of('birth-unreadable'), 'not-a-person': 1 }
  return { seen: rows + 1, kept: rows - doubtful, doubtful, refused: 0, skipped: 1, reasons }
}

/** Writes the list as a CSV or a workbook, by the file's ending. */
export async function writeList(file: string, rows: number): Promise<void> {
  const to = createWriteStream(file, { highWaterMark: 1 << 20 })
  if (file.endsWith('.csv')) return pipeline(Readable.from(csvPieces(rows)), to)
  const sheet = { name: 'Daftar', columns: columnsOfList.map((heading) => ({ heading })), rows: allRows(rows) }
  await pipeline(Readable.from(writeWorkbook([sheet])), to)
}

function* allRows(rows: number): Generator<string[]> {
  for (let at = 0; at < rows; at++) yield rowAt(at)
}

function* csvPieces(rows: number): Generator<string> {
  yield `${columnsOfList.join(',')}\n`
  for (let from = 0; from < rows; from += 1000) {
    let piece = ''
    for (let at = from; at < Math.min(rows, from + 1000); at++) piece += `${rowAt(at).join(',')}\n`
    yield piece
  }
}
