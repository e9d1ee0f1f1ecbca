import { InvalidArgumentError, Option, type Command } from 'commander'
import type { Day } from '../domain/basics/day.ts'
import { addMonths, formatMonth, monthOfDay, type Month } from '../domain/basics/month.ts'
import { rupiah, type Rupiah } from '../domain/basics/rupiah.ts'
import { baseOfIncome } from '../domain/law/base.ts'
import { fullBenefit } from '../domain/law/benefit.ts'
import { findEntry } from '../domain/law/entry.ts'
import { explain, type Question } from '../domain/law/explain.ts'
import type { Explained } from '../domain/law/explained.ts'
import { deadlineRules, type DeadlineKind } from '../domain/law/legal-deadline.ts'
import { bpuProgrammes, payerNames, payers, type BpuProgramme, type Payer } from '../domain/law/payer.ts'
import { transportModes, type TransportMode } from '../domain/law/work-accident.ts'
import { kindCodes, kindsOfWork, sectorOf, type KindOfWork } from '../domain/registry/kind-of-work.ts'
import { today } from '../workflows/clock.ts'
import { answer } from './answer.ts'
import { explainText } from './explain-text.ts'
import { exit, Stop, valueOrStop } from './frame.ts'
import { explainWageCommands } from './law-explain-wage.ts'
import { asAmount, asDay, asMonth, asNumber } from './read-option.ts'
import { show } from './show-explained.ts'

type Paid = { kind?: KindOfWork; payer: Payer; income?: number; programmes: BpuProgramme[] }

/** `bahu law explain …`: an answer with every reason, its article and its open readings. No database, no account. */
export function explainCommands(law: Command): void {
  const explained = law
    .command('explain')
    .description('jawaban dengan alasan, pasal, tanggal, dan bacaan yang belum pasti')
  explainDeath(explained)
  explainWageCommands(explained)

  paid(explained.command('contribution'))
    .description('berapa iuran satu bulan, dan mengapa')
    .option('--month <month>', 'bulan iuran; tanpa ini bulan sekarang', asMonth)
    .action((options: Paid & { month?: Month }, command: Command) => {
      show(command, contributionOf(options, options.month ?? monthOfDay(today())))
    })

  explained
    .command('accident')
    .description('manfaat kecelakaan kerja (JKK)')
    .option('--on <day>', 'hari kecelakaan; tanpa ini hari ini', asDay)
    .option('--income <rupiah>', 'penghasilan sebulan; tanpa ini dasar terendah', asAmount)
    .option('--death', 'meninggal')
    .option('--total', 'cacat total tetap')
    .option('--unable <months>', 'bulan tidak mampu bekerja', asNumber)
    .addOption(new Option('--transport <modes...>', 'angkutan yang dipakai').choices(transportModes))
    .action(
      (
        options: {
          on?: Day
          income?: number
          death?: boolean
          total?: boolean
          unable?: number
          transport?: TransportMode[]
        },
        command: Command,
      ) => {
        // prettier-ignore
        const { on = today(), income, unable, ...happened } = options
        const base = baseFor(income, monthOfDay(on))
        show(command, { ask: 'accident', on, base, ...(unable !== undefined && { monthsUnable: unable }), ...happened })
      },
    )

  explained
    .command('heirs')
    .description('siapa ahli warisnya, menurut urutan, dan apa buktinya')
    .option('--on <day>', 'hari meninggal; tanpa ini hari ini', asDay)
    .addOption(new Option('--programme <programme>', 'program').choices(['jkk', 'jkm']).default('jkm'))
    .option('--spouse', 'janda atau duda masih hidup')
    .option('--children <count>', 'jumlah anak', asNumber)
    .option('--straight-line <count>', 'orang tua, kakek-nenek, cucu', asNumber)
    .option('--siblings <count>', 'saudara kandung', asNumber)
    .option('--parents-in-law <count>', 'mertua', asNumber)
    .option('--will', 'ada yang ditunjuk dalam wasiat')
    .action((options: { on?: Day; programme: 'jkk' | 'jkm' }, command: Command) =>
      show(command, { ask: 'heirs', ...options, on: options.on ?? today() }),
    )

  explained
    .command('deadline')
    .argument('<kind>', `batas waktu yang mana: ${Object.keys(deadlineRules).join(', ')}`, asDeadline)
    .description('sampai kapan, menurut pasal mana, dan kalender siapa')
    .requiredOption('--from <day>', 'dihitung sejak hari ini', asDay)
    .action((kind: DeadlineKind, options: { from: Day }, command: Command) =>
      show(command, { ask: 'deadline', kind, from: options.from }),
    )

  explained
    .command('rule <name>')
    .description('satu aturan pada satu hari, atau sepanjang waktu')
    .option('--on <bound>', 'hari atau bulan')
    .action((rule: string, options: { on?: string }, command: Command) => {
      if (!findEntry(rule)?.rule) throw new Stop(`Tidak ada aturan ${rule}. Lihat bahu law list.`, exit.refused, { code: 'rule-unknown' }) // prettier-ignore
      const on =
        options.on === undefined ? undefined : options.on.length === 7 ? asMonth(options.on) : asDay(options.on)
      show(command, { ask: 'rule', rule, ...(on && { on }) })
    })
}

