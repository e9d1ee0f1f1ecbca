import { ask, type Answer } from '../../net/client.ts'
import { useGet, useRefresh, useRows, useSend } from '../../net/use-api.ts'

export type Line = Answer<'/api/ingest/lists', 'get'>['rows'][number]
export type Detail = Answer<'/api/ingest/lists/{list}', 'get'>
export type Sheet = Detail['sheets'][number]
export type Column = Sheet['tables'][number]['columns'][number]
export type Counts = NonNullable<Line['counts']>
export type BadRow = Answer<'/api/ingest/lists/{list}/rows', 'get'>['rows'][number]
export type Sent = { files: { list: number | null; job: string | null; again: boolean; state: string | null }[] }

export type ListFilter = { q: string; state: string }
export type RowFilter = { q: string; verdict: string; reason: string; change: string }

const everything = ['/api/ingest', '/api/overview', '/api/registry']

export const useLists = (query: Partial<ListFilter>) => useRows('/api/ingest/lists', { query: query as never })
export const useWaiting = () => useGet('/api/ingest/lists', { query: { state: 'preview', limit: 20 } })
export const useSenders = () => useGet('/api/ingest/senders')
export const useAreas = () => useGet('/api/areas', undefined, { staleTime: 3_600_000 })

/** A list; asked again every second while it is read. */
export function useList(list: number) {
  const found = useGet('/api/ingest/lists/{list}', { path: { list } }, { refetchInterval: false })
  const reading = found.data?.state === 'reading'
  useGet('/api/ingest/lists/{list}', { path: { list } }, { enabled: reading, refetchInterval: reading ? 1500 : false })
  return found
}

export const useBadRows = (list: number, query: Partial<RowFilter>) =>
  useRows('/api/ingest/lists/{list}/rows', { path: { list }, query: query as never })

export const useKeep = () => useSend('post', '/api/ingest/lists/{list}/keep', { then: everything })
export const useDiscard = () => useSend('post', '/api/ingest/lists/{list}/discard', { then: everything })
export const useResume = () => useSend('post', '/api/ingest/lists/{list}/resume', { then: ['/api/ingest'] })
export const useHeadings = () => useSend('post', '/api/ingest/lists/{list}/headings', { then: ['/api/ingest'] })
export const useAgain = () => useRefresh()

/** Every cell of one row, unmasked; the server writes down who asked and why. */
export const openRow = (list: number, seq: number, reason: string) =>
  ask('post', '/api/ingest/lists/{list}/rows/{seq}/open', {
    params: { path: { list, seq } },
    body: { reason },
  }) as Promise<Answer<'/api/ingest/lists/{list}/rows/{seq}/open', 'post'>>
