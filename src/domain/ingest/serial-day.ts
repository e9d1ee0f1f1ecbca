import { dayFromNumber, dayNumber, day, type Day } from '../basics/day.ts'

const last = dayNumber(day('9999-12-31'))

/**
 * The day a spreadsheet's serial number means; the fraction is the time and is dropped. Undefined for what is no day:
 * serial 60 of the 1900 system is 29 February 1900, kept by Excel as Lotus had it and by no calendar.
 */
export function dayFromSerial(serial: number, system: 1900 | 1904): Day | undefined {
  const whole = Math.floor(serial)
  if (!Number.isFinite(serial) || whole < (system === 1900 ? 1 : 0) || (system === 1900 && whole === 60))
    return undefined
  const number = system === 1904 ? whole - 24107 : whole - (whole < 60 ? 25568 : 25569)
  return number > last ? undefined : dayFromNumber(number)
}
