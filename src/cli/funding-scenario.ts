import { randomUUID } from 'node:crypto'
import { InvalidArgumentError, type Command } from 'commander'
import { addMonths, firstDayOf, formatMonth, monthOfDay, type Month } from '../domain/basics/month.ts'
import { formatNumber, formatRupiah } from '../domain/basics/rupiah.ts'
import { fundingLaw } from '../domain/funding/funding-law.ts'
import type { Length } from '../domain/funding/window.ts'
import { floorSentence, gateWarning, unspentSentence } from '../domain/funding/words.ts'
import { isKindOfWork, kindName } from '../domain/registry/kind-of-work.ts'
import { asActor, type Session } from '../store/database.ts'
import { findScenario, listScenarios, type Scenario } from '../store/funding/scenarios.ts'
import { allocateScenario } from '../workflows/funding/allocate-scenario.ts'
import { chooseForDecree } from '../workflows/funding/choose-scenario.ts'
import { compareScenarios } from '../workflows/funding/compare-scenarios.ts'
import { explainPerson } from '../workflows/funding/explain-person.ts'
import { planScenario } from '../workflows/funding/plan-scenario.ts'
import { viewScenario } from '../workflows/funding/view-scenario.ts'
import { rankRegister } from '../workflows/priority/rank-register.ts'
import { today } from '../workflows/clock.ts'
import { exit, run, Stop } from './frame.ts'
import { asMonth, asNumber } from './read-option.ts'

type AllocateOptions = {
  name?: string
  first?: Month
  months: Length
  choice: string
  purse?: string[]
  rank?: boolean
  choose?: boolean
}

