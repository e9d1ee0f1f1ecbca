// Oracle: days that Excel itself shows for these serials, and the calendar between them.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayNumber } from '../basics/day.ts'
import { dayFromSerial } from './serial-day.ts'

it('reads serials as Excel shows them', () => {
  expect(dayFromSerial(1, 1900)).toBe('1900-01-01')
  expect(dayFromSerial(59, 1900)).toBe('1900-02-28')
  expect(dayFromSerial(61, 1900)).toBe('1900-03-01')
  expect(dayFromSerial(25569, 1900)).toBe('1970-01-01')
  expect(dayFromSerial(46349.75, 1900)).toBe('2026-11-23')
  expect(dayFromSerial(0, 1904)).toBe('1904-01-01')
  expect(dayFromSerial(44887, 1904)).toBe('2026-11-23')
})

it('finds no day in the 29th of February 1900, in times of day, nor in a NIK', () => {
  for (const serial of [60, 0.5, 0, -3, 2958466, 3509011201809001, NaN, Infinity]) {
    expect(dayFromSerial(serial, 1900)).toBeUndefined()
  }
})

it('the next serial is the next day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2958464 }), (serial) => {
      expect(dayNumber(dayFromSerial(serial + 1, 1900)!)).toBe(dayNumber(dayFromSerial(serial, 1900)!) + 1)
    }),
  )
})
