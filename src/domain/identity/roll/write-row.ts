import { NameReader } from '../names/read-name.ts'
import { Tokens } from '../names/tokens.ts'
import { birthInNik, isNikSoundFor, sexInNik } from '../nik-soundness.ts'
import { mostMotherWords, mostNameWords, nikStates, slot, stride, trait } from './cells.ts'
import type { FullForms, Words } from './words.ts'

/** The numbers of one row; 0 where it is blank. */
export type RowNumbers = {
  birth: number
  sex: number
  kecamatan: number
  desa: number
  nikHigh: number
  nikLow: number
  nikState: number
  kkHigh: number
  kkLow: number
  registered: number
}

export const blankNumbers = (): RowNumbers => ({
  birth: 0, sex: 0, kecamatan: 0, desa: 0, nikHigh: 0, nikLow: 0, nikState: 0, kkHigh: 0, kkLow: 0, registered: 0,
}) // prettier-ignore

/** Writes rows into cells. Words stand there as tokens until `settleWords` has put the full words in their place. */
export class RowWriter {
  readonly tokens = new Tokens()
  readonly #reader = new NameReader(this.tokens)

  /** The name is `bytes[name[0] … name[1]]`, the mother's likewise. With `latestBirth`, blank birth and sex are read from a trusted NIK. */
  write(
    cells: Int32Array,
    row: number,
    numbers: RowNumbers,
    bytes: Uint8Array,
    nameFrom: number,
    nameTo: number,
    motherFrom: number,
    motherTo: number,
    latestBirth: number,
  ): void {
    // prettier-ignore
    const at = row * stride
    const nameCount = this.#words(cells, at + slot.name, mostNameWords, bytes, nameFrom, nameTo)
    const motherCount = this.#words(cells, at + slot.mother, mostMotherWords, bytes, motherFrom, motherTo)
    const trusted = numbers.nikState === nikStates.trusted
    if (trusted && latestBirth !== 0) {
      numbers.birth ||= birthInNik(numbers.nikHigh, numbers.nikLow, latestBirth)
      numbers.sex ||= sexInNik(numbers.nikHigh)
    }
    const sound = trusted && isNikSoundFor(numbers.nikHigh, numbers.nikLow, numbers.birth, numbers.sex)
    cells[at + slot.birth] = numbers.birth
    cells[at + slot.traits] =
      numbers.sex | (numbers.nikState << trait.nikState.shift) | (numbers.registered << trait.registered.shift) |
      (nameCount << trait.nameCount.shift) | (motherCount << trait.motherCount.shift) |
      ((sound ? 1 : 0) << trait.nikSound.shift) | (numbers.desa << trait.desa.shift) // prettier-ignore
    cells[at + slot.kecamatan] = numbers.kecamatan
    cells[at + slot.nikHigh] = numbers.nikHigh
    cells[at + slot.nikLow] = numbers.nikLow
    cells[at + slot.kkHigh] = numbers.kkHigh
    cells[at + slot.kkLow] = numbers.kkLow
  }

  #words(cells: Int32Array, at: number, most: number, bytes: Uint8Array, from: number, to: number): number {
    const count = from === to ? 0 : Math.min(most, this.#reader.read(bytes, from, to))
    for (let place = 0; place < most; place++) cells[at + place] = place < count ? this.#reader.found[place]! : -1
    return count
  }
}

/** Puts the words that tokens stand for into the rows `from … to`, ascending, and counts them into `counts`. */
export function settleWords(
  cells: Int32Array,
  from: number,
  to: number,
  full: FullForms,
  words: Words,
  counts: Int32Array,
): void {
  // prettier-ignore
  const written = new Int32Array(mostNameWords)
  const expand = (at: number, most: number, count: number): number => {
    let found = 0
    for (let place = 0; place < count; place++) {
      const token = cells[at + place]!
      for (let part = full.start[token]!; part < full.start[token + 1]! && found < most; part++) {
        written[found++] = full.words[part]!
      }
    }
    return found
  }
  for (let row = from; row < to; row++) {
    const at = row * stride
    const traits = cells[at + slot.traits]!
    const count = expand(at, mostNameWords, (traits >>> trait.nameCount.shift) & trait.nameCount.mask)
    cells[at + slot.glued] = glue(words, written, count)
    for (let place = 0; place < count; place++) counts[written[place]!]!++
    put(cells, at, written, count, mostNameWords)
    const mothers = expand(
      at + slot.mother,
      mostMotherWords,
      (traits >>> trait.motherCount.shift) & trait.motherCount.mask,
    )
    put(cells, at + slot.mother, written, mothers, mostMotherWords)
    cells[at + slot.traits] =
      (traits & ~((trait.nameCount.mask << trait.nameCount.shift) | (trait.motherCount.mask << trait.motherCount.shift))) |
      (count << trait.nameCount.shift) | (mothers << trait.motherCount.shift) // prettier-ignore
  }
}

/** Hash of the letters of some words, one after the other: the same however the name is cut. */
function glue({ bytes, start }: Words, written: Int32Array, count: number): number {
  let hash = 0x811c9dc5
  for (let place = 0; place < count; place++) {
    for (let at = start[written[place]!]!; at < start[written[place]! + 1]!; at++) {
      hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
    }
  }
  return hash
}

function put(cells: Int32Array, at: number, written: Int32Array, count: number, most: number): void {
  for (let place = 0; place < most; place++) {
    if (place >= count) {
      cells[at + place] = -1
      continue
    }
    let free = place
    for (; free > 0 && cells[at + free - 1]! > written[place]!; free--) cells[at + free] = cells[at + free - 1]!
    cells[at + free] = written[place]!
  }
}
