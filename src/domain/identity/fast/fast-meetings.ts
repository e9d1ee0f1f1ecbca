import { meetings } from '../roll/meeting.ts'
import type { Words } from '../roll/words.ts'

const places = 1 << 17
const oneSlip = 5
const twoSlips = 9
const shortestTail = 4

/** `meet` of roll/meeting, on bytes, remembering in bounded room what was asked lately: each pair of words has one place. */
export class FastMeetings {
  readonly #words: Words
  readonly #first = new Int32Array(places).fill(-1)
  readonly #second = new Int32Array(places)
  readonly #answer = new Uint8Array(places)

  constructor(words: Words) {
    this.#words = words
  }

  of(a: number, b: number): number {
    const { sound } = this.#words
    if (sound[a] === sound[b]) return meetings.byEar
    const first = a < b ? a : b
    const second = a < b ? b : a
    const place = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77)) >>> 15
    if (this.#first[place] !== first || this.#second[place] !== second) {
      this.#first[place] = first
      this.#second[place] = second
      this.#answer[place] = this.#ask(first, second) ? meetings.bySlip : meetings.none
    }
    return this.#answer[place]!
  }

  /** As `alike`: an initial, a tail, or a slip of the pen; two slips change at most four letters of the set. */
  #ask(a: number, b: number): boolean {
    const { start, letters } = this.#words
    const lengthA = start[a + 1]! - start[a]!
    const lengthB = start[b + 1]! - start[b]!
    const [short, long] = lengthA <= lengthB ? [a, b] : [b, a]
    const least = Math.min(lengthA, lengthB)
    const most = Math.max(lengthA, lengthB)
    if (least === 1) return this.#words.bytes[start[short]!] === this.#words.bytes[start[long]!]
    if (least >= shortestTail && this.#endsWith(long, short)) return true
    if (least < oneSlip) return false
    const slips = most >= twoSlips ? 2 : 1
    if (most - least > slips || bitCount(letters[a]! ^ letters[b]!) > 2 * slips) return false
    return this.#differ(start[short]!, start[short + 1]!, start[long]!, start[long + 1]!, slips)
  }

  #endsWith(long: number, short: number): boolean {
    const { bytes, start } = this.#words
    let i = start[long + 1]!
    for (let j = start[short + 1]!; j > start[short]!;) if (bytes[--i] !== bytes[--j]) return false
    return true
  }

  #differ(fromA: number, toA: number, fromB: number, toB: number, most: number): boolean {
    const { bytes } = this.#words
    let i = fromA
    let j = fromB
    while (i < toA && j < toB && bytes[i] === bytes[j]) {
      i++
      j++
    }
    if (i === toA || j === toB) return toA - i + toB - j <= most
    if (most === 0) return false
    if (this.#differ(i + 1, toA, j + 1, toB, most - 1)) return true
    if (this.#differ(i, toA, j + 1, toB, most - 1) || this.#differ(i + 1, toA, j, toB, most - 1)) return true
    const swapped = i + 1 < toA && j + 1 < toB && bytes[i] === bytes[j + 1] && bytes[i + 1] === bytes[j]
    return swapped && this.#differ(i + 2, toA, j + 2, toB, most - 1)
  }
}

function bitCount(bits: number): number {
  let left = bits
  let count = 0
  for (; left !== 0; count++) left &= left - 1
  return count
}
