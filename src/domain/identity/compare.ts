import { compareNames, type Name, type NameAgreement } from './names/compare-names.ts'
import { oneSlip, oneTypingStep } from './nik-soundness.ts'
import {
  birthAt, desaAt, gluedAt, isNikSound, kecamatanAt, kkHighAt, kkLowAt, motherWordsAt, nameWordsAt, nikHighAt, nikLowAt,
  nikStateAt, nikStates, sexAt,
} from './roll/cells.ts' // prettier-ignore
import type { Roll } from './roll/roll.ts'

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
  /**
   * `stem`: equal as far as a damaged number goes; `near`: one typing step apart, and at least one does not fit its row;
   * `unsound`: further apart, and at least one does not fit its row. Both fit their rows: `slip` is one typing step apart,
   * `serial` differs in the last four only, `apart` in more.
   */
  nik: ['same', 'stem', 'near', 'unsound', 'slip', 'serial', 'apart'],
} as const

export type Field = keyof typeof levels
export type Level<F extends Field = Field> = (typeof levels)[F][number]
export const fields = Object.keys(levels) as Field[]

/** For each field the place of its level in `levels` plus one; 0 where either side is blank. */
export type Comparison = Record<Field, number> & { words: NameAgreement }

/** Compares two rows of a roll, field by field. Symmetric. The plain form: `fast/kernel` does the same, much faster. */
export function compare(roll: Roll, a: number, b: number): Comparison {
  const words = compareNames(roll.words, nameAt(roll, a), nameAt(roll, b))
  const mothers = compareNames(roll.words, motherAt(roll, a), motherAt(roll, b))
  return {
    name: words.level,
    birth: compareBirths(birthAt(roll, a), birthAt(roll, b)),
    sex: equalOrOther(sexAt(roll, a), sexAt(roll, b)),
    desa: compareDesa(roll, a, b),
    kk: compareKk(roll, a, b),
    mother: motherLevels[mothers.level]!,
    nik: compareNiks(roll, a, b),
    words,
  }
}

const nameAt = (roll: Roll, row: number): Name => ({ words: nameWordsAt(roll, row), glued: gluedAt(roll, row) })
/** Mothers' names are not looked at for glued words: the row's own number is never another's. */
const motherAt = (roll: Roll, row: number): Name => ({ words: motherWordsAt(roll, row), glued: row })

/** A mother's name is compared as a name and told more coarsely. */
export const motherLevels = [0, 1, 2, 2, 2, 3, 3, 3]

const equalOrOther = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a === b ? 1 : 2)

function compareDesa(roll: Roll, a: number, b: number): number {
  const [kecamatanA, kecamatanB] = [kecamatanAt(roll, a), kecamatanAt(roll, b)]
  if (kecamatanA === 0 || kecamatanB === 0) return 0
  if (kecamatanA !== kecamatanB) return 3
  return desaAt(roll, a) === desaAt(roll, b) ? 1 : 2
}

function compareKk(roll: Roll, a: number, b: number): number {
  const same = equalOrOther(kkHighAt(roll, a), kkHighAt(roll, b))
  return same === 1 && kkLowAt(roll, a) !== kkLowAt(roll, b) ? 2 : same
}

/**
 * Births as `19800312`, or `19800000` where only the year is known. A year alone speaks against, never for: the same year
 * or the next says nothing, since who knows no day has often reckoned it from an age.
 */
export function compareBirths(a: number, b: number): number {
  if (a === 0 || b === 0) return 0
  if (isYearOnly(a) || isYearOnly(b)) return Math.abs(Math.floor(a / 10000) - Math.floor(b / 10000)) <= 2 ? 0 : 6
  if (a === b) return isDefaultDay(a) ? 2 : 1
  const year = Math.floor(a / 10000)
  const sameYear = year === Math.floor(b / 10000)
  if (sameYear && a % 100 === Math.floor(b / 100) % 100 && b % 100 === Math.floor(a / 100) % 100) return 3
  if (oneSlip(a, b)) return 4
  return sameYear ? 5 : 6
}

export const isYearOnly = (birth: number): boolean => birth % 10000 === 0

/** 1 January, 1 July, 31 December, of a birth written `19800312`. */
export const isDefaultDay = (birth: number): boolean => {
  const monthAndDay = birth % 10000
  return monthAndDay === 101 || monthAndDay === 701 || monthAndDay === 1231
}

function compareNiks(roll: Roll, a: number, b: number): number {
  const [stateA, stateB] = [nikStateAt(roll, a), nikStateAt(roll, b)]
  if (stateA === nikStates.blank || stateB === nikStates.blank) return 0
  const [highA, highB, lowA, lowB] = [nikHighAt(roll, a), nikHighAt(roll, b), nikLowAt(roll, a), nikLowAt(roll, b)]
  const bothTrusted = stateA === nikStates.trusted && stateB === nikStates.trusted
  const bothSound = isNikSound(roll, a) && isNikSound(roll, b)
  return compareTwoNiks(highA, lowA, highB, lowB, bothTrusted, bothSound)
}

/** Two NIKs, none blank, each in two halves; `bothSound`: each fits what its own row says. */
export function compareTwoNiks(
  highA: number,
  lowA: number,
  highB: number,
  lowB: number,
  bothTrusted: boolean,
  bothSound: boolean,
): number {
  // prettier-ignore
  if (!bothTrusted) return highA === highB && Math.floor(lowA / 10) === Math.floor(lowB / 10) ? 2 : 4
  if (highA === highB && lowA === lowB) return 1
  if (oneTypingStep(highA, lowA, highB, lowB)) return bothSound ? 5 : 3
  if (!bothSound) return 4
  return highA === highB && Math.floor(lowA / 10000) === Math.floor(lowB / 10000) ? 6 : 7
}
