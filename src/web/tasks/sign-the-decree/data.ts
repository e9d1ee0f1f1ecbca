import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Answer, Body } from '../../net/client.ts'
import { useGet, useRows, useSend } from '../../net/use-api.ts'
import { useJob } from '../../net/use-job.ts'

export type Proposal = Answer<'/api/enrolment/proposals', 'get'>['rows'][number]
export type ProposalDetail = Answer<'/api/enrolment/proposals/{proposal}', 'get'>
export type Decree = Answer<'/api/enrolment/decrees', 'get'>['rows'][number]
export type Line = Answer<'/api/enrolment/lines', 'get'>['rows'][number]
export type Batch = Answer<'/api/enrolment/batches', 'get'>['rows'][number]
export type Recap = Answer<'/api/enrolment/recaps', 'get'>['rows'][number]
export type Incoming = Answer<'/api/enrolment/incoming', 'get'>['rows'][number]
export type Template = Answer<'/api/enrolment/template', 'get'>['template']
export type Details = Body<'/api/enrolment/proposals/{proposal}/sign', 'post'>
export type Part = 'added' | 'changed' | 'ended' | 'kept'

const everything = ['/api/enrolment', '/api/coverage', '/api/overview'] as const
const then = everything

export const useProposals = (enabled: boolean) => useGet('/api/enrolment/proposals', undefined, { enabled })
export const useProposal = (proposal: number) =>
  useGet('/api/enrolment/proposals/{proposal}', { path: { proposal } }, { enabled: proposal > 0 })
export const useDecrees = () => useGet('/api/enrolment/decrees')

export type LineFilter = Record<string, string | undefined> & { proposal?: string; decree?: string }

/** People of a proposal or a decree; empty fields of the filter are left out. */
export const useLines = (filter: LineFilter) =>
  useRows('/api/enrolment/lines', {
    query: Object.fromEntries(Object.entries(filter).filter(([, value]) => value)),
  })

export const useReturn = () => useSend('post', '/api/enrolment/proposals/{proposal}/return', { then })
export const useApprove = () => useSend('post', '/api/enrolment/proposals/{proposal}/approve', { then })
export const useWithdraw = () => useSend('post', '/api/enrolment/proposals/{proposal}/withdraw', { then })
export const useSign = () => useSend('post', '/api/enrolment/proposals/{proposal}/sign', { then })
export const useEnd = () => useSend('post', '/api/enrolment/endings', { then })
export const useCorrectEnding = () => useSend('post', '/api/enrolment/endings/correct', { then })
export const useReplace = () => useSend('post', '/api/enrolment/replacements', { then })
export const useSuccessors = (query: { decree: number; worker: number; q: string }) =>
  useGet('/api/enrolment/successors', { query })

export const useBatches = (decree?: number) =>
  useGet('/api/enrolment/batches', decree === undefined ? undefined : { query: { decree } })
export const useMakeBatch = () => useSend('post', '/api/enrolment/decrees/{decree}/batches', { then })
export const useHolds = (batch: number) =>
  useGet('/api/enrolment/batches/{batch}/holds', { path: { batch } }, { enabled: batch > 0 })
export const useTemplate = () => useGet('/api/enrolment/template')
export const useSaveTemplate = () => useSend('put', '/api/enrolment/template', { then })

export const useRecaps = (enabled: boolean) => useGet('/api/enrolment/recaps', undefined, { enabled })
export const useStrays = (recap: number) =>
  useGet('/api/enrolment/recaps/{recap}/strays', { path: { recap } }, { enabled: recap > 0 })
export const useIncoming = (enabled: boolean) => useGet('/api/enrolment/incoming', undefined, { enabled })
export const useLoadIncoming = () => useSend('post', '/api/enrolment/incoming/{incoming}/load', { then })

export const useScenarios = (enabled: boolean) => useGet('/api/funding/scenarios', undefined, { enabled })

/** Kecamatan by name, for filters. */
export function useKecamatan(): { value: string; label: string }[] {
  const areas = useGet('/api/areas', undefined, { staleTime: 3_600_000 })
  return (areas.data?.rows ?? [])
    .filter((area) => area.kind === 'kecamatan')
    .map((area) => ({ value: area.code, label: area.name }))
}

/** Starts long work and follows it; `onDone` gets its result, and everything of this room is read anew. */
function useWork<R>(start: (given: never) => Promise<{ job: string }>, onDone: (result: R) => void) {
  const cache = useQueryClient()
  const [id, setId] = useState<string>()
  const { data: job } = useJob(id)
  useEffect(() => {
    if (job?.state !== 'done') return
    setId(undefined)
    void cache.invalidateQueries()
    onDone(job.result as R)
    // Once a job is done, whatever the callers' closures do.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [job?.state])
  const running = job?.state === 'waiting' || job?.state === 'running'
  return {
    start: (given: never) =>
      start(given).then(
        (started) => setId(started.job),
        () => undefined,
      ),
    job: running ? job : undefined,
    running,
    problem: job?.state === 'failed' ? job.problem : undefined,
  }
}

type Proposed = { proposal: number; counts: Proposal['counts'] }

/** Proposing: tens of thousands are checked again, which takes seconds. */
export function usePropose(onDone: (result: Proposed) => void) {
  const send = useSend('post', '/api/enrolment/proposals')
  const work = useWork<Proposed>((body: never) => send.mutateAsync({ body }), onDone)
  return {
    ...work,
    start: work.start as (body: Body<'/api/enrolment/proposals', 'post'>) => Promise<void>,
    busy: send.isPending || work.running,
    error: send.error ?? work.problem,
  }
}

type RecapRead = { recap: number; counts: Recap['counts'] }

/** Matching a recap. */
export function useReadRecap(onDone: (result: RecapRead) => void) {
  const send = useSend('post', '/api/enrolment/recaps')
  const work = useWork<RecapRead>((list: never) => send.mutateAsync({ body: { list } }), onDone)
  return {
    ...work,
    start: work.start as (list: number) => Promise<void>,
    busy: send.isPending || work.running,
    error: send.error ?? work.problem,
  }
}
