import {
  birthAt,
  desaAt,
  kecamatanAt,
  kkHighAt,
  kkLowAt,
  nameCountAt,
  nikHighAt,
  nikLowAt,
  nikStateAt,
  nikStates,
  sexAt,
  stride,
} from './roll/cells.ts'
import { hashText, mix } from './roll/hash.ts'
import type { Roll } from './roll/roll.ts'

/** Takes keys, one after the other. */
export type Emit = (key: number) => void

/**
 * The rules by which two rows are worth comparing: they share a key of at least one rule. A rule gives a row any number
 * of keys; a row with a blank gives none. When too many rows share a key, `finer` parts them by one trait after another.
 */
export type BlockRule = {
  name: string
  keys: (roll: Roll, row: number, emit: Emit) => void
  finer: readonly Trait[]
}

/** What parts a block that is too big. A trait may take several values: the row then lies in several parts. */
export type Trait = (roll: Roll, row: number, emit: Emit) => void

const bySex: Trait = (roll, row, emit) => emit(sexAt(roll, row))
const byBirthYear: Trait = (roll, row, emit) => emit(yearKey(roll, row))
const byBirth: Trait = (roll, row, emit) => emit(unswapped(birthAt(roll, row)))
const byDesa: Trait = (roll, row, emit) => emit(desaKey(roll, row))
const byWord: Trait = (roll, row, emit) => eachWord(roll, row, (word) => emit(roll.words.sound[word]!))
const byWholeName: Trait = (roll, row, emit) => emit(nameKey(roll, row))

export const blockRules: readonly BlockRule[] = [
  {
    name: 'nik',
    keys: (roll, row, emit) => {
      if (nikStateAt(roll, row) === nikStates.trusted) emit(mix(nikHighAt(roll, row), nikLowAt(roll, row)))
    },
    finer: [byWholeName, byDesa],
  },
  {
    name: 'word+birth',
    keys: (roll, row, emit) => {
      const birth = unswapped(birthAt(roll, row))
      if (birth !== 0) eachWord(roll, row, (word) => emit(mix(roll.words.sound[word]!, birth)))
    },
    finer: [byDesa, byWholeName, bySex],
  },
  {
    name: 'birth+desa',
    keys: (roll, row, emit) => {
      const birth = birthAt(roll, row)
      if (birth !== 0 && kecamatanAt(roll, row) !== 0) emit(mix(desaKey(roll, row), unswapped(birth)))
    },
    finer: [byWord, bySex, byWholeName],
  },
  {
    name: 'name+desa',
    keys: (roll, row, emit) => {
      if (kecamatanAt(roll, row) !== 0) emit(mix(desaKey(roll, row), nameKey(roll, row)))
    },
    finer: [bySex, byBirthYear, byBirth],
  },
  {
    name: 'kk+word',
    keys: (roll, row, emit) => {
      if (kkHighAt(roll, row) === 0) return
      const kk = mix(kkHighAt(roll, row), kkLowAt(roll, row))
      eachWord(roll, row, (word) => emit(mix(kk, roll.words.sound[word]!)))
    },
    finer: [bySex, byBirthYear],
  },
]

/** Day and month in ascending order, so that 03/12 and 12/03 share a key. */
export function unswapped(birth: number): number {
  const month = Math.floor(birth / 100) % 100
  const day = birth % 100
  return day >= month ? birth : birth - month * 100 - day + day * 100 + month
}

const yearKey = (roll: Roll, row: number): number => Math.floor(birthAt(roll, row) / 10000)

const desaKey = (roll: Roll, row: number): number => {
  const kecamatan = kecamatanAt(roll, row)
  return kecamatan === 0 ? 0 : mix(kecamatan, desaAt(roll, row))
}

const nameSeed = hashText('name')

/** The whole name as it sounds, whatever the order of its words. */
function nameKey(roll: Roll, row: number): number {
  let sum = 0
  const start = row * stride
  for (let at = start; at < start + nameCountAt(roll, row); at++) {
    sum = (sum + mix(1, roll.words.sound[roll.cells[at]!]!)) | 0
  }
  return mix(sum, nameSeed)
}

/** The same of the sounds of its words, without a roll. */
export const nameKeyOf = (sounds: readonly number[]): number =>
  mix(
    sounds.reduce((sum, sound) => (sum + mix(1, sound)) | 0, 0),
    nameSeed,
  )

function eachWord(roll: Roll, row: number, visit: (word: number) => void): void {
  const start = row * stride
  for (let at = start; at < start + nameCountAt(roll, row); at++) visit(roll.cells[at]!)
}
