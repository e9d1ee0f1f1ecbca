import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { ask, type Answer } from './client.ts'
import type { Refusal } from './refusal.ts'

/** Long work on the server: how far it is. `total` is null while nobody knows. */
export type Job = Answer<'/api/jobs/{job}', 'get'>

const ended = (state: Job['state'] | undefined) => state === 'done' || state === 'failed' || state === 'cancelled'

/** Follows a job until it ends: every second while somebody looks, not at all in a hidden tab. */
export function useJob(id: string | null | undefined): UseQueryResult<Job, Refusal> {
  return useQuery<Job, Refusal>({
    queryKey: ['get', '/api/jobs', id],
    queryFn: ({ signal }) => ask('get', `/api/jobs/${encodeURIComponent(id ?? '')}`, { signal }) as Promise<Job>,
    enabled: Boolean(id),
    refetchInterval: (query) => (ended(query.state.data?.state) ? false : 1000),
  })
}

/** Asks the server to stop a job; what it had kept by then stays kept or is taken back, as its work says. */
export const cancelJob = (id: string): Promise<unknown> =>
  ask('post', '/api/jobs/{job}/cancel', { params: { path: { job: id } } })
