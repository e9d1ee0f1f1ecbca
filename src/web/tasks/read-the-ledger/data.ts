import type { Answer } from '../../net/client.ts'
import { useGet, useRows, useSend } from '../../net/use-api.ts'

export type TrialLine = Answer<'/api/contributions/ledger', 'get'>['rows'][number]
export type Entry = Answer<'/api/contributions/entries', 'get'>['rows'][number]
export type Closing = Answer<'/api/contributions/closings', 'get'>['rows'][number]
export type Walked = Answer<'/api/contributions/walk', 'get'>
export type Node = Walked['at']

const given = (query: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value)) as Record<string, string>

export const useTrial = (purse: string) => useGet('/api/contributions/ledger', { query: given({ purse }) as never })
export const useEntries = (query: { purse: string; kind: string; ledger: string }) =>
  useRows('/api/contributions/entries', { query: given(query) as never })
export const useBalances = () => useGet('/api/contributions/balances')
export const useClosings = () => useGet('/api/contributions/closings')
export const useGrid = () => useGet('/api/contributions/grid')
export const useClose = () =>
  useSend('post', '/api/contributions/closings', { then: ['/api/contributions', '/api/overview'] })
export const useWalk = (kind: string, id: string) =>
  useGet('/api/contributions/walk', { query: { kind: kind as Node['kind'], id } }, { enabled: id !== '' })
