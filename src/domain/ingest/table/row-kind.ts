import { readName } from '../cell/read-name.ts'
import { headingKey } from '../heading-key.ts'
import type { RawRow } from '../raw-row.ts'
import { headingScore, isNumbering, mayBeHeading } from './find-table.ts'
import type { ColumnPlan, Table } from './table.ts'

/** Why a row speaks of no person; `person` when it does or should. */
export type RowKind =
  'person' | 'blank' | 'title' | 'heading' | 'new-heading' | 'section' | 'total' | 'signature' | 'vacant'

const totalWords = new Set('jumlah|total|jml|sub total|subtotal|grand total|jumlah total|total keseluruhan|rata rata|jumlah keseluruhan|jumlah seluruhnya|sub jumlah|jumlah akhir|total akhir'.split('|').map(headingKey)) // prettier-ignore
const footerWords =
  /^(mengetahui|mengesahkan|menyetujui|disetujui|disahkan|diketahui|dibuat|dibuat oleh|disusun|kepala|lurah|camat|ketua|petugas|pendata|tertanda|ttd|nip|pembina|koordinator|catatan|keterangan|nb|an|a n|plt|plh|pj|sekretaris|pengasuh|pimpinan|penanggung jawab|yang membuat|yang mendata|hormat kami|sumber|rekapitulasi|verifikator|direktur|mantri)\b/
const signedAt =
  /^[a-z .']+, *(tgl\.?|tanggal)? *[\d. ]*(januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|\d{1,2}[-/]\d|[\d ]{4,})/i
const sectionWords =
  /^(desa|ds|kelurahan|kel|kecamatan|kec|dusun|dsn|lingkungan|pasar|blok|los|rw|rt|kelompok|ponpes|pondok|posyandu|zona|lantai|unit|wilayah|poktan)\b/i
const numbers = ['nik', 'kk', 'phone', 'participantNo', 'account'] as const

/**
 * Tells persons from the rest. The usual row, with a long number for a NIK and a name, is told by two looks.
 * `afterTotal`: a total or a signature stood above, so a row with next to nothing in it is part of the foot.
 */
export function rowKind(row: RawRow, table: Table, plan: ColumnPlan, afterTotal: boolean): RowKind {
  const name = plan.name === undefined ? '' : (row.cells[plan.name] ?? '')
  const nik = plan.nik === undefined ? '' : (row.cells[plan.nik] ?? '')
  if (nik.length >= 15 && name.length > 0 && nik.charCodeAt(0) <= 57) return 'person'
  return slowKind(row, table, plan, name.trim(), afterTotal)
}

function slowKind(row: RawRow, table: Table, plan: ColumnPlan, name: string, afterTotal: boolean): RowKind {
  const filled = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (filled.length === 0) return 'blank'
  if (isNumbering(row)) return 'heading'
  const about =
    numbers.some((field) => hasDigits(row, plan[field], 6)) || hasDigits(row, plan.birthDate ?? plan.birth, 4)
  if (!about) {
    const heading = headingKind(row, table, filled.length)
    if (heading) return heading
    const first = filled.find((cell) => /[a-z]/i.test(cell)) ?? ''
    if (filled.some((cell) => totalWords.has(headingKey(cell)))) return 'total'
    if (/^(sub ?)?(total|jumlah|jml)\b/i.test(first) && /\d/.test(filled.join(' '))) return 'total'
    if (filled.length <= 3 && filled.some((cell) => footerWords.test(cell.toLowerCase().replace(/[^a-z]+/g, ' ').trim()) || signedAt.test(cell))) return 'signature' // prettier-ignore
    if (afterTotal && filled.length <= 2) return 'signature'
    if (filled.length <= 2 && sectionWords.test(first)) return 'section'
    if (readName(name).name === '') return aboutNobody(row, plan, name)
  }
  return 'person'
}

/** Without a name and without a word about a person: a pre-numbered line of a form, or an empty stall. */
function aboutNobody(row: RawRow, plan: ColumnPlan, name: string): RowKind {
  if (/[a-z]/i.test(name) && !/^(nn|tanpa nama|tidak ada nama|xxx*)$/i.test(name)) return 'vacant'
  const spoken = (['sex', 'address', 'work', 'diedOn', 'decile', 'nik', 'birth', 'birthDate', 'mother', 'phone'] as const).some((field) => filledAt(row, plan[field])) // prettier-ignore
  if (spoken) return 'person'
  return filledAt(row, plan.stall) || filledAt(row, plan.block) ? 'vacant' : 'blank'
}

function headingKind(row: RawRow, table: Table, filled: number): RowKind | undefined {
  if (filled < 2 || !mayBeHeading(row)) return undefined
  const same = table.columns.filter(({ index, heading }) => {
    const cell = (row.cells[index] ?? '').trim()
    return cell !== '' && heading.split(' – ').some((part) => headingKey(part) === headingKey(cell))
  }).length
  if (same >= 2 && same >= filled * 0.6) return 'heading'
  return headingScore([row]) >= 2.6 || (headingScore([row]) >= 2 && filled <= 4) ? 'new-heading' : undefined
}

const filledAt = (row: RawRow, at: number | undefined): boolean =>
  at !== undefined && (row.cells[at] ?? '').trim() !== ''

/** At least so many digits: a number of somebody, not a count of people. */
function hasDigits(row: RawRow, at: number | undefined, least: number): boolean {
  const text = at === undefined ? '' : (row.cells[at] ?? '')
  return text.length >= least && text.replace(/\D/g, '').length >= least
}
