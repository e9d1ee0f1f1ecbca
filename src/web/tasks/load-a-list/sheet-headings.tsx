import { Select } from '@mantine/core'
import { fields, isField, type Field } from '../../../domain/ingest/columns.ts'
import { columnLetters } from '../../../domain/ingest/explain-row.ts'
import { sureEnough } from '../../../domain/ingest/table/table.ts'
import { isKindOfWork } from '../../../domain/registry/kind-of-work.ts'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import type { Column, Sheet } from './data.ts'
import css from './load-a-list.module.css'
import type { Text } from './words.ts'
import { workName } from '../../words/work-names.ts'

export type Choice = Record<string, Field | null>

type Props = {
  text: Text
  sheet: Sheet
  /** Unfolded from the start: what has to be looked at must not be hidden. */
  open: boolean
  editing: boolean
  choice: Choice
  onChoose: (key: string, field: Field | null) => void
}

/** The columns of one sheet, folded away where nothing is in doubt. */
export function SheetHeadings({ text, sheet, open, editing, choice, onChoose }: Props) {
  const columns = sheet.tables.flatMap((table) => table.columns)
  const named = columns.filter(({ field }) => field !== null && field !== 'ignore')
  const unsure = named.filter(({ confidence }) => confidence < sureEnough).length
  const said = titlesOf(text, sheet)
  return (
    <details className={css.sheet} open={open}>
      <summary>
        <h3>{sheet.name ? text.headings.sheet(sheet.name) : text.headings.onlySheet}</h3>
        <span className={css.sum}>{text.headings.columns(named.length, unsure)}</span>
      </summary>
      {said !== '' && (
        <p className={css.said}>
          {text.headings.titles}: {said}
        </p>
      )}
      {named.length === 0 && <p className={css.said}>{text.headings.notList}</p>}
      {sheet.tables.map((table, no) => (
        <table key={no} className={css.headings}>
          <thead>
            <tr>
              <th scope="col">
                {text.headings.column}
                {sheet.tables.length > 1 && ` · ${text.headings.table(no + 1)}`}
              </th>
              <th scope="col">{text.headings.samples}</th>
              <th scope="col">{text.headings.means}</th>
            </tr>
          </thead>
          <tbody>
            {table.columns
              .filter(({ heading, samples }) => heading !== '' || samples.length > 0)
              .map((column) => (
                <Line
                  key={column.index}
                  text={text}
                  column={column}
                  editing={editing}
                  chosen={choice[column.key]}
                  onChoose={(field) => onChoose(column.key, field)}
                />
              ))}
          </tbody>
        </table>
      ))}
    </details>
  )
}

function titlesOf(text: Text, { titles }: Sheet): string {
  const { desa, kecamatan, market, place, kindOfWork } = titles
  return [
    desa && text.headings.desa(desa),
    kecamatan && text.headings.kecamatan(kecamatan),
    market,
    place,
    kindOfWork && isKindOfWork(kindOfWork) && workName(kindOfWork),
  ]
    .filter(Boolean)
    .join(' · ')
}

type LineProps = {
  text: Text
  column: Column
  editing: boolean
  chosen: Field | null | undefined
  onChoose: (field: Field | null) => void
}

function Line({ text, column, editing, chosen, onChoose }: LineProps) {
  const now = chosen === undefined ? column.field : chosen
  const name = column.heading || `${columnLetters(column.index)} (${text.headings.noHeading})`
  return (
    <tr>
      <th scope="row">
        <span className={css.letter}>{columnLetters(column.index)}</span>
        {column.heading || <em>{text.headings.noHeading}</em>}
      </th>
      <td className={css.samples}>{column.samples.join(' · ')}</td>
      <td className={css.pick}>
        {editing ? (
          <Select
            size="sm"
            aria-label={text.headings.meansOf(name)}
            value={now === 'ignore' ? '' : (now ?? '')}
            onChange={(value) => onChoose(isField(value) ? value : null)}
            data={[{ value: '', label: text.headings.none }, ...choices(text)]}
            searchable
            allowDeselect={false}
            maxDropdownHeight={300}
          />
        ) : (
          <Sureness text={text} column={column} />
        )}
      </td>
    </tr>
  )
}

const choices = (text: Text) =>
  fields.filter((field) => field !== 'ignore').map((field) => ({ value: field, label: text.fields[field] }))

function Sureness({ text, column: { field, confidence, from } }: { text: Text; column: Column }) {
  if (!isField(field) || field === 'ignore') return <span className={css.sum}>{text.headings.none}</span>
  return (
    <>
      {text.fields[field]} {from === 'remembered' && <StateBadge tone="note">{text.headings.remembered}</StateBadge>}
      {confidence < sureEnough && <StateBadge tone="wait">{text.headings.unsure}</StateBadge>}
    </>
  )
}
