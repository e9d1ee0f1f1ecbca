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
}

export const nikStates = { blank: 0, trusted: 1, lastDigitLost: 2 } as const

/** Lays declarations out in columns. The order of rows decides nothing but where a row lies. */
export function fillRoll(declarations: Iterable<Declaration>): Roll {
  const book = new WordBook()
  const ids: string[] = []
  const names = new WordColumns()
  const mothers = new WordColumns()
  const column = Object.fromEntries(numberColumns.map((name) => [name, new Column()])) as Record<NumberColumn, Column>
  const gluedName = new Column()
  const lists = new Numbering()
  for (const declared of declarations) {
    ids.push(declared.id)
    const name = book.read(declared.name)
    names.push(name.numbers)
    gluedName.push(name.glued)
    mothers.push(declared.mother === null ? [] : book.read(declared.mother).numbers)
    column.birth.push(declared.birth === null ? 0 : Number(declared.birth.replaceAll('-', '')))
    column.sex.push(declared.sex === null ? 0 : declared.sex === 'L' ? 1 : 2)
    column.kecamatan.push(declared.desa === null ? 0 : Number(declared.desa.slice(0, 8).replaceAll('.', '')))
    column.desa.push(declared.desa === null ? 0 : Number(declared.desa.slice(9)))
    const nik = declared.nik ?? (declared.nikStem === null ? null : `${declared.nikStem}0`)
    column.nikHigh.push(nik === null ? 0 : Number(nik.slice(0, 8)))
    column.nikLow.push(nik === null ? 0 : Number(nik.slice(8)))
    column.nikState.push(declared.nik ? nikStates.trusted : nik ? nikStates.lastDigitLost : nikStates.blank)
    column.kkHigh.push(declared.kk === null ? 0 : Number(declared.kk.slice(0, 8)))
    column.kkLow.push(declared.kk === null ? 0 : Number(declared.kk.slice(8)))
    column.cleanList.push(declared.cleanList === null ? 0 : lists.of(declared.cleanList))
    column.registered.push(declared.registered ? 1 : 0)
  }
  const { words, lasting } = book.inOrder()
  const numbers = Object.fromEntries(numberColumns.map((name) => [name, column[name].done()])) as Record<
    NumberColumn,
    Int32Array
  >
  const nameColumn = { ...names.done(lasting), glued: gluedName.done() }
  countWords(words, nameColumn.words)
  return {
    length: ids.length,
    ids,
    words,
    meetings: new Meetings(words),
    names: nameColumn,
    mothers: { ...mothers.done(lasting), glued: null },
    ...numbers,
  }
}

function countWords(words: Words, occurrences: Int32Array): void {
  for (const word of occurrences) {
    words.count[word]!++
    words.soundCount[words.soundClass[word]!]!++
  }
}

const numberColumns = [
  'birth', 'sex', 'desa', 'kecamatan', 'nikHigh', 'nikLow', 'nikState', 'kkHigh', 'kkLow', 'cleanList', 'registered',
] as const // prettier-ignore
type NumberColumn = (typeof numberColumns)[number]

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
