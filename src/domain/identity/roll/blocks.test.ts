// Oracle: all pairs compared key by key in two loops; and the counts, which must leave nothing unseen.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDeclaration, declared, withIds } from '../../../../test/synthetic/declared.ts'
import { blockRules } from '../block.ts'
import { buildBlocks } from './blocks.ts'
import { eachPair } from './each-pair.ts'
import { fillRoll, type Roll } from './roll.ts'
import { sortKeys } from './sort-keys.ts'

const pairName = (a: number, b: number): string => `${Math.min(a, b)}-${Math.max(a, b)}`

function streamed(roll: Roll, most?: number): string[] {
  const blocks = buildBlocks(roll, blockRules, most)
  const met: string[] = []
  for (let block = 0; block < blocks.count; block++) eachPair(roll, blocks, block, (a, b) => met.push(pairName(a, b)))
  return met.sort()
}

function naive(roll: Roll): string[] {
  const keysOf = (row: number): Set<string> => {
    const keys = new Set<string>()
    blockRules.forEach((rule, number) => rule.keys(roll, row, (key) => keys.add(`${number}:${key}`)))
    return keys
  }
  const met: string[] = []
  for (let a = 0; a < roll.length; a++)
    for (let b = a + 1; b < roll.length; b++) {
      if (roll.registered[a] === 1 && roll.registered[b] === 1) continue
      if ([...keysOf(a)].some((key) => keysOf(b).has(key))) met.push(pairName(a, b))
    }
  return met.sort()
}

describe('blocks', () => {
  it('show every pair that shares a key, once, and no two registered people', () => {
    fc.assert(
      fc.property(fc.array(anyDeclaration, { minLength: 2, maxLength: 20 }).map(withIds), (rows) => {
        const roll = fillRoll(rows)
        expect(streamed(roll)).toEqual(naive(roll))
      }),
    )
  })

  it('of a reference list never show two of its own rows', () => {
    fc.assert(
      fc.property(fc.array(anyDeclaration, { minLength: 2, maxLength: 20 }).map(withIds), (rows) => {
        const roll = fillRoll(rows, false)
        const across = naive(roll).filter((pair) => {
          const [a, b] = pair.split('-').map(Number) as [number, number]
          return roll.registered[a] !== roll.registered[b]
        })
        expect(streamed(roll)).toEqual(across)
      }),
    )
  })

  it('that are too big get a finer key: the pairs of one person stay, and the parting is counted', () => {
    const rows = withIds(
      Array.from({ length: 60 }, (_, at) =>
        declared({
          name: `Siti ${['Aminah', 'Fatimah', 'Rohmah'][at % 3]!}`,
          birth: '1970-07-01',
          desa: '35.09.01.2001',
          sex: 'P',
        }),
      ),
    )
    const roll = fillRoll(rows)
    const { counts } = buildBlocks(roll, blockRules, 300)
    expect(counts.find(({ rule }) => rule === 'birth+desa')!.parted).toBeGreaterThan(0)
    const met = new Set(streamed(roll, 300))
    for (let a = 0; a < 60; a++) for (let b = a + 3; b < 60; b += 3) expect(met.has(pairName(a, b))).toBe(true)
  })

  it('that no key can part are gone through by neighbours, and counted', () => {
    const roll = fillRoll(
      withIds(Array.from({ length: 200 }, () => declared({ name: 'Siti', desa: '35.09.01.2001', sex: 'P' }))),
    )
    const blocks = buildBlocks(roll, blockRules, 1000)
    expect(blocks.counts.some(({ windowed }) => windowed > 0)).toBe(true)
    const met = streamed(roll, 1000)
    expect(met.length).toBe(200 * 40 - (40 * 41) / 2)
    expect(new Set(met).size).toBe(met.length)
  })
})

it('keys are sorted as an ordinary sort would, rows carried along', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (keys) => {
      const sorted = sortKeys({ keys: Int32Array.from(keys), rows: Int32Array.from(keys, (_, row) => row) })
      const plain = keys.map((key, row) => ({ key: key >>> 0, row })).sort((a, b) => a.key - b.key || a.row - b.row)
      expect([...sorted.rows]).toEqual(plain.map(({ row }) => row))
    }),
  )
})
