import { dayNumber, isDay, type Day } from '../../domain/basics/day.ts'

export type Kept = { daily: number; weekly: number }

/** A week ago every night, a month ago every week. */
export const usualRetention: Kept = { daily: 7, weekly: 4 }

/** The name of a night's backup: its day, and the instant's time in UTC, so that the newest of a day sorts last. */
export const backupName = (on: Day, at: string): string => `bahu-${on}-${at.slice(0, 19).replace(/\D/g, '')}.bahu`

/** The day a backup's name says; nothing for other files, which are left alone. */
export function dayOfBackup(name: string): Day | undefined {
  const day = /^bahu-(\d{4}-\d\d-\d\d)-\d{14}\.bahu$/.exec(name)?.[1]
  return isDay(day) ? day : undefined
}

/**
 * Which of a folder's backups may go: all but the newest of each of the last days that have one, and the newest of each
 * of the last weeks (Monday to Sunday) that have one. Counted in backups, not in days passed: a month of standing still
 * takes nothing away. Files of other names are never in the answer.
 */
export function outdated(names: readonly string[], { daily, weekly }: Kept = usualRetention): string[] {
  const newestFirst = names
    .filter((name) => dayOfBackup(name))
    .sort()
    .reverse()
  const keep = new Set([
    ...firstOfEach(newestFirst, (day) => day, daily),
    // Day 0 is a Thursday: three days on, weeks begin on Monday.
    ...firstOfEach(newestFirst, (day) => String(Math.floor((dayNumber(day) + 3) / 7)), weekly),
  ])
  return newestFirst.filter((name) => !keep.has(name)).reverse()
}

function firstOfEach(names: readonly string[], groupOf: (day: Day) => string, count: number): string[] {
  const first = new Map<string, string>()
  for (const name of names) {
    const group = groupOf(dayOfBackup(name)!)
    if (!first.has(group)) first.set(group, name)
  }
  return [...first.values()].slice(0, count)
}
