import { dayNumber, type Day } from '../../domain/basics/day.ts'
import type { Sex } from '../../domain/basics/nik.ts'

/** Gives out NIKs and KKs that are each unique and carry a serial of 9001 or more, which no office gives out. */
export type Numbers = {
  /** `district` is six digits: the kecamatan of first registration. */
  nik(district: string, birth: Day, sex: Sex): string
  kk(district: string, issued: Day): string
}

const firstDay = dayNumber('1927-01-01' as Day)
const days = 100 * 366

/**
 * Serials count up per kecamatan, day and sex, as in life: two people born there on the same day differ in the last
 * digit only. Memory is 146 kB for every district met, whatever the number of people.
 */
export function openNumbers(): Numbers {
  const given = new Map<string, Uint16Array>()
  const serial = (key: string, slot: number, on: Day): string => {
    const counters = given.get(key) ?? new Uint16Array(2 * days)
    given.set(key, counters)
    const at = 2 * (dayNumber(on) - firstDay) + slot
    const count = (counters[at] ?? 0) + 1
    if (count > 999) throw new RangeError(`no serial left for ${key} on ${on}`)
    counters[at] = count
    return String(9000 + count)
  }
  return {
    nik: (district, birth, sex) => {
      const day = Number(birth.slice(8)) + (sex === 'P' ? 40 : 0)
      return `${district}${String(day).padStart(2, '0')}${birth.slice(5, 7)}${birth.slice(2, 4)}${serial(district, sex === 'P' ? 1 : 0, birth)}`
    },
    kk: (district, issued) =>
      `${district}${issued.slice(8)}${issued.slice(5, 7)}${issued.slice(2, 4)}${serial(`kk${district}`, 0, issued)}`,
  }
}

/** Six digits as in a NIK from a kecamatan's code with dots. */
export const districtOf = (kecamatan: string): string => kecamatan.replaceAll('.', '').slice(0, 6)
