import { hashText, mix } from './roll/hash.ts'
import { nikStates, type Roll } from './roll/roll.ts'

/**
 * The rules by which two rows are worth comparing: they share a key of at least one rule. A rule gives a row any number
 * of keys; a row with a blank gives none. When too many rows share a key, `finer` parts them by one trait after another.
 */
export type BlockRule = {
  name: string
  keys: (roll: Roll, row: number, emit: (key: number) => void) => void
  finer: readonly Trait[]
}

/** What parts a block that is too big. A trait may take several values: the row then lies in several parts. */
export type Trait = (roll: Roll, row: number, emit: (value: number) => void) => void

const bySex: Trait = (roll, row, emit) => emit(roll.sex[row]!)
const byBirthYear: Trait = (roll, row, emit) => emit(Math.floor(roll.birth[row]! / 10000))
const byBirth: Trait = (roll, row, emit) => emit(unswapped(roll.birth[row]!))
const byDesa: Trait = (roll, row, emit) => emit(desaKey(roll, row))
const byWord: Trait = (roll, row, emit) => eachWord(roll, row, (word) => emit(roll.words.soundHash[word]!))
const byWholeName: Trait = (roll, row, emit) => emit(nameKey(roll, row))

export const blockRules: readonly BlockRule[] = [
  {
    name: 'nik',
    keys: (roll, row, emit) => {
      if (roll.nikState[row] === nikStates.trusted) emit(mix(roll.nikHigh[row]!, roll.nikLow[row]!))
    },
    finer: [byWholeName, byDesa],
  },
  {
    name: 'word+birth',
    keys: (roll, row, emit) => {
      const birth = unswapped(roll.birth[row]!)
      if (birth !== 0) eachWord(roll, row, (word) => emit(mix(roll.words.soundHash[word]!, birth)))
    },
    finer: [byDesa, byWholeName, bySex],
  },
  {
    name: 'birth+desa',
    keys: (roll, row, emit) => {
      if (roll.birth[row] !== 0 && roll.kecamatan[row] !== 0) emit(mix(desaKey(roll, row), unswapped(roll.birth[row]!)))
    },
    finer: [byWord, bySex, byWholeName],
  },
  {
    name: 'name+desa',
    keys: (roll, row, emit) => {
      if (roll.kecamatan[row] !== 0) emit(mix(desaKey(roll, row), nameKey(roll, row)))
    },
    finer: [bySex, byBirthYear, byBirth],
  },
  {
    name: 'rare-word+desa',
    keys: (roll, row, emit) => {
      const rare = rarestWord(roll, row)
      if (rare >= 0 && roll.kecamatan[row] !== 0) emit(mix(desaKey(roll, row), ~roll.words.soundHash[rare]!))
    },
    finer: [bySex, byBirthYear, byWholeName],
  },
  {
    name: 'kk+word',
    keys: (roll, row, emit) => {
      if (roll.kkHigh[row] === 0) return
      const kk = mix(roll.kkHigh[row]!, roll.kkLow[row]!)
      eachWord(roll, row, (word) => emit(mix(kk, roll.words.soundHash[word]!)))
    },
    finer: [bySex, byBirthYear],
  },
  {
    name: 'name+year',
    keys: (roll, row, emit) => {
      if (roll.birth[row] !== 0) emit(mix(nameKey(roll, row), Math.floor(roll.birth[row]! / 10000)))
    },
    finer: [bySex, byDesa, byBirth],
  },
]

/** Day and month in ascending order, so that 03/12 and 12/03 share a key. */
function unswapped(birth: number): number {
  const month = Math.floor(birth / 100) % 100
  const day = birth % 100
  return day >= month ? birth : birth - month * 100 - day + day * 100 + month
}

const desaKey = (roll: Roll, row: number): number =>
  roll.kecamatan[row] === 0 ? 0 : mix(roll.kecamatan[row]!, roll.desa[row]!)

/** The whole name as it sounds, whatever the order of its words. */
function nameKey(roll: Roll, row: number): number {
  let sum = 0
  eachWord(roll, row, (word) => (sum = (sum + mix(1, roll.words.soundHash[word]!)) | 0))
  return mix(sum, hashText('name'))
}

function eachWord(roll: Roll, row: number, visit: (word: number) => void): void {
  const { start, words } = roll.names
  for (let at = start[row]!; at < start[row + 1]!; at++) visit(words[at]!)
}

function rarestWord(roll: Roll, row: number): number {
  let rarest = -1
  eachWord(roll, row, (word) => {
    if (roll.words.text[word]!.length > 1 && (rarest < 0 || roll.words.count[word]! < roll.words.count[rarest]!)) {
      rarest = word
    }
  })
  return rarest
}
