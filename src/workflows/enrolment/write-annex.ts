import { formatDay, day } from '../../domain/basics/day.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { formatHash } from '../../domain/enrolment/canonical-rows.ts'
import { writePrices } from '../../domain/enrolment/month-prices.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { readAnnex, type PrintedRow } from '../../store/enrolment/annex-rows.ts'
import { findDecree, type Decree } from '../../store/enrolment/decrees.ts'
import { writeWorkbook, type Cell, type SheetToWrite } from '../documents/write-workbook.ts'
import { fileName } from './print-decree.ts'

/** Headings of the annex workbook: `verify-annex` finds its columns by them. */
export const annexHeadings = [
  'No',
  'NIK',
  'Nama',
  'Tanggal lahir',
  'Kode desa',
  'Desa/kelurahan',
  'Kecamatan',
  'Pekerjaan',
  'Sumber dana',
  'Bulan pertama',
  'Jumlah bulan',
  'Iuran per bulan',
  'Jumlah iuran',
] as const

const widths = [6, 19, 32, 12, 15, 18, 16, 22, 26, 13, 9, 12, 14]

/** The annex as a workbook with whole NIKs and the hash above. The history keeps who took it. */
export async function writeAnnex(
  database: Database,
  actor: Actor,
  { decree }: { decree: number },
): Promise<Outcome<{ name: string; bytes: AsyncGenerator<Buffer> }>> {
  return asActor(database, actor, async (session) => {
    const found = await findDecree(session, decree)
    if (!found) return refused({ code: 'not-found' })
    const rows = await readAnnex(session, decree)
    session.note('enrolment', { act: 'open-numbers', subject: { decree, people: rows.length, as: 'workbook' } })
    return done({ name: fileName(found, 'xlsx', 'Lampiran SK'), bytes: writeWorkbook([sheet(found, rows)]) })
  })
}

function sheet(decree: Decree, rows: PrintedRow[]): SheetToWrite {
  return {
    name: 'Lampiran',
    paper: 'F4',
    title: [
      `LAMPIRAN KEPUTUSAN NOMOR ${decree.number}`,
      `Tanggal ${formatDay(day(decree.signedOn))} tentang ${decree.about}`,
      `Sidik isi (SHA-256): ${formatHash(decree.hash)}`,
    ],
    columns: annexHeadings.map((heading, index) => ({ heading, width: widths[index]! })),
    rows: rows.values().map(cells),
    total: [
      '',
      '',
      `Jumlah ${rows.length} orang`,
      null,
      '',
      '',
      '',
      '',
      '',
      '',
      decree.personMonths,
      null,
      decree.amount,
    ],
    foot: ['Rahasia: memuat NIK. Simpan dan kirim hanya kepada yang berwenang.'],
  }
}

const cells = (row: PrintedRow): Cell[] => [
  row.no,
  row.nik,
  row.name,
  row.birth ? { day: row.birth } : null,
  row.desa,
  row.desaName,
  row.kecamatanName,
  row.work,
  row.purse,
  row.firstMonth,
  row.months,
  row.prices === null ? row.monthly : writePrices(row),
  row.amount,
]
