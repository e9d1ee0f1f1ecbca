import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import { ask, type Answer, type Body, type Given, type Method, type Path } from './client.ts'
import type { Refusal } from './refusal.ts'

type GetOptions = { enabled?: boolean; refetchInterval?: number | false; staleTime?: number }

/** Reads a route; the answer is kept and shown again while it is refreshed. */
export function useGet<P extends Path<'get'>>(
  path: P,
  params?: Given<P, 'get'>,
  options: GetOptions = {},
): UseQueryResult<Answer<P, 'get'>, Refusal> {
  return useQuery<Answer<P, 'get'>, Refusal>({
    queryKey: ['get', path, params ?? {}],
    queryFn: ({ signal }) => ask('get', path, { params, signal }) as Promise<Answer<P, 'get'>>,
    placeholderData: keepPreviousData,
    ...options,
  })
}

/** A page of a list as every list route gives it. */
export type RowsPage<Row> = { rows: Row[]; next: string | null; total: number | null }

type RowOf<T> = T extends { rows: (infer R)[] } ? R : never

/** What a table needs of a list that is read page by page. */
export type RowsSource<Row> = {
  rows: readonly Row[]
  total: number | null
  waiting: boolean
  loadingMore: boolean
  hasMore: boolean
  loadMore: () => void
  error: Refusal | null
  retry: () => void
}

const none: readonly never[] = []

/** Reads a list by keyset: `after` of the next request is `next` of the last answer. */
export function useRows<P extends Path<'get'>>(
  path: P,
  params?: Given<P, 'get'>,
  options: GetOptions = {},
): RowsSource<RowOf<Answer<P, 'get'>>> {
  type Row = RowOf<Answer<P, 'get'>>
  const query = useInfiniteQuery<
    RowsPage<Row>,
    Refusal,
    { rows: readonly Row[]; total: number | null },
    unknown[],
    string | undefined
  >({
    queryKey: ['get', path, params ?? {}, 'rows'],
    queryFn: ({ pageParam, signal }) => {
      const given = params as { query?: object; path?: object } | undefined
      return ask('get', path, {
        params: { ...given, query: { ...given?.query, after: pageParam } },
        signal,
      }) as Promise<RowsPage<Row>>
    },
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    select: ({ pages }) => ({ rows: pages.flatMap((page) => page.rows), total: pages[0]?.total ?? null }),
    placeholderData: keepPreviousData,
    ...options,
  })
  return {
    rows: query.data?.rows ?? none,
    total: query.data?.total ?? null,
    waiting: query.isPending,
    loadingMore: query.isFetchingNextPage,
    hasMore: query.hasNextPage,
    loadMore: () => void query.fetchNextPage(),
    error: query.error,
    retry: () => void query.refetch(),
  }
}

type Sending<P extends Path<M>, M extends Method> = Given<P, M> & { body?: Body<P, M> }

/** An act on a route. Afterwards everything read under the prefixes in `then` is read again. */
export function useSend<M extends Exclude<Method, 'get'>, P extends Path<M>>(
  method: M,
  path: P,
  { then = [] }: { then?: readonly string[] } = {},
): UseMutationResult<Answer<P, M>, Refusal, Sending<P, M>> {
  const cache = useQueryClient()
  return useMutation<Answer<P, M>, Refusal, Sending<P, M>>({
    mutationFn: (sending) => {
      const { body, ...params } = sending as { body?: unknown }
      return ask(method, path, { params, body }) as Promise<Answer<P, M>>
    },
    onSuccess: () => refresh(cache, then),
  })
}

/** Reads again everything that was read under these path prefixes. */
export function useRefresh(): (prefixes: readonly string[]) => Promise<void> {
  const cache = useQueryClient()
  return (prefixes) => refresh(cache, prefixes)
}

async function refresh(cache: ReturnType<typeof useQueryClient>, prefixes: readonly string[]): Promise<void> {
  await cache.invalidateQueries({
    predicate: ({ queryKey }) =>
      prefixes.some((prefix) => typeof queryKey[1] === 'string' && queryKey[1].startsWith(prefix)),
  })
}