/** Scenarios: compute, list, compare, look at the line, choose. */
export function scenarioCommands(funding: Command): void {
  funding
    .command('allocate')
    .description('membagi dana kepada orang menurut urutan terakhir, sebagai skenario baru')
    .option('--name <name>', 'nama skenario')
    .option('--first <month>', 'bulan iuran pertama; tanpa ini bulan depan', asMonth)
    .option(
      '--months <n>',
      'lama perlindungan dalam bulan, atau period: sepanjang masa sumber dananya',
      asLength,
      'period',
    )
    .option('--choice <choice>', 'rank: menurut urutan; weighted: bulan-orang berbobot terbanyak', 'rank')
    .option('--purse <id...>', 'hanya sumber dana ini, menurut urutan dicoba')
    .option('--rank', 'menyusun dahulu urutan hari ini')
    .option('--choose', 'hasilnya dipilih untuk usulan')
    .action(async (options: AllocateOptions, command: Command) =>
      run(command, 'funding.plan', async ({ database, actor, progress, print, valueOf }) => {
        const { months: length, choice, purse } = options
        if (choice !== 'rank' && choice !== 'weighted') throw new Stop(`Tidak dikenal: --choice ${choice}`, exit.usage)
        const first = options.first ?? addMonths(monthOfDay(today()), 1)
        const name = options.name ?? `Skenario ${formatMonth(first)}`
        const purses = purse?.map((id) => ({ id }))
        if (options.rank) valueOf(await rankRegister(database, actor, { on: today(), request: randomUUID() }, progress))
        const planned = valueOf(await planScenario(database, actor, { request: randomUUID(), name, first, length, choice, purses })) // prettier-ignore
        const figures = valueOf(await allocateScenario(database, actor, planned, progress))
        if (options.choose) valueOf(await chooseForDecree(database, actor, planned.scenario))
        const scenario = await asActor(database, actor, (session) => getScenario(session, planned.scenario))
        print({ ...figures, purses: scenario.result!.purses, gate: scenario.result!.summary.gate }, () =>
          summaryOf(scenario),
        )
      }),
    )

  funding
    .command('scenarios')
    .description('skenario yang sudah dihitung')
    .action(async (_options, command: Command) =>
      run(command, 'funding.read', async ({ database, actor, print }) => {
        const scenarios = await asActor(database, actor, (session) => listScenarios(session, 50))
        print({ scenarios: scenarios.map(headOf) }, () =>
          scenarios.length === 0
            ? 'Belum ada skenario: hitung dengan bahu funding allocate.'
            : scenarios.map(lineOf).join('\n'),
        )
      }),
    )

  funding
    .command('show')
    .description('hasil satu skenario: per sumber dana, kecamatan, dan jenis pekerjaan')
    .argument('<scenario>', 'nomor skenario', asNumber)
    .action(async (id: number, _options, command: Command) =>
      run(command, 'funding.read', async ({ database, actor, print }) => {
        const scenario = await asActor(database, actor, (session) => getScenario(session, id))
        print({ ...headOf(scenario), result: scenario.result }, () => `${summaryOf(scenario)}\n${sharesOf(scenario)}`)
      }),
    )

  funding
    .command('compare')
    .description('beda dua skenario: siapa mendapat, siapa kehilangan')
    .argument('<before>', 'nomor skenario', asNumber)
    .argument('<after>', 'nomor skenario lain', asNumber)
    .action(async (before: number, after: number, _options, command: Command) =>
      run(command, 'funding.read', async ({ database, actor, print, valueOf }) => {
        const pair = { before, after }
        const { difference } = valueOf(await compareScenarios(database, actor, pair))
        const { gained, lost, longer, shorter, moved, unchanged, spent, personMonths } = difference
        print({ ...pair, ...difference }, () =>
          [
            `Mendapat: ${formatNumber(gained.length)}. Kehilangan: ${formatNumber(lost.length)}. Tetap: ${formatNumber(unchanged)}.`,
            `Lebih lama: ${formatNumber(longer)}. Lebih singkat: ${formatNumber(shorter)}. Pindah sumber dana: ${formatNumber(moved)}.`,
            `Dana ${signed(spent, formatRupiah)}, bulan-orang ${signed(personMonths, formatNumber)}.`,
          ].join('\n'),
        )
      }),
    )

  funding
    .command('line')
    .description('siapa tepat di bawah garis, dan apa yang dibeli satu juta rupiah lagi')
    .argument('<scenario>', 'nomor skenario', asNumber)
    .action(async (id: number, _options, command: Command) =>
      run(command, 'funding.read', async ({ database, actor, print }) => {
        const { scenario, waiting } = await asActor(database, actor, async (session) => {
          const scenario = await getScenario(session, id)
          return { scenario, ...(await viewScenario(session, scenario)) }
        })
        const { purses } = scenario.result!
        print({ scenario: scenario.id, waiting, purses }, () =>
          [
            ...scenario.plan.purses.map(
              ({ name }, at) =>
                `${name}: ${unspentSentence(purses[at]!.unspent, purses[at]!.left)} Rp1.000.000 lagi: ${formatNumber(purses[at]!.million.heads)} orang.`,
            ),
            ...waiting.map(
              ({ rank, name, worker, kind, options }) =>
                `${formatNumber(rank).padStart(9)}  ${name ?? `pekerja ${worker}`}, ${workName(kind)}: ${options.map(({ purse, lacks }) => `${scenario.plan.purses[purse]!.name} kurang ${formatRupiah(lacks)}`).join('; ')}`,
            ),
          ].join('\n'),
        )
      }),
    )

  funding
    .command('explain')
    .description('apa kata skenario tentang satu pekerja')
    .argument('<scenario>', 'nomor skenario', asNumber)
    .argument('<worker>', 'nomor pekerja', asNumber)
    .action(async (id: number, worker: number, _options, command: Command) =>
      run(command, 'funding.read', async ({ database, actor, print, valueOf }) => {
        const explained = await asActor(database, actor, async (session) =>
          valueOf(await explainPerson(session, await getScenario(session, id), worker)),
        )
        print(explained, () => explained.sentence)
      }),
    )

  funding
    .command('choose')
    .description('memilih skenario yang diusulkan menjadi SK')
    .argument('<scenario>', 'nomor skenario', asNumber)
    .action(async (id: number, _options, command: Command) =>
      run(command, 'funding.plan', async ({ database, actor, print, valueOf }) => {
        const chosen = valueOf(await chooseForDecree(database, actor, id))
        print(chosen, () => `Skenario ${chosen.scenario} dipilih. Usulkan dengan bahu enrolment propose.`)
      }),
    )
}

