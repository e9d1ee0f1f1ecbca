import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Chance } from '../chance.ts'
import { csvSink, type CsvForm } from '../files/csv.ts'
import type { Sink } from '../files/sink.ts'
import { openWorkbook } from '../files/workbook.ts'
import type { Listing } from '../sheets/listing.ts'
import { openSheet, type Frame, type SheetWriter } from '../sheets/list-writer.ts'
import type { SheetStyle } from '../sheets/sheet-style.ts'
import { emptyTruth, type FileKind, type Truth } from '../truth/truth-files.ts'
import { plantRepeats } from './plant-repeats.ts'

export type ListOrder = {
  /** Path inside the folder; its ending decides between a workbook and a CSV. */
  path: string
  sender: string
  kind: FileKind
  csv?: CsvForm
  /** Rows written more than once, as a share. */
  repeats?: number
}

/** A file as its sender makes it. A workbook holds a sheet for every section; a CSV takes all of them in one. */
export type ListFile = {
  section(sheet: string, style: SheetStyle, frame: Frame, listings: Listing[]): void
  close(): void
}

export function openListFile(folder: string, order: ListOrder, chance: Chance, truth: Truth): ListFile {
  const path = join(folder, order.path)
  mkdirSync(dirname(path), { recursive: true })
  const facts = emptyTruth(order.path, order.kind, order.sender)
  const write = (sheet: string, sink: Sink, style: SheetStyle, frame: Frame) =>
    openSheet(chance, sink, style, frame, (row, listing, reasons) =>
      truth.row(facts, sheet, row, listing.person.id, reasons),
    )
  const planted = (listings: Listing[]) => plantRepeats(chance, listings, order.repeats ?? 0)

  if (order.csv) {
    writeFileSync(path, '')
    const sink = csvSink(order.csv, (bytes) => appendFileSync(path, bytes))
    let open: SheetWriter | undefined
    return {
      section: (_, style, frame, listings) => {
        open ??= write('', sink, style, frame)
        open.add(planted(listings))
      },
      close: () => {
        facts.nobody += open?.end() ?? 0
        truth.file(facts)
      },
    }
  }
  const book = openWorkbook({ shared: true })
  return {
    section: (name, style, frame, listings) => {
      const widths = style.columns.map(({ kind }) => (kind === 'name' ? 28 : kind === 'no' ? 5 : 18))
      const sheet = write(name, book.sheet(name, widths), style, frame)
      sheet.add(planted(listings))
      facts.nobody += sheet.end()
    },
    close: () => {
      writeFileSync(path, Buffer.concat(book.close()))
      truth.file(facts)
    },
  }
}
