import type { Answer } from '../../net/client.ts'
import { useGet } from '../../net/use-api.ts'

export type OwnPurse = NonNullable<Answer<'/api/funding/own-purse', 'get'>['purse']>

export const useOwnPurse = () => useGet('/api/funding/own-purse')
