import { Select } from '@mantine/core'

export type PickOneProps = {
  label: string
  value: string | null | undefined
  onChange: (value: string) => void
  options: readonly { value: string; label: string }[]
  /** The first choice: "Semua desa". Choosing it gives the empty text. */
  any?: string
  width?: number
}

/** One of several, with a search inside where the choices are many. */
export function PickOne({ label, value, onChange, options, any, width = 210 }: PickOneProps) {
  const choices = any === undefined ? [...options] : [{ value: '', label: any }, ...options]
  return (
    <Select
      size="sm"
      label={label}
      data={choices}
      value={value ?? ''}
      onChange={(picked) => onChange(picked ?? '')}
      allowDeselect={false}
      searchable={choices.length > 12}
      maxDropdownHeight={320}
      style={{ flex: `0 1 ${width}px`, minWidth: 150 }}
    />
  )
}
