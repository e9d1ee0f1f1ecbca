/**
 * What a short list costs beside a large register: `node bench/identity-register.ts [--workers 100000,1000000] [--rows 500]
 * [--home DIR]`. Planted people stand in the register, sealed as in life, and how their names sound is worked out, as
 * it is once for everybody; then lists of workers (of one desa, and of the
 * whole regency) and a death list are linked, half of whose rows are people of the register with the errors of
 * test/synthetic. Whom they are is known, so every link is checked before its time is believed. `--home` keeps the
 * register for the next run.
 */
import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { day } from '../src/domain/basics/day.ts'
import type { Declaration } from '../src/domain/identity/declaration.ts'
import { sealJson } from '../src/store/keys/seal.ts'
import { linkLists } from '../src/workflows/identity/link-list.ts'
import { workOutSounds } from '../src/workflows/identity/work-out-sounds.ts'
import { silent } from '../src/workflows/work.ts'
import { arrangeList, type ArrangedRow } from '../test/harness/arrange-list.ts'
import { eachPlanted } from '../test/synthetic/planted-people.ts'
import { ownSystem } from './own-system.ts'

const { values } = parseArgs({
  options: {
    workers: { type: 'string', default: '100000,1000000' },
    rows: { type: 'string', default: '500' },
    home: { type: 'string' },
    one: { type: 'boolean', default: false },
  },
})
const on = day('2026-11-23')
const seed = 4711
/** Numbers of planted workers are those of their people plus one; workers that the lists make stand far above. */
const firstMade = 100_000_000

type System = Awaited<ReturnType<typeof ownSystem>>

/** First records become workers; every further record of one of them is kept to be looked for. */
async function plantRegister(at: System, workers: number): Promise<void> {
  const { keys } = at.database
  let rows: unknown[][] = []
  const flush = async (): Promise<void> => {
    const column = (place: number): unknown[] => rows.map((row) => row[place])
    await at.owner(
      `insert into registry.worker (regency, id, name, birth, sex, desa, nik_hash, kk_hash, sealed)
       select '35.09', * from unnest($1::bigint[], $2::text[], $3::date[], $4::text[], $5::text[], $6::bytea[], $7::bytea[], $8::bytea[])`,
      [0, 1, 2, 3, 4, 5, 6, 7].map(column),
    )
    rows = []
  }
  for (const { declaration, person } of firstRecords(workers)) {
    const { name, birth, sex, desa, nik, kk, mother } = declaration
    const sealed = sealJson(keys.seal, 'person', { ...(nik && { nik }), ...(kk && { kk }), ...(mother && { mother }) })
    rows.push([person + 1, name, birth, sex, desa, nik && keys.lookup('nik', nik), kk && keys.lookup('kk', kk), sealed])
    if (rows.length === 10_000) await flush()
  }
  await flush()
  await at.owner(`select setval('registry.worker_id', ${firstMade})`)
  await at.owner('analyze')
}

function* firstRecords(workers: number) {
  let last = -1
  for (const planted of eachPlanted(Infinity, seed)) {
    if (planted.person === workers) return
    if (planted.person !== last) yield planted
    last = planted.person
  }
}

type Sought = { row: Declaration; person: number }

/** Further records of people of the register, of each list its own; and first records of people who are not in it. */
function peopleToSeek(workers: number, count: number, desas: readonly (string | null)[]): Sought[][] {
  const known: Sought[][] = desas.map(() => [])
  const strangers: Sought[][] = desas.map(() => [])
  const every = Math.max(1, Math.floor((workers * 0.1) / (count * desas.length * 1.2)))
  let last = -1
  let seen = 0
  for (const { declaration: row, person } of eachPlanted(Infinity, seed)) {
    const within = person < workers
    if (!within && strangers.every(({ length }) => length === count)) break
    if (within === (person === last)) {
      const into = within ? known : strangers
      seen++
      const place = desas.findIndex(
        (desa, at) => into[at]!.length < count && (desa ? row.desa === desa : !within || seen % every === 0),
      )
      if (place >= 0) into[place]!.push({ row, person })
    }
    last = person
  }
  return desas.map((_, at) => [...known[at]!, ...strangers[at]!])
}

const arranged = ({ name, birth, sex, desa, nik, kk, mother }: Declaration): ArrangedRow => ({
  name,
  ...(birth && { birth }),
  ...(sex && { sex }),
  ...(desa && { desa }),
  ...(nik && { nik }),
  ...(kk && { kk }),
  ...(mother && { personal: { mother } }),
})

async function measure(workers: number): Promise<void> {
  const at = await ownSystem(values.home && `${values.home}-${workers}`)
  try {
    const [known] = await at.owner<{ n: number }>('select count(*)::int as n from registry.worker')
    if (known!.n === 0) await plantRegister(at, workers)
    const officer = await at.actor('officer')
    const half = Number(values.rows) / 2
    const began = performance.now()
    await workOutSounds(at.database, officer, silent)
    const worked = ((performance.now() - began) / 1000).toFixed(1)
    console.log(
      `\n${workers} workers in the register; lists of ${values.rows} rows, half of them about known people; names worked out once in ${worked} s`,
    )
    const cases = [
      ['workers of one desa', 'workers', '35.09.12.2003'],
      ['workers of the whole regency', 'workers', null],
      ['workers of the whole regency', 'workers', null],
      ['deaths of the whole regency', 'deaths', null],
    ] as const
    const people = peopleToSeek(
      workers,
      half,
      cases.map(([, , desa]) => desa),
    )
    for (const [turn, [what, kind]] of cases.entries()) {
      const sought = people[turn]!
      const list = await arrangeList(at, { kind, asOf: '2026-11-01', rows: sought.map(({ row }) => arranged(row)) })
      const before = process.cpuUsage()
      const started = performance.now()
      const linked = await linkLists(at.database, officer, [list], on, silent)
      const time = performance.now() - started
      const used = process.cpuUsage(before)
      if (!linked.ok) throw new Error(linked.refusal.code)
      const links = await at.owner<{ seq: number; worker: number }>(
        'select seq, worker from identity.link where list = $1',
        [list],
      )
      const toKnown = links.filter(({ worker }) => worker <= workers)
      const right = toKnown.filter(({ seq, worker }) => sought[seq - 1]!.person === worker - 1).length
      const { rows: count, ...told } = linked.value
      console.log(
        `${what}: ${time.toFixed(0)} ms for ${count} rows (${((used.user + used.system) / 1000).toFixed(0)} ms of processor in this process); of ${sought.filter(({ person }) => person < workers).length} known people ${right} found, ${toKnown.length - right} links wrong; ${JSON.stringify(told)}`,
      )
    }
  } finally {
    await at.close()
  }
}

if (values.one) await measure(Number(values.workers))
else {
  console.log(`${cpus()[0]?.model} × ${cpus().length}, Node ${process.version}`)
  for (const workers of values.workers.split(',')) {
    const options = ['--rows', values.rows, ...(values.home ? ['--home', values.home] : [])]
    execFileSync(process.execPath, [import.meta.filename, '--one', '--workers', workers, ...options], {
      stdio: 'inherit',
    })
  }
}
