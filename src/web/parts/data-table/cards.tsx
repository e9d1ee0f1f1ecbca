import { Checkbox, Select } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../words/use-words.ts'
import css from './cards.module.css'
import { toggled, type ListProps } from './list-props.ts'

/** The same rows where a table has no room: one card a row, its title opening it. */
export function Cards<Row>({
  label,
  columns,
  rows,
  rowKey,
  open,
  chosen,
  onChoose,
  choosable,
  marked,
  sorting,
  onSort,
}: ListProps<Row>) {
  const { table } = useWords()
  const titled = columns.find((column) => column.card === 'title') ?? columns[0]
  const badge = columns.find((column) => column.card === 'badge')
  const lines = columns.filter((column) => column !== titled && column !== badge && column.card !== 'hidden')
  const sortable = columns.filter((column) => column.sort)

  return (
    <>
      {onSort && sortable.length > 1 && (
        <Select
          label={table.sortLabel}
          size="sm"
          allowDeselect={false}
          value={sorting ? `${sorting.descending ? '-' : ''}${sorting.key}` : null}
          onChange={(sort) => sort && onSort(sort)}
          data={sortable.flatMap(({ key, head }) => [
            { value: key, label: `${head}, ${table.sorted.ascending}` },
            { value: `-${key}`, label: `${head}, ${table.sorted.descending}` },
          ])}
        />
      )}
      <ul className={css.cards} aria-label={label}>
        {rows.map((row, index) => {
          const key = rowKey(row)
          const title = titled?.cell(row)
          return (
            <li key={key} data-marked={marked?.(row) || undefined}>
              <div className={css.head}>
                {onChoose && (choosable?.(row) ?? true) && (
                  <Checkbox
                    aria-label={table.choose(String(index + 1))}
                    checked={chosen?.has(key) ?? false}
                    onChange={() => onChoose(toggled(chosen ?? new Set(), key))}
                  />
                )}
                <span className={css.title}>{open ? <Link to={open(row)}>{title}</Link> : title}</span>
                {badge && <span className={css.badge}>{badge.cell(row)}</span>}
              </div>
              {lines.length > 0 && (
                <dl>
                  {lines.map((column) => (
                    <div key={column.key}>
                      <dt>{column.head}</dt>
                      <dd>{column.cell(row)}</dd>
                    </div>
                  ))}
                </dl>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
