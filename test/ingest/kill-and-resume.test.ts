// Oracle: the list written here, of which every row must be stored once, whenever and however often its reading was ended.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { beforeAll, expect, it } from 'vitest'
import { day } from '../../src/domain/basics/day.ts'
import type { Actor } from '../../src/store/database.ts'
import { discardList } from '../../src/workflows/ingest/discard-list.ts'
import { loadList } from '../../src/workflows/ingest/load-list.ts'
import { receiveList } from '../../src/workflows/ingest/receive-list.ts'
import { silent, type Progress } from '../../src/workflows/work.ts'
import { freshDatabase, type Fresh } from '../harness/fresh-database.ts'

let at: Fresh
let officer: Actor
beforeAll(async () => {
  at = await freshDatabase()
  officer = await at.actor('officer')
})

const two = (value: number) => String(value).padStart(2, '0')

/** `rows` people under distinct numbers; every tenth has none. `mark` makes the file another one. */
function listOf(rows: number, mark: string): Readable {
  const lines = [`No,Nama,NIK,Tgl Lahir,L/P,Desa,Kecamatan,${mark}`]
  for (let no = 0; no < rows; no++) {
    const dayOfMonth = 1 + (no % 28)
    const month = 1 + (Math.floor(no / 28) % 12)
    const year = 60 + (Math.floor(no / 336) % 40)
    const nik = `350912${two(dayOfMonth)}${two(month)}${year}${9001 + Math.floor(no / 13_440)}`
    lines.push(`${no + 1},PEKERJA ${'ABCDEFGHIJ'[no % 10]},${no % 10 === 9 ? '' : nik},${two(dayOfMonth)}/${two(month)}/19${year},L,KARANGDUREN,BALUNG,`) // prettier-ignore
  }
  return Readable.from([Buffer.from(lines.join('\n'))])
}

async function receive(rows: number, mark: string): Promise<number> {
  const received = await receiveList(at.database, officer, { fileName: `${mark}.csv`, sender: mark, asOf: day('2026-11-23') }, listOf(rows, mark)) // prettier-ignore
  if (!received.ok) throw new Error(received.refusal.code)
  return received.value.list
}
const stored = async (list: number) => (await at.owner<{ people: number; seqs: number; blocks: number; cells: number }>(`select count(*)::int as people, count(distinct seq)::int as seqs, (select count(*)::int from ingest.block b where b.list = $1) as blocks, (select sum(last_seq - first_seq + 1)::int from ingest.block b where b.list = $1) as cells from ingest.row where list = $1`, [list]))[0] // prettier-ignore
const readSoFar = async (list: number) => (await at.owner<{ state: string; seq: number }>(`select state, coalesce((checkpoint->>'seq')::int, 0) as seq from ingest.list where id = $1`, [list]))[0] // prettier-ignore

it('killed three times in the middle, it goes on each time and holds every row once', async () => {
  const rows = 60_000
  const list = await receive(rows, 'dimatikan')
  let before = 0
  for (let kills = 0; kills < 3; kills++) {
    const script = new URL('./load-child.ts', import.meta.url).pathname
    const child = spawn(process.execPath, [script, at.ownerUrl, at.database.home.root, officer.account, String(list)], { stdio: 'ignore' }) // prettier-ignore
    const ended = once(child, 'exit')
    while (child.exitCode === null) {
      const now = await readSoFar(list)
      if ((now?.seq ?? 0) > before) break
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    child.kill('SIGKILL')
    await ended
    const now = await readSoFar(list)
    expect(now?.state).toBe('reading')
    expect(now?.seq).toBeGreaterThan(before)
    expect((await stored(list))?.cells).toBe(now?.seq)
    before = now?.seq ?? 0
  }
  expect(await loadList(at.database, officer, { list }, silent)).toMatchObject({
    ok: true,
    value: {
      seen: rows + 1,
      kept: (rows / 10) * 9,
      doubtful: rows / 10,
      skipped: 1,
      reasons: { 'nik-missing': rows / 10 },
    },
  })
  expect(await stored(list)).toMatchObject({ people: rows, seqs: rows, cells: rows + 1 })
})

it('asked to stop, it stops between two pieces and goes on later', async () => {
  const list = await receive(20_000, 'dihentikan')
  let pieces = 0
  const impatient: Progress = { ...silent, advance: () => void pieces++, cancelled: () => pieces >= 1 }
  expect(await loadList(at.database, officer, { list }, impatient)).toMatchObject({ ok: false, refusal: { code: 'cancelled' } }) // prettier-ignore
  const { seq = 0 } = (await readSoFar(list)) ?? {}
  expect(seq).toBeGreaterThan(4_000)
  expect(seq).toBeLessThan(12_000)
  expect(await loadList(at.database, officer, { list }, silent)).toMatchObject({ ok: true, value: { seen: 20_001 } })
})

it('discarded while it is read, nothing of it stays', async () => {
  const list = await receive(30_000, 'dibuang')
  const loading = loadList(at.database, officer, { list }, silent)
  while (((await readSoFar(list))?.seq ?? 0) === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  expect(await discardList(at.database, officer, list)).toMatchObject({ ok: true })
  expect(await loading).toMatchObject({ ok: false, refusal: { code: 'cancelled' } })
  expect(await stored(list)).toMatchObject({ people: 0, blocks: 0 })
})

it('read by two at once, every row is stored once', async () => {
  const list = await receive(20_000, 'berdua')
  const both = await Promise.all([1, 2].map(() => loadList(at.database, officer, { list }, silent)))
  expect(both.some((one) => one.ok)).toBe(true)
  for (const one of both) if (!one.ok) expect(one.refusal.code).toBe('list-being-read')
  expect(await stored(list)).toMatchObject({ people: 20_000, seqs: 20_000, cells: 20_001 })
})
