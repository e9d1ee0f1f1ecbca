import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Answer, Body } from '../../net/client.ts'
import { useGet, useRows, useSend } from '../../net/use-api.ts'
import { useJob } from '../../net/use-job.ts'

export type Purse = Answer<'/api/funding/purses', 'get'>['rows'][number]
export type NewPurse = Body<'/api/funding/purses', 'post'>
export type Floor = Answer<'/api/funding/floors', 'get'>['rows'][number]
export type ScenarioHead = Answer<'/api/funding/scenarios', 'get'>['rows'][number]
export type Scenario = Answer<'/api/funding/scenarios/{scenario}', 'get'>
export type Result = NonNullable<Scenario['result']>
export type Gate = NonNullable<Scenario['gate']>
export type NewScenario = Body<'/api/funding/scenarios', 'post'>
export type PersonRow = Answer<'/api/funding/scenarios/{scenario}/people', 'get'>['rows'][number]
export type Compared = Answer<'/api/funding/compare', 'get'>

const everything = ['/api/funding'] as const

export const usePurses = () => useGet('/api/funding/purses')
export const useAddPurse = () => useSend('post', '/api/funding/purses', { then: everything })
export const useChangePurse = () => useSend('patch', '/api/funding/purses/{purse}', { then: everything })

export const useFloors = () => useGet('/api/funding/floors')
export const useSetFloors = () => useSend('put', '/api/funding/floors', { then: everything })

export const useScenarios = () => useGet('/api/funding/scenarios')
export const useScenario = (scenario: number) => useGet('/api/funding/scenarios/{scenario}', { path: { scenario } })
export const useChoose = () => useSend('post', '/api/funding/scenarios/{scenario}/choose', { then: everything })

export const usePeople = (scenario: number, query: Record<string, string | undefined>) =>
  useRows('/api/funding/scenarios/{scenario}/people', { path: { scenario }, query: query })

/** What a scenario says of one person. */
export const usePerson = (scenario: number, worker: number) =>
  useGet('/api/funding/scenarios/{scenario}/people/{worker}', { path: { scenario, worker } }, { enabled: worker > 0 })

export const useCompared = (before: number, after: number) =>
  useGet('/api/funding/compare', { query: { before, after } }, { enabled: before > 0 && after > 0 && before !== after })

/** Which scenarios went on to a decree already. */
export const useProposals = (enabled: boolean) => useGet('/api/enrolment/proposals', undefined, { enabled })

/** Whether there is a ranking to give money by. */
export const useRanking = () => useGet('/api/priority/runs/{run}', { path: { run: 'latest' } })

/** Starts a scenario and follows its job to the end. */
export function useComputing(onDone: (scenario: number) => void) {
  const cache = useQueryClient()
  const plan = useSend('post', '/api/funding/scenarios')
  const [started, setStarted] = useState<{ job: string; scenario: number }>()
  const { data: job } = useJob(started?.job)
  useEffect(() => {
    if (job?.state !== 'done' || !started) return
    setStarted(undefined)
    void cache.invalidateQueries()
    onDone(started.scenario)
    // Once the job is done, whatever else changes.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [job?.state])
  const running = job?.state === 'waiting' || job?.state === 'running'
  return {
    start: (body: NewScenario) => void plan.mutateAsync({ body }).then(setStarted, () => undefined),
    busy: plan.isPending || running || (started !== undefined && job === undefined),
    job: running ? job : undefined,
    error: plan.error ?? job?.problem,
  }
}

/** Names of areas by code, and kecamatan and desa as choices. */
export function useAreas() {
  const areas = useGet('/api/areas', undefined, { staleTime: 3_600_000 })
  const rows = areas.data?.rows ?? []
  const names = new Map(rows.map(({ code, name }) => [code, name]))
  const choice = ({ code, name }: (typeof rows)[number]) => ({
    value: code,
    label: code.length > 8 ? `${name}, ${names.get(code.slice(0, 8)) ?? ''}` : name,
  })
  return {
    name: (code: string) => names.get(code) ?? code,
    kecamatan: rows.filter(({ kind }) => kind === 'kecamatan').map(choice),
    desa: rows.filter(({ kind }) => kind !== 'kecamatan').map(choice),
  }
}
