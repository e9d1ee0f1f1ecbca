import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import type { Linked } from './link-file.ts'
import { oddsOf } from '../../src/domain/identity/settings/model.ts'
import { qualityOf, type Quality } from './measure.ts'

type Connection = {
  run: (sql: string) => Promise<unknown>
  runAndReadAll: (sql: string) => Promise<{ getRows: () => unknown[][] }>
}

export type Yardstick = { seconds: number; pairs: number; quality: Quality }

/**
 * The rules of the engine as ordinary SQL in DuckDB, from the same CSV: the same blocks on first and last words, levels by
 * Jaro–Winkler, our learnt odds, one sum of bits a pair. It learns nothing and clusters nothing, which is in its favour.
 * @returns null where the package is not installed in bench/identity
 */
export async function duckdbYardstick(
  csv: string,
  { model }: Linked,
  truth: number,
  person: Int32Array,
  threshold: number,
): Promise<Yardstick | null> {
  const folder = join(import.meta.dirname, 'node_modules', '@duckdb', 'node-api', 'lib', 'index.js')
  const duckdb = (await import(pathToFileURL(folder).href).catch(() => null)) as {
    DuckDBInstance: { create: (path: string, settings: object) => Promise<{ connect: () => Promise<Connection> }> }
  } | null
  if (!duckdb) return null
  const connection = await (await duckdb.DuckDBInstance.create(':memory:', { threads: '2' })).connect()
  const started = performance.now()
  await connection.run(`create table r as
    select id, birth, sex, desa, nik, kk, upper(mother) as mother, upper(split_part(tidy, ' ', 1)) as first, upper(split_part(tidy, ' ', -1)) as last
    from (select *, trim(regexp_replace(name, '(?i)^(h|hj|ust|bu|pak)\\.? ', '')) as tidy
      from read_csv('${csv}', header = true, all_varchar = true, nullstr = ''))`)
  const log = (value: number): string => value.toFixed(4)
  const bits = (field: 'birth' | 'sex' | 'desa' | 'kk' | 'nik' | 'mother', level: number): string => {
    const { m, u } = oddsOf(model, field)[level]!
    return log(Math.log2(m / u))
  }
  const name = (
    column: string,
  ): string => `case when l.${column} = r.${column} then -log2(greatest(t${column}.share, 0.00001)) * 0.9
    when jaro_winkler_similarity(l.${column}, r.${column}) >= 0.92 then 6 when jaro_winkler_similarity(l.${column}, r.${column}) >= 0.88 then 3 else -4 end`
  const exact = (column: string, field: 'sex' | 'desa' | 'kk', other: number): string =>
    `case when l.${column} is null or r.${column} is null then 0 when l.${column} = r.${column} then ${bits(field, 0)} else ${bits(field, other)} end`
  await connection.run(
    `create table tfirst as select first as word, count(*) / (select count(*) from r) as share from r group by 1`,
  )
  await connection.run(
    `create table tlast as select last as word, count(*) / (select count(*) from r) as share from r group by 1`,
  )
  const rules = [
    'l.nik = r.nik',
    'l.first = r.first and l.birth = r.birth',
    'l.last = r.last and l.birth = r.birth',
    'l.birth = r.birth and l.desa = r.desa',
    'l.kk = r.kk and l.first = r.first',
    'l.first = r.first and l.last = r.last and l.desa = r.desa',
    'l.first = r.first and l.last = r.last and left(l.birth, 4) = left(r.birth, 4)',
  ]
  await connection.run(
    `create table p as select distinct l, r from (${rules.map((rule) => `select l.id::int as l, r.id::int as r from r l join r r on ${rule} and l.id::int < r.id::int`).join(' union all ')})`,
  )
  const edges = await connection.runAndReadAll(`select l, r from (
    select p.l, p.r, ${log(Math.log2(model.matchesPerRow / person.length))} + ${name('first')} + ${name('last')}
      + case when l.birth is null or r.birth is null then 0 when l.birth = r.birth then ${bits('birth', 0)} when damerau_levenshtein(l.birth, r.birth) <= 1 then ${bits('birth', 3)} when left(l.birth, 4) = left(r.birth, 4) then ${bits('birth', 4)} else ${bits('birth', 5)} end
      + ${exact('sex', 'sex', 1)} + ${exact('desa', 'desa', 2)} + ${exact('kk', 'kk', 1)}
      + case when l.mother is null or r.mother is null then 0 when l.mother = r.mother then ${bits('mother', 0)} when jaro_winkler_similarity(l.mother, r.mother) >= 0.88 then ${bits('mother', 1)} else ${bits('mother', 2)} end
      + case when l.nik is null or r.nik is null then 0 when l.nik = r.nik then ${bits('nik', 0)} else -3 end as bits
    from p join r l on l.id::int = p.l join r r on r.id::int = p.r left join tfirst on tfirst.word = l.first left join tlast on tlast.word = l.last) where bits >= ${threshold}`)
  const counted = await connection.runAndReadAll('select count(*)::int from p')
  const rows = edges.getRows() as [number, number][]
  const right = rows.filter(([a, b]) => person[a] === person[b]).length
  return {
    seconds: (performance.now() - started) / 1000,
    pairs: Number(counted.getRows()[0]![0]),
    quality: qualityOf(rows.length, right, truth),
  }
}
