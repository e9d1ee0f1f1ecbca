import { addDays, daysBetween, formatDay, type Day } from '../basics/day.ts'
import { addMonths, formatMonth, monthsBetween, type Month } from '../basics/month.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import { formatRupiah, rupiah, type Rupiah } from '../basics/rupiah.ts'
import type { Because } from './cite.ts'
import { find, type Found } from './find.ts'
import { monthsLater, yearsLater } from './later.ts'
import { getRule, type NotKnown } from './lookup.ts'
import { formatPercent, shareOf } from './share.ts'
import { addWorkingDays, nationalCalendar, type WorkCalendar } from './working-days.ts'

/** Every clock of the law besides objections, by the rule that holds it. */
export const deadlineRules = {
  'report-employer': 'report.first.employer',
  'report-member': 'report.first.bpu',
  'report-second': 'report.second',
  'suspected-concluded': 'suspected.concluded',
  'claim-jkk': 'expiry.jkk',
  'claim-jkm': 'expiry.jkm',
  'disease-diagnosed': 'expiry.disease.diagnosis',
  'claim-jkp': 'expiry.jkp',
  'pay-jkk': 'payment.jkk',
  'pay-jkm': 'payment.jkm',
  'pay-jht': 'payment.jht',
  'pay-jp': 'payment.jp',
  'scholarship-yearly': 'scholarship.yearly',
  'register-non-asn': 'pu.non-asn.register',
  'data-correct': 'pdp.correct',
  'data-access': 'pdp.access',
  'data-stop': 'pdp.stop',
  'data-breach': 'pdp.breach',
} as const
export type DeadlineKind = keyof typeof deadlineRules

export type LegalDeadline = {
  kind: DeadlineKind
  /** The last day; null where no rule was found, and then nobody is ever late. */
  due: Day | null
  /** An earlier day that another reading gives. */
  open?: { due: Day; question: string }
  question?: string
  /** Whose holidays were taken off; null where calendar days count. */
  calendar: string | null
  because: Because[]
}

/** From that day on JKK claims lapse after five years instead of two. */
const longerExpiry = '2019-12-02' as Day

/**
 * The last day of a clock that starts on a day. Hours are counted as whole days; the hour is the reporter's.
 * @cite permenaker-1-2025 Pasal 8
 * @cite permenaker-1-2025 Pasal 3A
 * @cite permenaker-44-2015 Pasal 15(4)
 * @cite pp-49-2023 Pasal 25A
 * @cite pp-44-2015 Pasal 45 dan 46
 * @cite pp-44-2015 Pasal 26
 * @cite pp-82-2019 Pasal 26
 * @cite pp-44-2015 Pasal 37(2)
 * @cite pp-44-2015 Pasal 40(3)
 * @cite permenaker-4-2022 pasal belum terlihat
 * @cite pp-45-2015 pasal belum terlihat
 * @cite pp-6-2025 pasal belum terlihat
 * @cite pp-37-2021 pasal belum terlihat
 * @cite uu-27-2022 Pasal 30
 * @cite uu-27-2022 Pasal 32
 * @cite uu-27-2022 Pasal 40
 * @cite uu-27-2022 Pasal 46
 * @cite pilihan-bahu kedaluwarsa JKM
 */
export function legalDeadline(
  kind: DeadlineKind,
  from: Day,
  calendar: WorkCalendar = nationalCalendar,
): Outcome<LegalDeadline, NotKnown> {
  const rule = deadlineRules[kind]
  const rules = find([rule], from)
  if (!rules.ok) return rules
  const found = rules.value[rule]
  const due = dueOf(rule, found, from, calendar)
  const counted = getRule(rule).unit === 'working-days'
  const words = due === null ? 'tidak ada batas waktu yang ditemukan; selalu dibantu' : `paling lambat ${formatDay(due)}${counted ? ` menurut ${calendar.name}` : ''}` // prettier-ignore
  const deadline: LegalDeadline = {
    kind,
    due,
    question: found.question,
    calendar: counted ? calendar.name : null,
    because: [found.because(`${found.label.id}: ${words}.`)],
  }
  return kind === 'claim-jkk' && due !== null ? lengthened(deadline, from, due) : done(deadline)
}

