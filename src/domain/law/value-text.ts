import { formatRupiah } from '../basics/rupiah.ts'
import type { Rule, Unit, Value } from './shape.ts'
import { formatPercent } from './share.ts'

const unitWords: Partial<Record<Unit, string>> = {
  years: 'tahun',
  months: 'bulan',
  days: 'hari',
  hours: 'jam',
  'working-days': 'hari kerja',
  'times-base': 'kali dasar penghasilan',
}

/** What one value says, in one line of words: for the page of the law and the command line. */
export function valueText({ unit, label }: Pick<Rule, 'unit' | 'label'>, value: Value): string {
  if (value.value !== undefined)
    return unit === 'rupiah' || unit === 'rupiah/month' ? `${formatRupiah(value.value)}${unit === 'rupiah/month' ? ' sebulan' : ''}` : `${value.value} ${unitWords[unit] ?? ''}`.trim() // prettier-ignore
  if (value.percent !== undefined) return formatPercent(value.percent)
  if (value.share) {
    const { employer, worker, government } = value.share
    const parts = [`pemberi kerja ${formatPercent(employer)}`, `pekerja ${formatPercent(worker)}`]
    return [...parts, ...(government === undefined ? [] : [`pemerintah ${formatPercent(government)}`])].join(', ')
  }
  if (value.rows) return `${value.rows.length} lapisan penghasilan`
  if (value.slices)
    return value.slices.map(({ over, up_to, percent }) => `${formatPercent(percent)} ${up_to === null ? `di atas ${formatRupiah(over)}` : `sampai ${formatRupiah(up_to)}`}`).join('; ') // prettier-ignore
  if (value.stages)
    return value.stages.map(({ from, to, percent }) => `bulan ke-${from}${to === null ? ' dan seterusnya' : ` sampai ke-${to}`} ${formatPercent(percent)}`).join('; ') // prettier-ignore
  if (value.table)
    return value.table
      .map(({ label: name, amount, percent, years }) =>
        [
          name,
          amount === undefined ? '' : formatRupiah(amount),
          percent === undefined ? '' : formatPercent(percent),
          years === undefined ? '' : `${years} tahun`,
        ]
          .filter(Boolean)
          .join(' '),
      ) // prettier-ignore
      .join('; ')
  if (value.list) return value.list.map(({ label: name }, at) => `${at + 1}. ${name}`).join('; ')
  if (value.days) return `${value.days.length} hari`
  if (value.readings) return value.readings.map(({ sentence }) => sentence).join(' / ')
  if (value.pays_for)
    return value.pays_for.map(({ kinds_of_work, needs }) => `${kinds_of_work === 'any' ? 'setiap pekerjaan' : kinds_of_work.join(', ')}${needs ? ' (asnaf)' : ''}`).join('; ') // prettier-ignore
  return `${label.id}: berlaku`
}