function asLength(text: string): Length {
  if (text === 'period') return text
  const months = Number(text)
  if (!Number.isInteger(months) || months < 1) throw new InvalidArgumentError('Tulis jumlah bulan, atau period.')
  return months
}

async function getScenario(session: Session, id: number): Promise<Scenario> {
  const found = await findScenario(session, id)
  if (!found) throw new Stop('Tidak ada skenario dengan nomor ini.', exit.refused, { code: 'not-found' })
  if (!found.result)
    throw new Stop('Skenario ini belum selesai dihitung.', exit.refused, { code: 'scenario-not-computed' })
  return found
}

const workName = (code: string | null): string =>
  code === null ? 'pekerjaan belum diketahui' : isKindOfWork(code) ? kindName(code) : code

const signed = (value: number, format: (value: number) => string): string => `${value > 0 ? '+' : ''}${format(value)}`

const headOf = ({ id, name, run, state, chosen, plan: { first, length, choice }, result }: Scenario) => ({
  scenario: id,
  name,
  run,
  state,
  chosen,
  first,
  length,
  choice,
  candidates: result?.summary.candidates ?? null,
  paid: result?.summary.fates.paid ?? null,
  spent: result?.summary.spent ?? null,
})

function lineOf({ id, name, chosen, plan, result }: Scenario): string {
  const figures = result
    ? `${formatNumber(result.summary.fates.paid)} dari ${formatNumber(result.summary.candidates)} orang, ${formatRupiah(result.summary.spent)}`
    : 'belum selesai'
  return `${chosen ? '*' : ' '}${String(id).padStart(4)}  ${name} (mulai ${formatMonth(plan.first)}): ${figures}`
}

function summaryOf({ id, name, plan, result }: Scenario): string {
  const { summary, purses, weighted, proven } = result!
  const law = fundingLaw(firstDayOf(plan.first))
  const warning = law.ok ? gateWarning(summary.gate, law.value.gate) : undefined
  return [
    `Skenario ${id}, ${name}: ${formatNumber(summary.fates.paid)} dari ${formatNumber(summary.candidates)} orang dibayar, ${formatNumber(summary.personMonths)} bulan-orang, ${formatRupiah(summary.spent)}.`,
    ...plan.purses.map(
      (purse, at) =>
        `  ${purse.name}: ${formatNumber(purses[at]!.heads)} orang, ${formatRupiah(purses[at]!.spent)} dari ${formatRupiah(purse.amount - purse.committed)}. ${unspentSentence(purses[at]!.unspent, purses[at]!.left)}`,
    ),
    ...(warning ? [`PERINGATAN: ${warning}`] : []),
    ...(weighted ? [`Nilai ${formatNumber(weighted.objective)}, paling banyak ${formatNumber(weighted.bound)}.`] : []),
    ...(proven ? [] : ['Pencarian dihentikan sebelum tuntas: mungkin ada pembagian yang sedikit lebih baik.']),
  ].join('\n')
}

function sharesOf({ result }: Scenario): string {
  const { kecamatan, kinds, floors } = result!.summary
  const share = (name: string, paid: number, of: number) =>
    `${formatNumber(paid).padStart(9)} dari ${formatNumber(of).padStart(9)}  ${name}`
  return [
    ...kecamatan.map(({ code, paid, of }) => share(code || 'desa belum diketahui', paid, of)),
    ...kinds.map(({ code, paid, of }) => share(workName(code), paid, of)),
    ...floors.map(({ floor, paid, of }) =>
      share(
        floorSentence(floor, (code) => code),
        paid,
        of,
      ),
    ),
  ].join('\n')
}
