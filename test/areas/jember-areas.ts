import { readFileSync } from 'node:fs'
import type { Area } from '../../src/domain/ingest/place/area-table.ts'

const read = (file: string): string[][] =>
  readFileSync(new URL(`../../node_modules/idn-area-data/data/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('35.09'))
    .map((line) => line.split(','))

/** The kecamatan and desa of Jember, for tests. */
export const jemberAreas: Area[] = [
  ...read('districts.csv').map(([code = '', , name = '']) => ({ code, name })),
  ...read('villages.csv').map(([code = '', , name = '']) => ({ code, name })),
]
