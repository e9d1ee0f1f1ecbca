import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useJob, type Job } from './use-job.ts'

export type LongWork<Given> = {
  start: (given: Given) => Promise<void>
  /** While it runs. */
  job: Job | undefined
  busy: boolean
  error: unknown
}

type Sending<Given> = { mutateAsync: (given: Given) => Promise<{ job: string }>; isPending: boolean; error: unknown }

/** Long work started by a request and followed to its end; `onDone` gets its result, and what pages show is read anew. */
export function useLongWork<Given, Result>(send: Sending<Given>, onDone: (result: Result) => void): LongWork<Given> {
  const cache = useQueryClient()
  const [id, setId] = useState<string>()
  const { data: job } = useJob(id)
  useEffect(() => {
    if (job?.state !== 'done') return
    setId(undefined)
    void cache.invalidateQueries()
    onDone(job.result as Result)
    // Once a job is done, whatever the callers' closures do.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [job?.state])
  const running = job?.state === 'waiting' || job?.state === 'running'
  return {
    start: (given) =>
      send.mutateAsync(given).then(
        (started) => setId(started.job),
        () => undefined,
      ),
    job: running ? job : undefined,
    busy: send.isPending || running || (id !== undefined && !job),
    error: send.error ?? (job?.state === 'failed' ? job.problem : undefined),
  }
}