function dueOf(rule: string, found: Found, from: Day, { holidays }: WorkCalendar): Day | null {
  const { unit } = getRule(rule)
  switch (unit) {
    case 'hours':
      return addDays(from, Math.ceil(found.number() / 24))
    case 'days':
      return addDays(from, found.number())
    case 'working-days':
      return addWorkingDays(from, found.number(), holidays)
    case 'months':
      return monthsLater(from, found.number())
    case 'years':
      return yearsLater(from, found.number())
    default:
      return null
  }
}

/** A claim that had not lapsed when the time was made longer may have the longer one: the later day is shown. */
function lengthened(deadline: LegalDeadline, from: Day, due: Day): Outcome<LegalDeadline, NotKnown> {
  if (from >= longerExpiry || due < longerExpiry) return done(deadline)
  const now = find(['expiry.jkk'], longerExpiry)
  if (!now.ok) return now
  const found = now.value['expiry.jkk']
  const later = yearsLater(from, found.number())
  const question = 'expiry-transition'
  const because = found.because(`Bila waktu yang lebih panjang berlaku juga: paling lambat ${formatDay(later)}.`)
  return done({ ...deadline, due: later, question, open: { due, question }, because: [...deadline.because, because] })
}

/**
 * What the insurer owes for paying late: a share of the money for each day after the last one.
 * @cite pp-44-2015 Pasal 37(3)
 * @cite pp-44-2015 Pasal 40(4)
 */
export function lateCompensation(asked: {
  programme: 'jkk' | 'jkm'
  amount: Rupiah
  due: Day
  paid: Day
}): Outcome<{ days: number; amount: Rupiah; because: Because[] }, NotKnown> {
  const id = `payment.${asked.programme}.late` as const
  const rules = find([id], asked.due)
  if (!rules.ok) return rules
  const rule = rules.value[id]
  const days = Math.max(0, daysBetween(asked.due, asked.paid))
  const amount = rupiah(shareOf(asked.amount, rule.percent()) * days)
  const sentence = `${days} hari terlambat, ${formatPercent(rule.percent())} sehari: ${formatRupiah(amount)}.`
  return done({ days, amount, because: [rule.because(sentence)] })
}

export type Lapse = {
  /** `paid`: nothing unpaid · `arrears`: some months, cover in doubt · `inactive`: no cover. */
  state: 'paid' | 'arrears' | 'inactive'
  unpaid: number
  /** First month without membership if nothing is paid. */
  inactiveFrom: Month
  question?: string
  because: Because[]
}

/**
 * How a non-wage membership stands in a month when the last month paid for is known.
 * @cite faq-bpjs-bpu butir 5
 * @cite faq-bpjs-bpu butir 6
 * @cite faq-bpjs-bpu butir tunggakan
 */
export function lapseOf(asked: { lastPaid: Month; month: Month; on: Day }): Outcome<Lapse, NotKnown> {
  const rules = find(['lapse.months', 'lapse.fine', 'lapse.return'], asked.on)
  if (!rules.ok) return rules
  const rule = rules.value['lapse.months']
  const unpaid = Math.max(0, monthsBetween(asked.lastPaid, asked.month))
  const inactiveFrom = addMonths(asked.lastPaid, rule.number() + 1)
  const state = unpaid === 0 ? 'paid' : asked.month >= inactiveFrom ? 'inactive' : 'arrears'
  const sentence = `${unpaid} bulan belum dibayar; tidak aktif mulai ${formatMonth(inactiveFrom)} bila tidak dilunasi.`
  const because = [rule.because(sentence)]
  if (unpaid > 0) because.push(rules.value['lapse.fine'].because('Tidak ada denda.'))
  if (state === 'inactive')
    because.push(rules.value['lapse.return'].because('Aktif kembali dengan membayar iuran lagi; tunggakan lama tidak dihitung.')) // prettier-ignore
  return done({ state, unpaid, inactiveFrom, question: state === 'arrears' ? rule.question : undefined, because })
}
