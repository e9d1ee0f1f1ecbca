/** Why an act on a pair was refused. */
export type ReviewRefusal =
  | { code: 'not-found' }
  | { code: 'pair-decided'; state: 'same' | 'different' }
  | { code: 'pair-open' }
  | { code: 'pair-implied'; by: number }
  | { code: 'not-joinable' }
  | { code: 'row-has-worker' }

/** The places (from 0) at which two numbers of one length differ: enough to see a slip, not enough to read a number. */
export function differingPlaces(a: string | undefined, b: string | undefined): number[] {
  if (!a || !b || a.length !== b.length) return []
  return [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]))
}
