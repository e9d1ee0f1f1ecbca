import type { PairKind } from '../../../domain/identity/money-at-risk.ts'
import type { Answer } from '../../net/client.ts'
import { useGet, useRows, useSend } from '../../net/use-api.ts'

export type Pair = Answer<'/api/identity/pairs/{pair}', 'get'>
export type Side = Pair['a']
export type Queued = Answer<'/api/identity/pairs', 'get'>['rows'][number]
export type Verdict = 'same' | 'different' | 'later'

const then = ['/api/identity']

/** Pairs that wait, the most money first. */
export const useQueue = (kind: PairKind | '') =>
  useRows('/api/identity/pairs', { query: { state: 'open', limit: 50, ...(kind && { kind }) } })

/** Pairs already settled, the latest first. */
export const useSettled = (state: 'same' | 'different') =>
  useRows('/api/identity/pairs', { query: { state, limit: 50 } })

export const useStanding = () => useGet('/api/identity/standing')

/** Read ahead for the next pair too, so that the officer never waits. */
export const usePair = (pair: number | undefined) =>
  useGet(
    '/api/identity/pairs/{pair}',
    { path: { pair: pair ?? 0 } },
    { enabled: pair !== undefined, staleTime: 60_000 },
  )

export const useVerdict = () => useSend('post', '/api/identity/pairs/{pair}/verdict', { then })
export const useUndo = () => useSend('post', '/api/identity/pairs/{pair}/undo', { then })