function explainDeath(explained: Command): void {
  paid(explained.command('death'))
    .description('meninggal bukan karena kerja: yang dibayar, yang diterima keluarga, dan sejak kapan penuh')
    .requiredOption('--from <month>', 'iuran pertama untuk bulan apa', asMonth)
    .requiredOption('--months <count>', 'berapa bulan iuran dibayar berturut-turut', asNumber)
    .option('--on <day>', 'hari meninggal; tanpa ini hari ini', asDay)
    .addHelpText(
      'after',
      '\nContoh: bahu law explain death --kind buruh_panggul --payer apbd --from 2026-09 --months 2 --on 2026-11-10',
    ) // prettier-ignore
    .action((options: Paid & { from: Month; months: number; on?: Day }, command: Command) => {
      const { from, months, on = today(), kind, payer } = options
      const death = valueOrStop(explain({ ask: 'death', on, monthsPaid: months }))
      const { possible, sure } = valueOrStop(fullBenefit(from, on))
      const contributions = changesOf(options, from, months)
      const full = { possible, sure }
      const asked = { kind: kind ?? null, payer, from, to: addMonths(from, months - 1), months, on }
      const until = months === 1 ? '' : ` sampai ${formatMonth(asked.to)}`
      answer(command, { asked, contributions, death, full }, () =>
        [
          `${kind ? kindsOfWork[kind].name : 'Pekerja'}, dibayar ${payerNames[payer]}, ${months} bulan iuran: ${formatMonth(from)}${until}.`,
          '',
          explainText(death),
          '',
          full.possible === full.sure
            ? `Santunan penuh sejak iuran ${formatMonth(full.sure)}.`
            : `Santunan penuh mungkin sejak iuran ${formatMonth(full.possible)}, pasti sejak iuran ${formatMonth(full.sure)}, bila tidak ada bulan yang terlewat.`,
          ...contributions.flatMap((one) => ['', explainText(one)]),
        ].join('\n'),
      )
    })
}

const paid = (command: Command): Command =>
  command
    .addOption(new Option('--kind <kind>', 'jenis pekerjaan, misalnya buruh_panggul atau ojek').choices(kindCodes))
    .addOption(new Option('--payer <payer>', 'siapa yang membayar').choices(payers).default('self'))
    .option('--income <rupiah>', 'penghasilan sebulan; tanpa ini dasar terendah', asAmount)
    .addOption(
      new Option('--programmes <programmes...>', 'program').choices(bpuProgrammes).default(['jkk', 'jkm'] as const),
    )

const contributionOf = ({ kind, payer, income, programmes }: Paid, month: Month): Question => ({
  ask: 'contribution',
  programmes,
  base: baseFor(income, month),
  payer,
  sector: kind ? sectorOf(kind) : 'other',
  month,
})

/** The first month's contribution, and again each month that costs something else. */
function changesOf(options: Paid, from: Month, months: number): Explained[] {
  const told: Explained[] = []
  let last = ''
  for (let at = 0; at < months; at++) {
    const one = valueOrStop(explain(contributionOf(options, addMonths(from, at))))
    const amounts = one.lines.filter(({ kind }) => kind !== 'reason' && kind !== 'warning').map(({ text }) => text)
    if (String(amounts) !== last) told.push(one)
    last = String(amounts)
  }
  return told
}

const baseFor = (income: number | undefined, month: Month): Rupiah =>
  valueOrStop(baseOfIncome(rupiah(income ?? 0), month)).base

function asDeadline(text: string): DeadlineKind {
  if (!Object.hasOwn(deadlineRules, text))
    throw new InvalidArgumentError(`Pilih salah satu: ${Object.keys(deadlineRules).join(', ')}.`)
  return text as DeadlineKind
}
