// Oracle: the rule said in words, checked on nights made up at random.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, dayNumber } from '../../domain/basics/day.ts'
import { backupName, dayOfBackup, outdated } from './retention.ts'

const first = day('2026-01-01')
const nights = fc
  .uniqueArray(fc.nat(400), { minLength: 1, maxLength: 60 })
  .map((days) => days.sort((a, b) => a - b).map((n) => backupName(addDays(first, n), '2026-01-01T19:00:00.000Z')))
const weekOf = (name: string) => Math.floor((dayNumber(dayOfBackup(name)!) + 3) / 7)

describe('backups that may go', () => {
  it('are never among the newest seven, and never the newest of one of the last four weeks', () => {
    fc.assert(
      fc.property(nights, (names) => {
        const gone = new Set(outdated(names))
        const left = names.filter((name) => !gone.has(name))
        expect(left.slice(-7)).toEqual(names.slice(-7))
        const weeks = [...new Set(names.map(weekOf))].slice(-4)
        for (const week of weeks) {
          const newest = names.filter((name) => weekOf(name) === week).at(-1)
          expect(left).toContain(newest)
        }
        expect(left.length).toBeLessThanOrEqual(11)
        expect(outdated(left)).toEqual([])
      }),
    )
  })

  it('are never files of another name', () => {
    expect(outdated(['catatan.txt', 'bahu-lama.bahu', 'bahu-2026-01-01.bahu.half'])).toEqual([])
  })
})
