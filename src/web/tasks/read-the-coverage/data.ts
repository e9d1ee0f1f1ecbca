import type { Denominator, Dimension, Part } from '../../../domain/coverage/figure.ts'
import { firstDayOf, isMonth } from '../../../domain/basics/month.ts'
import type { Answer } from '../../net/client.ts'
import { useGet, useRows } from '../../net/use-api.ts'

export type Read = Answer<'/api/coverage/figure', 'get'>
export type CountRow = Read['rows'][number]
export type Person = Answer<'/api/coverage/people', 'get'>['rows'][number]
export type Kept = Answer<'/api/coverage/trend', 'get'>['rows'][number]

/** What the reader asks: of whom, and for which month of contributions; without a month, today's. */
export type Asked = { of: Denominator; month: string }

const query = ({ of, month }: Asked) => ({ of, ...(isMonth(month) && { on: firstDayOf(month) }) })

/** The figure, and its rows by one dimension. Refused with `no-ranking-yet` when it is asked of those who may join. */
export const useFigure = (asked: Asked, by: Dimension) =>
  useGet('/api/coverage/figure', { query: { ...query(asked), by } })

/** The figures kept, one a recap at least, the oldest first. */
export const useTrend = (enabled: boolean) => useGet('/api/coverage/trend', undefined, { enabled })

/** Which people: those of a row (`key`, empty where it is not known), of a part, or both. */
export type Chosen = { by?: Dimension; key?: string; part?: Part }

export const usePeople = (asked: Asked, chosen: Chosen) =>
  useRows('/api/coverage/people', { query: { ...query(asked), ...chosen } })
