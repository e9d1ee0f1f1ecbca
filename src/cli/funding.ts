import type { Command } from 'commander'
import type { Month } from '../domain/basics/month.ts'
import { formatMonth } from '../domain/basics/month.ts'
import { formatNumber, formatRupiah, rupiah } from '../domain/basics/rupiah.ts'
import { noRule, purseKinds, type PurseKind, type PurseRule } from '../domain/funding/purse.ts'
import { floorSentence, purseKindNames } from '../domain/funding/words.ts'
import { isKindOfWork, type KindOfWork } from '../domain/registry/kind-of-work.ts'
import { asActor } from '../store/database.ts'
import { listFloors } from '../store/funding/floors.ts'
import { changePurse, keepPurse } from '../workflows/funding/keep-purse.ts'
import { setFloors } from '../workflows/funding/set-floors.ts'
import { viewPurses } from '../workflows/funding/view-purses.ts'
import { exit, run, Stop } from './frame.ts'
import { scenarioCommands } from './funding-scenario.ts'
import { asAmount, asMonth, asNumber } from './read-option.ts'

type RuleOptions = {
  work?: string[]
  area?: string[]
  decileTo?: number
  extremePoor?: boolean
  asnafDecileTo?: number
}
type PurseOptions = RuleOptions & { name?: string; amount?: number; first?: Month; last?: Month }

/** Purses, floors and scenarios on the command line. */
export function fundingCommands(program: Command): void {
  const funding = program.command('funding').description('sumber dana, jatah minimum, dan skenario pembagiannya')
  purseCommands(funding.command('purse').description('sumber dana: APBD, DBHCHT, desa, perusahaan, penyumbang, zakat'))
  floorCommands(funding.command('floor').description('jatah minimum per kecamatan dan jenis pekerjaan'))
  scenarioCommands(funding)
}

function purseCommands(purse: Command): void {
  purse
    .command('list')
    .description('sumber dana dengan harga per orang per bulan')
    .action(async (_options, command: Command) =>
      run(command, 'funding.read', async ({ database, actor, print }) => {
        const purses = await asActor(database, actor, viewPurses)
        print({ purses }, () =>
          purses.length === 0
            ? 'Belum ada sumber dana: tambahkan dengan bahu funding purse add.'
            : purses
                .map(({ id, name, kind, amount, committed, first, last, prices, closed }) =>
                  [
                    `${id.padStart(4)}  ${name} (${purseKindNames[kind]})${closed ? ', ditutup' : ''}: ${formatRupiah(amount)}, ${formatMonth(first)}–${formatMonth(last)}`,
                    ...(committed > 0 ? [`      sudah terpakai SK: ${formatRupiah(committed)}`] : []),
                    ...prices.map(
                      ({ first, last, sector, price }) =>
                        `      ${sector === 'transport' ? 'transportasi' : 'selain transportasi'} ${first}–${last}: ${formatRupiah(price.amount)}${price.open ? ` (bacaan lain ${formatRupiah(price.open.amount)})` : ''}`,
                    ),
                  ].join('\n'),
                )
                .join('\n'),
        )
      }),
    )

  purseOptions(
    purse
      .command('add')
      .description('menambah sumber dana')
      .requiredOption('--name <name>', 'nama, misalnya "APBD 2027"')
      .requiredOption('--kind <kind>', `pembayarnya: ${purseKinds.join(', ')}`)
      .requiredOption('--amount <rupiah>', 'jumlah dana, misalnya 16.500.000.000', asAmount)
      .requiredOption('--first <month>', 'bulan iuran pertama, misalnya 2027-01', asMonth)
      .requiredOption('--last <month>', 'bulan iuran terakhir', asMonth),
  ).action(async (options: Required<PurseOptions> & { kind: string }, command: Command) =>
    run(command, 'funding.plan', async ({ database, actor, print, valueOf }) => {
      const { name, first, last } = options
      const kind = options.kind as PurseKind
      const purse = { name, kind, amount: rupiah(options.amount), first, last, rule: ruleOf(options, noRule) }
      const added = valueOf(await keepPurse(database, actor, purse))
      print(added, () => `Sumber dana ${added.purse} ditambahkan: ${name}.`)
    }),
  )

  purseOptions(
    purse
      .command('change')
      .description('mengubah sumber dana; skenario yang sudah ada tidak berubah')
      .argument('<purse>', 'nomor sumber dana', asNumber)
      .option('--name <name>', 'nama')
      .option('--amount <rupiah>', 'jumlah dana', asAmount)
      .option('--first <month>', 'bulan iuran pertama', asMonth)
      .option('--last <month>', 'bulan iuran terakhir', asMonth)
      .option('--close', 'tidak dipakai lagi untuk skenario baru')
      .option('--reopen', 'dipakai lagi'),
  ).action(async (id: number, options: PurseOptions & { close?: boolean; reopen?: boolean }, command: Command) =>
    run(command, 'funding.plan', async ({ database, actor, print, valueOf }) => {
      const before = (await asActor(database, actor, viewPurses)).find((one) => one.id === String(id))
      if (!before) throw new Stop('Tidak ada sumber dana dengan nomor ini.', exit.refused, { code: 'not-found' })
      const { name, amount, first, last, close, reopen } = options
      const changed = valueOf(
        await changePurse(database, actor, id, {
          ...(name !== undefined && { name }),
          ...(amount !== undefined && { amount: rupiah(amount) }),
          ...(first && { first }),
          ...(last && { last }),
          ...((close || reopen) && { closed: close === true }),
          rule: ruleOf(options, before.rule),
        }),
      )
      print(changed, () => `Sumber dana ${changed.purse} diubah.`)
    }),
  )
}

