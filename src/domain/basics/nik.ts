import { findDay, yearOf, type Day } from './day.ts'

/** *Nomor Induk Kependudukan*: 16 digits, PPKKCC DDMMYY NNNN; a woman's day of birth carries +40. No check digit. */
export type Nik = string & { readonly unit: 'nik' }

export type Sex = 'L' | 'P'

export type NikDecoded = {
  /** Regency and kecamatan of FIRST registration; says nothing about where the person lives now. */
  district: string
  sex: Sex
  day: number
  month: number
  /** Two digits; the century is not in the number. */
  year: number
  serial: number
}

/** Sixteen digits with a possible province, day, month and serial (Dukcapil's structure, no more than that). */
export function isNik(text: string): text is Nik {
  if (!/^\d{16}$/.test(text)) return false
  const province = Number(text.slice(0, 2))
  if (province < 11 || province > 97) return false
  const dayCode = Number(text.slice(6, 8))
  const dayOfMonth = dayCode > 40 ? dayCode - 40 : dayCode
  const month = Number(text.slice(8, 10))
  // 2000 was a leap year, so 29 February passes for any two-digit year: the century is unknown here.
  return findDay(2000, month, dayOfMonth) !== undefined && text.slice(12) !== '0000'
}

export function decodeNik(nik: Nik): NikDecoded {
  const dayCode = Number(nik.slice(6, 8))
  return {
    district: nik.slice(0, 6),
    sex: dayCode > 40 ? 'P' : 'L',
    day: dayCode > 40 ? dayCode - 40 : dayCode,
    month: Number(nik.slice(8, 10)),
    year: Number(nik.slice(10, 12)),
    serial: Number(nik.slice(12)),
  }
}

/** The birth day a NIK speaks of, taking the latest century not after `notAfter`. */
export function birthFromNik(nik: Nik, notAfter: Day): Day | undefined {
  const { day, month, year } = decodeNik(nik)
  const century = Math.floor(yearOf(notAfter) / 100) * 100
  const recent = findDay(century + year, month, day)
  return recent && recent <= notAfter ? recent : findDay(century - 100 + year, month, day)
}

/** `3509…1234` as shown on screen: enough to recognise, not enough to use. */
export const maskNik = (nik: string): string => `${nik.slice(0, 4)}••••••••${nik.slice(-4)}`
