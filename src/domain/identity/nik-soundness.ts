/**
 * A NIK is held against another only when it is sound: its region exists, and its day of birth and sex are those the row
 * itself states. A blank contradicts nothing. Numbers are given as two halves of eight digits.
 */

/** Codes of the provinces (Permendagri 58/2021 and the provinces made since); a NIK keeps the code of its first card. */
const provinces: ReadonlySet<number> = new Set([
  11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65, 71, 72, 73, 74, 75, 76,
  81, 82, 91, 92, 93, 94, 95, 96,
]) // prettier-ignore

/** Regencies are numbered from 01, towns from 71. */
const isRegency = (code: number): boolean => (code >= 1 && code <= 39) || (code >= 71 && code <= 79)

/** `birth` as `19800312` (`19800000`: the year alone) and `sex` as 1 (L) or 2 (P); 0 where the row is blank. */
export function isNikSoundFor(high: number, low: number, birth: number, sex: number): boolean {
  if (!provinces.has(Math.floor(high / 1_000_000))) return false
  if (!isRegency(Math.floor(high / 10_000) % 100) || Math.floor(high / 100) % 100 === 0) return false
  const dayCode = high % 100
  if (sex !== 0 && (sex === 2) !== dayCode > 40) return false
  if (birth === 0) return true
  const day = dayCode > 40 ? dayCode - 40 : dayCode
  const month = Math.floor(low / 1_000_000)
  const year = Math.floor(low / 10_000) % 100
  if (birth % 10_000 === 0) return Math.floor(birth / 10_000) % 100 === year
  return birth % 100 === day && Math.floor(birth / 100) % 100 === month && Math.floor(birth / 10_000) % 100 === year
}

/** The birth `19800312` that a NIK speaks of, in the latest century in which it is not after `latest`; 0 where there is none. */
export function birthInNik(high: number, low: number, latest: number): number {
  const dayCode = high % 100
  const monthAndDay = Math.floor(low / 1_000_000) * 100 + (dayCode > 40 ? dayCode - 40 : dayCode)
  const twoDigits = Math.floor(low / 10_000) % 100
  const century = Math.floor(latest / 1_000_000)
  const recent = (century * 100 + twoDigits) * 10_000 + monthAndDay
  return recent <= latest ? recent : recent - 1_000_000
}

/** Sex in a NIK: 1 = L, 2 = P. */
export const sexInNik = (high: number): number => (high % 100 > 40 ? 2 : 1)

/** Whether sixteen digits may be a NIK at all: as `isNik` has it, on two halves. */
export function isPossibleNik(high: number, low: number): boolean {
  const province = Math.floor(high / 1_000_000)
  if (province < 11 || province > 97 || low % 10_000 === 0) return false
  const dayCode = high % 100
  const day = dayCode > 40 ? dayCode - 40 : dayCode
  const month = Math.floor(low / 1_000_000)
  return month >= 1 && month <= 12 && day >= 1 && day <= longest[month - 1]!
}

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** One digit changed, or two neighbouring digits swapped, in sixteen. */
export function oneTypingStep(highA: number, lowA: number, highB: number, lowB: number): boolean {
  if (highA === highB) return oneSlip(lowA, lowB)
  if (lowA === lowB) return oneSlip(highA, highB)
  // The last digit of one half swapped with the first of the other.
  const lastA = highA % 10
  const lastB = highB % 10
  const firstA = Math.floor(lowA / 10_000_000)
  const firstB = Math.floor(lowB / 10_000_000)
  return (
    highA - lastA === highB - lastB &&
    lowA - firstA * 1e7 === lowB - firstB * 1e7 &&
    lastA === firstB &&
    lastB === firstA
  )
}

/** One digit differs, or two neighbouring digits are swapped. Of numbers of up to eight digits. */
export function oneSlip(a: number, b: number): boolean {
  let left = a
  let right = b
  while (left % 10 === right % 10) {
    if (left === right) return false
    left = Math.floor(left / 10)
    right = Math.floor(right / 10)
  }
  if (Math.floor(left / 10) === Math.floor(right / 10)) return true
  const swapped = left % 10 === Math.floor(right / 10) % 10 && right % 10 === Math.floor(left / 10) % 10
  return swapped && Math.floor(left / 100) === Math.floor(right / 100)
}
