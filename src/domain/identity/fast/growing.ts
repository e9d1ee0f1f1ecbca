/** A column that grows by doubling: what was in it stays, the rest is 0. */
export function withRoom<T extends Int32Array | Uint8Array | Float64Array>(column: T, length: number): T {
  if (length <= column.length) return column
  const wider = new (column.constructor as new (length: number) => T)(Math.max(length, column.length * 2))
  wider.set(column)
  return wider
}
