import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { useWords } from '../../words/use-words.ts'
import { nextSorting, type Column, type Sorting } from './column.ts'
import css from './data-table.module.css'
import { toggled, type ListProps } from './list-props.ts'

/** Below this many rows all of them are drawn. */
const drawnAtOnce = 120

/** The table proper: heads that stay in sight, only the rows in view drawn, rows that open by click or Enter. */
export function Grid<Row>(props: ListProps<Row>) {
  const {
    label,
    columns,
    rows,
    rowKey,
    open,
    chosen,
    onChoose,
    choosable,
    marked,
    whole,
    height = '70vh',
    foot,
  } = props
  const words = useWords()
  const navigate = useNavigate()
  const box = useRef<HTMLDivElement>(null)
  const all = whole || rows.length <= drawnAtOnce
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => 49,
    overscan: 12,
    enabled: !all,
  })
  const seen = all ? rows.map((_, index) => ({ index })) : virtual.getVirtualItems()
  const first = all ? undefined : virtual.getVirtualItems()[0]
  const last = all ? undefined : virtual.getVirtualItems().at(-1)
  const width = columns.length + (onChoose ? 1 : 0)
  const may = rows.filter((row) => choosable?.(row) ?? true).map(rowKey)
  const chosenHere = may.filter((key) => chosen?.has(key)).length

  function openRow(event: MouseEvent, row: Row) {
    if (!open || (event.target as Element).closest('a,button,input,label') || getSelection()?.toString()) return
    void navigate({ to: open(row) })
  }

  return (
    <div
      ref={box}
      className={css.frame}
      style={{ maxHeight: whole ? undefined : height }}
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      <table className={css.table} aria-rowcount={props.source?.total ?? rows.length}>
        <caption className="print-only">{label}</caption>
        <thead>
          <tr>
            {onChoose && (
              <th scope="col" className={css.pick}>
                <Checkbox
                  aria-label={words.table.chooseAll}
                  checked={may.length > 0 && chosenHere === may.length}
                  indeterminate={chosenHere > 0 && chosenHere < may.length}
                  onChange={() => {
                    const rest = [...(chosen ?? [])].filter((key) => !may.includes(key))
                    onChoose(new Set(chosenHere === may.length ? rest : [...rest, ...may]))
                  }}
                />
              </th>
            )}
            {columns.map((column) => (
              <Head key={column.key} column={column} sorting={props.sorting} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={moveByArrow}>
          {first && first.start > 0 && <Gap width={width} height={first.start} />}
          {seen.map(({ index }) => {
            const row = rows[index]!
            const key = rowKey(row)
            return (
              <tr
                key={key}
                data-index={index}
                ref={all ? undefined : virtual.measureElement}
                aria-rowindex={index + 2}
                data-opens={open ? true : undefined}
                data-marked={marked?.(row) || undefined}
                onClick={(event) => openRow(event, row)}
              >
                {onChoose && (
                  <td className={css.pick}>
                    {(choosable?.(row) ?? true) && (
                      <Checkbox
                        aria-label={words.table.choose(String(index + 1))}
                        checked={chosen?.has(key) ?? false}
                        onChange={() => onChoose(toggled(chosen ?? new Set(), key))}
                      />
                    )}
                  </td>
                )}
                {columns.map((column, place) => {
                  const content = column.cell(row)
                  const opens =
                    open && (column.card === 'title' || (place === 0 && !columns.some((c) => c.card === 'title')))
                  const given = {
                    'data-align': column.align,
                    className: column.align === 'end' ? 'tabular' : undefined,
                  }
                  return opens ? (
                    <th key={column.key} scope="row" {...given}>
                      <Link to={open(row)} className={css.rowLink}>
                        {content}
                      </Link>
                    </th>
                  ) : (
                    <td key={column.key} {...given}>
                      {content}
                    </td>
                  )
                })}
              </tr>
            )
          })}
          {last && virtual.getTotalSize() > last.end && (
            <Gap width={width} height={virtual.getTotalSize() - last.end} />
          )}
        </tbody>
        {foot && <tfoot>{foot}</tfoot>}
      </table>
    </div>
  )
}

const Gap = ({ width, height }: { width: number; height: number }) => (
  <tr aria-hidden>
    <td colSpan={width} style={{ height, padding: 0, border: 0 }} />
  </tr>
)

type HeadProps<Row> = {
  column: Column<Row>
  sorting: Sorting | undefined
  onSort: ((sort: string) => void) | undefined
}

function Head<Row>({ column, sorting, onSort }: HeadProps<Row>) {
  const { table } = useWords()
  const here = sorting?.key === column.key ? sorting : undefined
  const given = { scope: 'col' as const, 'data-align': column.align, style: { minWidth: column.width } }
  if (!column.sort || !onSort) return <th {...given}>{column.head}</th>
  const Icon = here ? (here.descending ? IconArrowDown : IconArrowUp) : IconArrowsSort
  return (
    <th {...given} aria-sort={here ? (here.descending ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        className={`${css.sort} print-keep`}
        title={table.sortBy(column.head)}
        onClick={() => onSort(nextSorting(sorting, column.key))}
      >
        {column.head} <Icon size={15} aria-hidden data-idle={here ? undefined : true} />
      </button>
    </th>
  )
}

/** Arrow keys go from row to row once a row's link has the focus. */
function moveByArrow(event: KeyboardEvent) {
  const step =
    event.key === 'ArrowDown' ? 'nextElementSibling' : event.key === 'ArrowUp' ? 'previousElementSibling' : undefined
  const row = (event.target as Element).closest('th[scope=row] > a')?.closest('tr')
  if (!step || !row) return
  const link = row[step]?.querySelector<HTMLElement>('th[scope=row] > a')
  if (!link) return
  event.preventDefault()
  link.focus()
}
