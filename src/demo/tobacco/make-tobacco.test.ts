// Oracle: the reported funnel (74,918 names, 49,888 after verification) and the planted division of the difference.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeTobacco, type TobaccoTruth } from './make-tobacco.ts'
import { tobaccoClean, tobaccoFaults, tobaccoRows } from './plan.ts'

let folder = ''
let truth: TobaccoTruth
const rows = 3_000

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tobacco-'))
  truth = makeTobacco({ seed: 3, out: folder, rows })
})
afterAll(() => rmSync(folder, { recursive: true }))

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0)

it('one primary fault a row: the faults are exactly what the funnel lost', () => {
  expect(sum(tobaccoFaults)).toBe(tobaccoRows - tobaccoClean)
  expect(sum(truth.faults)).toBe(truth.rows - truth.clean)
})

it('writes exactly as many rows as ordered, in the workbook and in the CSV', () => {
  const lines = readFileSync(join(folder, 'tembakau.csv'), 'utf8').split('\r\n')
  expect(lines.filter((line) => /^\d+;/.test(line))).toHaveLength(rows)
  const planted = readFileSync(join(folder, 'truth', 'rows.csv'), 'utf8').match(/^tembakau\.xlsx,/gm)
  expect(planted).toHaveLength(rows)
})

it('every person who is left meets the gate with one first reason, and the clean ones may join', () => {
  expect(sum(truth.gate)).toBe(truth.workers)
  expect(truth.gate.may).toBe(truth.clean)
  const persons = readFileSync(join(folder, 'truth', 'persons.csv'), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
  const refused = persons.map((line) => line.split(',').at(-1)).filter((gate) => gate !== 'may')
  for (const code of ['dead', 'already-insured', 'employee', 'too-old', 'too-young', 'moved', 'not-working']) {
    expect(refused.filter((gate) => gate === code)).toHaveLength(truth.gate[code]!)
  }
})

it('counts the reasons of its rows as the faults foretell', () => {
  const { faults, reasons } = truth
  expect(reasons['repeated-in-list']).toBe(faults['repeated-nik'] + faults['repeated-sure'])
  expect(reasons['nik-missing']).toBe(faults['nik-missing'] + faults['repeated-sure'] + faults['nothing-to-identify'])
  for (const code of ['name-missing', 'nik-placeholder', 'nik-damaged', 'nik-shared', 'desa-unknown'] as const) {
    expect(reasons[code]).toBe(faults[code])
  }
})
