/** A linear programme: maximise `objective · x` where every row says `coefficients · x ≤ limit`, and x ≥ 0. */
export type Programme = {
  objective: readonly number[]
  rows: readonly { coefficients: readonly number[]; limit: number }[]
}

export type Optimum = { value: number; x: Float64Array; prices: Float64Array }

const tiny = 1e-9

/**
 * Dantzig's simplex on a dense tableau, for the small programmes of this room (a few hundred columns). Every limit is
 * 0 or more, so that x = 0 is a start; Bland's rule takes over after many steps, so that it ends. `prices` are the
 * shadow prices of the rows. @throws RangeError on a negative limit or an unbounded programme: a bug in the caller.
 */
export function maximise({ objective, rows }: Programme): Optimum {
  const columns = objective.length
  const width = columns + rows.length + 1
  const table = rows.map(({ coefficients, limit }, row) => {
    if (limit < 0) throw new RangeError(`a limit below zero: ${limit}`)
    const line = new Float64Array(width)
    line.set(coefficients)
    line[columns + row] = 1
    line[width - 1] = limit
    return line
  })
  const gain = new Float64Array(width)
  for (let column = 0; column < columns; column++) gain[column] = -objective[column]!
  const basis = Int32Array.from(rows, (_, row) => columns + row)
  const patience = 20 * (columns + rows.length) + 200
  for (let step = 0; ; step++) {
    const entering = step < patience ? steepest(gain, width) : firstNegative(gain, width)
    if (entering < 0) break
    const leaving = findLeaving(table, basis, entering, width)
    if (leaving < 0) throw new RangeError('an unbounded programme')
    pivot(table, gain, leaving, entering, width)
    basis[leaving] = entering
  }
  const x = new Float64Array(columns)
  basis.forEach((column, row) => {
    if (column < columns) x[column] = Math.max(0, table[row]![width - 1]!)
  })
  return { value: gain[width - 1]!, x, prices: gain.slice(columns, width - 1).map((price) => Math.max(0, price)) }
}

function steepest(gain: Float64Array, width: number): number {
  let best = -1
  for (let column = 0; column < width - 1; column++)
    if (gain[column]! < -tiny && (best < 0 || gain[column]! < gain[best]!)) best = column
  return best
}

function firstNegative(gain: Float64Array, width: number): number {
  for (let column = 0; column < width - 1; column++) if (gain[column]! < -tiny) return column
  return -1
}

function findLeaving(table: Float64Array[], basis: Int32Array, entering: number, width: number): number {
  let best = -1
  let bestRatio = Infinity
  for (let row = 0; row < table.length; row++) {
    const pivotValue = table[row]![entering]!
    if (pivotValue <= tiny) continue
    const ratio = table[row]![width - 1]! / pivotValue
    const tie = Math.abs(ratio - bestRatio) <= tiny * Math.max(1, Math.abs(bestRatio))
    if (best < 0 || (tie ? basis[row]! < basis[best]! : ratio < bestRatio)) {
      best = row
      bestRatio = ratio
    }
  }
  return best
}

function pivot(table: Float64Array[], gain: Float64Array, leaving: number, entering: number, width: number): void {
  const line = table[leaving]!
  const by = line[entering]!
  for (let column = 0; column < width; column++) line[column] = line[column]! / by
  const clear = (row: Float64Array): void => {
    const factor = row[entering]!
    if (factor === 0) return
    for (let column = 0; column < width; column++)
      if (line[column] !== 0) row[column] = row[column]! - factor * line[column]!
    row[entering] = 0
  }
  for (const row of table) if (row !== line) clear(row)
  clear(gain)
}
