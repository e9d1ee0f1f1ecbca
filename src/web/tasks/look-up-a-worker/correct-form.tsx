import { Anchor, Button, Modal, Select, Textarea, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { kindCodes } from '../../../domain/registry/kind-of-work.ts'
import { useDone } from '../../parts/done/use-done.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { useAreas, useCorrect, type Person } from './data.ts'
import type { Text } from './words.ts'
import css from './person.module.css'
import { workName } from '../../words/work-names.ts'

type Props = { text: Text; person: Person; opened: boolean; onClose: () => void }
type FieldName = Person['fields'][number]['field']

const correctable = [
  'name',
  'nik',
  'birth',
  'sex',
  'desa',
  'kindOfWork',
  'kk',
  'phone',
  'mother',
  'account',
  'address',
  'birthPlace',
  'breadwinner',
  'dependants',
] as const satisfies FieldName[]

/** An officer mends one field, with what it rests on. */
export function CorrectForm({ text, person, opened, onClose }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={text.correct.title}>
      {opened && <OneField text={text} person={person} onClose={onClose} />}
    </Modal>
  )
}

function OneField({ text, person, onClose }: Omit<Props, 'opened'>) {
  const done = useDone()
  const correct = useCorrect()
  const [field, setField] = useState<(typeof correctable)[number]>('name')
  const [value, setValue] = useState(person.name)
  const [reason, setReason] = useState('')

  function choose(next: (typeof correctable)[number]) {
    const held = person.fields.find((one) => one.field === next)
    setField(next)
    setValue(held && !held.masked ? (held.value ?? '') : '')
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    correct.mutate(
      { path: { worker: person.id }, body: { values: { [field]: value === '' ? null : value }, reason } },
      {
        onSuccess: () => {
          done(text.correct.done)
          onClose()
        },
      },
    )
  }
  const other = correct.error?.code === 'nik-of-another' ? Number(correct.error.detail.worker) : undefined

  return (
    <form onSubmit={submit} className={css.form}>
      <p>{text.correct.lead}</p>
      <Select
        label={text.correct.field}
        data={correctable.map((one) => ({ value: one, label: text.fields[one] }))}
        value={field}
        allowDeselect={false}
        onChange={(next) => next && choose(next)}
      />
      <Value text={text} field={field} value={value} onChange={setValue} />
      <Textarea
        label={text.correct.reason}
        description={text.correct.reasonHint}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Problem error={correct.error} />
      {other !== undefined && (
        <Anchor component={Link} to={`/pekerja/${other}`}>
          {text.correct.other}
        </Anchor>
      )}
      <Button type="submit" loading={correct.isPending}>
        {text.correct.act}
      </Button>
    </form>
  )
}

type ValueProps = { text: Text; field: FieldName; value: string; onChange: (value: string) => void }

function Value({ text, field, value, onChange }: ValueProps) {
  const areas = useAreas().data?.rows ?? []
  const label = text.correct.value
  const choices = choicesOf(text, field, areas)
  if (choices) {
    return (
      <Select
        label={label}
        data={choices}
        value={value === '' ? null : value}
        searchable
        clearable
        onChange={(next) => onChange(next ?? '')}
      />
    )
  }
  return (
    <TextInput
      label={label}
      description={field === 'name' ? undefined : text.correct.emptyHint}
      type={field === 'birth' ? 'date' : 'text'}
      inputMode={field === 'nik' || field === 'kk' || field === 'dependants' ? 'numeric' : undefined}
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function choicesOf(text: Text, field: FieldName, areas: { code: string; name: string; kind: string }[]) {
  switch (field) {
    case 'sex':
      return Object.entries(text.sexes).map(([value, label]) => ({ value, label }))
    case 'kindOfWork':
      return kindCodes.map((value) => ({ value, label: workName(value) }))
    case 'breadwinner':
      return [
        { value: 'true', label: text.person.yes },
        { value: 'false', label: text.person.no },
      ]
    case 'desa':
      return areas
        .filter(({ kind }) => kind !== 'kecamatan')
        .map(({ code, name }) => {
          const kecamatan = areas.find((area) => area.code === code.slice(0, 8))?.name ?? ''
          return { value: code, label: `${name}, ${kecamatan}` }
        })
    default:
      return undefined
  }
}
