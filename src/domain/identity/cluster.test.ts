// Oracle: a naive closure (repeat until nothing changes), and the invariants of automatic clusters.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDeclaration, declared, withIds } from '../../../test/synthetic/declared.ts'
import { cluster, type Edge } from './cluster.ts'
import { oneTypingStep } from './nik-soundness.ts'
import { isNikSound, nikHighAt, nikLowAt } from './roll/cells.ts'
import { fillRoll, type Roll } from './roll/roll.ts'

const size = 12
const anyEdges = fc.array(
  fc
    .record({ a: fc.nat(size - 1), b: fc.nat(size - 1), weight: fc.integer({ min: 1, max: 9 }) })
    .filter(({ a, b }) => a !== b),
  { maxLength: 20 },
)

function level(roll: Roll, a: number, b: number): 'same' | 'near' | 'far' {
  const [one, other] = [a, b].map((row) => [nikHighAt(roll, row), nikLowAt(roll, row)] as const)
  if (one!.join() === other!.join()) return 'same'
  return oneTypingStep(...one!, ...other!) ? 'near' : 'far'
}

function naiveClosure(rows: number, edges: readonly Edge[]): number[] {
  const of = Array.from({ length: rows }, (_, row) => row)
  for (let changed = true; changed;) {
    changed = false
    for (const { a, b } of edges) {
      const least = Math.min(of[a]!, of[b]!)
      if (of[a] !== least || of[b] !== least) changed = true
      of[a] = of[b] = least
    }
  }
  return of
}

describe('clusters', () => {
  it('are the closure of the sure pairs where nothing bars them', () => {
    const rows = withIds(Array.from({ length: size }, () => declared({ name: 'Sri' })))
    fc.assert(
      fc.property(anyEdges, (edges) => {
        expect([...cluster(fillRoll(rows), edges, [], []).of]).toEqual(naiveClosure(size, edges))
      }),
    )
  })

  const anyRows = fc.array(anyDeclaration, { minLength: size, maxLength: size }).map(withIds)

  it('never hold two NIKs that fit their rows and are more than a typing step apart, two registered people, or two rows of one clean list', () => {
    fc.assert(
      fc.property(anyRows, anyEdges, (rows, edges) => {
        const roll = fillRoll(rows)
        const { of } = cluster(roll, edges, [], [])
        for (const root of new Set(of)) {
          const members = rows.filter((_, row) => of[row] === root)
          const sound = [...of.keys()].filter((row) => of[row] === root && isNikSound(roll, row))
          for (const a of sound) for (const b of sound) expect(a === b || level(roll, a, b)).not.toBe('far')
          expect(members.filter(({ registered }) => registered).length).toBeLessThanOrEqual(1)
          const lists = members.flatMap(({ cleanList }) => cleanList ?? [])
          expect(new Set(lists).size).toBe(lists.length)
        }
      }),
    )
  })

  it('are a partition, and every sure pair is either within one or barred by name', () => {
    fc.assert(
      fc.property(anyRows, anyEdges, (rows, edges) => {
        const { of, barred } = cluster(fillRoll(rows), edges, [], [])
        of.forEach((root) => expect(of[root]).toBe(root))
        for (const edge of edges) {
          const within = of[edge.a] === of[edge.b]
          expect(within || barred.some((each) => each.edge === edge)).toBe(true)
        }
      }),
    )
  })

  it('do not depend on the order of rows or pairs', () => {
    fc.assert(
      fc.property(anyRows, anyEdges, (rows, edges) => {
        const straight = cluster(fillRoll(rows), edges, [], []).of
        const turned = edges.map(({ a, b, weight }) => ({ a: size - 1 - b, b: size - 1 - a, weight })).toReversed()
        const reversed = cluster(fillRoll(rows.toReversed()), turned, [], []).of
        expect([...reversed].toReversed().map((root) => size - 1 - root)).toEqual([...straight])
      }),
    )
  })

  it('an officer joins what no rule would, and parts what any weight would join', () => {
    const rows = withIds([
      declared({ name: 'Sri', nik: '3509011203809001' }),
      declared({ name: 'Sri', nik: '3509011203809002' }),
      declared({ name: 'Sri' }),
    ])
    const edge = (a: number, b: number): Edge => ({ a, b, weight: 30 })
    expect([...cluster(fillRoll(rows), [], [edge(0, 1)], []).of]).toEqual(
      [0, 0, 0].map((_, row) => (row === 2 ? 2 : 0)),
    )
    const parted = cluster(fillRoll(rows), [edge(0, 2), edge(1, 2)], [], [edge(0, 2)])
    expect([...parted.of]).toEqual([0, 1, 1])
    expect(parted.barred.map(({ bar }) => bar)).toEqual(['officer-said-different'])
  })
})
