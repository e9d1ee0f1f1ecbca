import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import type { Request } from './data.ts'
import type { Text } from './words.ts'

const tones = { calm: 'note', soon: 'wait', late: 'bad' } as const

/** How much of the 3×24 hours is left, or by how much they are over. */
export const ClockBadge = ({ text, request }: { text: Text; request: Request }) => (
  <StateBadge tone={tones[request.urgency]}>{clockText(text, request)}</StateBadge>
)

export const clockText = (text: Text, { hoursLeft, urgency }: Request): string =>
  urgency === 'late' ? text.clock.late(-hoursLeft - 1) : text.clock.left(hoursLeft)
