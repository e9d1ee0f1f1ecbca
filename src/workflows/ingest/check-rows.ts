import type { Day } from '../../domain/basics/day.ts'
import type { RegencyCode } from '../../domain/basics/ids.ts'
import type { CheckContext } from '../../domain/ingest/check-context.ts'
import { checkRow } from '../../domain/ingest/check-row.ts'
import { noCounts, type Checkpoint, type ListCounts, type SheetFound } from '../../domain/ingest/list-counts.ts'
import { guessListKind, type ListKind } from '../../domain/ingest/list-kind.ts'
import { areaTable, type Area } from '../../domain/ingest/place/area-table.ts'
import type { RawBatch, RawRow } from '../../domain/ingest/raw-row.ts'
import type { Remembered } from '../../domain/ingest/table/guess-columns.ts'
import type { RowKind } from '../../domain/ingest/table/row-kind.ts'
import { beginSheet, currentPlan, stepRow } from '../../domain/ingest/table/sheet-state.ts'
import { planOf, type Defaults } from '../../domain/ingest/table/table.ts'
import { healthContext, personContext } from '../../store/ingest/person-context.ts'
import { packBlock, type Block, type KeptRow } from '../../store/ingest/row-block.ts'
import { copyWriter } from '../../store/ingest/row-copy.ts'
import type { Chunk } from '../../store/ingest/save-chunk.ts'
import { stopKey } from '../../store/access/stopped.ts'
import { lookupWith, type Lookup } from '../../store/keys/keyring.ts'
import { sealJson } from '../../store/keys/seal.ts'

/** All that reading a list needs to know; it can be sent to a worker thread. */
export type CheckOrder = {
  regency: string
  areas: Area[]
  on: Day
  /** Undefined: told from the columns of the first sheet that has people. */
  kind: ListKind | undefined
  fileName: string
  given: Defaults
  remembered: Remembered
  /** Where to go on, after a kill. */
  from: Checkpoint | null
  sealKey: Buffer
  lookupKey: Buffer
  /** Who was erased at their own request (`stopKey`, hexadecimal): their rows are not stored. */
  stopped: string[]
  rowsPerChunk: number
}

/**
 * Reads rows in the order of the file and gives them in chunks: checked, hashed, sealed and packed for the database,
 * each with the checkpoint it leads to. Rows up to `order.from` are passed over. Memory is that of a chunk.
 */
export async function* checkRows(batches: AsyncIterable<RawBatch>, order: CheckOrder): AsyncGenerator<Chunk> {
  const areas = areaTable(order.areas)
  const guessing = { areas, on: order.on, remembered: order.remembered }
  const pack = packer(order)
  const at: Checkpoint = structuredClone(order.from) ?? {
    seq: 0, sheet: -1, rowNo: 0, kind: order.kind ?? 'workers', state: null, sheets: [], counts: noCounts(),
  } // prettier-ignore
  let kindKnown = order.kind !== undefined || at.sheets.some(({ tables }) => tables.length > 0)

  for await (const batch of batches) {
    const rows = order.from ? unread(batch, order.from) : batch.rows
    if (rows.length === 0) continue
    if (at.state?.sheet !== batch.sheet.index) {
      at.state = beginSheet(batch.sheet, rows, order.fileName, order.given, guessing)
      at.sheets.push({ ...batch.sheet, ...noRows(), tables: at.state.tables, defaults: at.state.defaults })
    }
    const state = at.state
    const sheet = at.sheets.at(-1) as SheetFound
    if (!kindKnown && state.table) {
      at.kind = guessListKind(new Set(Object.keys(planOf(state.table)) as never))
      kindKnown = true
    }
    const context: CheckContext = { regency: order.regency as RegencyCode, areas, on: order.on, kind: at.kind }
    let plan = currentPlan(state)
    const firstSeq = at.seq + 1
    const kinds: KeptRow['as'][] = []
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index] as RawRow
      const kind = stepRow(state, rows, index, plan, guessing)
      kinds.push(kind)
      at.seq++
      if (kind === 'new-heading') plan = currentPlan(state)
      if (kind !== 'person' || !state.table) {
        countSkipped(at.counts, sheet, kind)
        continue
      }
      const read = checkRow(row, state.table, plan, state.defaults, context)
      const checked = at.kind !== 'recap' && pack.isStopped(read) ? nobody : read
      if (checked === nobody) kinds[index] = 'erased'
      countPerson(at.counts, sheet, checked)
      pack.person(at.seq, row, checked)
    }
    sheet.tables = state.tables
    at.sheet = batch.sheet.index
    at.rowNo = rows.at(-1)?.rowNo ?? 0
    pack.block(firstSeq, rows, kinds)
    if (pack.rows() >= order.rowsPerChunk) yield pack.take(at)
  }
  if (pack.rows() > 0) yield pack.take(at)
}

