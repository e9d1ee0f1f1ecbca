import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Cell } from '../files/cell.ts'
import { csvSink, type CsvForm } from '../files/csv.ts'
import type { Sink } from '../files/sink.ts'
import { openWorkbook } from '../files/workbook.ts'
import type { Person } from '../people/person.ts'
import { reasonsFor } from '../sheets/reasons-for.ts'
import { emptyTruth, type FileKind } from '../truth/truth-files.ts'
import type { Desk } from './office.ts'

/** A table as a register's own program exports it: a heading, then one row a person, no titles and no totals. */
export type RegisterTable = {
  /** `cells` in order of the heading; `nik` false when the register does not hold the number. */
  row(person: Person, cells: readonly Cell[], options?: { sheet?: number; nik?: boolean; sex?: boolean }): void
  close(): void
}

export type RegisterOrder = {
  path: string
  sender: string
  kind: FileKind
  csv?: CsvForm
  sheets: readonly { name: string; heading: readonly string[] }[]
}

export function openRegisterTable(desk: Desk, order: RegisterOrder): RegisterTable {
  const path = join(desk.folder, order.path)
  mkdirSync(dirname(path), { recursive: true })
  const truth = emptyTruth(order.path, order.kind, order.sender)
  const book = order.csv ? undefined : openWorkbook({ shared: desk.workers < 200_000 })
  if (order.csv) writeFileSync(path, '')
  const sinks = order.sheets.map(({ name, heading }): Sink => {
    const sink = order.csv
      ? csvSink(order.csv, (bytes) => appendFileSync(path, bytes))
      : book!.sheet(name, heading.map(() => 18)) // prettier-ignore
    sink.row(heading, 'head')
    return sink
  })
  return {
    row: (person, cells, { sheet = 0, nik = true, sex = false } = {}) => {
      const at = sinks[sheet]!.row(cells, 'body')
      const reasons = reasonsFor({
        name: person.name,
        nik: nik ? person.nik : undefined,
        nikFault: nik ? 'ok' : 'nik-missing',
        birth: person.birth,
        birthState: 'ok',
        sex: sex ? person.sex : undefined,
        desaState: 'ok',
        desaInTitle: false,
        kkState: 'ok',
        repeated: false,
        shared: false,
      })
      // Without the number, and without a desa in this register, nobody can be told from the row.
      if (!nik) reasons.push('nothing-to-identify')
      desk.truth.row(truth, order.sheets[sheet]?.name ?? '', at, person.id, reasons)
    },
    close: () => {
      for (const sink of sinks) sink.end()
      if (book) writeFileSync(path, Buffer.concat(book.close()))
      desk.truth.file(truth)
    },
  }
}
