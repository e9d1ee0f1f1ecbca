import { formatDay, isDay } from '../../domain/basics/day.ts'
import type { MonthState } from '../../domain/contributions/state.ts'
import { stateWords } from '../../domain/contributions/words.ts'
import { languageNow } from './language.ts'

const english: Record<MonthState, string> = {
  none: 'Not decreed',
  decreed: 'Decreed',
  billed: 'Billed',
  paid: 'Paid',
  active: 'Active',
  arrears: 'In arrears',
  lapsed: 'Not active, three months unpaid',
  ended: 'Ended',
}

/** Where somebody stands in a month. Of an active month only `monthStateSentence` says whole what it rests on. */
export const monthStateName = (state: MonthState): string => (languageNow() === 'en' ? english : stateWords)[state]

/** The state with the reconciliation it rests on: the only wording for protected. */
export function monthStateSentence(state: MonthState, activeOn: string | null): string {
  if (state !== 'active' || !isDay(activeOn)) return monthStateName(state)
  const day = formatDay(activeOn)
  return languageNow() === 'en' ? `Active according to the reconciliation of ${day}` : `Aktif menurut rekonsiliasi ${day}` // prettier-ignore
}
