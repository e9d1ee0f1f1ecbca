import { daysBetween, type Day } from '../../../domain/basics/day.ts'
import type { FindingKind } from '../../../domain/contributions/finding.ts'

/** Kinds in the order an officer takes them up: money gone without protection first, then people without it, then money. */
export const byUrgency: readonly FindingKind[] = [
  'paid-not-active',
  'accepted-unpaid',
  'decreed-not-listed',
  'dead-but-billed',
  'refused-but-billed',
  'listed-by-others',
  'ended-but-listed',
  'paid-twice',
  'amount-differs',
]

/** Days from when it was first seen to today. */
export const ageOf = (firstSeen: string, on: Day): number => Math.max(daysBetween(firstSeen as Day, on), 0)
