import type { Answer } from '../../net/client.ts'
import { useGet, useRows, useSend } from '../../net/use-api.ts'
import { useLongWork } from '../../net/use-work.ts'

export type Reconciliation = Answer<'/api/contributions/reconciliations', 'get'>['rows'][number]
export type Finding = Answer<'/api/contributions/findings', 'get'>['rows'][number]
export type FindingCount = Answer<'/api/contributions/reconciliations/{reconciliation}/counts', 'get'>['rows'][number]
export type KeptList = Answer<'/api/contributions/lists', 'get'>['rows'][number]
export type Colleague = Answer<'/api/contributions/colleagues', 'get'>['rows'][number]

export const useReconciliations = () => useGet('/api/contributions/reconciliations')
export const useLists = () => useGet('/api/contributions/lists', { query: { kind: 'insurer' } })
export const useColleagues = () => useGet('/api/contributions/colleagues', undefined, { staleTime: 600_000 })
export const useCounts = (reconciliation: number) =>
  useGet('/api/contributions/reconciliations/{reconciliation}/counts', { path: { reconciliation } }, { enabled: reconciliation > 0 }) // prettier-ignore

type FindingQuery = { reconciliation: string; kind: string; state: string; assignedTo: string }

export const useFindings = (query: FindingQuery) =>
  useRows('/api/contributions/findings', {
    query: { ...Object.fromEntries(Object.entries(query).filter(([, value]) => value)), limit: 100 } as never,
  })

export const useFollow = () =>
  useSend('post', '/api/contributions/findings/{reconciliation}/{no}', { then: ['/api/contributions', '/api/overview'] }) // prettier-ignore

export type Reconciled = { reconciliation: number; month: string; asOf: string; counts: Reconciliation['counts'] }

export function useReconcile(onDone: (reconciled: Reconciled) => void) {
  const send = useSend('post', '/api/contributions/reconciliations')
  return useLongWork<{ body: { list: number; month: string | null } }, Reconciled>(send as never, onDone)
}
