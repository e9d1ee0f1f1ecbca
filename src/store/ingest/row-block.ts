import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { RawRow } from '../../domain/ingest/raw-row.ts'
import type { RowKind } from '../../domain/ingest/table/row-kind.ts'
import { seal, unseal } from '../keys/seal.ts'
import { blockContext } from './person-context.ts'

/** A row as it stood in the file, and what it was taken for; `erased` rows have lost their cells for good. */
export type KeptRow = RawRow & { seq: number; as: RowKind | 'erased' }

export type Block = { firstSeq: number; lastSeq: number; sheet: number; sealed: Buffer }

type Packed = [rowNo: number, kinds: string, cells: string[], as: KeptRow['as']]

/** Deflated first, for sealed bytes cannot be. Rows of one sheet, numbered without gaps. */
export function packBlock(
  key: Buffer,
  firstSeq: number,
  rows: readonly (RawRow & { as: RowKind | 'erased' })[],
): Block {
  const packed = rows.map(({ rowNo, kinds, cells, as }): Packed => [rowNo, kinds, cells, as])
  const sealed = seal(key, blockContext, deflateRawSync(JSON.stringify(packed), { level: 1 }))
  return { firstSeq, lastSeq: firstSeq + rows.length - 1, sheet: rows[0]?.sheet ?? 0, sealed }
}

/** The rows of a block. @throws Error when it was changed or belongs elsewhere. */
export function openBlock(key: Buffer, { firstSeq, sheet, sealed }: Omit<Block, 'lastSeq'>): KeptRow[] {
  const packed = JSON.parse(inflateRawSync(unseal(key, blockContext, sealed)).toString('utf8')) as Packed[]
  return packed.map(([rowNo, kinds, cells, as], at) => ({ seq: firstSeq + at, sheet, rowNo, kinds, cells, as }))
}
