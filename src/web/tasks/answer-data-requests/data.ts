import type { Answer } from '../../net/client.ts'
import { useGet, useSend } from '../../net/use-api.ts'

export type Request = Answer<'/api/privacy/requests', 'get'>['rows'][number]
export type Dossier = Answer<'/api/privacy/requests/{request}/dossier', 'get'>
export type Line = Answer<'/api/registry/workers', 'get'>['rows'][number]

const then = ['/api/privacy', '/api/registry', '/api/overview']

export const useRequests = (closed: boolean) =>
  useGet('/api/privacy/requests', { query: { closed: closed ? 'yes' : 'no' } }, { refetchInterval: 300_000 })

export const useRequest = (request: number) => useGet('/api/privacy/requests/{request}', { path: { request } })

export const useDossier = (request: number) =>
  useGet('/api/privacy/requests/{request}/dossier', { path: { request } }, { staleTime: Infinity })

export const useFile = () => useSend('post', '/api/privacy/requests', { then })

export const useAnswer = () => useSend('post', '/api/privacy/requests/{request}/answer', { then })

export const useErase = () => useSend('post', '/api/privacy/requests/{request}/erase', { then })

export const useLift = () => useSend('post', '/api/privacy/requests/{request}/lift', { then })

export const useReadmit = () => useSend('post', '/api/privacy/requests/{request}/readmit', { then })

export const usePeople = (q: string) =>
  useGet('/api/registry/workers', { query: { q, limit: 8 } }, { enabled: q.trim().length >= 3 })

export const useAreas = () => useGet('/api/areas', undefined, { staleTime: 3_600_000 })
