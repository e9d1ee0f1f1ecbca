import { formatDay, type Day } from '../domain/basics/day.ts'
import { formatNumber } from '../domain/basics/rupiah.ts'
import { columns } from '../domain/ingest/columns.ts'
import type { ListCounts, RowCounts } from '../domain/ingest/list-counts.ts'
import { listKindWords } from '../domain/ingest/list-kind.ts'
import { verdictOf, type ReasonCode } from '../domain/ingest/reasons.ts'
import { reasonNames } from '../domain/ingest/words.ts'
import type { ListLine } from '../store/ingest/lists.ts'
import type { ShownList } from '../workflows/ingest/show-list.ts'
import type { ShownRow } from '../workflows/ingest/show-rows.ts'

/** What `bahu ingest load --json` gives of a file. */
export type Loaded = {
  file: string
  list: number | null
  state: string | null
  /** The very same file was kept before; nothing was changed. */
  again: boolean
  sheets: (RowCounts & { name: string })[]
  counts: ListCounts | null
  sure: boolean
  refusal: { code: string } | null
  sentence?: string
}

const stateWords: Record<string, string> = {
  reading: 'sedang dibaca',
  preview: 'menunggu keputusan',
  kept: 'tersimpan',
  discarded: 'dibuang',
  failed: 'gagal dibaca',
}

const countsText = ({ seen, kept, doubtful, refused, skipped }: RowCounts): string =>
  `${formatNumber(seen)} baris = ${formatNumber(kept)} baik + ${formatNumber(doubtful)} perlu dicek + ${formatNumber(refused)} ditolak + ${formatNumber(skipped)} bukan orang`

/** The counts of a file, the reasons with the most rows first, and what to do now. */
export function listText(loaded: Loaded): string {
  const { file, list, state, again, counts, sheets, sure, refusal, sentence } = loaded
  if (!counts || list === null) return `${file}: ${sentence ?? refusal?.code ?? ''}`
  const lines = [`${file} → daftar ${list}, ${again ? 'sudah tersimpan sebelumnya; tidak ada yang berubah' : (stateWords[state ?? ''] ?? '')}`] // prettier-ignore
  lines.push(`  ${countsText(counts)}`)
  if (sheets.length > 1) lines.push(...sheets.map((sheet) => `    ${sheet.name}: ${countsText(sheet)}`))
  lines.push(...reasonLines(counts))
  if (state === 'preview') {
    const { change, mends } = counts
    lines.push(`  Bila disimpan: ${formatNumber(change.new)} baru, ${formatNumber(change.changed)} berubah, ${formatNumber(change.same)} sama, ${formatNumber(change.conflict)} bertentangan${mends > 0 ? `; ${formatNumber(mends)} baris lama dibenahi` : ''}.`) // prettier-ignore
    if (!refusal && sure) lines.push(`  Simpan: bahu ingest keep ${list}`)
    else if (!refusal)
      lines.push(`  Judul kolom belum pasti. Lihat dan pastikan: bahu ingest mapping ${list} --set judul=isian`)
  }
  if (sentence) lines.push(`  ${sentence}`)
  return lines.join('\n')
}

function reasonLines({ reasons }: ListCounts): string[] {
  return (Object.entries(reasons) as [ReasonCode, number][])
    .filter(([code]) => code !== 'not-a-person')
    .sort(([a, x], [b, y]) => Number(verdictOf(a) === 'kept') - Number(verdictOf(b) === 'kept') || y - x)
    .map(([code, rows]) => `    ${formatNumber(rows).padStart(9)}  ${reasonNames[code]}${verdictOf(code) === 'kept' ? ' (keterangan)' : ''}`) // prettier-ignore
}

/** One line for a list. */
export function lineText(
  list: Pick<ListLine | ShownList, 'id' | 'kind' | 'sender' | 'file_name' | 'as_of' | 'state' | 'counts'>,
): string {
  const counts = 'seen' in list.counts ? ` · ${countsText(list.counts)}` : ''
  return `${String(list.id).padStart(5)}  ${(stateWords[list.state] ?? '').padEnd(18)} ${formatDay(list.as_of as Day)} · ${list.sender} · ${list.file_name} · ${listKindWords[list.kind]}${counts}`
}

/** How the headings of each table were understood, with sample cells. */
export function headingsText({ sheets }: Pick<ShownList, 'sheets'>): string {
  return sheets
    .flatMap((sheet) => [
      `  Lembar ${sheet.name || '1'}${sheet.tables.length === 0 ? ': tidak dikenali sebagai daftar orang' : ''}`,
      ...sheet.tables.flatMap((table) =>
        table.columns
          .filter((column) => column.heading !== '' || column.samples.length > 0)
          .map((column) => {
            const field = column.field ? columns[column.field].label : '—'
            const sure = column.confidence >= 0.8 || !column.field || column.field === 'ignore' ? '' : ' (belum pasti)'
            return `    ${(column.heading || column.key).padEnd(28)} → ${(field + sure).padEnd(28)} ${column.samples.join(' · ')}` // prettier-ignore
          }),
      ),
    ])
    .join('\n')
}

/** A bad row with what to mend. */
export const rowText = (row: ShownRow): string =>
  `  ${row.sheet ? `${row.sheet} ` : ''}baris ${row.row_no}: ${row.name || '(tanpa nama)'} — ${row.remarks
    .filter(({ serious }) => serious)
    .map(({ sentence }) => sentence)
    .join(' ')}`
