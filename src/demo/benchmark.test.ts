// Oracle: the order itself (rows, people, rates) and the truth column written beside the table.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeBenchmark } from './benchmark.ts'

let folder = ''
const rows = 20_000
let people: string[] = []
let cells: string[][] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bench-'))
  makeBenchmark({ rows, seed: 9, path: join(folder, 'a.csv'), truth: join(folder, 'a.truth') })
  const read = (name: string) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n').slice(1)
  people = read('a.truth').map((line) => line.split(',')[1]!)
  cells = read('a.csv').map((line) => line.split(','))
})
afterAll(() => rmSync(folder, { recursive: true }))

it('writes exactly the records ordered, about nine in ten of them people', () => {
  expect(cells).toHaveLength(rows)
  expect(people).toHaveLength(rows)
  expect(new Set(people).size).toBe(Math.round(rows * 0.907889))
})

it('gives second mentions the errors ordered: 15 % without a NIK, 5 % without a birth day, 5 % without a desa', () => {
  // First mentions have none of these, so the blanks of the whole table are those of the second mentions.
  const copies = rows - new Set(people).size
  const share = (column: number) => cells.filter((row) => row[column] === '').length / copies
  expect(share(1)).toBeCloseTo(0.15, 1)
  expect(share(5)).toBeCloseTo(0.05, 1)
  expect(share(8)).toBeCloseTo(0.05, 1)
})

it('holds near-equal numbers of different people, as kecamatan give them out', () => {
  const byPrefix = Map.groupBy(new Set(cells.map((row) => row[1]!).filter((nik) => nik !== '')), (nik) =>
    nik.slice(0, 15),
  )
  expect([...byPrefix.values()].filter((niks) => niks.length > 1).length).toBeGreaterThan(20)
})

it('writes no serial below 9000, errors included', () => {
  const numbers = cells.flatMap((row) => [row[1]!, row[3]!]).filter((number) => number !== '')
  expect(numbers.filter((number) => Number(number.slice(12)) < 9000)).toEqual([])
})
