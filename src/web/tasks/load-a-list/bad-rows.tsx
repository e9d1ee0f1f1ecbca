import { ActionIcon } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useState } from 'react'
import { reasonCodes, type ReasonCode } from '../../../domain/ingest/reasons.ts'
import { useMay } from '../../net/session.ts'
import type { Column } from '../../parts/data-table/column.ts'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { Section } from '../../parts/section/section.tsx'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import { useBadRows, type BadRow, type Detail, type RowFilter } from './data.ts'
import css from './load-a-list.module.css'
import { RowCells } from './row-cells.tsx'
import type { Text } from './words.ts'
import { Original } from '../../parts/original/original.tsx'
import { useLanguage } from '../../words/language.ts'

const start: RowFilter = { q: '', verdict: 'bad', reason: '', change: '' }

/** The rows with what to mend in which cell; by default those that are not in order. */
export function BadRows({ text, list }: { text: Text; list: Detail }) {
  const may = useMay()
  const filter = useFilter<RowFilter>(start)
  const rows = useBadRows(list.id, filter.query)
  const [opened, setOpened] = useState<BadRow>()
  const many = list.sheets.length > 1
  const present = reasonCodes.filter((code) => (list.counts?.reasons[code] ?? 0) > 0 && code !== 'not-a-person')
  return (
    <Section title={text.rows.title} lead={text.rows.lead} bare>
      <DataTable
        label={text.rows.label}
        source={rows}
        filter={filter}
        search={text.rows.search}
        tools={
          <>
            <PickOne
              label={text.rows.verdict}
              any={text.rows.allVerdicts}
              value={filter.value.verdict}
              options={Object.entries(text.rows.verdicts).map(([value, label]) => ({ value, label }))}
              onChange={(verdict) => filter.set({ verdict })}
            />
            <PickOne
              label={text.rows.reason}
              any={text.rows.anyReason}
              value={filter.value.reason}
              options={present.map((code) => ({ value: code, label: text.reasons[code] }))}
              onChange={(reason) => filter.set({ reason })}
            />
            <PickOne
              label={text.rows.change}
              any={text.rows.anyChange}
              value={filter.value.change}
              options={Object.entries(text.figures.changes).map(([value, label]) => ({ value, label }))}
              onChange={(change) => filter.set({ change })}
            />
          </>
        }
        rowKey={(row) => String(row.seq)}
        columns={columnsOf(text, many, may('registry.open') ? setOpened : undefined)}
        empty={<p className={css.sum}>{text.rows.empty}</p>}
      />
      {opened && <RowCells text={text} list={list.id} row={opened} onClose={() => setOpened(undefined)} />}
    </Section>
  )
}

const rowName = (text: Text, row: BadRow, many = true): string =>
  `${many && row.sheet ? `${row.sheet}, ` : ''}${text.rows.row.toLowerCase()} ${row.row_no}`

function columnsOf(text: Text, many: boolean, open: ((row: BadRow) => void) | undefined): Column<BadRow>[] {
  const columns: Column<BadRow>[] = [
    { key: 'row', head: text.rows.row, cell: (row) => (many ? `${row.sheet} ${row.row_no}` : row.row_no), width: 100 },
    { key: 'name', head: text.rows.name, cell: (row) => row.name || text.rows.noName, card: 'title', width: 170 },
    { key: 'remarks', head: text.rows.remarks, cell: (row) => <Remarks text={text} row={row} />, width: 340 },
    {
      key: 'state',
      head: text.rows.state,
      cell: (row) => <Verdict text={text} row={row} />,
      card: 'badge',
      width: 150,
    },
  ]
  if (!open) return columns
  const openCell = (row: BadRow) => (
    <ActionIcon aria-label={text.rows.openOf(rowName(text, row))} onClick={() => open(row)}>
      <IconEye size={18} aria-hidden />
    </ActionIcon>
  )
  return [...columns, { key: 'open', head: text.rows.openAct, cell: openCell, width: 70 }]
}

function Remarks({ text, row }: { text: Text; row: BadRow }) {
  const english = useLanguage() === 'en'
  if (row.remarks.length === 0) return null
  return (
    <ul className={css.remarks}>
      {row.remarks.map(({ code, sentence, serious }) => (
        <li key={code} data-serious={serious}>
          {english && `${text.reasons[code as ReasonCode]}. `}
          <Original>{sentence}</Original>
        </li>
      ))}
    </ul>
  )
}

function Verdict({ text, row }: { text: Text; row: BadRow }) {
  if (row.mended) return <StateBadge tone="good">{text.rows.mended}</StateBadge>
  const tone = row.verdict === 'refused' ? 'bad' : row.verdict === 'doubtful' ? 'wait' : 'good'
  return <StateBadge tone={tone}>{text.rows.verdicts[row.verdict]}</StateBadge>
}
