import type { BillKind } from '../../../domain/contributions/words.ts'
import type { Answer } from '../../net/client.ts'
import { useGet, useRefresh, useRows, useSend } from '../../net/use-api.ts'
import { upload } from '../../net/upload.ts'
import { useLongWork } from '../../net/use-work.ts'

export type Grid = Answer<'/api/contributions/grid', 'get'>
export type Cell = Grid['rows'][number]
export type Step = NonNullable<Grid['next']>
export type Bill = Answer<'/api/contributions/bills', 'get'>['rows'][number]
export type Payment = Answer<'/api/contributions/payments', 'get'>['rows'][number]
export type Balance = Answer<'/api/contributions/balances', 'get'>['rows'][number]
export type Settlement = Answer<'/api/contributions/settlements', 'get'>['rows'][number]
export type MonthPerson = Answer<'/api/contributions/months/{month}/people', 'get'>['rows'][number]
export type KeptList = Answer<'/api/contributions/lists', 'get'>['rows'][number]

/** What moves when money or bills do. */
const then = ['/api/contributions', '/api/overview'] as const

export const useGrid = (span?: { from?: string; to?: string }) => useGet('/api/contributions/grid', span && { query: span }) // prettier-ignore
export const useBalances = () => useGet('/api/contributions/balances')
export const useBills = (query: { purse?: number; month?: string }) => useGet('/api/contributions/bills', { query })
export const usePayments = (query: { purse?: number; payment?: number } = {}) =>
  useGet('/api/contributions/payments', { query })
export const useSettlements = (query: { purse?: number; month?: string; payment?: number }) =>
  useGet('/api/contributions/settlements', { query })
export const useKeptLists = (enabled: boolean) =>
  useGet('/api/contributions/lists', { query: { kind: 'payments' } }, { enabled })
export const useBadRows = (list: number | null) =>
  useGet('/api/contributions/payment-files/{list}/rows', { path: { list: list ?? 0 } }, { enabled: list !== null })

export type PeopleQuery = { purse?: string; kecamatan?: string; kind?: string; state?: string; q?: string; sort?: string } // prettier-ignore

/** The people of a month; empty fields are left out. */
export const useMonthPeople = (month: string, query: PeopleQuery) =>
  useRows('/api/contributions/months/{month}/people', { path: { month }, query: given(query) as never })

/** Where the same people come as a workbook. */
export const peopleFile = (month: string, { sort: _sort, ...query }: PeopleQuery): string =>
  `/api/contributions/months/${month}/people.xlsx?${new URLSearchParams(given(query)).toString()}`

const given = (query: PeopleQuery): Record<string, string> =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value)) as Record<string, string>

export type BillsMade = { bills: { bill: number; purse: number; kind: BillKind; people: number; amount: number }[] }

export function useMakeBills(onDone: (made: BillsMade) => void) {
  const send = useSend('post', '/api/contributions/bills')
  return useLongWork<{ body: { month: string } }, BillsMade>(send as never, onDone)
}

export function useCorrectBills(onDone: (made: BillsMade) => void) {
  const send = useSend('post', '/api/contributions/corrections')
  return useLongWork<{ body: { to: string | null } }, BillsMade>(send as never, onDone)
}

export type FileTaken = { rows: number; matched: number; amount: number; advance: number; verdicts: Record<string, number> } // prettier-ignore

export function useTakeFile(onDone: (taken: FileTaken) => void) {
  const send = useSend('post', '/api/contributions/payment-files')
  return useLongWork<{ body: { list: number; purse: number } }, FileTaken>(send as never, onDone)
}

export const usePay = () => useSend('post', '/api/contributions/payments', { then })
export const useSettle = () => useSend('post', '/api/contributions/settlements', { then })
export const useReverse = () => useSend('post', '/api/contributions/payments/{payment}/reverse', { then })
export const useClose = () => useSend('post', '/api/contributions/closings', { then })

/** A payment with its scan, in one request: where the payment is refused nothing of the scan stays. */
export function usePayProven() {
  const refresh = useRefresh()
  return async (fields: Record<string, string>, file: File): Promise<{ payment: number; advance: number }> => {
    const paid = await upload<{ payment: number; advance: number }>('/api/contributions/proven-payments', { fields, file }) // prettier-ignore
    await refresh(then)
    return paid
  }
}
