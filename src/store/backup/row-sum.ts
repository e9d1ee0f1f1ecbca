import { hash } from 'node:crypto'

export type Sum = { rows: number; sum: string }

const newline = 10

/**
 * Counts the rows of a table in COPY's text and sums their SHA-256, lane by lane: the same rows give the same sum in
 * whatever order they come, so that no table needs sorting.
 */
export function rowSum() {
  const lanes = new Uint32Array(8)
  let rows = 0
  let held: Buffer[] = []
  const take = (row: Buffer) => {
    const digest = hash('sha256', row, 'buffer')
    for (let lane = 0; lane < 8; lane++) lanes[lane]! += digest.readUInt32BE(lane * 4)
    rows++
  }
  return {
    /** A piece of the text, cut anywhere. @returns how many rows ended in it */
    add(piece: Buffer): number {
      const before = rows
      let from = 0
      for (let at = piece.indexOf(newline); at >= 0; at = piece.indexOf(newline, from)) {
        const end = piece.subarray(from, at + 1)
        take(held.length > 0 ? Buffer.concat([...held, end]) : end)
        held = []
        from = at + 1
      }
      if (from < piece.length) held.push(piece.subarray(from))
      return rows - before
    },
    result: (): Sum => ({ rows, sum: [...lanes].map((lane) => lane.toString(16).padStart(8, '0')).join('') }),
  }
}
