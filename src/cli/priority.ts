import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { day, formatDay, type Day } from '../domain/basics/day.ts'
import { formatNumber } from '../domain/basics/rupiah.ts'
import { firstWeights } from '../domain/priority/first-weights.ts'
import { reasonNames, isGateCode, type Verdict } from '../domain/priority/reasons.ts'
import { flat, type SignedWeights } from '../domain/priority/weights.ts'
import { groundWords } from '../domain/priority/words.ts'
import { asActor, type Session } from '../store/database.ts'
import { findLatestRun, findRun, type Run } from '../store/priority/runs.ts'
import { weightsOn } from '../store/priority/weights.ts'
import { today } from '../workflows/clock.ts'
import { rankRegister } from '../workflows/priority/rank-register.ts'
import { readDecision, readDecisions } from '../workflows/priority/read-decisions.ts'
import { signWeights } from '../workflows/priority/sign-weights.ts'
import { summariseRun } from '../workflows/priority/summarise-run.ts'
import { exit, run, Stop } from './frame.ts'
import { asDay, asNumber } from './read-option.ts'

const names = (session: Session) => ({ names: session.role !== 'planner' })

/** `bahu priority`: who may be proposed, in which order, and why not. */
export function priorityCommands(program: Command): void {
  const priority = program.command('priority').description('siapa boleh ikut, dan dalam urutan apa')

  priority
    .command('rank')
    .description('memeriksa semua pekerja dan menyusun urutan')
    .option('--on <day>', 'hari pendaftaran yang dimaksud; tanpa ini hari ini', asDay)
    .action(async (options: { on?: Day }, command: Command) =>
      run(command, 'priority.rank', async ({ database, actor, progress, print, valueOf }) => {
        const on = options.on ?? today()
        const ranked = valueOf(await rankRegister(database, actor, { on, request: randomUUID() }, progress))
        print(ranked, () => {
          const { may, refused, waits, reasons } = ranked.counts
          const lines = Object.entries(reasons).sort(([, a], [, b]) => b - a)
          return [
            `Urutan ${ranked.run} untuk ${formatDay(ranked.on)}: ${formatNumber(may)} boleh ikut, ${formatNumber(refused)} ditolak, ${formatNumber(waits)} menunggu.`,
            ...lines.map(([code, count]) => row(formatNumber(count), isGateCode(code) ? reasonNames[code] : code)),
          ].join('\n')
        })
      }),
    )

  listed(priority.command('order').description('urutan yang boleh ikut, dengan alasannya')).action(
    async (options: ListOptions, command: Command) => showList(command, 'may', options),
  )
  listed(priority.command('waiting').description('yang masih menunggu, dan apa yang kurang'))
    .option('--reason <code>', 'hanya alasan ini, misalnya unattested')
    .action(async (options: ListOptions, command: Command) => showList(command, 'waits', options))
  listed(priority.command('refused').description('yang ditolak menurut alasan, dengan pasal atau praktiknya'))
    .option('--reason <code>', 'sebutkan orangnya untuk alasan ini, misalnya too-old')
    .action(async (options: ListOptions, command: Command) =>
      options.reason ? showList(command, 'refused', options) : showReasons(command, options),
    )

  priority
    .command('explain <worker>')
    .description('keputusan tentang satu pekerja: urutan atau alasan, dasar, dan apa yang mengubahnya')
    .option('--run <id>', 'nomor urutan; tanpa ini yang terakhir', asNumber)
    .action(async (worker: string, options: { run?: number }, command: Command) =>
      run(command, ['priority.read', 'priority.object'], async ({ database, actor, print, valueOf }) => {
        const decision = await asActor(database, actor, async (session) =>
          valueOf(await readDecision(session, await getRun(session, options.run), asNumber(worker), names(session))),
        )
        print(decision, () =>
          [
            `${decision.worker} ${decision.name ?? ''}`.trim(),
            decision.why,
            ...decision.grounds.map(
              (ground) =>
                `  ${ground.name}: ${ground.sentence}\n    dasar: ${ground.article} (${groundWords(ground)})${ground.remedy ? `\n    ${ground.remedy}` : ''}`,
            ),
          ].join('\n'),
        )
      }),
    )

  priority
    .command('weights')
    .description('bobot yang berlaku; --set menetapkan yang baru (berkas JSON seperti keluaran --json)')
    .option('--on <day>', 'yang berlaku pada hari ini', asDay)
    .option('--set <file>', 'berkas bobot baru, dengan decidedBy, on, reason')
    .action(async (options: { on?: Day; set?: string }, command: Command) =>
      run(command, options.set ? 'priority.weigh' : 'priority.read', async ({ database, actor, print, valueOf }) => {
        const file = options.set
        if (file) {
          const signed = valueOf(await signWeights(database, actor, readWeights(file)))
          return print(signed, () => `Bobot ${signed.id} ditetapkan.`)
        }
        const held = await asActor(database, actor, (session) => weightsOn(session, options.on ?? today()))
        print(held.signed, () =>
          [
            `Diputuskan ${held.signed.decidedBy}, ${formatDay(held.signed.on)}: ${held.signed.reason}`,
            ...Object.entries(flat(held.signed)).map(([field, points]) => row(String(points), field)),
          ].join('\n'),
        )
      }),
    )
}

