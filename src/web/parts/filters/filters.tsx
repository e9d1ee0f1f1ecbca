import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import css from './filters.module.css'
import type { AnyFilter } from './use-filter.ts'

/** The bar of filters above a list. */
export function Filters({ filter, children }: { filter?: AnyFilter; children: ReactNode }) {
  const { table } = useWords()
  return (
    <div role="search" aria-label={table.filters} className={`${css.filters} no-print`}>
      {children}
      {filter?.narrowed && (
        <Button variant="subtle" onClick={filter.clear}>
          {table.clearFilters}
        </Button>
      )}
    </div>
  )
}
