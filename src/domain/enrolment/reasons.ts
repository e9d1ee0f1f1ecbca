import type { GateReason } from '../priority/reasons.ts'

/** Why a line is held back before anybody is asked to approve it: a reason of the gate, or one of these. */
export const ownHolds = ['already-enrolled', 'in-other-proposal', 'changed-since', 'not-listed'] as const
export type OwnHold = (typeof ownHolds)[number]
export type HoldReason = GateReason | OwnHold

export const isOwnHold = (code: string): code is OwnHold => ownHolds.some((hold) => hold === code)
