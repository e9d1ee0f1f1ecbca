import { formatMonth, isMonth } from '../../../domain/basics/month.ts'
import { StateBadge, type Tone } from '../../parts/state-badge/state-badge.tsx'
import type { Decree, Line, Proposal } from './data.ts'
import { useText } from './words.ts'

const verdictTones: Record<Line['verdict'], Tone> = { open: 'wait', approved: 'good', returned: 'bad', held: 'note' }
const standingTones: Record<NonNullable<Line['standing']>, Tone> = {
  enrolled: 'wait',
  sent: 'wait',
  accepted: 'good',
  refused: 'bad',
}
const stateTones: Record<Proposal['state'], Tone> = {
  proposed: 'wait',
  approved: 'wait',
  signed: 'good',
  withdrawn: 'plain',
}

/** Where one line stands, with the reason where there is one. */
export function LineState({ line }: { line: Line }) {
  const text = useText()
  if (line.endedFrom) {
    const from = isMonth(line.endedFrom) ? formatMonth(line.endedFrom) : line.endedFrom
    return <StateBadge tone="note">{text.line.ended(from)}</StateBadge>
  }
  if (line.standing) {
    return (
      <>
        <StateBadge tone={standingTones[line.standing]}>{text.standings[line.standing]}</StateBadge>
        {line.insurerReason && <small> {text.line.insurerSaid(line.insurerReason)}</small>}
      </>
    )
  }
  if (line.verdict === 'held') {
    return (
      <>
        {line.reasons.map((code) => (
          <StateBadge key={code} tone="note">
            {text.reasons[code] ?? code}
          </StateBadge>
        ))}
      </>
    )
  }
  return (
    <>
      <StateBadge tone={verdictTones[line.verdict]}>{text.verdicts[line.verdict]}</StateBadge>
      {line.said && <small> {text.line.returnedSaid(line.said)}</small>}
    </>
  )
}

/** Where a proposal stands. */
export function ProposalBadge({ state }: { state: Proposal['state'] }) {
  const text = useText()
  return <StateBadge tone={stateTones[state]}>{text.states[state]}</StateBadge>
}

/** How many of a decree stand where with the insurer. */
export const standingOf = (decree: Decree, standing: NonNullable<Line['standing']>): number =>
  decree.standings[standing] ?? 0
