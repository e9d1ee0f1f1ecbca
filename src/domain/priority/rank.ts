import type { Candidates } from './candidates.ts'

/** How ties are broken, in the words that the page and the decree print. */
export const tieRule =
  'Poin sama: desil yang lebih miskin dahulu, lalu yang lebih tua, lalu undian yang dapat diulang dari nomor undian dan nomor pekerja.'

/**
 * Positions in `people`, most in need first. A total order that depends on the people and the seed alone, never on the
 * order in which they came: points, then the poorer decile (unknown last), then the older, then a lot drawn from the
 * seed and the worker's id, then the id itself.
 * @param seed printed with the ranking, so that anybody can draw the lots again
 */
export function rank(people: Candidates, points: Int32Array, seed: string): Uint32Array {
  const { count, decile, birth, ids } = people
  const order = new Uint32Array(count)
  const lots = new Uint32Array(count)
  for (let at = 0; at < count; at++) {
    order[at] = at
    lots[at] = lot(seed, ids[at]!)
  }
  return order.sort(
    (a, b) =>
      points[b]! - points[a]! ||
      (decile[a]! || 11) - (decile[b]! || 11) ||
      birth[a]! - birth[b]! ||
      lots[a]! - lots[b]! ||
      (ids[a]! < ids[b]! ? -1 : 1),
  )
}

/** FNV-1a with a final mix over the seed and the id: the same for ever, and not steerable by whoever numbers the workers. */
export function lot(seed: string, id: string): number {
  let hash = 0x811c9dc5
  const text = `${seed}|${id}`
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
