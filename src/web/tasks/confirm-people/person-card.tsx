import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { ageOn, formatDay, isDay } from '../../../domain/basics/day.ts'
import { isKindOfWork, kindCodes, type KindOfWork } from '../../../domain/registry/kind-of-work.ts'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import { usePlaces, type Line } from './data.ts'
import type { Text } from './words.ts'
import css from './confirm.module.css'
import { workName } from '../../words/work-names.ts'
import { todayInJakarta } from '../../net/today.ts'

/** What the attester says of the work beside the answer: absent where it stands as listed. */
export type Work = { kindOfWork?: KindOfWork; place?: number }

type Props = { text: Text; line: Line; work: Work; onWork: (work: Work) => void; heading?: boolean }

/** One person, as much as it takes to recognise them, and their work, which may be set right. */
export function PersonCard({ text, line, work, onWork, heading = true }: Props) {
  const [changing, setChanging] = useState(false)
  const chosen = work.kindOfWork ?? (isKindOfWork(line.kindOfWork) ? line.kindOfWork : undefined)
  const today = todayInJakarta()
  const born = isDay(line.birth)
    ? `${formatDay(line.birth)}${isDay(today) ? `, ${text.card.age(ageOn(line.birth, today))}` : ''}`
    : line.birth
  return (
    <div className={css.person}>
      {heading && <h2 className={css.name}>{line.name}</h2>}
      <dl className={css.facts}>
        <div>
          <dt>{text.card.home}</dt>
          <dd>{[line.desaName, line.kecamatanName].filter(Boolean).join(', ') || text.card.unknown}</dd>
        </div>
        <div>
          <dt>{text.card.born}</dt>
          <dd>{born ?? text.card.unknown}</dd>
        </div>
        {line.nik && (
          <div>
            <dt>{text.card.nik}</dt>
            <dd className="tabular">{line.nik}</dd>
          </div>
        )}
      </dl>
      {line.insured && <StateBadge tone="note">{text.card.insured}</StateBadge>}
      {changing ? (
        <WorkFields text={text} line={line} work={work} onWork={onWork} />
      ) : (
        <div className={css.work}>
          <p>
            <span>{text.card.work}</span>
            {chosen ? workName(chosen) : text.card.unknown}
            {line.placeName && <small>{line.placeName}</small>}
          </p>
          <Button
            size="sm"
            variant="default"
            onClick={() => setChanging(true)}
            aria-label={text.card.changeOf(line.name)}
          >
            {text.card.change}
          </Button>
        </div>
      )}
    </div>
  )
}

function WorkFields({ text, line, work, onWork }: Omit<Props, 'heading'>) {
  const places = usePlaces().data?.rows ?? []
  const listed = isKindOfWork(line.kindOfWork) ? line.kindOfWork : undefined
  return (
    <>
      <Select
        label={text.card.work}
        placeholder={text.card.unknown}
        data={kindCodes.map((code) => ({ value: code, label: workName(code) }))}
        value={work.kindOfWork ?? listed ?? null}
        searchable
        allowDeselect={false}
        onChange={(code) => isKindOfWork(code) && onWork({ ...work, kindOfWork: code })}
      />
      {places.length > 0 && (
        <Select
          label={text.card.place}
          placeholder={line.placeName ?? text.card.unknown}
          data={places.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={work.place === undefined ? null : String(work.place)}
          searchable
          clearable
          limit={40}
          onChange={(id) => onWork({ ...work, place: id === null ? undefined : Number(id) })}
        />
      )}
    </>
  )
}
