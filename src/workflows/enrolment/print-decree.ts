import { formatDay } from '../../domain/basics/day.ts'
import { day } from '../../domain/basics/day.ts'
import { formatMonth } from '../../domain/basics/month.ts'
import { maskNik } from '../../domain/basics/nik.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { formatNumber, formatRupiah } from '../../domain/basics/rupiah.ts'
import { formatHash } from '../../domain/enrolment/canonical-rows.ts'
import { countPrices, writePrices } from '../../domain/enrolment/month-prices.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { readAnnex, type PrintedRow } from '../../store/enrolment/annex-rows.ts'
import { findDecree, type Decree } from '../../store/enrolment/decrees.ts'
import type { Paper } from '../documents/pdf-page.ts'
import { printPdf, type PdfBlock, type PdfToPrint } from '../documents/print-pdf.ts'

export type PrintDecree = { decree: number; paper: Paper; /** Whole NIKs instead of masked ones. */ whole: boolean }

/**
 * A decree as PDF: a page that says what was decided, and the numbered annex, each page with the hash of the rows. NIKs
 * are masked unless whole ones are asked for, which the history keeps: a printed decree travels further than a screen.
 */
export async function printDecree(
  database: Database,
  actor: Actor,
  { decree, paper, whole }: PrintDecree,
): Promise<Outcome<{ name: string; bytes: AsyncGenerator<Buffer> }>> {
  return asActor(database, actor, async (session) => {
    const found = await findDecree(session, decree)
    if (!found) return refused({ code: 'not-found' })
    const rows = await readAnnex(session, decree)
    if (whole) session.note('enrolment', { act: 'open-numbers', subject: { decree, people: rows.length, as: 'pdf' } })
    const regency = await session.db
      .selectFrom('access.regency')
      .select('name')
      .where('regency', '=', actor.regency)
      .executeTakeFirstOrThrow()
    return done({ name: fileName(found, 'pdf'), bytes: printPdf(plan(found, rows, paper, whole, regency.name)) })
  })
}

/** `SK 188.45-123-2026.pdf`: the number with what file names do not allow replaced. */
export const fileName = ({ number }: Pick<Decree, 'number'>, extension: string, kind = 'SK'): string =>
  `${kind} ${number.replace(/[^\w.-]+/g, '-')}.${extension}`

function plan(decree: Decree, rows: PrintedRow[], paper: Paper, whole: boolean, regency: string): PdfToPrint {
  const title = `Keputusan Nomor ${decree.number}`
  return {
    title,
    paper,
    foot: `${title} · Sidik isi (SHA-256): ${formatHash(decree.hash)}`,
    blocks: front(decree, rows, regency),
    tables: [
      {
        title: [
          `LAMPIRAN KEPUTUSAN NOMOR ${decree.number}`,
          `Tanggal ${formatDay(day(decree.signedOn))} tentang ${decree.about}`,
          whole ? '' : 'NIK disamarkan; NIK lengkap ada pada buku kerja lampiran dengan sidik isi yang sama.',
        ].filter(Boolean),
        columns: [
          { heading: 'No', share: 2.2, align: 'end' },
          { heading: 'Nama', share: 10 },
          { heading: 'NIK', share: 6.2 },
          { heading: 'Lahir', share: 4.2 },
          { heading: 'Desa/kelurahan', share: 6 },
          { heading: 'Kecamatan', share: 5.5 },
          { heading: 'Pekerjaan', share: 7.5 },
          { heading: 'Sumber dana', share: 11 },
          { heading: 'Mulai', share: 5 },
          { heading: 'Bulan', share: 2.6, align: 'end' },
          { heading: 'Per bulan', share: 4.3, align: 'end' },
          { heading: 'Iuran', share: 5, align: 'end' },
        ],
        rows: () => rows.values().map((row) => cells(row, whole)),
        total: ['', `Jumlah ${formatNumber(rows.length)} orang`, '', '', '', '', '', '', '', formatNumber(decree.personMonths), '', formatRupiah(decree.amount)], // prettier-ignore
      },
    ],
  }
}

const cells = (row: PrintedRow, whole: boolean): string[] => [
  String(row.no),
  row.name,
  whole ? row.nik : row.nik && maskNik(row.nik).replaceAll('•', '*'),
  row.birth ? row.birth.split('-').reverse().join('-') : '',
  row.desaName,
  row.kecamatanName,
  row.work,
  row.purse,
  formatMonth(row.firstMonth),
  String(row.months),
  writePrices(row),
  formatRupiah(row.amount),
]

/** Every price with how many months of cover it pays: their products add up to the whole amount. */
const pricesOf = (rows: PrintedRow[]): string =>
  countPrices(rows)
    .map(({ price, months }) => `${formatRupiah(price)} untuk ${formatNumber(months)} bulan iuran`)
    .join('; ')

function front(decree: Decree, rows: PrintedRow[], regency: string): PdfBlock[] {
  const purses = new Map<string, { people: number; amount: number }>()
  for (const { purse, amount } of rows) {
    const sum = purses.get(purse) ?? { people: 0, amount: 0 }
    purses.set(purse, { people: sum.people + 1, amount: sum.amount + amount })
  }
  const { added, kept, changed, ended } = decree.difference
  return [
    { kind: 'title', text: `KEPUTUSAN ${decree.office.toUpperCase()}` },
    { kind: 'title', text: `NOMOR ${decree.number}` },
    { kind: 'gap', lines: 1 },
    { kind: 'title', text: 'TENTANG' },
    { kind: 'title', text: decree.about.toUpperCase() },
    { kind: 'gap', lines: 1 },
    {
      kind: 'paragraph',
      text: `Menetapkan ${formatNumber(decree.people)} orang pekerja di ${regency}, sebagaimana tercantum dengan nomor urut dalam lampiran yang tidak terpisahkan dari keputusan ini, sebagai penerima pembayaran iuran jaminan sosial ketenagakerjaan untuk bulan-bulan dan dari sumber dana yang disebut di belakang nama masing-masing.`,
    },
    {
      kind: 'facts',
      facts: [
        ['Jumlah orang', formatNumber(decree.people)],
        ['Jumlah bulan iuran', formatNumber(decree.personMonths)],
        ['Jumlah iuran', formatRupiah(decree.amount)],
        ['Iuran per bulan', pricesOf(rows)],
        ...[...purses].map(([name, sum]): [string, string] => [
          name,
          `${formatNumber(sum.people)} orang, ${formatRupiah(sum.amount)}`,
        ]),
        [
          decree.previousNumber ? `Dibanding nomor ${decree.previousNumber}` : 'Dibanding keputusan lalu',
          decree.previousNumber
            ? `${formatNumber(added)} orang baru, ${formatNumber(kept)} tetap, ${formatNumber(changed)} berubah, ${formatNumber(ended)} tidak lagi`
            : 'belum ada keputusan lalu',
        ],
        ['Sidik isi (SHA-256)', formatHash(decree.hash)],
      ],
    },
    {
      kind: 'note',
      text: 'Sidik isi dihitung dari seluruh baris lampiran. Siapa pun yang memegang buku kerja lampiran dapat menghitungnya lagi; satu huruf yang berubah menghasilkan sidik lain. Teks menimbang dan mengingat disusun oleh bagian hukum.',
    },
    { kind: 'gap', lines: 2 },
    { kind: 'signature', lines: [`Ditetapkan pada tanggal ${formatDay(day(decree.signedOn))}`, decree.office, '', '', '', '', decree.signer] }, // prettier-ignore
  ]
}
