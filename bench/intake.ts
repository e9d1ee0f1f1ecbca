/**
 * From file to verdict: rows a second for CSV and XLSX, peak memory of the reading process, and a bare COPY of the very
 * same rows as yardstick, in one run. The answer is checked before the time is believed.
 *
 *   node bench/intake.ts [--rows 100000,1000000] [--formats csv,xlsx] [--json]
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { pipeline } from 'node:stream/promises'
import { day } from '../src/domain/basics/day.ts'
import { openRegency } from '../src/store/access/regencies.ts'
import { addAccount } from '../src/workflows/access/add-account.ts'
import { loadList } from '../src/workflows/ingest/load-list.ts'
import { receiveList } from '../src/workflows/ingest/receive-list.ts'
import { openSystem } from '../src/workflows/operate/open-system.ts'
import { silent } from '../src/workflows/work.ts'
import { columnsOfList, expectedCounts, writeList } from './intake-list.ts'

const regency = '35.09'

type Measured = {
  format: string
  rows: number
  bytes: number
  seconds: number
  perSecond: number
  /** Of the reading process, its thread included; a busy machine makes the seconds longer, not these. */
  cpuSeconds: number
  peakMegabytes: number
}

async function measureOne(file: string, rows: number, account: string): Promise<Measured> {
  const system = await openSystem('command')
  const actor = { regency, account }
  const cpuBefore = process.cpuUsage()
  const began = performance.now()
  const received = await receiveList(
    system.database,
    actor,
    { fileName: basename(file), sender: `Uji ${basename(file)}`, asOf: day('2026-11-23') },
    createReadStream(file, { highWaterMark: 1 << 20 }),
  )
  if (!received.ok) throw new Error(received.refusal.code)
  const loaded = await loadList(system.database, actor, { list: received.value.list }, silent)
  const seconds = (performance.now() - began) / 1000
  if (!loaded.ok) throw new Error(loaded.refusal.code)
  const { seen, kept, doubtful, refused, skipped, reasons } = loaded.value
  const answer = JSON.stringify({ seen, kept, doubtful, refused, skipped, reasons: sorted(reasons) })
  const wanted = expectedCounts(rows)
  const expected = JSON.stringify({ ...wanted, reasons: sorted(wanted.reasons) })
  if (answer !== expected) throw new Error(`wrong answer\n  got    ${answer}\n  wanted ${expected}`)
  await system.close()
  const format = file.endsWith('.csv') ? 'csv' : 'xlsx'
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  const { user, system: kernel } = process.cpuUsage(cpuBefore)
  const perSecond = Math.round(rows / seconds)
  return {
    format,
    rows,
    bytes: statSync(file).size,
    seconds,
    perSecond,
    cpuSeconds: (user + kernel) / 1e6,
    peakMegabytes,
  }
}

const sorted = (counts: Record<string, number | undefined>) =>
  Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))

/** The same file, straight into a table of text columns by COPY: nothing checked, nothing sealed. */
async function bareCopy(ownerUrl: string, file: string, rows: number): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('drop table if exists public.bare')
    await client.query(`create table public.bare (${columnsOfList.map((_, at) => `c${at} text`).join(', ')})`)
    const began = performance.now()
    await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), client.query(copyFrom(`copy public.bare from stdin (format csv, header true)`))) // prettier-ignore
    const seconds = (performance.now() - began) / 1000
    const counted = await client.query<{ rows: number }>('select count(*)::int as rows from public.bare')
    if (counted.rows[0]?.rows !== rows) throw new Error('COPY lost rows')
    await client.query('drop table public.bare')
    return seconds
  } finally {
    await client.end()
  }
}

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000,1000000' },
    formats: { type: 'string', default: 'csv,xlsx' },
    json: { type: 'boolean', default: false },
    one: { type: 'string' },
    account: { type: 'string', default: '' },
  },
})

if (values.one) {
  process.stdout.write(JSON.stringify(await measureOne(values.one, Number(values.rows), values.account)))
} else await measureAll()

async function measureAll(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'bahu-intake-'))
  // As root PostgreSQL runs under another user, who must be able to pass.
  chmodSync(home, 0o755)
  process.env.BAHU_DATA = join(home, 'data')
  const system = await openSystem('command')
  const results: (Measured & { copySeconds: number })[] = []
  try {
    await openRegency(system.ownerUrl, regency, { demo: true })
    const person = {
      name: 'Uji',
      email: 'uji@bahu.example',
      role: 'officer',
      areas: [],
      password: 'bahu-membahu',
    } as const
    const added = await addAccount(system.database, { regency, ownerUrl: system.ownerUrl }, { ...person, areas: [] })
    if (!added.ok) throw new Error(added.refusal.code)
    for (const rows of values.rows.split(',').map(Number)) {
      const plain = join(home, `daftar-${rows}.csv`)
      await writeList(plain, rows)
      const copySeconds = await bareCopy(system.ownerUrl, plain, rows)
      for (const format of values.formats.split(',')) {
        const file = join(home, `daftar-${rows}.${format}`)
        if (format !== 'csv') await writeList(file, rows)
        const said = execFileSync(process.execPath, [import.meta.filename, '--one', file, '--rows', String(rows), '--account', added.value.id], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }) // prettier-ignore
        const measured = { ...(JSON.parse(said) as Measured), copySeconds }
        results.push(measured)
        if (!values.json) print(measured)
      }
    }
    const machine = `${cpus()[0]?.model.trim()} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
    process.stdout.write(values.json ? `${JSON.stringify({ machine, results }, null, 2)}\n` : `${machine}\n`)
  } finally {
    await system.close()
    rmSync(home, { recursive: true, force: true })
  }
}

function print({
  format,
  rows,
  bytes,
  seconds,
  perSecond,
  cpuSeconds,
  peakMegabytes,
  copySeconds,
}: Measured & { copySeconds: number }) {
  const line = [
    format.padEnd(4),
    `${rows.toLocaleString('id')} × ${columnsOfList.length}`,
    `${Math.round(bytes / 2 ** 20)} MiB`,
    `${seconds.toFixed(1)} s`,
    `${perSecond.toLocaleString('id')} rows/s`,
    `${cpuSeconds.toFixed(1)} s of processor`,
    `peak ${peakMegabytes} MiB`,
    `bare COPY ${copySeconds.toFixed(1)} s (${(seconds / copySeconds).toFixed(1)} ×)`,
  ]
  process.stdout.write(`${line.join(' · ')}\n`)
}
