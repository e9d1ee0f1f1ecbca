import type { Day } from '../../basics/day.ts'
import type { Declaration } from '../declaration.ts'
import { nikStates, sharedInts, stride } from './cells.ts'
import { blankNumbers, RowWriter, settleWords } from './write-row.ts'
import { WordBook, type Words } from './words.ts'

/** Declarations as numbers, one row of `cells` each, about 75 bytes a row; the columns may be shared between threads. */
export type Roll = {
  length: number
  cells: Int32Array
  /** The place of each row's id among all ids: ties are broken by it, so that the order of rows never matters. */
  order: Int32Array
  /** The clean list a row stands in, numbered from 1; 0 for lists that repeat people. */
  cleanList: Int32Array
  /** Whether any row is a registered person, and any stands in a clean list. */
  anyRegistered: boolean
  anyClean: boolean
  words: Words
  /** Whether new rows are compared with one another too, or with registered people only. */
  newWithNew: boolean
}

/**
 * Lays declarations out in numbers. The order of rows decides nothing but where a row lies. A list of workers is
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
  readonly #latestBirth: number
  readonly #writer = new RowWriter()
  readonly #ids: string[] = []
  readonly #lists = new Map<string, number>()
  readonly #encoder = new TextEncoder()
  readonly #numbers = blankNumbers()
  #text = new Uint8Array(512)
  #cells = new Int32Array(64 * stride)
  #cleanList = new Int32Array(64)
  #anyRegistered = false

  /** `latestBirth`: where given, blank birth and sex are read from a trusted NIK, born in the latest century not after this day. */
  constructor(newWithNew = true, latestBirth?: Day) {
    this.#newWithNew = newWithNew
    this.#latestBirth = latestBirth ? Number(latestBirth.replaceAll('-', '')) : 0
  }

  get length(): number {
    return this.#ids.length
  }

  add(declared: Declaration): void {
    const row = this.#ids.push(declared.id) - 1
    if (row === this.#cleanList.length) {
      this.#cells = grown(this.#cells)
      this.#cleanList = grown(this.#cleanList)
    }
    const { birth, sex, desa, kk, cleanList } = declared
    const nik = declared.nik ?? (declared.nikStem === null ? null : `${declared.nikStem}0`)
    const numbers = this.#numbers
    numbers.birth =
      birth === null
        ? (declared.birthYear ?? 0) * 10_000
        : Number(birth.slice(0, 4) + birth.slice(5, 7) + birth.slice(8))
    numbers.sex = sex === null ? 0 : sex === 'L' ? 1 : 2
    numbers.kecamatan = desa === null ? 0 : Number(desa.slice(0, 2) + desa.slice(3, 5) + desa.slice(6, 8))
    numbers.desa = desa === null ? 0 : Number(desa.slice(9))
    numbers.nikHigh = nik === null ? 0 : Number(nik.slice(0, 8))
    numbers.nikLow = nik === null ? 0 : Number(nik.slice(8))
    numbers.nikState = declared.nik ? nikStates.trusted : nik ? nikStates.lastDigitLost : nikStates.blank
    numbers.kkHigh = kk === null ? 0 : Number(kk.slice(0, 8))
    numbers.kkLow = kk === null ? 0 : Number(kk.slice(8))
    numbers.registered = declared.registered ? 1 : 0
    if (declared.registered) this.#anyRegistered = true
    const mother = declared.mother ?? ''
    const room = 3 * (declared.name.length + mother.length)
    if (room > this.#text.length) this.#text = new Uint8Array(room * 2)
    const nameTo = this.#encoder.encodeInto(declared.name, this.#text).written
    const motherTo = nameTo + this.#encoder.encodeInto(mother, this.#text.subarray(nameTo)).written
    this.#writer.write(this.#cells, row, numbers, this.#text, 0, nameTo, nameTo, motherTo, this.#latestBirth)
    if (cleanList !== null) this.#cleanList[row] = this.#listNumber(cleanList)
  }

  #listNumber(list: string): number {
    const known = this.#lists.get(list)
    if (known !== undefined) return known
    this.#lists.set(list, this.#lists.size + 1)
    return this.#lists.size
  }

  done(): Roll {
    const length = this.#ids.length
    const book = new WordBook()
    const full = book.read(this.#writer.tokens.texts)
    const words = book.done()
    const cells = sharedInts(length * stride)
    cells.set(this.#cells.subarray(0, length * stride))
    settleWords(cells, 0, length, full, words, words.count)
    return {
      length,
      cells,
      order: orderOf(this.#ids),
      cleanList: shared(this.#cleanList.subarray(0, length)),
      anyRegistered: this.#anyRegistered,
      anyClean: this.#lists.size > 0,
      words,
      newWithNew: this.#newWithNew,
    }
  }
}

const grown = (column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
  const wider = new Int32Array(column.length * 2)
  wider.set(column)
  return wider
}

function shared(column: Int32Array): Int32Array {
  const copy = sharedInts(column.length)
  copy.set(column)
  return copy
}

/** For each id its place among all. Ids that come in ascending order, as they mostly do, need no sorting. */
function orderOf(ids: readonly string[]): Int32Array {
  const order = sharedInts(ids.length)
  let ascending = true
  for (let row = 1; row < ids.length && ascending; row++) ascending = ids[row - 1]! < ids[row]!
  const rows = ids.map((_, row) => row)
  if (!ascending) rows.sort((a, b) => (ids[a]! < ids[b]! ? -1 : ids[a]! > ids[b]! ? 1 : 0))
  rows.forEach((row, place) => (order[row] = place))
  return order
}
