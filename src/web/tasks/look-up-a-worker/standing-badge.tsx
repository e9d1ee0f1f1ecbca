import { StateBadge, type Tone } from '../../parts/state-badge/state-badge.tsx'
import type { Line } from './data.ts'
import { useText } from './words.ts'

/** The one thing about somebody that matters most for cover, in words. */
export function StandingBadge({ line }: { line: Line }) {
  const { states } = useText()
  const state = standingOf(line)
  return <StateBadge tone={tones[state]}>{states[state]}</StateBadge>
}

type State = keyof typeof tones

const tones = {
  dead: 'bad',
  restricted: 'note',
  insured: 'note',
  employee: 'note',
  moved: 'bad',
  does_not_work: 'bad',
  unknown: 'bad',
  doubtful: 'wait',
  conflict: 'wait',
  unattested: 'wait',
  works: 'good',
} as const satisfies Record<string, Tone>

function standingOf(line: Line): State {
  if (line.deadOn) return 'dead'
  if (line.restricted) return 'restricted'
  if (line.insured) return 'insured'
  if (line.employee) return 'employee'
  if (line.attested === 'moved' || line.attested === 'does_not_work' || line.attested === 'unknown')
    return line.attested
  if (line.doubtful) return 'doubtful'
  if (line.conflicts.length > 0) return 'conflict'
  return line.attested === 'works' ? 'works' : 'unattested'
}
