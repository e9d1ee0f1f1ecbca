import type { Answer } from '../../net/client.ts'
import { useRows, useSend } from '../../net/use-api.ts'

export type Entry = Answer<'/api/history', 'get'>['rows'][number]
export type ChainReport = Answer<'/api/history/verify', 'post'>

type Wanted = { room?: string; act?: string; worker?: string; who?: string; from?: string; to?: string }

export const useEntries = ({ worker, ...wanted }: Wanted) =>
  useRows('/api/history', { query: { ...wanted, ...(Number(worker) > 0 && { worker: Number(worker) }) } })

export const useVerify = () => useSend('post', '/api/history/verify')
