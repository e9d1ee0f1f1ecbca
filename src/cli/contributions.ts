import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import { formatDay, type Day } from '../domain/basics/day.ts'
import { formatMonth, monthFromNumber, type Month } from '../domain/basics/month.ts'
import { formatNumber, formatRupiah } from '../domain/basics/rupiah.ts'
import { findingNames, type FindingKind } from '../domain/contributions/finding.ts'
import { billKindWords } from '../domain/contributions/words.ts'
import type { MadeBill } from '../store/contributions/bills.ts'
import { closeMonth } from '../workflows/contributions/close-month.ts'
import { correctBills } from '../workflows/contributions/correct-bills.ts'
import { makeBills } from '../workflows/contributions/make-bills.ts'
import { reconcile } from '../workflows/contributions/reconcile.ts'
import { recordPayment } from '../workflows/contributions/record-payment.ts'
import { reversePayment } from '../workflows/contributions/reverse-payment.ts'
import { settleAdvance } from '../workflows/contributions/settle-advance.ts'
import { takePayments } from '../workflows/contributions/take-payments.ts'
import { today } from '../workflows/clock.ts'
import { contributionsForecastCommands } from './contributions-forecast.ts'
import { contributionsReadCommands } from './contributions-read.ts'
import { exit, run, Stop } from './frame.ts'
import { asAmount, asDay, asMonth, asNumber } from './read-option.ts'

