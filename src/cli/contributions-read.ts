import type { Command } from 'commander'
import { formatDay, type Day } from '../domain/basics/day.ts'
import { addMonths, formatMonth, monthFromNumber, monthNumber, monthOfDay, type Month } from '../domain/basics/month.ts'
import { formatNumber, formatRupiah } from '../domain/basics/rupiah.ts'
import { explainFinding, findingKinds, type FindingKind } from '../domain/contributions/finding.ts'
import { ledgerWords, stateWords } from '../domain/contributions/words.ts'
import { listFindings } from '../store/contributions/findings.ts'
import { listClosings, readPurseBalances, readTrialBalance } from '../store/contributions/ledger.ts'
import { dimensions, readCounts, type Dimension } from '../store/contributions/months.ts'
import { readPerson } from '../store/contributions/person.ts'
import { chainKinds, walk, type ChainKind, type ChainNode } from '../store/contributions/walk.ts'
import { asActor } from '../store/database.ts'
import { today } from '../workflows/clock.ts'
import { exit, run, Stop } from './frame.ts'
import { asDay, asMonth, asNumber } from './read-option.ts'

const numbers: ['contributions.read', 'contributions.count'] = ['contributions.read', 'contributions.count']

/** What can be read of contributions: differences, the calendar, the books, the chain. */
export function contributionsReadCommands(contributions: Command): void {
  contributions
    .command('findings')
    .description('selisih dari rekonsiliasi terakhir, dengan umur dan apa yang perlu dilakukan')
    .option('--reconciliation <id>', 'rekonsiliasi lain', asNumber)
    .option('--kind <kind>', findingKinds.join(', '))
    .option('--limit <n>', 'paling banyak', asNumber, 50)
    .action(async (options: { reconciliation?: number; kind?: string; limit: number }, command: Command) =>
      run(command, 'contributions.read', async ({ database, actor, print }) => {
        const kind = options.kind as FindingKind | undefined
        if (kind && !findingKinds.includes(kind)) throw new Stop(`Jenis tidak dikenal: ${kind}`, exit.usage)
        const { reconciliation, limit } = options
        const found = await asActor(database, actor, (session) => listFindings(session, { reconciliation, kind }, limit)) // prettier-ignore
        const rows = found.rows.map((row) => ({ ...row, month: monthFromNumber(row.month), explained: explainFinding({ ...row, month: monthFromNumber(row.month) }) })) // prettier-ignore
        print(
          { rows, total: found.total },
          () =>
          [`${formatNumber(found.total)} selisih.`, ...rows.map((row) => `pekerja ${row.worker}: ${row.explained}`)].join('\n'), // prettier-ignore
        )
      }),
    )

  contributions
    .command('calendar')
    .description('kalender perlindungan: satu orang (--worker), atau seluruh kabupaten dalam jumlah')
    .option('--worker <id>', 'nomor pekerja', asNumber)
    .option('--from <month>', 'dari bulan', asMonth)
    .option('--to <month>', 'sampai bulan', asMonth)
    .option('--by <dimension>', dimensions.join(', '), 'state')
    .option('--on <day>', 'dilihat dari hari; tanpa ini hari ini', asDay)
    .action(async (options: CalendarOptions, command: Command) =>
      run(command, options.worker === undefined ? numbers : 'contributions.read', async ({ database, actor, print, valueOf }) => {
        const on = options.on ?? today()
        const to = monthNumber(options.to ?? addMonths(monthOfDay(on), options.worker === undefined ? 0 : 12))
        const from = options.from ? monthNumber(options.from) : to - (options.worker === undefined ? 11 : 23)
        const { worker } = options
        if (worker !== undefined) {
          const person = valueOf(await asActor(database, actor, (session) => readPerson(session, { worker, from, to, on })))
          const months = person.months.map((row) => ({ ...row, month: monthFromNumber(row.month) }))
          print({ ...person, months }, () =>
            [
              ...months.map(({ month, state, activeOn, paidOn, purseName }) => `${formatMonth(month).padEnd(16)} ${activeOn ? `Aktif menurut rekonsiliasi ${formatDay(activeOn)}` : stateWords[state]}${paidOn ? `, dibayar ${formatDay(paidOn)}` : ''} · ${purseName ?? ''}`),
              `Santunan kematian penuh: pasti ${person.full.sure.day ? `sejak ${formatDay(person.full.sure.day)}` : 'belum'}, mungkin ${person.full.possible.day ? `sejak ${formatDay(person.full.possible.day)}` : 'belum'}.`,
              ...(person.repair ? [`Membayar hari ini ${formatRupiah(person.repair.amount)}: ${person.repair.effect === 'unbroken' ? 'bulan-bulannya tersambung' : 'perlindungan mulai lagi'}.`] : []),
            ].join('\n'),
          )
          return
        }
        if (!dimensions.includes(options.by as Dimension)) throw new Stop(`--by: ${dimensions.join(', ')}`, exit.usage)
        const counts = await asActor(database, actor, (session) => readCounts(session, { from, to, by: options.by as Dimension }))
        const rows = counts.map((row) => ({ ...row, month: monthFromNumber(row.month) }))
        print({ rows }, () => rows.map(({ month, key, state, people, amount }) => `${formatMonth(month).padEnd(16)} ${key.padEnd(12)} ${stateWords[state].padEnd(32)} ${formatNumber(people).padStart(9)} ${formatRupiah(amount).padStart(18)}`).join('\n'))
      }),
    ) // prettier-ignore

  contributions
    .command('ledger')
    .description('buku besar: neraca percobaan tiap bulan, sisa tiap sumber dana, dan bulan yang sudah ditutup')
    .option('--from <month>', 'dari bulan', asMonth)
    .option('--to <month>', 'sampai bulan', asMonth)
    .option('--purse <id>', 'satu sumber dana', asNumber)
    .action(async (options: { from?: Month; to?: Month; purse?: number }, command: Command) =>
      run(command, numbers, async ({ database, actor, print }) => {
        const to = monthNumber(options.to ?? monthOfDay(today()))
        const from = options.from ? monthNumber(options.from) : to - 11
        const found = await asActor(database, actor, async (session) => ({
          trial: (await readTrialBalance(session, { from, to, purse: options.purse })).map((row) => ({ ...row, booked: monthFromNumber(row.booked) })), // prettier-ignore
          purses: await readPurseBalances(session),
          closed: (await listClosings(session)).map((row) => ({ ...row, month: monthFromNumber(row.month) })),
        }))
        print(found, () =>
          [
            ...found.trial.map(({ booked, ledger, debit, credit }) => `${formatMonth(booked).padEnd(16)} ${ledgerWords[ledger].padEnd(18)} ${formatRupiah(debit).padStart(20)} ${formatRupiah(credit).padStart(20)}`), // prettier-ignore
            ...found.purses.map(({ name, due, advance }) => `${name}: terutang ${formatRupiah(due)}, uang muka ${formatRupiah(advance)}`), // prettier-ignore
            ...found.closed.map(({ month, checksum }) => `${formatMonth(month)} ditutup, sidik ${checksum}`),
          ].join('\n'),
        )
      }),
    )

  contributions
    .command('walk <kind> <id>')
    .description(`menelusuri rantai dari keputusan sampai buku besar, dari tempat mana pun: ${chainKinds.join(', ')}`)
    .action(async (kind: string, id: string, _options, command: Command) =>
      run(command, 'contributions.read', async ({ database, actor, print }) => {
        if (!chainKinds.includes(kind as ChainKind)) throw new Stop(`Jenis: ${chainKinds.join(', ')}`, exit.usage)
        const walked = await asActor(database, actor, (session) => walk(session, kind as ChainKind, id))
        if (!walked) throw new Stop('Tidak ditemukan.', exit.refused, { code: 'not-found' })
        print(walked, () => [...walked.up.map((node) => `↑ ${nodeText(node)}`), `• ${nodeText(walked.at)}`, ...walked.down.map((node) => `↓ ${nodeText(node)}`)].join('\n')) // prettier-ignore
      }),
    )
}

type CalendarOptions = { worker?: number; from?: Month; to?: Month; by: string; on?: Day }

const nodeText = ({ kind, id, text, month, amount }: ChainNode): string =>
  [kind, id, text, month ? formatMonth(month) : '', amount === null ? '' : formatRupiah(amount)].filter((part) => part !== '').join(' · ') // prettier-ignore