function purseOptions(command: Command): Command {
  return command
    .option('--work <code...>', 'hanya jenis pekerjaan ini, misalnya buruh_tani_tembakau')
    .option('--area <code...>', 'hanya kecamatan atau desa ini, misalnya 35.09.27')
    .option('--decile-to <n>', 'hanya sampai desil ini', asNumber)
    .option('--extreme-poor', 'hanya miskin ekstrem')
    .option('--asnaf-decile-to <n>', 'zakat: amil menyatakan desil sampai n sebagai fakir atau miskin', asNumber)
}

/** Options given replace that part of the rule; the rest stays. */
function ruleOf(options: RuleOptions, before: PurseRule): PurseRule {
  const kinds = options.work?.map((code): KindOfWork => {
    if (!isKindOfWork(code)) throw new Stop(`Jenis pekerjaan tidak dikenal: ${code}`, exit.usage)
    return code
  })
  return {
    kinds: kinds ?? before.kinds,
    areas: options.area ?? before.areas,
    decileTo: options.decileTo ?? before.decileTo,
    extremePoorOnly: options.extremePoor ?? before.extremePoorOnly,
    asnafDecileTo: options.asnafDecileTo ?? before.asnafDecileTo,
  }
}

function floorCommands(floor: Command): void {
  floor
    .command('list')
    .description('jatah minimum yang berlaku')
    .action(async (_options, command: Command) =>
      run(command, 'funding.read', async ({ database, actor, print }) => {
        const floors = await asActor(database, actor, listFloors)
        print({ floors }, () =>
          floors.length === 0
            ? 'Tidak ada jatah minimum.'
            : floors.map((each) => floorSentence(each, (code) => code)).join('\n'),
        )
      }),
    )

  floor
    .command('add')
    .description('menambah jatah minimum')
    .option('--kecamatan <code>', 'kode kecamatan, misalnya 35.09.27')
    .option('--work <code>', 'jenis pekerjaan')
    .requiredOption('--heads <n>', 'paling sedikit sekian orang', asNumber)
    .action(async (options: { kecamatan?: string; work?: string; heads: number }, command: Command) =>
      run(command, 'funding.plan', async ({ database, actor, print, valueOf }) => {
        const kind = (options.work ?? null) as KindOfWork | null
        const added = { kecamatan: options.kecamatan ?? null, kind, heads: options.heads }
        const before = await asActor(database, actor, listFloors)
        const kept = valueOf(await setFloors(database, actor, [...before, added]))
        print(kept, () => `${formatNumber(kept.floors)} jatah minimum berlaku.`)
      }),
    )

  floor
    .command('clear')
    .description('menghapus semua jatah minimum')
    .action(async (_options, command: Command) =>
      run(command, 'funding.plan', async ({ database, actor, print, valueOf }) => {
        const kept = valueOf(await setFloors(database, actor, []))
        print(kept, () => 'Tidak ada jatah minimum lagi.')
      }),
    )
}