type ListOptions = { run?: number; limit: number; reason?: string; kind?: string; area?: string }

const row = (count: string, text: string): string => `${count.padStart(9)}  ${text}`

function listed(command: Command): Command {
  return command
    .option('--run <id>', 'nomor urutan; tanpa ini yang terakhir', asNumber)
    .option('--limit <count>', 'paling banyak sekian orang', asNumber, 20)
    .option('--kind <code>', 'hanya jenis pekerjaan ini, misalnya buruh_panggul')
    .option('--area <code>', 'hanya kecamatan atau desa ini, misalnya 35.09.27')
}

async function showList(command: Command, verdict: Verdict, options: ListOptions): Promise<void> {
  const { run: _run, ...filter } = options
  await run(command, ['priority.read', 'priority.object'], async ({ database, actor, print, valueOf }) => {
    const page = await asActor(database, actor, async (session) =>
      valueOf(await readDecisions(session, await getRun(session, options.run), { ...filter, verdict }, names(session))),
    )
    print(page, () =>
      [
        ...page.rows.map((one) =>
          row(String(one.rank ?? one.worker), `${one.name ?? `pekerja ${one.worker}`}: ${one.why}`),
        ),
        `${formatNumber(page.rows.length)} dari ${formatNumber(page.total)} orang.`,
      ].join('\n'),
    )
  })
}

async function showReasons(command: Command, options: ListOptions): Promise<void> {
  await run(command, 'priority.read', async ({ database, actor, print, valueOf }) => {
    const reasons = await asActor(database, actor, async (session) => {
      const summary = valueOf(await summariseRun(session, await getRun(session, options.run)))
      return summary.reasons.filter((reason) => reason.outcome === 'refused')
    })
    print({ reasons }, () =>
      reasons
        .map((one) => row(formatNumber(one.count), `${one.name} [${one.code}]: ${one.article} (${groundWords(one)})`))
        .join('\n'),
    )
  })
}

async function getRun(session: Session, asked: number | undefined): Promise<Run> {
  const found = asked === undefined ? await findLatestRun(session) : await findRun(session, asked)
  if (!found) throw new Stop('Belum ada urutan: jalankan bahu priority rank.', exit.refused, { code: 'no-ranking-yet' })
  return found
}

/** @throws Stop when the file is not JSON or a weight is missing; what it says is checked by the domain. */
function readWeights(file: string): SignedWeights {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as SignedWeights
    const given = flat(read)
    const missing = Object.keys(flat(firstWeights)).filter((field) => given[field] === undefined)
    if (missing.length > 0) throw new Error(`tidak ada ${missing.join(', ')}`)
    return { ...read, on: day(read.on) }
  } catch (error) {
    throw new Stop(`Berkas bobot tidak terbaca: ${file} (${(error as Error).message})`, exit.usage)
  }
}
