import { dayOfMonthOf, formatDay, type Day } from '../basics/day.ts'
import { formatMonth, monthOfDay, monthsBetween, type Month } from '../basics/month.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import { formatRupiah, rupiah, type Rupiah } from '../basics/rupiah.ts'
import { contributionDue } from './contribution-due.ts'
import { find } from './find.ts'
import { monthsLater } from './later.ts'
import type { NotKnown } from './lookup.ts'
import { readings, type Readings } from './outcomes.ts'
import { formatPercent, shareOf } from './share.ts'

/** What an employer owed for a month of contributions, and the day it was paid. */
export type LateFineAsked = { amount: Rupiah; month: Month; paid: Day }

/**
 * The fine of an employer who pays late, for each month of delay. Whether a month that has only begun counts is not
 * stated: both amounts are given, the higher first. Members without a wage are never fined.
 * @cite pp-44-2015 pasal denda, nomornya belum terlihat
 * @cite pp-49-2020 Pasal 23(1)
 */
export function lateFine({
  amount,
  month,
  paid,
}: LateFineAsked): Outcome<Readings<{ amount: Rupiah; months: number }>, NotKnown> {
  const due = contributionDue('pu', month)
  if (!due.ok) return due
  const rules = find(['late.pu.fine'], month)
  if (!rules.ok) return rules
  const rule = rules.value['late.pu.fine']
  const whole = wholeMonths(due.value.due, paid)
  const begun = paid > monthsLater(due.value.due, whole) ? whole + 1 : whole
  const outcomes = [...new Set([begun, whole])].map((months) => {
    const fine = rupiah(shareOf(amount, rule.percent()) * months)
    const reading = begun === whole ? `${months} bulan terlambat.` : months === begun ? `${months} bulan terlambat, dengan bulan yang baru dimulai.` : `${months} bulan terlambat, hanya yang sudah genap.` // prettier-ignore
    const sentence = `Iuran ${formatMonth(month)} jatuh tempo ${formatDay(due.value.due)}, dibayar ${formatDay(paid)}: ${months} × ${formatPercent(rule.percent())} dari ${formatRupiah(amount)} = ${formatRupiah(fine)}.`
    return { amount: fine, months, reading, because: [...due.value.because, rule.because(sentence)] }
  })
  return done(readings(outcomes, outcomes.length > 1 && rule.question ? [rule.question] : []))
}

/** Months that passed in full since a day; 0 when it has not come yet. */
function wholeMonths(since: Day, on: Day): number {
  const months = monthsBetween(monthOfDay(since), monthOfDay(on))
  return Math.max(0, dayOfMonthOf(on) < dayOfMonthOf(monthsLater(since, months)) ? months - 1 : months)
}
