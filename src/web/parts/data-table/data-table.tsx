import { useMediaQuery } from '@mantine/hooks'
import { useMemo } from 'react'
import { useWords } from '../../words/use-words.ts'
import { Empty } from '../empty/empty.tsx'
import { Filters } from '../filters/filters.tsx'
import { SearchBox } from '../filters/search-box.tsx'
import type { Filter } from '../filters/use-filter.ts'
import { Problem } from '../problem/problem.tsx'
import { Waiting } from '../waiting/waiting.tsx'
import { Cards } from './cards.tsx'
import { readSorting } from './column.ts'
import css from './data-table.module.css'
import { Grid } from './grid.tsx'
import type { DataTableProps } from './list-props.ts'
import { More } from './more.tsx'
import { usePrinting } from './use-printing.ts'

/** A list as the office knows lists: heads that stay, figures aligned; on a phone a stack of cards. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, source, search, tools, empty } = props
  const filter: Filter | undefined = props.filter
  const words = useWords()
  const small = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false })
  const printing = usePrinting()
  const rows = source?.rows ?? props.rows ?? []
  const sorting = useMemo(() => readSorting(filter?.value.sort), [filter?.value.sort])
  const bar = (search !== undefined && filter) || tools
  const List = small && !printing ? Cards : Grid

  return (
    <div className={css.whole}>
      {bar && (
        <Filters filter={filter}>
          {search !== undefined && filter && (
            <SearchBox label={search} value={filter.value.q ?? ''} onChange={(q) => filter.set({ q })} />
          )}
          {tools}
        </Filters>
      )}
      <Problem error={source?.error} onRetry={source?.retry} />
      {source?.waiting && !source.error ? (
        <div className={css.frame}>
          <div className={css.waiting}>
            <Waiting label={`${label}: ${words.states.loading}`} rows={7} />
          </div>
        </div>
      ) : rows.length === 0 ? (
        source?.error ? null : (
          <div className={css.frame}>
            {filter?.narrowed ? (
              <Empty title={words.table.emptyTitle}>{words.table.emptyFiltered}</Empty>
            ) : (
              (empty ?? <Empty title={words.table.emptyTitle} />)
            )}
          </div>
        )
      ) : (
        <>
          <List
            {...props}
            rows={rows}
            sorting={sorting}
            onSort={filter && ((sort) => filter.set({ sort }))}
            whole={printing}
          />
          <More source={source} shown={rows.length} chosen={props.chosen?.size ?? 0} />
        </>
      )}
    </div>
  )
}
