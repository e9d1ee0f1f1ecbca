import { formatNumber, formatRupiah } from '../basics/rupiah.ts'
import { fullPersonMonths, type BudgetAsked, type BudgetPlan } from './plan-budget.ts'

/** Which plan is best and why, in a sentence: what is maximised is said in it. */
export function bestSentence({ budget }: Pick<BudgetAsked, 'budget'>, { rows, best, gate }: BudgetPlan): string {
  const row = rows.find(({ months }) => months === best)
  if (!row)
    return `${formatRupiah(budget)} tidak cukup untuk membawa satu orang pun sampai bulan ke-${gate.sure}, tempat santunan kematian penuh pasti berlaku.`
  return `Terbaik: ${formatNumber(row.people)} orang selama ${row.months} bulan. Tidak ada pilihan lain dengan lebih banyak orang-bulan bersantunan kematian penuh menurut semua bacaan: ${formatNumber(row.people)} orang × ${row.full.sure} bulan (dari bulan ke-${gate.sure}) = ${formatNumber(fullPersonMonths(row))}.`
}
