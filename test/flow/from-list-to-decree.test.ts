// Oracle: README's own five commands, run as they stand there, and a market's list of twelve invented people counted by hand.
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { addMonths, firstDayOf, monthOfDay } from '../../src/domain/basics/month.ts'
import { today } from '../../src/workflows/clock.ts'
import { marketList, recapOf } from '../../e2e/harness/story-lists.ts'
import { readPdf } from '../documents/read-pdf.ts'
import { readmeCommands } from '../harness/readme-commands.ts'
import { runBahu, type Ended, type Running } from '../harness/run-bahu.ts'
import { readAll } from '../lists/read-all.ts'

// A command is a process of its own; on a machine that is not alone each takes seconds to start.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const { commands, env } = readmeCommands('The same with five commands')
const root = mkdtempSync(join(tmpdir(), 'bahu-readme-'))
// Root's database runs as another user, who must be able to pass.
chmodSync(root, 0o711)
const home = { BAHU_DATA: join(root, 'home') }
/** Of the twelve on the list one is past the age of joining and one has no number that can be trusted. */
const mayJoin = 10

let server: Running
beforeAll(async () => {
  symlinkSync(fileURLToPath(new URL('../../bin', import.meta.url)), join(root, 'bin'))
  writeFileSync(join(root, 'daftar.xlsx'), marketList.file)
  server = runBahu(['serve', '--demo', '--demo-workers', '300', '--port', '0'], home)
  await server.says('Ctrl-C')
  // What the demo has is spent on its own people: the market's own sponsor pays for the market.
  const months = ['--first', '2026-01', '--last', '2028-12']
  await bahu(['funding', 'purse', 'add', '--name', 'Sumbangan', '--kind', 'company', '--amount', '50.000.000', '--area', '35.09.19', ...months]) // prettier-ignore
})
afterAll(async () => {
  server.child.kill('SIGTERM')
  await server.ended
  rmSync(root, { recursive: true, force: true })
})

/** A line of README, in the folder where it was cloned. */
const asWritten = (line: string): Promise<Omit<Ended, 'result'>> =>
  new Promise((resolve) => {
    const { DATABASE_URL: _, ...inherited } = process.env
    const child = spawn('sh', ['-c', line], { cwd: root, env: { ...inherited, ...home, ...env } })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()))
    child.on('close', (code) => resolve({ code, out: said }))
  })

async function bahu<T>(args: string[], account = 'petugas', code = 0): Promise<T> {
  const ended = await runBahu([...args, '--json'], { ...home, ...env, BAHU_AS: `${account}@bahu.example` }).ended
  expect(ended.code, `bahu ${args.join(' ')}\n${ended.out}`).toBe(code)
  return JSON.parse(ended.result) as T
}

/** The cells of a workbook under the headings that match, for the rows with a whole NIK. */
async function peopleIn(file: string): Promise<{ nik: string; name: string }[]> {
  const { rows } = await readAll(readFileSync(file))
  const heads = rows.find(({ cells }) => cells.some((text) => /^NIK/.test(text)))!.cells
  const [nik, name] = [/^NIK/, /nama/i].map((pattern) => heads.findIndex((text) => pattern.test(text)))
  return rows
    .map(({ cells }) => ({ nik: cells[nik!] ?? '', name: cells[name!] ?? '' }))
    .filter((one) => /^\d{16}$/.test(one.nik))
}

const said: string[] = []
it('five commands lead from a market list to a decree that two people signed, and to the file for the insurer', async () => {
  expect(commands).toHaveLength(5)
  expect(commands.every((line) => line.startsWith('bin/bahu.mjs '))).toBe(true)
  for (const line of commands) {
    const { code, out } = await asWritten(line)
    expect(code, `${line}\n${out}`).toBe(0)
    said.push(out)
  }
  expect(said[0]).toContain('= 11 baik + 1 perlu dicek + 0 ditolak')
  expect(said[0]).toContain(`${marketList.people} orang dinyatakan bekerja`)
  const [propose, approve] = [commands[2]!, commands[3]!]
  expect(`${propose} ${env.BAHU_AS}`).toContain('petugas@')
  expect(approve).toContain('--as penyetuju@')
  const [, decreed] = /: ([\d.]+) orang\.\nSidik isi/.exec(said[3]!) ?? []
  expect(said[4]).toContain(`Berkas 2: ${decreed} orang.`)
})

