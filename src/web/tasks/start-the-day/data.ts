import type { Answer } from '../../net/client.ts'
import { useGet } from '../../net/use-api.ts'

export type Overview = Answer<'/api/overview', 'get'>

/** What waits, read again every minute while the page is looked at. */
export const useOverview = () => useGet('/api/overview', undefined, { refetchInterval: 60_000 })
