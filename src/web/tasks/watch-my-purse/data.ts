import type { Answer } from '../../net/client.ts'
import { useGet } from '../../net/use-api.ts'

export type OwnPurse = NonNullable<Answer<'/api/funding/own-purse', 'get'>['purse']>

export type OwnMonth = Answer<'/api/contributions/own-months', 'get'>['rows'][number]

export const useOwnMonths = () => useGet('/api/contributions/own-months')
export const useOwnPurse = () => useGet('/api/funding/own-purse')
