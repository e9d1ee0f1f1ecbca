import { appendFileSync, closeSync, openSync, writeFileSync, writeSync } from 'node:fs'
import type { Day } from '../domain/basics/day.ts'
import type { KindOfWork } from '../domain/registry/kind-of-work.ts'
import { benchmarkHeading, benchmarkRow, copyOf, original, type BenchmarkRecord } from './benchmark-record.ts'
import { chanceFrom } from './chance.ts'
import { csvSink } from './files/csv.ts'
import type { Sink } from './files/sink.ts'
import { openWorkbook } from './files/workbook.ts'
import { demoDay, demoRegency } from './generate.ts'
import { makeDesa } from './people/make-desa.ts'
import { openNumbers } from './people/numbers.ts'
import { areasOf } from './regency/areas.ts'
import { quotasOf } from './regency/quotas.ts'

export type BenchmarkOrder = {
  /** Records to write; about nine in ten are people, the others second and third mentions. */
  rows: number
  seed: number
  /** The list, `.csv` or `.xlsx` (Excel holds 1,048,576 rows). */
  path: string
  /** Where to write who is who: a CSV of `row,person`, the row counted from 1 below the heading. */
  truth: string
  /** Twelve columns, or twenty as offices send them. */
  columns?: 12 | 20
  on?: Day
}

const peoplePerRecord = 0.907889

/**
 * One long plain table for benchmarks: one heading, no title, no total. Second mentions carry the errors measured
 * against in linkage: NIK 15 % missing, 8 % mistyped, 2 % somebody else's, 3 % made up from the birth day; birth day
 * 5 % missing, 15 % wrong; desa 9 % another, 5 % missing; mother's name 45 % missing; names shortened, respelt, misspelt.
 */
export function makeBenchmark({ rows, seed, path, truth, columns = 12, on = demoDay }: BenchmarkOrder): {
  rows: number
  people: number
} {
  const people = Math.min(rows, Math.max(1, Math.round(rows * peoplePerRecord)))
  const areas = areasOf(demoRegency)
  const quotas = quotasOf(areas, people)
  const numbers = openNumbers()
  const sheet = openSink(path, columns)
  const key = openSync(truth, 'w')
  writeSync(key, 'row,person\n')
  let [nextId, made, written] = [1, 0, 0]

  for (const kecamatan of areas) {
    for (const desa of kecamatan.desa) {
      const works = worksOf(quotas.get(desa.code))
      if (works.length === 0) continue
      const chance = chanceFrom(seed, 'benchmark', desa.code)
      const order = { desa, kecamatan: kecamatan.name, works, on, numbers, firstId: nextId }
      const members = makeDesa(chance, order)
      nextId += members.length
      made += members.length
      const records: BenchmarkRecord[] = members.map((person) => original(chance, person))
      // Second mentions are dealt out so that the sum over all desa is exactly what was ordered.
      const debt = Math.round((made * (rows - people)) / people) - (written - (made - members.length))
      for (let copies = debt; copies > 0; copies -= 1) {
        const person = chance.pick(members)
        records.splice(
          chance.between(1, records.length),
          0,
          copyOf(chance, person, chance.pick(members), chance.pick(kecamatan.desa)),
        )
      }
      let lines = ''
      for (const record of records) {
        written += 1
        sheet.sink.row(benchmarkRow(record, written, columns), 'body')
        lines += `${written},${record.person}\n`
      }
      writeSync(key, lines)
    }
  }
  closeSync(key)
  sheet.close()
  return { rows: written, people: made }
}

const worksOf = (quota: Map<KindOfWork, number> | undefined): KindOfWork[] =>
  [...(quota ?? [])].flatMap(([work, heads]) => Array.from({ length: heads }, () => work))

function openSink(path: string, columns: 12 | 20): { sink: Sink; close: () => void } {
  const heading = benchmarkHeading(columns)
  if (path.endsWith('.xlsx')) {
    const book = openWorkbook({ shared: false })
    const sink = book.sheet('Data', heading.map(() => 18)) // prettier-ignore
    sink.row(heading, 'head')
    const close = () => {
      sink.end()
      writeFileSync(path, Buffer.concat(book.close()))
    }
    return { sink, close }
  }
  writeFileSync(path, '')
  const sink = csvSink({ separator: ',', encoding: 'utf8', newline: '\n' }, (bytes) => appendFileSync(path, bytes))
  sink.row(heading, 'head')
  return { sink, close: () => sink.end() }
}
