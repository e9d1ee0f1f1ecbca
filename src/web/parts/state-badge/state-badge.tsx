import { IconAlertTriangle, IconCircleCheck, IconCircleDot, IconClockPause, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import css from './state-badge.module.css'

export type Tone = 'good' | 'wait' | 'bad' | 'note' | 'plain'

const icons = {
  good: IconCircleCheck,
  wait: IconClockPause,
  bad: IconAlertTriangle,
  note: IconInfoCircle,
  plain: IconCircleDot,
}

export type StateBadgeProps = { tone: Tone; children: ReactNode; icon?: ReactNode }

/** A state in words, with a sign and a colour; never by colour alone. */
export function StateBadge({ tone, children, icon }: StateBadgeProps) {
  const Icon = icons[tone]
  return (
    <span className={css.badge} data-tone={tone}>
      {icon ?? <Icon size={15} aria-hidden />}
      <span>{children}</span>
    </span>
  )
}
