import type { Answer, Body } from '../../net/client.ts'
import { useGet, useRows, useSend } from '../../net/use-api.ts'

export type Summary = Answer<'/api/priority/runs/{run}', 'get'>
export type Decision = Answer<'/api/priority/runs/{run}/workers/{worker}', 'get'>
export type DecisionRow = Answer<'/api/priority/runs/{run}/candidates', 'get'>['rows'][number]
export type Objection = Answer<'/api/priority/objections', 'get'>['rows'][number]
export type Weights = Body<'/api/priority/weights', 'post'>
export type Preview = Answer<'/api/priority/runs/{run}/compare', 'post'>

const latest = { path: { run: 'latest' as const } }
const everything = ['/api/priority'] as const

/** The ranking everybody works with; refused with `no-ranking-yet` before the first one. */
export const useLatestRun = () => useGet('/api/priority/runs/{run}', latest)

export type RowFilter = { verdict: 'may' | 'refused' | 'waits'; [field: string]: string | undefined }

/** The people of the latest ranking, page by page. */
export const useDecisions = (query: RowFilter) => useRows('/api/priority/runs/{run}/candidates', { ...latest, query })

export const useDecision = (worker: number) =>
  useGet('/api/priority/runs/{run}/workers/{worker}', { path: { run: 'latest', worker } })

export const useRank = () => useSend('post', '/api/priority/runs')

export const useWeights = () => useGet('/api/priority/weights')
export const useSign = () => useSend('post', '/api/priority/weights', { then: everything })
export const usePreview = () => useSend('post', '/api/priority/runs/{run}/compare')

export const useObjections = (query: { state?: Objection['state']; worker?: number }) =>
  useRows('/api/priority/objections', { query })
export const useFile = () => useSend('post', '/api/priority/objections', { then: everything })
export const useAnswer = () => useSend('post', '/api/priority/objections/{objection}/answer', { then: everything })

/** Kecamatan by name, for filters. */
export function useKecamatan(): { value: string; label: string }[] {
  const areas = useGet('/api/areas', undefined, { staleTime: 3_600_000 })
  return (areas.data?.rows ?? [])
    .filter((area) => area.kind === 'kecamatan')
    .map((area) => ({ value: area.code, label: area.name }))
}
