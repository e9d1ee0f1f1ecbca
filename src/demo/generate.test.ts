// Oracle: planted truth, ExcelJS as an independent reader of the workbooks, and the shares asked for in segments.ts.
import { createHash } from 'node:crypto'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generate } from './generate.ts'
import { segments } from './regency/segments.ts'
import type { FileTruth } from './truth/truth-files.ts'

const workers = 2_500
let folder = ''
let again = ''
const linesOf = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n')
const truth = (name: string) => linesOf(join(folder, 'truth', name))
const persons = () => truth('persons.csv').slice(1).map((line) => line.split(',')) // prettier-ignore
const files = () => truth('files.jsonl').map((line) => JSON.parse(line) as FileTruth)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demo-'))
  again = mkdtempSync(join(tmpdir(), 'demo-'))
  generate({ workers, seed: 5, out: folder })
  generate({ workers, seed: 5, out: again })
})
afterAll(() => [folder, again].forEach((one) => rmSync(one, { recursive: true })))

describe('the made-up regency', () => {
  it('comes out the same, byte for byte, for the same seed', () => {
    const print = (of: string) =>
      globSync('**/*.*', { cwd: of })
        .sort()
        .map(
          (file) =>
            `${file} ${createHash('sha256')
              .update(readFileSync(join(of, file)))
              .digest('hex')}`,
        )
    expect(print(again)).toEqual(print(folder))
    expect(print(folder).length).toBeGreaterThan(100)
  })

  it('has exactly the workers ordered, each kind in its share', () => {
    const all = persons()
    expect(all).toHaveLength(workers)
    const total = segments.reduce((sum, segment) => sum + segment.persons, 0)
    for (const { work, persons: heads } of segments) {
      const found = all.filter((person) => person[9] === work).length
      expect(Math.abs(found - (workers * heads) / total)).toBeLessThanOrEqual(1)
    }
  })

  it('gives nobody a serial below 9000, and no number twice', () => {
    const all = persons()
    expect(new Set(all.map((person) => person[4])).size).toBe(all.length)
    expect(all.every((person) => Number(person[4]!.slice(12)) >= 9000 && Number(person[5]!.slice(12)) >= 9000)).toBe(
      true,
    )
  })

  it('holds fishers on the south coast only, and most tobacco in the east and south', () => {
    const all = persons()
    const fishers = new Set(all.filter((person) => person[9] === 'nelayan').map((person) => person[8]))
    expect([...fishers].every((name) => ['Puger', 'Ambulu', 'Gumukmas', 'Kencong', 'Tempurejo'].includes(name!))).toBe(
      true,
    )
    expect(all.filter((person) => person[9] === 'buruh_tani_tembakau' && person[8] === 'Kaliwates')).toHaveLength(0)
  })

  it('plants people over 65, dead, insured and employed in the order of size ordered', () => {
    const all = persons()
    const share = (code: string) => all.filter((person) => person[22] === code).length / workers
    expect(share('too-old')).toBeGreaterThan(0.03)
    expect(share('too-old')).toBeLessThan(0.08)
    expect(share('dead')).toBeGreaterThan(0.005)
    expect(share('already-insured')).toBeGreaterThan(0.04)
    expect(share('employee')).toBeGreaterThan(0.005)
    expect(share('may')).toBeGreaterThan(0.7)
    expect(all.filter((person) => person[11] !== '').length).toBeGreaterThan(5)
  })

  it('puts some people on several lists, and everybody on one', () => {
    const kinds = new Map(files().map((file) => [file.file, file.kind]))
    const seen = new Map<string, Set<string>>()
    for (const line of truth('rows.csv').slice(1)) {
      const [file = '', , , person = ''] = line.split(',')
      if (kinds.get(file) === 'workers') seen.set(person, (seen.get(person) ?? new Set()).add(file))
    }
    expect(seen.size).toBe(workers)
    const several = [...seen.values()].filter((lists) => lists.size > 1).length / workers
    expect(several).toBeGreaterThan(0.05)
    expect(several).toBeLessThan(0.2)
  })
})

describe('the truth beside the files', () => {
  it('adds up: rows by file, verdicts and reasons', () => {
    const rows = truth('rows.csv').slice(1)
    for (const file of files()) {
      const own = rows.filter((line) => line.startsWith(`${file.file},`))
      expect(own).toHaveLength(file.rows)
      expect(file.verdicts.kept + file.verdicts.doubtful + file.verdicts.refused).toBe(file.rows)
      const counted: Record<string, number> = {}
      for (const line of own) for (const reason of (line.split(',')[4] ?? '').split(' ').filter(Boolean)) counted[reason] = (counted[reason] ?? 0) + 1 // prettier-ignore
      expect(counted).toEqual(file.reasons)
    }
  })

  it('says in which row of which sheet a person stands, as another program reads the workbook', async () => {
    const byId = new Map(persons().map((person) => [person[0], person]))
    const rows = truth('rows.csv').slice(1).map((line) => line.split(',')) // prettier-ignore
    for (const file of [
      'pasar/pasar-tanjung.xlsx',
      'kesra/guru-ngaji-dan-pekerja-keagamaan-2026.xlsx',
      'dinas/jukir-dan-ojek.xlsx',
    ]) {
      const book = new ExcelJS.Workbook()
      await book.xlsx.readFile(join(folder, file))
      const own = rows.filter((row) => row[0] === file)
      const shown = ([, sheet = '', at = '']: string[]) => {
        const cells = book.getWorksheet(sheet)!.getRow(Number(at)).values as unknown[]
        return cells
          .map((cell) => (typeof cell === 'object' ? '' : `${cell as string}`).replace(/[ .']/g, ''))
          .join('|')
      }
      const trusted = own.filter((row) => !/nik-/.test(row[4]!))
      const found = trusted.filter((row) => shown(row).includes(byId.get(row[3])![4]!))
      expect(trusted.length).toBeGreaterThan(10)
      // The others are mistyped by a digit, as some are in life.
      expect(found.length / trusted.length).toBeGreaterThan(0.95)
    }
  })

  it('keeps the key out of what people would send', () => {
    expect(globSync('**/*truth*', { cwd: folder }).every((path) => path.startsWith('truth'))).toBe(true)
  })
})
