import { monthStates, type MonthState } from '../../../domain/contributions/state.ts'
import type { Answer } from '../../net/client.ts'
import { useGet } from '../../net/use-api.ts'

export type Count = Answer<'/api/contributions/counts', 'get'>['rows'][number]
export type By = 'state' | 'purse' | 'kecamatan' | 'work'
export type Counts = Partial<Record<MonthState, number>>

export const states = monthStates.filter((state): state is Exclude<MonthState, 'none'> => state !== 'none')

export const useCounts = (by: By, query: { from: string; to: string; purse?: string }) =>
  useGet('/api/contributions/counts', { query: { by, ...query } as never })
export const useReconciliations = () => useGet('/api/contributions/reconciliations')
export const useBalances = () => useGet('/api/contributions/balances')
export const useAreas = () => useGet('/api/areas', undefined, { staleTime: 3_600_000 })

/** Numbers by state, grouped by month or by what they are broken down to. */
export function grouped(rows: readonly Count[], key: 'month' | 'key'): Map<string, Counts> {
  const groups = new Map<string, Counts>()
  for (const row of rows) {
    const counts = groups.get(row[key]) ?? {}
    counts[row.state] = (counts[row.state] ?? 0) + row.people
    groups.set(row[key], counts)
  }
  return groups
}

export const totalOf = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0)
