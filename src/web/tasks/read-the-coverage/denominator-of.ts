import { formatDay, type Day } from '../../../domain/basics/day.ts'
import type { Role } from '../../../domain/access/roles.ts'
import type { Read } from './data.ts'
import type { Text } from './words.ts'

/** Whom a figure is counted of, with the day: for sponsor and insurer those of their own decrees. */
export function denominatorOf(text: Text, { of, ofOn }: Read['figure'], role: Role): string {
  if (role === 'sponsor') return text.head.sponsor
  if (role === 'insurer') return text.head.insurer
  const dated = of === 'may' ? text.head.ranked : text.head.counted
  return dated(text.denominators[of], formatDay(ofOn as Day))
}