/** `bahu contributions`: bills, payments, the books, reconciliation, the calendar. */
export function contributionsCommands(program: Command): void {
  const contributions = program
    .command('contributions')
    .description('tagihan, pembayaran, buku besar, rekonsiliasi, dan kalender perlindungan')
  contributionsReadCommands(contributions)
  contributionsForecastCommands(contributions)

  contributions
    .command('bill <month>')
    .description('membuat tagihan semua sumber dana untuk satu bulan')
    .option('--on <day>', 'hari pembuatan; tanpa ini hari ini', asDay)
    .action(async (month: string, options: { on?: Day }, command: Command) =>
      run(command, 'contributions.bill', async ({ database, actor, progress, print, valueOf }) => {
        const made = valueOf(await makeBills(database, actor, { month: asMonth(month), on: options.on ?? today() }, progress)) // prettier-ignore
        print(made, () => (made.bills.length === 0 ? 'Tidak ada tagihan baru.' : made.bills.map(billText).join('\n')))
      }),
    )

  contributions
    .command('correct')
    .description('membandingkan tagihan dengan keadaan sekarang; selisihnya menjadi pengurangan dan tagihan susulan')
    .option('--to <month>', 'sampai bulan mana; tanpa ini bulan ini', asMonth)
    .option('--on <day>', 'hari pembetulan; tanpa ini hari ini', asDay)
    .action(async (options: { to?: Month; on?: Day }, command: Command) =>
      run(command, 'contributions.bill', async ({ database, actor, progress, print, valueOf }) => {
        const made = valueOf(await correctBills(database, actor, { to: options.to ?? null, on: options.on ?? today() }, progress)) // prettier-ignore
        print(made, () =>
          made.bills.length === 0
            ? 'Tidak ada selisih.'
            : made.bills.map((bill) => `${formatMonth(bill.month)}: ${billText(bill)}`).join('\n'),
        )
      }),
    )

  contributions
    .command('pay')
    .description('mencatat pembayaran: dengan tangan, atau dari daftar bukti bayar yang sudah disimpan (--list)')
    .requiredOption('--purse <id>', 'nomor sumber dana', asNumber)
    .option('--amount <rupiah>', 'jumlah', asAmount)
    .option('--reference <text>', 'nomor bukti')
    .option('--date <day>', 'hari dibayar; tanpa ini hari ini', asDay)
    .option('--bills <id...>', 'untuk tagihan mana; tanpa ini yang terlama', (text, all: number[] | undefined) => [
      ...(all ?? []),
      asNumber(text),
    ])
    .option('--said <text>', 'keterangan')
    .option('--list <id>', 'daftar bukti bayar (bahu ingest load --kind payments)', asNumber)
    .option('--request <uuid>', 'kunci permintaan: yang sama dua kali dicatat sekali')
    .action(async (options: PayOptions, command: Command) =>
      run(command, 'contributions.pay', async ({ database, actor, progress, print, valueOf }) => {
        const { purse, list } = options
        if (list !== undefined) {
          const counts = valueOf(await takePayments(database, actor, { list, purse, on: today() }, progress))
          print(counts, () => `${formatNumber(counts.references)} bukti, ${formatRupiah(counts.amount)}: ${formatRupiah(counts.matched)} melunasi tagihan, ${formatRupiah(counts.advance)} menjadi uang muka.`) // prettier-ignore
          return
        }
        if (options.amount === undefined || !options.reference)
          throw new Stop('Sebutkan --amount dan --reference, atau --list.', exit.usage)
        const paid = valueOf(
          await recordPayment(database, actor, {
            request: options.request ?? randomUUID(),
            purse,
            paidOn: options.date ?? today(),
            amount: options.amount,
            reference: options.reference,
            said: options.said,
            bills: options.bills,
            on: today() < (options.date ?? today()) ? options.date! : today(),
          }),
        )
        print(paid, () => `Pembayaran ${paid.payment}: ${paid.settled.length} tagihan, uang muka ${formatRupiah(paid.advance)}.`) // prettier-ignore
      }),
    )

  contributions
    .command('settle <purse>')
    .description('memakai uang muka sebuah sumber dana untuk tagihannya yang belum lunas, yang terlama dahulu')
    .option('--on <day>', 'hari pemakaian; tanpa ini hari ini', asDay)
    .action(async (purse: string, options: { on?: Day }, command: Command) =>
      run(command, 'contributions.pay', async ({ database, actor, print, valueOf }) => {
        const done = valueOf(await settleAdvance(database, actor, { purse: asNumber(purse), on: options.on ?? today() })) // prettier-ignore
        print(done, () => `${done.settled.length} tagihan dibayar dari uang muka; sisa ${formatRupiah(done.advance)}.`)
      }),
    )

  contributions
    .command('reverse <payment>')
    .description('membatalkan pembayaran: yang dilunasinya kembali terutang')
    .requiredOption('--said <text>', 'mengapa')
    .option('--on <day>', 'hari pembatalan; tanpa ini hari ini', asDay)
    .action(async (payment: string, options: { said: string; on?: Day }, command: Command) =>
      run(command, 'contributions.pay', async ({ database, actor, print, valueOf }) => {
        const asked = { payment: asNumber(payment), request: randomUUID(), on: options.on ?? today(), said: options.said } // prettier-ignore
        const { reversal } = valueOf(await reversePayment(database, actor, asked))
        print({ reversal }, () => `Pembatalan ${reversal} dicatat.`)
      }),
    )

  contributions
    .command('close <month>')
    .description('menutup satu bulan pembukuan')
    .option('--on <day>', 'hari penutupan; tanpa ini hari ini', asDay)
    .action(async (month: string, options: { on?: Day }, command: Command) =>
      run(command, 'contributions.close', async ({ database, actor, print, valueOf }) => {
        const closing = valueOf(await closeMonth(database, actor, { month: asMonth(month), on: options.on ?? today() })) // prettier-ignore
        print({ ...closing, month: monthFromNumber(closing.month) }, () => `${formatMonth(asMonth(month))} ditutup: ${formatNumber(closing.entries)} catatan, sidik ${closing.checksum}`) // prettier-ignore
      }),
    )

  contributions
    .command('reconcile <list>')
    .description('mencocokkan keputusan, daftar peserta BPJS (bahu ingest load --kind insurer), dan uang')
    .option('--month <month>', 'bulan yang dicocokkan; tanpa ini bulan daftar itu', asMonth)
    .option('--on <day>', 'hari rekonsiliasi; tanpa ini hari ini', asDay)
    .action(async (list: string, options: { month?: Month; on?: Day }, command: Command) =>
      run(command, 'contributions.reconcile', async ({ database, actor, progress, print, valueOf }) => {
        const asked = { list: asNumber(list), month: options.month ?? null, on: options.on ?? today() }
        const found = valueOf(await reconcile(database, actor, asked, progress))
        print(found, () =>
          [
            `Rekonsiliasi ${found.reconciliation}, ${formatMonth(found.month)}: ${formatNumber(found.counts.confirmed)} orang aktif menurut rekonsiliasi ${formatDay(found.asOf)}.`,
            ...Object.entries(found.counts.findings).map(([kind, people]) => `${formatNumber(people).padStart(8)}  ${findingNames[kind as FindingKind]}`), // prettier-ignore
          ].join('\n'),
        )
      }),
    )
}

type PayOptions = {
  purse: number
  amount?: number
  reference?: string
  date?: Day
  bills?: number[]
  said?: string
  list?: number
  request?: string
}

const billText = ({ bill, purse, kind, people, amount }: MadeBill): string =>
  `${billKindWords[kind]} ${bill}, sumber dana ${purse}: ${formatNumber(people)} orang, ${formatRupiah(amount)}`
