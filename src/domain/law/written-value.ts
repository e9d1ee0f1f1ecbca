import { formatDay, isDay, type Day } from '../basics/day.ts'
import { formatMonth, isMonth } from '../basics/month.ts'
import { formatNumber, formatRupiah } from '../basics/rupiah.ts'
import { lineLabel } from './sentences.ts'
import type { MilliPercent, Relief, Said, Unit, Value } from './shape.ts'
import { formatPercent } from './share.ts'

/** The words of a value, so that the same figure can be read in two languages. */
export type ValueWords = {
  perMonth: string
  years: string
  months: string
  days: string
  hours: string
  workingDays: string
  daysOff: (count: number) => string
  timesBase: string
  holds: string
  lines: (count: number) => string
  readings: (count: number) => string
  upTo: (amount: string) => string
  above: (amount: string) => string
  base: (amount: string) => string
  monthsFrom: (from: number, to: number | null) => string
  employer: string
  worker: string
  government: string
  verdicts: Record<'may' | 'may-not' | 'unsettled', string>
  anyWork: string
  off: string
  /** Words of `law/` that stand in both languages. */
  said: (words: Said) => string
}

export const valueWords: ValueWords = {
  perMonth: 'sebulan',
  years: 'tahun',
  months: 'bulan',
  days: 'hari',
  hours: 'jam',
  workingDays: 'hari kerja',
  daysOff: (count) => `${count} hari libur`,
  timesBase: 'kali dasar penghasilan',
  holds: 'berlaku',
  lines: (count) => `${formatNumber(count)} baris`,
  readings: (count) => `${count} bacaan, belum pasti`,
  upTo: (amount) => `sampai ${amount}`,
  above: (amount) => `di atas ${amount}`,
  base: (amount) => `dasar ${amount}`,
  monthsFrom: (from, to) => (to === null ? `bulan ke-${from} dan seterusnya` : `bulan ke-${from} sampai ke-${to}`),
  employer: 'pemberi kerja',
  worker: 'pekerja',
  government: 'pemerintah',
  verdicts: { may: 'boleh', 'may-not': 'tidak boleh', unsettled: 'belum pasti' },
  anyWork: 'semua jenis pekerjaan',
  off: 'dipotong dari iuran',
  said: ({ id }) => id,
}

/** A value as it is read: in one line, and line by line where it has several. */
export type WrittenValue = { text: string; lines: { label: string; text: string; note?: string }[]; ordered?: true }

/** A value written out in its unit; the article is shown beside it, not in it. */
export function writtenValue(value: Value, unit: Unit, words: ValueWords = valueWords): WrittenValue {
  if (value.value !== undefined) return one(numberText(value.value, unit, words))
  if (value.percent !== undefined) return one(formatPercent(value.percent))
  if (value.share) {
    const { employer, worker, government } = value.share
    const parts: [string, MilliPercent | undefined][] = [
      [words.employer, employer],
      [words.worker, worker],
      [words.government, government],
    ]
    const lines = parts.flatMap(([label, percent]) => (percent === undefined ? [] : [{ label, text: formatPercent(percent) }])) // prettier-ignore
    const [paid, ...others] = lines.filter(({ text }) => text !== '0%')
    if (paid && others.length === 0) return one(`${paid.text} ${paid.label}`)
    return { text: lines.map(({ label, text }) => `${text} ${label}`).join(', '), lines: [] }
  }
  if (value.readings) {
    const [first = '', ...others] = value.readings.map(({ sentence }) => words.said(sentence))
    return several(
      [first, ...others].map((label) => ({ label, text: '' })),
      others.length === 0 ? first : words.readings(value.readings.length),
    )
  }
  if (value.rows) {
    const lines = value.rows.map(({ income_from, income_to, base, value }) => ({
      label: income_to === null ? words.above(formatRupiah(income_from - 1000)) : words.upTo(formatRupiah(income_to)),
      text: numberText(value, unit, words),
      note: words.base(formatRupiah(base)),
    }))
    const [first, last] = [value.rows[0]?.value ?? 0, value.rows.at(-1)?.value ?? 0]
    return several(lines, `${formatRupiah(first)} – ${numberText(last, unit, words)} · ${words.lines(lines.length)}`)
  }
  if (value.slices)
    return several(
      value.slices.map(({ up_to, over, percent }) => ({
        label: up_to === null ? words.above(formatRupiah(over)) : words.upTo(formatRupiah(up_to)),
        text: formatPercent(percent),
      })),
      value.slices.map(({ percent }) => formatPercent(percent)).join(' · '),
    )
  if (value.stages)
    return several(
      value.stages.map(({ from, to, percent }) => ({
        label: words.monthsFrom(from, to),
        text: formatPercent(percent),
      })),
      value.stages.map(({ percent }) => formatPercent(percent)).join(' → '),
    )
  if (value.table)
    return several(
      value.table.map(({ amount, percent, years, note, ...line }) => ({
        label: words.said(lineLabel(line)),
        text: [
          amount !== undefined && formatRupiah(amount),
          percent !== undefined && formatPercent(percent),
          years !== undefined && `${years} ${words.years}`,
        ]
          .filter(Boolean)
          .join(' · '),
        ...(note && { note }),
      })),
      words.lines(value.table.length),
    )
  if (value.list)
    return {
      ordered: true,
      text: value.list.map(({ label }) => label).join(' → '),
      lines: value.list.map(({ label, proof, note }) => ({ label, text: proof ?? '', ...(note && { note }) })),
    }
  if (value.days)
    return several(
      value.days.map(({ on, name }) => ({ label: name, text: boundText(on) })),
      words.daysOff(value.days.length),
    )
  if (value.pays_for)
    return several(
      value.pays_for.map(({ kinds_of_work, verdict, needs }) => ({
        label:
          kinds_of_work === 'any' ? words.anyWork : kinds_of_work.map((kind) => kind.replaceAll('_', ' ')).join(', '),
        text: words.verdicts[verdict],
        ...(needs && { note: needs }),
      })),
      [...new Set(value.pays_for.map(({ verdict }) => words.verdicts[verdict]))].join(' / '),
    )
  return one(words.holds)
}

/** `50% dipotong dari iuran`. */
export const reliefText = ({ percent }: Pick<Relief, 'percent'>, words: ValueWords = valueWords): string =>
  `${percent}% ${words.off}`

/** A bound of a period as people write it: a day, or a month. */
export const boundText = (bound: string): string =>
  isDay(bound) ? formatDay(bound as Day) : isMonth(bound) ? formatMonth(bound) : bound

function numberText(value: number, unit: Unit, words: ValueWords): string {
  switch (unit) {
    case 'rupiah/month':
      return `${formatRupiah(value)} ${words.perMonth}`
    case 'rupiah':
      return formatRupiah(value)
    case 'years':
      return `${formatNumber(value)} ${words.years}`
    case 'months':
      return `${formatNumber(value)} ${words.months}`
    case 'days':
      return `${formatNumber(value)} ${words.days}`
    case 'hours':
      return `${formatNumber(value)} ${words.hours}`
    case 'working-days':
      return `${formatNumber(value)} ${words.workingDays}`
    case 'times-base':
      return `${formatNumber(value)} ${words.timesBase}`
    default:
      return formatNumber(value)
  }
}

const one = (text: string): WrittenValue => ({ text, lines: [] })
const several = (lines: WrittenValue['lines'], text: string): WrittenValue => ({ text, lines })
