import type { Declaration } from '../declaration.ts'
import type { NameColumn } from '../names/compare-names.ts'
import { Column } from './column.ts'
import { Meetings } from './meeting.ts'
import { WordBook, type Words } from './words.ts'

/** Declarations in columns of numbers, one place a row; 0 is blank everywhere. About 100 bytes a row. */
export type Roll = {
  length: number
  ids: string[]
  words: Words
  meetings: Meetings
  names: NameColumn
  mothers: NameColumn
  /** `19800312`. */
  birth: Int32Array
  /** 1 = L, 2 = P. */
  sex: Int32Array
  /** `35.09.01.2001` is kecamatan 350901, desa 2001. */
  kecamatan: Int32Array
  desa: Int32Array
  nikHigh: Int32Array
  nikLow: Int32Array
  nikState: Int32Array
  kkHigh: Int32Array
  kkLow: Int32Array
  cleanList: Int32Array
  registered: Int32Array
  /** Whether new rows are compared with one another too, or with registered people only. */
  newWithNew: boolean
}

export const nikStates = { blank: 0, trusted: 1, lastDigitLost: 2 } as const

const numberColumns = [
  'birth', 'sex', 'desa', 'kecamatan', 'nikHigh', 'nikLow', 'nikState', 'kkHigh', 'kkLow', 'cleanList', 'registered',
] as const // prettier-ignore
type NumberColumn = (typeof numberColumns)[number]

/**
 * Lays declarations out in columns. The order of rows decides nothing but where a row lies. A list of workers is
 * compared within itself too (`newWithNew`); a reference list only with the people it may speak of.
 */
export function fillRoll(declarations: Iterable<Declaration>, newWithNew = true): Roll {
  const builder = new RollBuilder(newWithNew)
  for (const declared of declarations) builder.add(declared)
  return builder.done()
}

/** A roll in the making, for declarations that come in portions and need not be held themselves. */
export class RollBuilder {
  readonly #newWithNew: boolean
  readonly #book = new WordBook()
  readonly #ids: string[] = []
  readonly #names = new WordColumns()
  readonly #mothers = new WordColumns()
  readonly #gluedName = new Column()
  readonly #lists = new Numbering()
  readonly #columns = Object.fromEntries(numberColumns.map((name) => [name, new Column()])) as Record<
    NumberColumn,
    Column
  >

  constructor(newWithNew = true) {
    this.#newWithNew = newWithNew
  }

  get length(): number {
    return this.#ids.length
  }

  add(declared: Declaration): void {
    const { name, mother, birth, sex, desa, kk, cleanList } = declared
    this.#ids.push(declared.id)
    const read = this.#book.read(name)
    this.#names.push(read.numbers)
    this.#gluedName.push(read.glued)
    this.#mothers.push(mother === null ? [] : this.#book.read(mother).numbers)
    const nik = declared.nik ?? (declared.nikStem === null ? null : `${declared.nikStem}0`)
    const values: Record<NumberColumn, number> = {
      birth: birth === null ? 0 : Number(birth.replaceAll('-', '')),
      sex: sex === null ? 0 : sex === 'L' ? 1 : 2,
      kecamatan: desa === null ? 0 : Number(desa.slice(0, 8).replaceAll('.', '')),
      desa: desa === null ? 0 : Number(desa.slice(9)),
      nikHigh: nik === null ? 0 : Number(nik.slice(0, 8)),
      nikLow: nik === null ? 0 : Number(nik.slice(8)),
      nikState: declared.nik ? nikStates.trusted : nik ? nikStates.lastDigitLost : nikStates.blank,
      kkHigh: kk === null ? 0 : Number(kk.slice(0, 8)),
      kkLow: kk === null ? 0 : Number(kk.slice(8)),
      cleanList: cleanList === null ? 0 : this.#lists.of(cleanList),
      registered: declared.registered ? 1 : 0,
    }
    for (const column of numberColumns) this.#columns[column].push(values[column])
  }

  done(): Roll {
    const { words, lasting } = this.#book.inOrder()
    const numbers = Object.fromEntries(numberColumns.map((name) => [name, this.#columns[name].done()])) as Record<
      NumberColumn,
      Int32Array
    >
    const names = { ...this.#names.done(lasting), glued: this.#gluedName.done() }
    countWords(words, names.words)
    return {
      length: this.#ids.length,
      newWithNew: this.#newWithNew,
      ids: this.#ids,
      words,
      meetings: new Meetings(words),
      names,
      mothers: { ...this.#mothers.done(lasting), glued: null },
      ...numbers,
    }
  }
}

function countWords(words: Words, occurrences: Int32Array): void {
  for (const word of occurrences) {
    words.count[word]!++
    words.soundCount[words.soundClass[word]!]!++
  }
}

/** Numbers from 1 for texts of which there are few. */
class Numbering {
  readonly #known = new Map<string, number>()

  of(text: string): number {
    const known = this.#known.get(text)
    if (known !== undefined) return known
    this.#known.set(text, this.#known.size + 1)
    return this.#known.size
  }
}

/** For each row its words: a column of starts and a column of words, ascending within the row. */
class WordColumns {
  readonly #start = new Column()
  readonly #words = new Column()

  push(numbers: readonly number[]): void {
    this.#start.push(this.#words.length)
    for (const number of numbers) this.#words.push(number)
  }

  done(lasting: Int32Array): { start: Int32Array; words: Int32Array } {
    this.#start.push(this.#words.length)
    const start = this.#start.done()
    const words = this.#words.done().map((number) => lasting[number]!)
    for (let row = 0; row + 1 < start.length; row++) {
      if (start[row + 1]! - start[row]! > 1) words.subarray(start[row], start[row + 1]).sort()
    }
    return { start, words }
  }
}
