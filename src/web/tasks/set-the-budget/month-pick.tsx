import { Select } from '@mantine/core'
import { addMonths, monthsBetween, type Month } from '../../../domain/basics/month.ts'
import { useText } from './words.ts'

/** A month of contributions out of the years one plans for. */
export function MonthPick({
  label,
  value,
  onChange,
  from,
  to,
}: {
  label: string
  value: string
  onChange: (month: string) => void
  from: string
  to: string
}) {
  const text = useText()
  const count = Math.max(0, monthsBetween(from as Month, to as Month)) + 1
  const months = Array.from({ length: count }, (_, at): string => addMonths(from as Month, at))
  const choices = months.includes(value) ? months : [value, ...months]
  return (
    <Select
      label={label}
      data={choices.map((month) => ({ value: month, label: text.month(month) }))}
      value={value}
      onChange={(picked) => picked && onChange(picked)}
      allowDeselect={false}
      searchable
      maxDropdownHeight={300}
    />
  )
}