const noRows = () => ({ seen: 0, kept: 0, doubtful: 0, refused: 0, skipped: 0 })

function unread({ sheet, rows }: RawBatch, from: Checkpoint): RawRow[] {
  if (sheet.index > from.sheet) return rows
  return sheet.index < from.sheet ? [] : rows.filter((row) => row.rowNo > from.rowNo)
}

function countSkipped(counts: ListCounts, sheet: SheetFound, kind: RowKind): void {
  for (const one of [counts, sheet]) {
    one.seen++
    one.skipped++
  }
  counts.reasons['not-a-person'] = (counts.reasons['not-a-person'] ?? 0) + 1
  counts.skippedAs[kind] = (counts.skippedAs[kind] ?? 0) + 1
}

type Checked = ReturnType<typeof checkRow>

/** All that is kept of the row of somebody who was erased: that there was one. */
const nobody: Checked = {
  verdict: 'refused',
  reasons: ['erased-on-request'],
  name: '',
  birth: null,
  sex: null,
  desa: null,
  kindOfWork: null,
  trustedNik: '',
  trustedKk: '',
  personal: {},
  health: null,
  facts: {},
}

function countPerson(counts: ListCounts, sheet: SheetFound, { verdict, reasons }: Checked): void {
  for (const one of [counts, sheet]) {
    one.seen++
    one[verdict]++
  }
  for (const reason of reasons) counts.reasons[reason] = (counts.reasons[reason] ?? 0) + 1
}

const emptied = (row: RawRow, as: KeptRow['as']) => ({ ...row, ...(as === 'erased' && { cells: [], kinds: '' }), as })

function packer({ sealKey, lookupKey, ...order }: CheckOrder) {
  const lookup: Lookup = lookupWith(lookupKey)
  const stopped = new Set(order.stopped)
  const copy = copyWriter()
  let blocks: Block[] = []
  let people = 0
  let rows = 0
  return {
    rows: () => rows,
    isStopped: ({ trustedNik }: Checked) =>
      stopped.size > 0 && trustedNik !== '' && stopped.has(stopKey(lookup, trustedNik).toString('hex')),
    person(seq: number, row: RawRow, checked: Checked) {
      people++
      copy.add({
        ...checked,
        seq,
        sheet: row.sheet,
        rowNo: row.rowNo,
        nikHash: checked.trustedNik === '' ? null : lookup('nik', checked.trustedNik),
        kkHash: checked.trustedKk === '' ? null : lookup('kk', checked.trustedKk),
        sealed: sealJson(sealKey, personContext, checked.personal),
        health: checked.health && sealJson(sealKey, healthContext, checked.health),
        facts: JSON.stringify(checked.facts),
      })
    },
    block(firstSeq: number, batch: RawRow[], kinds: KeptRow['as'][]) {
      rows += batch.length
      blocks.push(packBlock(sealKey, firstSeq, batch.map((row, at) => emptied(row, kinds[at]!)))) // prettier-ignore
    },
    take(checkpoint: Checkpoint): Chunk {
      const chunk = { copy: copy.take(), people, blocks, checkpoint: structuredClone(checkpoint) }
      blocks = []
      people = 0
      rows = 0
      return chunk
    },
  }
}
