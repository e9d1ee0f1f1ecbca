/** Fewest letters at which one, and at which two, slips of the pen are forgiven. */
const oneSlip = 5
const twoSlips = 9
export const mostSlips = 2

/** A nickname is the tail of a Javanese name: Yati of Sumiyati. */
const shortestTail = 4

/**
 * May two different spelt words stand for one name, though they neither are spelt nor sound the same?
 * Symmetric: an initial and its name, a name and its tail, or a slip of the pen.
 */
export function alike(a: string, b: string): boolean {
  if (isPartOf(a, b)) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length >= oneSlip && differByAtMost(short, long, 0, 0, long.length >= twoSlips ? mostSlips : 1)
}

/** Whether one is the other's initial or tail. */
export function isPartOf(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length === 1) return long.startsWith(short)
  return short.length >= shortestTail && long.endsWith(short)
}

/** Whether at most `most` letters were changed, added, left out or swapped with a neighbour, from these places on. */
function differByAtMost(a: string, b: string, fromA: number, fromB: number, most: number): boolean {
  let i = fromA
  let j = fromB
  while (i < a.length && j < b.length && a[i] === b[j]) {
    i++
    j++
  }
  if (i === a.length || j === b.length) return a.length - i + b.length - j <= most
  if (most === 0) return false
  if (differByAtMost(a, b, i + 1, j + 1, most - 1)) return true
  if (differByAtMost(a, b, i, j + 1, most - 1) || differByAtMost(a, b, i + 1, j, most - 1)) return true
  return a[i] === b[j + 1] && a[i + 1] === b[j] && differByAtMost(a, b, i + 2, j + 2, most - 1)
}
