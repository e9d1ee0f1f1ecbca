import type { RawRow, Sheet } from '../../src/domain/ingest/raw-row.ts'
import { bufferSource } from '../../src/workflows/ingest/opc/byte-source.ts'
import { UnreadableFile } from '../../src/workflows/ingest/opc/unreadable-file.ts'
import { openList } from '../../src/workflows/ingest/readers/open-list.ts'
import { readRows } from '../../src/workflows/ingest/readers/read-rows.ts'

export type Read = { sheets: Sheet[]; rows: RawRow[]; batches: number; refusal?: { code: string; place?: string } }

/** Reads a file to its end, or to its refusal, whether that came at the door or on the way. */
export async function readAll(bytes: Buffer): Promise<Read> {
  const opened = await openList(bufferSource(bytes))
  if (!opened.ok) return { sheets: [], rows: [], batches: 0, refusal: opened.refusal }
  const read: Read = { sheets: opened.value.sheets, rows: [], batches: 0 }
  try {
    for await (const batch of readRows(opened.value)) {
      read.rows.push(...batch.rows)
      read.batches++
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    read.refusal = error.refusal
  }
  return read
}
