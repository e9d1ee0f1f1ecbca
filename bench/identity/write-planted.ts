import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { chance, eachPlanted } from '../../test/synthetic/planted-people.ts'

export type PlantedFile = {
  csv: string
  person: Int32Array
  kinds: Uint8Array
  kindNames: string[]
  born: Int32Array
  woman: Uint8Array
}

const folder = join(import.meta.dirname, '..', 'out')
export const header = 'id,name,birth,sex,desa,nik,kk,mother'

/**
 * Writes planted people as one CSV, rows shuffled, and apart from it who is who: by id the person, what is wrong with the
 * row, the true birth year and sex. A file written before is taken as it is.
 */
export async function writePlanted(rows: number, seed: number): Promise<PlantedFile> {
  mkdirSync(folder, { recursive: true })
  const csv = join(folder, `identity-${rows}-${seed}.csv`)
  const truth = csv.replace('.csv', '.truth')
  if (!existsSync(csv)) await write(csv, truth, rows, seed)
  const [meta, ...rest] = [JSON.parse(readFileSync(`${truth}.json`, 'utf8')) as string[]]
  void rest
  const bytes = readFileSync(truth)
  const part = (at: number): Int32Array =>
    new Int32Array(bytes.buffer.slice(bytes.byteOffset + at * 4 * rows, bytes.byteOffset + (at + 1) * 4 * rows))
  const [person, kinds, born, woman] = [part(0), part(1), part(2), part(3)]
  return { csv, person, kinds: Uint8Array.from(kinds), kindNames: meta!, born, woman: Uint8Array.from(woman) }
}

async function write(csv: string, truth: string, rows: number, seed: number): Promise<void> {
  const lines: string[] = []
  const columns = Array.from({ length: 4 }, () => new Int32Array(rows))
  const kindNames: string[] = []
  let row = 0
  let right = { birth: 0, woman: 0 }
  for (const { declaration, person, kind } of eachPlanted(rows, seed)) {
    const { name, birth, sex, desa, nik, kk, mother } = declaration
    if (columns[0]![row - 1] !== person || row === 0)
      right = { birth: Number(birth?.slice(0, 4) ?? 0), woman: sex === 'P' ? 1 : 0 }
    const short = kind.includes('+') ? (kind.split('+').length > 2 ? 'three or more' : kind) : kind
    let number = kindNames.indexOf(short)
    if (number < 0) number = kindNames.push(short) - 1
    ;[person, number, right.birth, right.woman].forEach((value, at) => (columns[at]![row] = value))
    lines.push([row++, name, birth, sex, desa, nik, kk, mother].map((value) => value ?? '').join(','))
  }
  const draw = chance(seed ^ 0x5eed)
  for (let at = lines.length - 1; at > 0; at--) {
    const other = draw(at + 1)
    ;[lines[at], lines[other]] = [lines[other]!, lines[at]!]
  }
  const out = createWriteStream(`${csv}.part`)
  out.write(`${header}\n`)
  for (let from = 0; from < lines.length; from += 10_000) {
    if (!out.write(`${lines.slice(from, from + 10_000).join('\n')}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
  writeFileSync(truth, Buffer.concat(columns.map((column) => Buffer.from(column.buffer))))
  writeFileSync(`${truth}.json`, JSON.stringify(kindNames))
  renameSync(`${csv}.part`, csv)
}

if (import.meta.main) await writePlanted(Number(process.argv[2]), Number(process.argv[3]))
