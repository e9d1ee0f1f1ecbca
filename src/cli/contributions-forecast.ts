import { Option, type Command } from 'commander'
import { may } from '../domain/access/rights.ts'
import { formatDay, type Day } from '../domain/basics/day.ts'
import { addMonths, formatMonth, monthFromNumber, monthNumber, monthOfDay, type Month } from '../domain/basics/month.ts'
import { formatNumber, formatRupiah } from '../domain/basics/rupiah.ts'
import { payBefore } from '../domain/contributions/forecast.ts'
import { planBudget, type BudgetAsked, type BudgetPlan, type BudgetRow } from '../domain/contributions/plan-budget.ts'
import { bestSentence } from '../domain/contributions/plan-words.ts'
import { payers, sectors, type Payer, type Sector } from '../domain/law/payer.ts'
import { lapseDimensions, listLapsing, readLapses, type LapseDimension } from '../store/contributions/lapses.ts'
import { asActor } from '../store/database.ts'
import { today } from '../workflows/clock.ts'
import { answer } from './answer.ts'
import { run, valueOrStop } from './frame.ts'
import { asAmount, asDay, asMonth, asNumber } from './read-option.ts'

type ForecastOptions = { by?: LapseDimension; purse?: number; area?: string; kind?: string; people?: Month; limit: number; on?: Day } // prettier-ignore
type PlanOptions = { budget: number; payer: Payer; first?: Month; sector: Sector; people?: number }

/** What lies ahead: who lapses when if nothing more is paid, and what a budget buys. */
export function contributionsForecastCommands(contributions: Command): void {
  contributions
    .command('forecast')
    .description('perkiraan: siapa berhenti terlindungi bulan apa bila tidak ada lagi yang dibayar, dan pembayaran terkecil yang mencegahnya') // prettier-ignore
    .addOption(new Option('--by <dimension>', 'dirinci menurut').choices(lapseDimensions))
    .option('--purse <id>', 'satu sumber dana', asNumber)
    .option('--area <code>', 'satu kecamatan atau desa, misalnya 35.09.27')
    .option('--kind <kind>', 'satu jenis pekerjaan')
    .option('--people <month>', 'orang-orang yang berhenti pada bulan ini', asMonth)
    .option('--limit <n>', 'paling banyak', asNumber, 50)
    .option('--on <day>', 'dilihat dari hari; tanpa ini hari ini', asDay)
    .action(async (options: ForecastOptions, command: Command) =>
      run(command, options.people ? 'contributions.read' : ['contributions.read', 'contributions.count'], async ({ database, actor, who, print }) => {
        const on = options.on ?? today()
        const { by = 'all', purse, area, kind, people, limit } = options
        const filter = { on, purse, area, kindOfWork: kind }
        if (people) {
          const found = await asActor(database, actor, (session) => listLapsing(session, { ...filter, month: monthNumber(people) }, { limit }))
          const rows = found.rows.map((row) => ({ ...row, month: monthFromNumber(row.month) }))
          print({ rows, total: found.total }, () => [`${formatNumber(found.total)} orang.`, ...rows.map(({ worker, name, desa, purseName }) => [worker, name, desa, purseName].filter(Boolean).join(' · '))].join('\n'))
          return
        }
        const found = await asActor(database, actor, (session) => readLapses(session, { ...filter, told: !may(who.role, 'contributions.read') }))
        const rows = found.filter((row) => row.by === by).map((row) => ({ ...row, month: monthFromNumber(row.month) }))
        print({ on, rows }, () => (rows.length === 0 ? 'Tidak ada yang akan berhenti dalam tiga bulan ke depan.' : rows.map((row) => lapseText(row, on)).join('\n')))
      }),
    ) // prettier-ignore

  contributions
    .command('plan')
    .description('berapa orang dan berapa bulan yang terbayar oleh sebuah anggaran, dan apa yang diterima keluarga')
    .requiredOption('--budget <rupiah>', 'anggaran', asAmount)
    .addOption(new Option('--payer <payer>', 'siapa yang membayar').choices(payers).default('apbd'))
    .option('--first <month>', 'bulan pertama; tanpa ini bulan depan', asMonth)
    .addOption(new Option('--sector <sector>', 'sektor').choices(sectors).default('other'))
    .option('--people <n>', 'paling banyak orang', asNumber)
    .action((options: PlanOptions, command: Command) => {
      const asked = { ...options, first: options.first ?? addMonths(monthOfDay(today()), 1) }
      const plan = valueOrStop(planBudget(asked))
      answer(command, { ...plan, sentence: bestSentence(asked, plan) }, () => planText(asked, plan))
    })
}

function lapseText({ key, month, people, amount }: { key: string; month: Month; people: number | null; amount: number | null }, on: Day): string {
  const count = people === null ? 'kurang dari lima orang (atau disamarkan)' : `${formatNumber(people)} orang`
  const cure = month === monthOfDay(on) ? 'sudah berhenti' : `bayar ${amount === null ? 'iuran bulan tertuanya' : formatRupiah(amount)} sebelum ${formatDay(payBefore(month))}`
  return `${formatMonth(month).padEnd(16)} ${key.padEnd(22)} ${count}: ${cure}`
} // prettier-ignore

function planText(asked: BudgetAsked, plan: BudgetPlan): string {
  const mark = ({ months }: BudgetRow) => (months === plan.best ? '★' : months === plan.widest ? '·' : ' ')
  const full = ({ full: { sure, possible } }: BudgetRow) => (sure === possible ? String(sure) : `${sure}–${possible}`)
  return [
    '  bulan      orang      seorang            biaya   bulan penuh',
    ...plan.rows.map((row) => `${mark(row)} ${String(row.months).padStart(5)} ${formatNumber(row.people).padStart(10)} ${formatRupiah(row.perHead).padStart(12)} ${formatRupiah(row.cost).padStart(16)} ${full(row).padStart(13)}`), // prettier-ignore
    '',
    bestSentence(asked, plan),
    ...plan.family.map(({ month, outcomes }) => `Meninggal bukan karena kerja pada bulan ke-${month}: ${outcomes.map(({ amount, articles }) => `${formatRupiah(amount)} (${articles.at(-1)})`).join(' atau ')}; yang dibayar lebih pendek tidak mendapat apa-apa.`), // prettier-ignore
  ].join('\n')
}
