import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'

/**
 * Opens a regency in this database: its name, its kecamatan, desa and kelurahan by the codes of Kemendagri
 * (package idn-area-data, ODbL). Doing it again brings names up to date and removes nothing.
 * @throws Error when no regency has this code
 */
export async function openRegency(ownerUrl: string, regency: string, options: { demo: boolean }): Promise<void> {
  const areas = readAreas(regency)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(
      'insert into access.regency (regency, name, demo) values ($1, $2, $3) on conflict (regency) do update set name = excluded.name',
      [regency, areas.name, options.demo],
    )
    await client.query(
      `insert into access.area (regency, code, name, kind) select $1, r.code, r.name, r.kind
       from jsonb_to_recordset($2) as r(code text, name text, kind text)
       on conflict (regency, code) do update set name = excluded.name`,
      [regency, JSON.stringify(areas.rows)],
    )
    await client.query('commit')
  } finally {
    await client.end()
  }
}

export type AreaRow = { code: string; name: string; kind: 'kecamatan' | 'desa' | 'kelurahan' }

export function readAreas(regency: string): { name: string; rows: AreaRow[] } {
  const directory = join(dirname(createRequire(import.meta.url).resolve('idn-area-data/package.json')), 'data')
  const lines = (file: string) =>
    readFileSync(join(directory, file), 'utf8')
      .split(/\r?\n/)
      .map((line) => /^([^,]*),([^,]*),"?(.*?)"?$/.exec(line)?.slice(1) ?? [])
  const name = lines('regencies.csv').find(([code]) => code === regency)?.[2]
  if (name === undefined) throw new Error(`Tidak ada kabupaten/kota berkode ${regency}`)
  const districts = lines('districts.csv').filter(([, parent]) => parent === regency)
  const villages = lines('villages.csv').filter(([code]) => code?.startsWith(`${regency}.`))
  return {
    name,
    rows: [
      ...districts.map(([code = '', , name = '']) => ({ code, name, kind: 'kecamatan' as const })),
      // The third block of a kelurahan's code starts with 1, of a desa's with 2.
      ...villages.map(([code = '', , name = '']) => ({
        code,
        name,
        kind: code[9] === '1' ? ('kelurahan' as const) : ('desa' as const),
      })),
    ],
  }
}
