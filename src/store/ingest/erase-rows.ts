import type { Session } from '../session.ts'
import { packBlock, openBlock } from './row-block.ts'

/**
 * Empties rows of everything about their person, cells in the blocks included (UU 27/2022 Pasal 8); the numbers of the
 * rows and their verdicts stay, so that counts still add up. The kept file is the caller's to remove.
 * @returns how many rows were emptied
 */
export async function eraseRows(session: Session, list: number, seqs: readonly number[]): Promise<number> {
  const gone = new Set(seqs)
  const { client } = session
  const blocks = await client.query<{ first_seq: number; sealed: Buffer }>(
    'select first_seq, sealed from ingest.blocks_to_erase($1, $2)',
    [list, seqs],
  )
  for (const { first_seq, sealed } of blocks.rows) {
    const rows = openBlock(session.keys.seal, { firstSeq: first_seq, sheet: 0, sealed })
    const left = rows.map((row) => (gone.has(row.seq) ? { ...row, cells: [], kinds: '', as: 'erased' as const } : row))
    const packed = packBlock(session.keys.seal, first_seq, left)
    await client.query('select ingest.replace_block($1, $2, $3)', [list, first_seq, packed.sealed])
  }
  const { rows } = await client.query<{ erased: number }>('select ingest.erase_rows($1, $2) as erased', [list, seqs])
  session.note('ingest', { act: 'erase-rows', subject: { list, rows: seqs.length } })
  return rows[0]?.erased ?? 0
}
