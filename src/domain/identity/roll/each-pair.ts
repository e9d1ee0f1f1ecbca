import { firstRegistered, pairsAmong, type Blocks } from './blocks.ts'
import type { Roll } from './roll.ts'

/** In a block that no finer key could part, each row meets only so many of its neighbours in alphabetical order. */
const windowWidth = 40

/** Visits every pair of one block that no other block shows too: each pair is met exactly once in a whole run. */
export function eachPair(roll: Roll, blocks: Blocks, block: number, visit: (a: number, b: number) => void): void {
  const from = blocks.start[block]!
  const to = blocks.start[block + 1]!
  const key = blocks.key[block]! >>> 0
  if (pairsAmong(roll, blocks.rows, from, to) > blocks.most) return eachNeighbour(roll, blocks, block, visit)
  const registered = firstRegistered(roll, blocks.rows, from, to)
  for (let i = from; i < registered; i++) {
    for (let j = roll.newWithNew ? i + 1 : registered; j < to; j++) {
      const a = blocks.rows[i]!
      const b = blocks.rows[j]!
      if (firstCommonKey(blocks, a, b) === key) visit(a, b)
    }
  }
}

function eachNeighbour(roll: Roll, blocks: Blocks, block: number, visit: (a: number, b: number) => void): void {
  const key = blocks.key[block]! >>> 0
  const rows = [...blocks.rows.subarray(blocks.start[block], blocks.start[block + 1])]
  rows.sort(
    (a, b) => nameOrder(roll, a, b) || roll.birth[a]! - roll.birth[b]! || (roll.ids[a]! < roll.ids[b]! ? -1 : 1),
  )
  rows.forEach((a, at) => {
    for (const b of rows.slice(at + 1, at + 1 + windowWidth)) {
      if (areCompared(roll, a, b) && firstCommonKey(blocks, a, b) === key) visit(a, b)
    }
  })
}

const areCompared = (roll: Roll, a: number, b: number): boolean =>
  roll.registered[a] === roll.registered[b] ? roll.registered[a] === 0 && roll.newWithNew : true

function nameOrder({ names }: Roll, a: number, b: number): number {
  const lengthA = names.start[a + 1]! - names.start[a]!
  const lengthB = names.start[b + 1]! - names.start[b]!
  for (let at = 0; at < Math.min(lengthA, lengthB); at++) {
    const difference = names.words[names.start[a]! + at]! - names.words[names.start[b]! + at]!
    if (difference !== 0) return difference
  }
  return lengthA - lengthB
}

function firstCommonKey({ keyStart, keys }: Blocks, a: number, b: number): number {
  let left = keyStart[a]!
  let right = keyStart[b]!
  const leftEnd = keyStart[a + 1]!
  const rightEnd = keyStart[b + 1]!
  while (left < leftEnd && right < rightEnd) {
    const keyA = keys[left]!
    const keyB = keys[right]!
    if (keyA === keyB) return keyA
    if (keyA < keyB) left++
    else right++
  }
  return -1
}
