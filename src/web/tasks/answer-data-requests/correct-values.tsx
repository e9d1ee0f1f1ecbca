import { Button, Select, TextInput } from '@mantine/core'
import { kindCodes } from '../../../domain/registry/kind-of-work.ts'
import type { Field } from '../../../domain/registry/worker.ts'
import { useAreas } from './data.ts'
import type { Text } from './words.ts'
import css from './requests.module.css'
import { workName } from '../../words/work-names.ts'

export type Values = { [F in Field]?: string }

const correctable = [
  'name',
  'nik',
  'kk',
  'birth',
  'birthPlace',
  'sex',
  'desa',
  'address',
  'kindOfWork',
  'phone',
  'mother',
  'account',
  'dependants',
] as const satisfies Field[]

type Props = { text: Text; values: Values; onChange: (values: Values) => void }

/** The fields a person asks to have put right, one line each. */
export function CorrectValues({ text, values, onChange }: Props) {
  const areas = useAreas().data?.rows ?? []
  const fields = Object.keys(values) as Field[]
  const free = correctable.filter((field) => !fields.includes(field))
  const shown: (Field | undefined)[] = fields.length === 0 ? [undefined] : fields

  function rename(from: Field | undefined, to: Field) {
    const { [from ?? to]: old = '', ...rest } = values
    onChange({ ...rest, [to]: from === to ? old : '' })
  }
  function choices(field: Field | undefined) {
    if (field === 'sex') return Object.entries(text.sexes).map(([value, label]) => ({ value, label }))
    if (field === 'kindOfWork') return kindCodes.map((value) => ({ value, label: workName(value) }))
    if (field !== 'desa') return undefined
    const nameOf = (code: string) => areas.find((area) => area.code === code)?.name ?? ''
    return areas
      .filter(({ kind }) => kind !== 'kecamatan')
      .map(({ code, name }) => ({ value: code, label: `${name}, ${nameOf(code.slice(0, 8))}` }))
  }

  return (
    <>
      {shown.map((field) => {
        const given = choices(field)
        const value = field ? (values[field] ?? '') : ''
        const set = (next: string) => field && onChange({ ...values, [field]: next })
        return (
          <div key={field ?? 'new'} className={css.row}>
            <Select
              label={text.one.correct.field}
              data={[...(field ? [field] : []), ...free].map((one) => ({ value: one, label: text.fields[one] }))}
              value={field ?? null}
              allowDeselect={false}
              onChange={(next) => next && rename(field, next)}
            />
            {given ? (
              <Select
                label={text.one.correct.value}
                data={given}
                value={value || null}
                searchable
                onChange={(next) => set(next ?? '')}
              />
            ) : (
              <TextInput
                label={text.one.correct.value}
                type={field === 'birth' ? 'date' : 'text'}
                autoComplete="off"
                disabled={field === undefined}
                value={value}
                onChange={(event) => set(event.currentTarget.value)}
              />
            )}
          </div>
        )
      })}
      {fields.length > 0 && free[0] && (
        <Button variant="default" size="sm" onClick={() => onChange({ ...values, [free[0]!]: '' })}>
          {text.one.correct.add}
        </Button>
      )}
    </>
  )
}
