import { Button, Loader } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { RowsSource } from '../../net/use-api.ts'
import { useWords } from '../../words/use-words.ts'
import css from './data-table.module.css'

type Props = { source: RowsSource<never> | RowsSource<unknown> | undefined; shown: number; chosen: number }

/** How many rows are shown of how many, and the way to the next ones: by scrolling, or by this button. */
export function More({ source, shown, chosen }: Props) {
  const { table } = useWords()
  const end = useRef<HTMLDivElement>(null)
  const latest = useRef(source)
  useEffect(() => {
    latest.current = source
  })
  useEffect(() => {
    if (!end.current) return
    const watcher = new IntersectionObserver(
      ([entry]) => {
        const now = latest.current
        if (entry?.isIntersecting && now?.hasMore && !now.loadingMore) now.loadMore()
      },
      { rootMargin: '200px' },
    )
    watcher.observe(end.current)
    return () => watcher.disconnect()
  }, [shown])
  return (
    <div ref={end} className={css.more}>
      <span className="tabular" role="status">
        {table.shown(shown, source?.total ?? null)}
        {chosen > 0 && ` · ${table.chosen(chosen)}`}
      </span>
      {source?.loadingMore && (
        <>
          <Loader size="xs" aria-hidden />
          <span className="hidden-text">{table.loadingMore}</span>
        </>
      )}
      {source?.hasMore && !source.loadingMore && (
        <Button size="xs" variant="default" onClick={source.loadMore} className="no-print">
          {table.more}
        </Button>
      )}
    </div>
  )
}
