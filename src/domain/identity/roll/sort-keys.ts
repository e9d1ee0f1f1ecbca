const digit = 11
const places = 1 << digit

export type Entries = { keys: Int32Array; rows: Int32Array }

/**
 * Sorts keys ascending (as unsigned numbers) and carries their rows along; rows of one key keep their order.
 * Radix sort, three passes. The arrays given are used as room and hold nothing afterwards.
 */
export function sortKeys(entries: Entries): Entries {
  let from = entries
  let into: Entries = { keys: new Int32Array(entries.keys.length), rows: new Int32Array(entries.keys.length) }
  for (let shift = 0; shift < 32; shift += digit) {
    pass(from, into, shift)
    ;[from, into] = [into, from]
  }
  return from
}

function pass(from: Entries, into: Entries, shift: number): void {
  const next = new Int32Array(places)
  for (let at = 0; at < from.keys.length; at++) next[(from.keys[at]! >>> shift) & (places - 1)]!++
  let before = 0
  for (let place = 0; place < places; place++) {
    const count = next[place]!
    next[place] = before
    before += count
  }
  for (let at = 0; at < from.keys.length; at++) {
    const place = next[(from.keys[at]! >>> shift) & (places - 1)]!++
    into.keys[place] = from.keys[at]!
    into.rows[place] = from.rows[at]!
  }
}
