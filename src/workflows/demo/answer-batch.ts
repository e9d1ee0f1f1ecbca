import type { Day } from '../../domain/basics/day.ts'
import { chanceFrom } from '../../demo/chance.ts'
import type { Cell } from '../../demo/files/cell.ts'
import { openWorkbook } from '../../demo/files/workbook.ts'
import { bufferSource } from '../ingest/opc/byte-source.ts'
import { openList } from '../ingest/readers/open-list.ts'
import { readRows } from '../ingest/readers/read-rows.ts'
import { valueOf } from './value-of.ts'

const heading = ['No', 'No KPJ', 'NIK', 'Nama', 'Tanggal Lahir', 'Hasil Pendaftaran', 'Alasan Penolakan']
const grounds = [
  'Sudah terdaftar sebagai peserta PU',
  'NIK tidak padan dengan data Dukcapil',
  'Masih aktif sebagai BPU',
]

/**
 * The insurer's branch as the demo plays it: reads the batch workbook it was sent and answers every row, with a
 * participant number or, for one in forty, with the ground of refusal. Knows nothing but the file.
 */
export async function answerBatch(batch: Buffer, answeredOn: Day): Promise<Buffer> {
  const chance = chanceFrom(1, 'insurer', answeredOn)
  const list = valueOf(await openList(bufferSource(batch)))
  const book = openWorkbook({ shared: true })
  const sheet = book.sheet('Rekap', heading.map(() => 20)) // prettier-ignore
  sheet.row(['REKAP HASIL PENDAFTARAN BPU'], 'title')
  sheet.row(heading, 'head')
  let places: Map<string, number> | undefined
  let participant = 99_500_000_000
  for await (const { rows } of readRows(list)) {
    for (const { cells } of rows) {
      if (!places) {
        if (cells.includes('NIK')) places = new Map(cells.map((word, at) => [word, at]))
        continue
      }
      const cell = (word: string) => cells[places?.get(word) ?? -1] ?? ''
      participant += chance.between(1, 9)
      const taken = !chance.happens(0.025)
      const answer: Cell[] = taken ? [String(participant), 'Diterima', ''] : ['', 'Ditolak', chance.pick(grounds)]
      const [number, said, ground] = answer
      sheet.row([cell('No'), number, cell('NIK'), cell('Nama Lengkap'), cell('Tanggal Lahir'), said, ground], 'body')
    }
  }
  sheet.end()
  return Buffer.concat(book.close())
}
