import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { ask } from './client.ts'
import type { Refusal } from './refusal.ts'

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

/** Long work on the server: how far it is. `total` is 0 while nobody knows. */
export type Job = {
  state: JobState
  done: number
  total: number
  stage?: string | null
  problem?: { code: string } | null
}

const ended = (state: JobState | undefined) => state === 'done' || state === 'failed' || state === 'cancelled'

/** Follows a job until it ends: every second while somebody looks, not at all in a hidden tab. */
export function useJob(id: string | null | undefined): UseQueryResult<Job, Refusal> {
  return useQuery<Job, Refusal>({
    queryKey: ['get', '/api/jobs', id],
    queryFn: ({ signal }) => ask('get', `/api/jobs/${encodeURIComponent(id ?? '')}`, { signal }) as Promise<Job>,
    enabled: Boolean(id),
    refetchInterval: (query) => (ended(query.state.data?.state) ? false : 1000),
  })
}
