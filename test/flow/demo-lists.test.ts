// Oracle: the truth written beside the demo's files, which knows what was planted and has never read a file.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { generate } from '../../src/demo/generate.ts'
import type { FileTruth } from '../../src/demo/truth/truth-files.ts'
import { checkAll } from '../lists/check-all.ts'

let folder = ''
const linesOf = (name: string) =>
  readFileSync(join(folder, 'truth', name), 'utf8')
    .trimEnd()
    .split('\n')
/** What only the whole list shows: the same person or number on another row. */
const ofTheList = new Set(['repeated-in-list', 'nik-shared'])

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lists-'))
  generate({ workers: 3_000, seed: 21, out: folder })
})
afterAll(() => rmSync(folder, { recursive: true }))

it('every row of every file that offices send gets exactly the reasons planted in it, and nobody else is taken for a person', async () => {
  const planted = Map.groupBy(linesOf('rows.csv').slice(1), (line) => line.slice(0, line.indexOf(',')))
  let rows = 0
  for (const { file, kind } of linesOf('files.jsonl').map((line) => JSON.parse(line) as FileTruth)) {
    const told = await checkAll(readFileSync(join(folder, file)), file, kind)
    const found = told.map(({ sheet, row, reasons }) => `${sheet},${row}: ${reasons.join(' ')}`)
    const wanted = planted.get(file)!.map((line) => {
      const [, sheet, row, , reasons = ''] = line.split(',')
      return `${sheet},${row}: ${reasons.split(' ').filter((reason) => !ofTheList.has(reason)).sort().join(' ')}` // prettier-ignore
    })
    expect(found.sort(), file).toEqual(wanted.sort())
    rows += found.length
  }
  expect(rows).toBeGreaterThan(8_000)
})