let batch: { nik: string; name: string }[]
it('PDF, annex and batch file hold the ten who may join, and both papers print the hash that the signature gave', async () => {
  const { papers, file } = filesOf(said[4]!)
  const [, hash] = /SHA-256\): ([\da-f ]+)/.exec(said[3]!)!
  const printed = readPdf(readFileSync(papers[0]!)).flatMap(({ texts }) => texts.map(({ text }) => text))
  const paper = printed.join(' ')
  expect(paper).toContain('188.45/902/1.12/2026')
  expect(paper).toContain('Kepala Dinas')
  expect(paper.replaceAll(' ', '')).toContain(hash!.trim().replaceAll(' ', ''))
  expect(paper).toContain('SULASTRI')
  expect(paper).not.toContain('3509195902909005')
  const annexed = await peopleIn(papers[1]!)
  const market = (people: typeof batch) =>
    people.filter(({ nik }) => marketList.niks.some((one) => one === nik)).map(({ name }) => name)
  expect(market(annexed)).toHaveLength(mayJoin)
  expect(await bahu(['enrolment', 'verify', papers[1]!])).toMatchObject({ rows: annexed.length, same: true })
  batch = await peopleIn(file)
  expect(batch.map(({ nik }) => nik).sort()).toEqual(annexed.map(({ nik }) => nik).sort())
  expect(await bahu(['enrolment', 'list'])).toMatchObject({ proposals: [{ decree: 2, counts: { approved: batch.length } }, {}] }) // prettier-ignore
})

it('the recap read back makes the figure of the months the decree pays for, and of no earlier month', async () => {
  type Figure = { figure: { total: { accepted: number } } }
  const figure = async (on: string) => (await bahu<Figure>(['coverage', 'figure', '--on', on])).figure.total.accepted
  const now = await figure(today())
  // The purses of the demo begin the month after next; the earlier decree has ended by then.
  const then = firstDayOf(addMonths(monthOfDay(today()), 2))
  expect(await figure(then)).toBe(0)
  const misnati = batch.filter(({ name }) => name === 'MISNATI')
  writeFileSync(join(root, 'rekap.xlsx'), recapOf([...batch.filter(({ name }) => name !== 'MISNATI'), ...misnati]))
  const recap = ['ingest', 'load', join(root, 'rekap.xlsx'), '--kind', 'recap', '--sender', 'BPJS Cabang', '--keep']
  const { list } = await bahu<{ list: number }>(recap)
  expect(await bahu(['enrolment', 'recap', String(list)])).toMatchObject({
    counts: { accepted: batch.length - 1, refused: 1, strays: 0, unanswered: 0 },
  })
  expect(await figure(then)).toBe(batch.length - 1)
  expect(await figure(today())).toBe(now)
})

it('the history of it all is whole, also off line; a changed line is found', async () => {
  const exported = join(root, 'riwayat.ndjson')
  const { links } = await bahu<{ links: number }>(['audit', 'export', '--out', exported], 'pemeriksa')
  const nowhere = { BAHU_DATA: join(root, 'nowhere') }
  const verify = (file: string) => runBahu(['audit', 'verify', file, '--json'], nowhere).ended
  const whole = await verify(exported)
  expect(whole.code, whole.out).toBe(0)
  const { rooms } = JSON.parse(whole.out) as { rooms: { links: number }[] }
  expect(rooms.reduce((sum, room) => sum + room.links, 0)).toBe(links)
  const forged = join(root, 'palsu.ndjson')
  writeFileSync(forged, readFileSync(exported, 'utf8').replace('keep-list', 'keep-lisT'))
  expect((await verify(forged)).code).toBe(3)
  expect(existsSync(nowhere.BAHU_DATA)).toBe(false)
})

it('nobody approves what is their own, and a file twice is a file once', async () => {
  expect(await bahu(['ingest', 'load', join(root, 'daftar.xlsx'), '--sender', 'Siapa'])).toMatchObject({ again: true })
  const { proposal } = await bahu<{ proposal: number }>(['enrolment', 'propose'])
  await bahu(['enrolment', 'approve', String(proposal)], 'petugas', 4)
  await bahu(['enrolment', 'approve', '99'], 'penyetuju', 3)
})

/** The batch file and the two papers, as the last command names them. */
const filesOf = (text: string) => {
  const [file = '', ...papers] = text
    .trim()
    .split('\n')
    .slice(-3)
    .map((path) => join(root, path))
  return { file, papers }
}
