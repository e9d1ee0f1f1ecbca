import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatDay, isDay } from '../../../domain/basics/day.ts'
import { SearchBox } from '../../parts/filters/search-box.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { usePeople, type Line } from './data.ts'
import type { Text } from './words.ts'
import css from './requests.module.css'

type Props = { text: Text; person: Line | undefined; onChoose: (person: Line | undefined) => void }

/** Whose data it is about: found by name within reach, told apart by birth day, desa and the ends of the NIK. */
export function ChoosePerson({ text, person, onChoose }: Props) {
  const [q, setQ] = useState('')
  const people = usePeople(q)
  if (person) {
    return (
      <div className={css.chosen}>
        <p>
          <strong>{person.name}</strong>
          <small>{toldApart(person)}</small>
        </p>
        <Button variant="default" size="sm" onClick={() => onChoose(undefined)}>
          {text.form.change}
        </Button>
      </div>
    )
  }
  return (
    <>
      <div className={css.search}>
        <SearchBox label={text.form.search} value={q} onChange={setQ} />
      </div>
      <Problem error={people.error} />
      <div role="status">{q.trim().length >= 3 && people.data?.rows.length === 0 && <p>{text.form.none}</p>}</div>
      {q.trim().length >= 3 && (
        <ul className={css.people}>
          {people.data?.rows.map((line) => (
            <li key={line.id}>
              <button type="button" onClick={() => onChoose(line)}>
                <strong>{line.name}</strong>
                <small>{toldApart(line)}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const toldApart = ({ birth, desaName, kecamatanName, nik }: Line): string =>
  [isDay(birth) ? formatDay(birth) : birth, desaName, kecamatanName, nik].filter(Boolean).join(' · ')
