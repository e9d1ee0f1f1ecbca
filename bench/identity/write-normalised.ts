/** First and last word of every name as `normaliseName` has them, birth and sex filled from the NIK: `node bench/identity/write-normalised.ts FILE.csv` writes FILE.normalised.csv for run-splink.py. */
import { readFileSync, writeFileSync } from 'node:fs'
import { day } from '../../src/domain/basics/day.ts'
import { birthFromNik, decodeNik, isNik } from '../../src/domain/basics/nik.ts'
import { normaliseName } from '../../src/domain/identity/names/normalise-name.ts'

const file = process.argv[2]!
const on = day('2026-11-23')
const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
const rows = lines.map((line) => {
  const [id, name = '', birth, sex, , nik = ''] = line.split(',')
  const words = normaliseName(name)
  const known = isNik(nik) ? { birth: birthFromNik(nik, on), sex: decodeNik(nik).sex } : undefined
  return [id, words[0], words.at(-1), birth || known?.birth, sex || known?.sex].join(',')
})
writeFileSync(file.replace('.csv', '.normalised.csv'), `id,first,last,birth,sex\n${rows.join('\n')}\n`)
