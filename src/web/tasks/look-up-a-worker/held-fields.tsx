import type { ReactNode } from 'react'
import { formatDay, isDay } from '../../../domain/basics/day.ts'
import { isKindOfWork } from '../../../domain/registry/kind-of-work.ts'
import { Facts } from '../../parts/facts/facts.tsx'
import { Masked } from '../../parts/masked/masked.tsx'
import { useMay } from '../../net/session.ts'
import { useOpening, type Person } from './data.ts'
import type { Text } from './words.ts'
import css from './person.module.css'
import { workName } from '../../words/work-names.ts'

type Held = Person['fields'][number]

/** Every field with its source and day; protected ones masked, opened with a reason. */
export function HeldFields({ text, person }: { text: Text; person: Person }) {
  const may = useMay()
  const open = useOpening(person.id)
  const openAs = (field: string) => async (reason: string) => (await open(field, reason)) ?? text.person.none
  const facts = person.fields.map((held) => ({
    label: text.fields[held.field],
    value: valueOf(text, person, held, openAs(held.field)),
    note: noteOf(text, held),
  }))
  if (person.healthKnown) {
    const label = text.person.health
    const shown = text.person.healthShown
    facts.push({
      label,
      value: may('registry.open') ? <Masked label={label} shown={shown} onOpen={openAs('health')} /> : shown,
      note: undefined,
    })
  }
  return (
    <>
      <Facts facts={facts} columns={3} />
      <p className={css.soft}>{text.person.household(person.household)}</p>
    </>
  )
}

function valueOf(text: Text, person: Person, held: Held, open: (reason: string) => Promise<string>): ReactNode {
  const { field, value } = held
  if (value === null) return <span className={css.soft}>{text.person.unknown}</span>
  if (held.openable) return <Masked label={`${text.fields[field]} ${person.name}`} shown={value} onOpen={open} />
  switch (field) {
    case 'birth':
      return isDay(value) ? formatDay(value) : value
    case 'sex':
      return text.sexes[value as 'L' | 'P']
    case 'desa':
      return [person.desaName ?? value, person.kecamatanName].filter(Boolean).join(', ')
    case 'kindOfWork':
      return isKindOfWork(value) ? workName(value) : value
    case 'breadwinner':
      return value === 'true' ? text.person.yes : text.person.no
    default:
      return <span className={held.masked ? 'tabular' : undefined}>{value}</span>
  }
}

function noteOf(text: Text, { field, source, value }: Held): string | undefined {
  if (value === null || !source) return undefined
  const from = source.sender ? text.person.row(source.sender, source.rowNo ?? 0) : text.sources[source.kind]
  const why = text.grounds[source.why as keyof Text['grounds']]
  const on = isDay(source.on) ? formatDay(source.on) : ''
  // "the only source" tells nothing that the source itself does not.
  return [from, on, field !== 'nik' && source.why !== 'only' ? why : ''].filter(Boolean).join(' · ')
}
