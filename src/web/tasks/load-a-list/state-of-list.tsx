import { StateBadge, type Tone } from '../../parts/state-badge/state-badge.tsx'
import type { Line } from './data.ts'
import type { Text } from './words.ts'

const tones: Record<Line['state'], Tone> = {
  reading: 'note',
  preview: 'wait',
  kept: 'good',
  discarded: 'plain',
  failed: 'bad',
}

export function StateOfList({ text, list }: { text: Text; list: Pick<Line, 'state'> }) {
  return <StateBadge tone={tones[list.state]}>{text.states[list.state]}</StateBadge>
}
