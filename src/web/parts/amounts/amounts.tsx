import { formatDay, isDay, type Day } from '../../../domain/basics/day.ts'
import { formatMonth, isMonth } from '../../../domain/basics/month.ts'
import { formatNumber, formatRupiah } from '../../../domain/basics/rupiah.ts'
import { useWords } from '../../words/use-words.ts'
import { dayInJakarta } from '../../net/today.ts'

const none = <span aria-hidden>–</span>

/** `Rp16.800`, with a unit where the amount recurs. */
export function Money({ amount, per }: { amount: number | null | undefined; per?: 'month' | 'person' }) {
  const { money } = useWords()
  if (amount === null || amount === undefined) return none
  return (
    <span className="tabular" style={{ whiteSpace: 'nowrap' }}>
      {formatRupiah(amount)}
      {per && <small>{per === 'month' ? money.perMonth : money.perPerson}</small>}
    </span>
  )
}

/** `1.250.000`. */
export function Count({ of }: { of: number | null | undefined }) {
  return of === null || of === undefined ? none : <span className="tabular">{formatNumber(of)}</span>
}

/** `23 November 2026`, from a day or the day of an instant. */
export function DayText({ on }: { on: string | null | undefined }) {
  const day = on && dayOf(on)
  return isDay(day) ? <time dateTime={day}>{formatDay(day)}</time> : none
}

/** A day as it is; of an instant, its day in the office. */
export const dayOf = (on: string): Day => (isDay(on) || Number.isNaN(Date.parse(on)) ? (on as Day) : dayInJakarta(on))

/** `November 2026`. */
export function MonthText({ of }: { of: string | null | undefined }) {
  return isMonth(of) ? <time dateTime={of}>{formatMonth(of)}</time> : none
}

/** `23 November 2026, 14.05` in the reader's own time zone. */
export function MomentText({ at }: { at: string | null | undefined }) {
  if (!at) return none
  const moment = new Date(at)
  if (Number.isNaN(moment.getTime())) return none
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}` as Day
  return (
    <time dateTime={at} className="tabular">
      {formatDay(day)}, {two(moment.getHours())}.{two(moment.getMinutes())}
    </time>
  )
}
