import { compareNames, type NameAgreement } from './names/compare-names.ts'
import { nikStates, type Roll } from './roll/roll.ts'

/** The named levels of agreement of each field, the strongest first. A blank on either side is no level at all. */
export const levels = {
  /** Every word; every word but some only alike; all of the shorter; … alike; some; some only alike; none. */
  name: ['same', 'alike', 'within', 'within-alike', 'some', 'some-alike', 'none'],
  /** `same-default` is 1 January, 1 July or 31 December: what a clerk writes who knows the year only. */
  birth: ['same', 'same-default', 'swapped', 'one-digit', 'same-year', 'other'],
  sex: ['same', 'other'],
  desa: ['same', 'same-kecamatan', 'other'],
  kk: ['same', 'other'],
  mother: ['same', 'alike', 'other'],
  /** `stem`: equal as far as a damaged number goes; `near`: one digit off or two swapped; `serial`: only the last four differ. */
  nik: ['same', 'stem', 'near', 'serial', 'other'],
} as const

export type Field = keyof typeof levels
export type Level<F extends Field = Field> = (typeof levels)[F][number]
export const fields = Object.keys(levels) as Field[]

/** For each field the place of its level in `levels` plus one; 0 where either side is blank. */
export type Comparison = Record<Field, number> & { words: NameAgreement }

export const blankComparison = (): Comparison => ({
  name: 0, birth: 0, sex: 0, desa: 0, kk: 0, mother: 0, nik: 0,
  words: { level: 0, equal: [], alike: [], byEar: true },
}) // prettier-ignore

/** Compares two rows of a roll, writing into `into`, so that millions of pairs leave no litter. Symmetric. */
export function compare(roll: Roll, a: number, b: number, into: Comparison): Comparison {
  into.mother = motherLevels[compareNames(roll.meetings, roll.mothers, a, b, into.words)]!
  into.name = compareNames(roll.meetings, roll.names, a, b, into.words)
  into.birth = compareBirths(roll.birth[a]!, roll.birth[b]!)
  into.sex = equalOrOther(roll.sex[a]!, roll.sex[b]!, 2)
  into.desa = compareDesa(roll, a, b)
  into.kk = equalOrOther(roll.kkHigh[a]!, roll.kkHigh[b]!, 2)
  if (into.kk === 1 && roll.kkLow[a] !== roll.kkLow[b]) into.kk = 2
  into.nik = compareNiks(roll, a, b)
  return into
}

/** A mother's name is compared as a name and told more coarsely. */
const motherLevels = [0, 1, 2, 2, 2, 3, 3, 3]

const equalOrOther = (a: number, b: number, other: number): number => (a === 0 || b === 0 ? 0 : a === b ? 1 : other)

function compareDesa(roll: Roll, a: number, b: number): number {
  if (roll.kecamatan[a] === 0 || roll.kecamatan[b] === 0) return 0
  if (roll.kecamatan[a] !== roll.kecamatan[b]) return 3
  return roll.desa[a] === roll.desa[b] ? 1 : 2
}

function compareBirths(a: number, b: number): number {
  if (a === 0 || b === 0) return 0
  if (a === b) return isDefaultDay(a) ? 2 : 1
  const year = Math.floor(a / 10000)
  const sameYear = year === Math.floor(b / 10000)
  if (sameYear && a % 100 === Math.floor(b / 100) % 100 && b % 100 === Math.floor(a / 100) % 100) return 3
  if (oneSlip(a, b)) return 4
  return sameYear ? 5 : 6
}

/** 1 January, 1 July, 31 December, of a birth written `19800312`. */
export const isDefaultDay = (birth: number): boolean => {
  const monthAndDay = birth % 10000
  return monthAndDay === 101 || monthAndDay === 701 || monthAndDay === 1231
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

function compareNiks(roll: Roll, a: number, b: number): number {
  const stateA = roll.nikState[a]!
  const stateB = roll.nikState[b]!
  if (stateA === nikStates.blank || stateB === nikStates.blank) return 0
  const highA = roll.nikHigh[a]!
  const highB = roll.nikHigh[b]!
  const lowA = roll.nikLow[a]!
  const lowB = roll.nikLow[b]!
  const bothTrusted = stateA === nikStates.trusted && stateB === nikStates.trusted
  if (highA === highB) {
    if (bothTrusted && lowA === lowB) return 1
    if (!bothTrusted && Math.floor(lowA / 10) === Math.floor(lowB / 10)) return 2
    if (Math.floor(lowA / 10000) === Math.floor(lowB / 10000)) return 4
    return bothTrusted && oneSlip(lowA, lowB) ? 3 : 5
  }
  return bothTrusted && lowA === lowB && oneSlip(highA, highB) ? 3 : 5
}
