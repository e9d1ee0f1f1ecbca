import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatMonth, isMonth } from '../../../domain/basics/month.ts'
import type { KindOfWork } from '../../../domain/registry/kind-of-work.ts'
import { useMay, useSession } from '../../net/session.ts'
import { Count, Money } from '../../parts/amounts/amounts.tsx'
import type { Column } from '../../parts/data-table/column.ts'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import type { Filter } from '../../parts/filters/use-filter.ts'
import { useKecamatan, useLines, type Line, type LineFilter } from './data.ts'
import { LineState } from './line-state.tsx'
import { useText } from './words.ts'

export type LineValue = { q: string; area: string } & Record<string, string | undefined>

export type LinesTableProps = {
  label: string
  /** Which proposal, decree, part, verdict or standing. */
  of: LineFilter
  filter: Filter<LineValue>
  tools?: ReactNode
  chosen?: ReadonlySet<string>
  onChoose?: (chosen: ReadonlySet<string>) => void
  choosable?: (line: Line) => boolean
  /** Number the rows as the annex does. */
  decreed?: boolean
}

/** The people of a proposal or a decree, as an annex is read. */
export function LinesTable({ label, of, filter, tools, decreed, ...choosing }: LinesTableProps) {
  const text = useText()
  const { account } = useSession()
  const mayLook = useMay()('registry.read')
  const kecamatan = useKecamatan()
  const { q, area } = filter.value
  const lines = useLines({ ...of, q, area, limit: '100' })
  const columns: Column<Line>[] = [
    { key: 'no', head: text.line.no, cell: (line) => <Count of={decreed ? line.decreeNo : line.no} />, align: 'end', width: 70, card: 'hidden' },
    { key: 'name', head: text.line.name, cell: (line) => line.name ?? text.line.unnamed(line.worker), card: 'title', width: 190 },
    { key: 'area', head: text.line.area, cell: (line) => [line.desaName, line.kecamatanName].filter(Boolean).join(', ') || '–', width: 170 },
    { key: 'work', head: text.line.work, cell: (line) => (line.kindOfWork ? text.kinds[line.kindOfWork as KindOfWork] : '–'), width: 140 },
    { key: 'purse', head: text.line.purse, cell: (line) => line.purseName, width: 150 },
    { key: 'months', head: text.line.months, cell: (line) => text.line.monthsText(isMonth(line.firstMonth) ? formatMonth(line.firstMonth) : line.firstMonth, line.months), width: 150 },
    { key: 'amount', head: text.line.amount, cell: (line) => <Money amount={line.amount} />, align: 'end', width: 110 },
    { key: 'state', head: text.line.state, cell: (line) => <LineState line={line} />, card: 'badge', width: 220 },
  ] // prettier-ignore
  return (
    <DataTable
      label={label}
      source={lines}
      filter={filter}
      search={account.role === 'planner' ? undefined : text.line.search}
      rowKey={(line) => String(line.no)}
      open={mayLook ? (line) => `/pekerja/${line.worker}` : undefined}
      columns={columns}
      empty={<Empty title={text.line.none} />}
      foot={
        lines.total !== null && (
          <Text size="sm" c="var(--ink-soft)">
            {text.people(lines.total)}
          </Text>
        )
      }
      tools={
        <>
          {tools}
          <PickOne
            label={text.line.area_}
            value={area}
            onChange={(picked) => filter.set({ area: picked })}
            options={kecamatan}
            any={text.line.anyArea}
          />
        </>
      }
      {...choosing}
    />
  )
}
