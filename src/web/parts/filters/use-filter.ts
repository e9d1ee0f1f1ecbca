import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'

/** What narrows a list: the search text, the order, and the page's own fields. All are text; empty means "any". */
export type FilterValue = { q?: string; sort?: string } & Record<string, string | undefined>

export type Filter<T extends FilterValue = FilterValue> = {
  value: T
  /** Without the empty ones: as the list routes take it. */
  query: Partial<T>
  set: (change: Partial<T>) => void
  clear: () => void
  /** Whether anything but the order differs from the start. */
  narrowed: boolean
}

/** A filter of any fields, as a table takes it: it touches only the search text and the order. */
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyFilter = Filter<any>

/** A filter kept in the address, so that Back, a reload and a link sent to a colleague show the same rows. */
export function useFilter<T extends FilterValue>(start: T): Filter<T> {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const keys = Object.keys(start)
  const value = Object.fromEntries(
    keys.map((key) => [key, typeof search[key] === 'string' ? search[key] : start[key]]),
  ) as T
  const fingerprint = JSON.stringify(value)

  return useMemo(() => {
    const write = (next: FilterValue) =>
      void navigate({
        to: '.',
        replace: true,
        resetScroll: false,
        search: (before: Record<string, unknown>) => ({
          ...before,
          ...Object.fromEntries(keys.map((key) => [key, next[key] === start[key] ? undefined : next[key]])),
        }),
      })
    return {
      value,
      query: Object.fromEntries(Object.entries(value).filter(([, text]) => text)) as Partial<T>,
      set: (change) => write({ ...value, ...change }),
      clear: () => write({ ...start, sort: value.sort }),
      narrowed: keys.some((key) => key !== 'sort' && value[key] !== start[key]),
    }
    // The fingerprint stands for the value, whose identity is new at every render.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [fingerprint])
}
