import type { Answer } from '../../net/client.ts'
import { useGet, useSend } from '../../net/use-api.ts'

export type EndingDue = Answer<'/api/enrolment/endings-due', 'get'>['rows'][number]
export type Replacement = Answer<'/api/enrolment/replacements', 'get'>['rows'][number]
export type Notice = Answer<'/api/enrolment/notices', 'get'>['rows'][number]
export type Batch = Answer<'/api/enrolment/batches', 'get'>['rows'][number]

const then = ['/api/enrolment', '/api/coverage', '/api/contributions', '/api/overview'] as const

export const useDue = () => useGet('/api/enrolment/endings-due')
export const useReplacements = (enabled: boolean) => useGet('/api/enrolment/replacements', undefined, { enabled })
export const useNotices = () => useGet('/api/enrolment/notices')
export const useBatches = () => useGet('/api/enrolment/batches')
export const useEndSure = () => useSend('post', '/api/enrolment/endings/due', { then })
export const useEnd = () => useSend('post', '/api/enrolment/endings', { then })
export const useTell = () => useSend('post', '/api/enrolment/batches/{batch}/notices', { then })
