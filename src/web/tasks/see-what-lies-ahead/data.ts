import { addMonths, month, monthOfDay, monthsBetween, type Month } from '../../../domain/basics/month.ts'
import { law } from '../../../domain/law/known.ts'
import type { Answer } from '../../net/client.ts'
import { todayInJakarta } from '../../net/today.ts'
import { useGet, useRows } from '../../net/use-api.ts'

export type Forecast = Answer<'/api/contributions/forecast', 'get'>
export type LapseRow = Forecast['rows'][number]
export type Plan = Answer<'/api/contributions/plan', 'get'>
export type PlanRow = Plan['rows'][number]
export type Asked = { budget: string; payer: string; sector: string; first: string; people: string }

export const dimensions = ['purse', 'kecamatan', 'desa', 'work'] as const
export type Dimension = (typeof dimensions)[number]

/** The field of the address that narrows the people to one key. */
export const fieldOf: Record<Dimension, string> = { purse: 'dana', kecamatan: 'daerah', desa: 'daerah', work: 'pekerjaan' } // prettier-ignore

export const useForecast = () => useGet('/api/contributions/forecast')
export const usePurses = () => useGet('/api/funding/purses')
export const useAreas = () => useGet('/api/areas', undefined, { staleTime: 3_600_000 })

const given = (query: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value))

export const usePlan = ({ budget, payer, sector, first, people }: Asked) =>
  useGet('/api/contributions/plan', { query: given({ budget, payer, sector, first, people }) as never }, { enabled: Number(budget) > 0 }) // prettier-ignore

export const useLapsing = (of: string, query: { q: string; purse: string; area: string; kind: string }) =>
  useRows('/api/contributions/forecast/{month}/people', { path: { month: of }, query: given(query) as never })

/** The months a plan may begin with: from this one on, as far as the price is known. */
export function firstMonths(): Month[] {
  const now = monthOfDay(todayInJakarta())
  const last = month(law.rules['jkm.bpu.monthly']!.known.to)
  return Array.from({ length: Math.max(1, monthsBetween(now, last) + 1) }, (_, ahead) => addMonths(now, ahead))
}

/** Rows that say enough at a first look, with those that are marked. */
export const shownFirst = ({ best, widest }: Plan, { months }: PlanRow): boolean =>
  [1, 2, 3, 4, 6, 9, 12, 18, 24, best, widest].includes(months)
