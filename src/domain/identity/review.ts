import type { TogetherBar } from './together.ts'

/** Why an act on a pair was refused. */
export type ReviewRefusal =
  | { code: 'not-found' }
  | { code: 'pair-decided'; state: 'same' | 'different' }
  | { code: 'pair-open' }
  | { code: 'pair-implied'; by: number }
  | { code: 'not-joinable' }
  | { code: 'row-has-worker' }
  | { code: 'parted-before'; by: number }
  | { code: 'verdict-rests'; by: number }
  | { code: 'decree-since'; decree: string }
  | { code: 'proposal-since'; proposal: string }
  | { code: 'asked-yourself'; pair: number }
  | { code: 'asked-already' }
  | { code: 'nobody-else' }
  | { code: 'not-together'; why: TogetherBar }
  | { code: 'none-together' }
  | { code: 'together-undone' }

/** The places (from 0) at which two numbers of one length differ: enough to see a slip, not enough to read a number. */
export function differingPlaces(a: string | undefined, b: string | undefined): number[] {
  if (!a || !b || a.length !== b.length) return []
  return [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]))
}

/** For each word of a name whether the other name, as written, does not have it. */
export function differingWords(name: string, other: string): boolean[] {
  const there = new Set(other.trim().split(/\s+/))
  return name.split(/\s+/).map((word) => other !== '' && !there.has(word))
}

/** A record merged into another, and the verdict that says so of two records, perhaps others than these. */
export type Joined = { pair: number; a: number; b: number; gone: number; keep: number }

/**
 * The other verdicts that would no longer hold if `gone` stood alone again: what they called one person would be two. They
 * are to be taken back first.
 */
export function restingOn(joined: readonly Joined[], gone: number): number[] {
  const into = new Map(joined.filter((one) => one.gone !== gone).map((one) => [one.gone, one.keep]))
  const rootOf = (record: number): number => {
    const next = into.get(record)
    return next === undefined ? record : rootOf(next)
  }
  return joined.filter((one) => one.gone !== gone && rootOf(one.a) !== rootOf(one.b)).map(({ pair }) => pair)
}
