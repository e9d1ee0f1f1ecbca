import type { PairKind } from '../../../domain/identity/money-at-risk.ts'
import type { Answer } from '../../net/client.ts'
import { useGet, useRows, useSend } from '../../net/use-api.ts'

export type Pair = Answer<'/api/identity/pairs/{pair}', 'get'>
export type Side = Pair['a']
export type Queued = Answer<'/api/identity/pairs', 'get'>['rows'][number]
export type Standing = Answer<'/api/identity/standing', 'get'>
export type Alike = NonNullable<Answer<'/api/identity/pairs/{pair}/alike', 'get'>['alike']>
export type Verdict = 'same' | 'different' | 'later'
/** Questions of colleagues, or one's own; else the ordinary queue. */
export type Opinion = 'asked' | 'mine' | ''

const then = ['/api/identity']

/** Pairs that wait, the most money first. */
export const useQueue = (kind: PairKind | '', opinion: Opinion) =>
  useRows('/api/identity/pairs', {
    query: { state: 'open', limit: 50, ...(kind && { kind }), ...(opinion && { opinion }) },
  })

/** Pairs already settled, the latest first; of one worker, when named. */
export const useSettled = (state: 'same' | 'different', worker: number | undefined) =>
  useRows('/api/identity/pairs', { query: { state, limit: 50, ...(worker && { worker }) } })

export const useStanding = () => useGet('/api/identity/standing')

/** Read ahead for the next pairs too, so that the officer never waits. */
export const usePair = (pair: number | undefined) =>
  useGet(
    '/api/identity/pairs/{pair}',
    { path: { pair: pair ?? 0 } },
    { enabled: pair !== undefined, staleTime: 60_000 },
  )

/** The pairs of the same pattern, as they are now. */
export const useAlike = (pair: number) => useGet('/api/identity/pairs/{pair}/alike', { path: { pair } })

export const useVerdict = () => useSend('post', '/api/identity/pairs/{pair}/verdict', { then })
export const useUndo = () => useSend('post', '/api/identity/pairs/{pair}/undo', { then })
export const useTogether = () => useSend('post', '/api/identity/pairs/{pair}/alike', { then })
export const useUndoTogether = () => useSend('post', '/api/identity/together/{act}/undo', { then })
export const useAsk = () => useSend('post', '/api/identity/pairs/{pair}/opinion', { then })
