import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCoins,
  IconFileCertificate,
  IconFileInvoice,
  IconFlag,
  IconShieldOff,
} from '@tabler/icons-react'
import type { MonthState } from '../../../domain/contributions/state.ts'
import { monthStateSentence } from '../../words/month-states.ts'
import { useLanguage } from '../../words/language.ts'
import { StateBadge, type Tone } from '../state-badge/state-badge.tsx'

export const stateTones: Record<MonthState, Tone> = {
  none: 'plain',
  decreed: 'plain',
  billed: 'wait',
  paid: 'note',
  active: 'good',
  arrears: 'bad',
  lapsed: 'bad',
  ended: 'plain',
}

export const stateIcons: Record<Exclude<MonthState, 'none'>, typeof IconFlag> = {
  decreed: IconFileCertificate,
  billed: IconFileInvoice,
  paid: IconCoins,
  active: IconCircleCheck,
  arrears: IconAlertTriangle,
  lapsed: IconShieldOff,
  ended: IconFlag,
}

/** Where somebody stands in a month, in words; an active one with the day of its reconciliation. */
export function MonthStateBadge({ state, activeOn = null }: { state: MonthState; activeOn?: string | null }) {
  useLanguage()
  const Icon = state === 'none' ? IconFlag : stateIcons[state]
  return (
    <StateBadge tone={stateTones[state]} icon={<Icon size={15} aria-hidden />}>
      {monthStateSentence(state, activeOn)}
    </StateBadge>
  )
}
