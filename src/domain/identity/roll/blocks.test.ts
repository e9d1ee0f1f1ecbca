// Oracle: all pairs compared key by key in two loops; and the counts, which must leave nothing unseen.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDeclaration, declared, withIds } from '../../../../test/synthetic/declared.ts'
import { plantPeople } from '../../../../test/synthetic/planted-people.ts'
import { blockRules } from '../block.ts'
import { showPairs, whole, type BlockCount, type Part } from './blocks.ts'
import { isRegistered } from './cells.ts'
import { fillRoll, type Roll } from './roll.ts'
import { sortKeys } from './sort-keys.ts'

const pairName = (a: number, b: number): string => `${Math.min(a, b)}-${Math.max(a, b)}`

function shown(roll: Roll, part: Part = whole): { met: string[]; counts: BlockCount[] } {
  const met = new Set<string>()
  const run = showPairs(roll, blockRules, (a, b) => met.add(pairName(a, b)), part)
  for (;;) {
    const step = run.next()
    if (step.done) return { met: [...met].sort(), counts: step.value }
  }
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
      if (isRegistered(roll, a) && isRegistered(roll, b)) continue
      if ([...keysOf(a)].some((key) => keysOf(b).has(key))) met.push(pairName(a, b))
    }
  return met.sort()
}

describe('blocks', () => {
  it('show every pair that shares a key, and no two registered people', () => {
    fc.assert(
      fc.property(fc.array(anyDeclaration, { minLength: 2, maxLength: 20 }).map(withIds), (rows) => {
        const roll = fillRoll(rows)
        expect(shown(roll).met).toEqual(naive(roll))
      }),
    )
  })

  it('of a reference list never show two of its own rows', () => {
    fc.assert(
      fc.property(fc.array(anyDeclaration, { minLength: 2, maxLength: 20 }).map(withIds), (rows) => {
        const roll = fillRoll(rows, false)
        const across = naive(roll).filter((pair) => {
          const [a, b] = pair.split('-').map(Number) as [number, number]
          return isRegistered(roll, a) !== isRegistered(roll, b)
        })
        expect(shown(roll).met).toEqual(across)
      }),
    )
  })

  it('in parts show together what they show as a whole, each key in one part', () => {
    const roll = fillRoll(plantPeople(3_000, 8).declarations)
    const all = shown(roll)
    const three = [0, 1, 2].map((part) => shown(roll, { ...whole, part, parts: 3 }))
    expect([...new Set(three.flatMap(({ met }) => met))].sort()).toEqual(all.met)
    all.counts.forEach(({ pairs }, rule) => {
      expect(three.reduce((sum, { counts }) => sum + counts[rule]!.pairs, 0)).toBe(pairs)
    })
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
    const { met, counts } = shown(fillRoll(rows), { ...whole, most: 300 })
    expect(counts.find(({ rule }) => rule === 'birth+desa')!.parted).toBeGreaterThan(0)
    for (let a = 0; a < 60; a++) for (let b = a + 3; b < 60; b += 3) expect(met).toContain(pairName(a, b))
  })

  it('that no key can part are gone through by neighbours, and counted', () => {
    const roll = fillRoll(
      withIds(Array.from({ length: 200 }, () => declared({ name: 'Siti', desa: '35.09.01.2001', sex: 'P' }))),
    )
    const { met, counts } = shown(roll, { ...whole, most: 1000 })
    expect(counts.some(({ windowed }) => windowed > 0)).toBe(true)
    expect(met.length).toBe(200 * 40 - (40 * 41) / 2)
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
