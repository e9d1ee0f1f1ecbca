import { Button, Group, Text as Note } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { noneOf, parts, perMille, type Dimension, type Part } from '../../../domain/coverage/figure.ts'
import { formatPerMille } from '../../../domain/coverage/words.ts'
import type { Column } from '../../parts/data-table/column.ts'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import type { Filter } from '../../parts/filters/use-filter.ts'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import { BehindLink } from './behind-link.tsx'
import type { Asked, CountRow, Read } from './data.ts'
import type { CoverageFilter } from './filter.ts'
import { ordered } from './ordered.ts'
import { saveRows } from './save-rows.ts'
import { StackedBar } from './stacked-bar.tsx'
import { useText } from './words.ts'

type BreakdownProps = {
  read: Read
  by: Dimension
  asked: Asked
  filter: Filter<CoverageFilter>
  /** Whom the figure is counted of, in words, for the file. */
  whom: string
  outsider: boolean
}

/** The figure row by row, each with its bar and its numbers; a kecamatan opens its desa. */
export function Breakdown({ read, by, asked, filter, whom, outsider }: BreakdownProps) {
  const text = useText()
  const { kecamatan, sort } = filter.value
  const shown = by === 'desa' && kecamatan ? read.rows.filter(({ key }) => key?.startsWith(`${kecamatan}.`)) : read.rows
  const rows = ordered(shown, sort)
  // Where nobody stands anywhere there is no column: the table then fits an office screen.
  const columnParts = outsider ? [] : parts.filter((part) => part === 'none' || read.figure.total[part] !== 0)
  const hidden = rows.some(({ people }) => people === null)
  return (
    <>
      <Group align="end" justify="space-between" mb="md" className="no-print">
        {by === 'desa' && (
          <PickOne
            label={text.filters.kecamatan}
            any={text.filters.anyKecamatan}
            value={kecamatan}
            onChange={(code) => filter.set({ kecamatan: code })}
            options={kecamatanOf(read.rows)}
          />
        )}
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          disabled={rows.length === 0}
          onClick={() => saveRows(text, { rows, by, figure: read.figure, whom, outsider })}
        >
          {text.by.save}
        </Button>
      </Group>
      <DataTable
        label={text.by.table[by]}
        rows={rows}
        filter={{ ...filter, narrowed: false }}
        rowKey={({ key }) => key ?? ''}
        columns={useColumns(by, asked, columnParts)}
        height="80vh"
        empty={<Empty title={text.by.none}>{text.by.noneText}</Empty>}
      />
      {(hidden || by === 'market') && (
        <Note size="sm" c="var(--ink-soft)" mt="sm">
          {by === 'market' && text.by.market} {hidden && text.hiddenNote}
        </Note>
      )}
    </>
  )
}

function kecamatanOf(rows: readonly CountRow[]): { value: string; label: string }[] {
  const names = new Map(rows.flatMap(({ key, above }) => (key && above ? [[key.slice(0, 8), above] as const] : [])))
  return [...names].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'id'))
}

function useColumns(by: Dimension, asked: Asked, columnParts: readonly Part[]): Column<CountRow>[] {
  const text = useText()
  const nameOf = ({ name }: CountRow) => name ?? text.by.unknown
  const number = (row: CountRow, part?: Part) => (
    <BehindLink
      count={part === undefined ? row.people : part === 'none' ? noneOf(row) : row[part]}
      asked={asked}
      chosen={{ by, key: row.key ?? '', ...(part && { part }) }}
      where={nameOf(row)}
    />
  )
  return [
    {
      key: 'name',
      head: text.dimensions[by],
      cell: (row) =>
        by === 'kecamatan' && row.key ? (
          <Link
            to={desaOf(asked, row.key)}
            resetScroll={false}
            style={{ color: 'var(--accent)' }}
            aria-label={text.by.toDesa(nameOf(row))}
          >
            {nameOf(row)}
          </Link>
        ) : (
          nameOf(row)
        ),
      sort: true,
      card: 'title',
      width: 170,
    },
    ...(by === 'desa'
      ? [{ key: 'above', head: text.dimensions.kecamatan, cell: (row: CountRow) => row.above ?? '–' }]
      : []),
    {
      key: 'share',
      head: text.by.share,
      cell: (row) => <Share row={row} />,
      sort: true,
      width: 190,
    },
    {
      key: 'accepted',
      head: text.partsShort.accepted,
      cell: (row) => number(row, 'accepted'),
      align: 'end',
      sort: true,
    },
    { key: 'people', head: text.by.people, cell: (row) => number(row), align: 'end', sort: true },
    ...columnParts
      .filter((part) => part !== 'accepted')
      .map((part): Column<CountRow> => ({
        key: part,
        head: text.partsShort[part],
        cell: (row) => number(row, part),
        align: 'end',
        sort: true,
      })),
  ]
}

const desaOf = ({ of, month }: Asked, kecamatan: string): string =>
  `/cakupan?${new URLSearchParams({ dari: of, ...(month && { bulan: month }), menurut: 'desa', kecamatan }).toString()}`

function Share({ row }: { row: CountRow }) {
  const share = perMille(row)
  if (share === null) return <span aria-hidden>–</span>
  return (
    <span style={{ display: 'flex', alignItems: 'center', gap: 10 }}>
      <StackedBar counts={row} />
      <span className="tabular" style={{ flex: 'none', minWidth: '5ch', textAlign: 'end' }}>
        {formatPerMille(share)}
      </span>
    </span>
  )
}
