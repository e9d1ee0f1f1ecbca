import { alike, isPartOf, mostSlips } from '../names/alike.ts'
import type { Words } from './words.ts'

/** How two different words may stand for one name: not at all, by ear, or by a slip, a tail or an initial. */
export const meetings = { none: 0, byEar: 1, bySlip: 2 } as const
export type Meeting = (typeof meetings)[keyof typeof meetings]

const places = 1 << 18

/** Remembers what was asked lately, in bounded room: each pair of words has one place, the last asked stays. */
export class Meetings {
  readonly #words: Words
  readonly #first = new Int32Array(places).fill(-1)
  readonly #second = new Int32Array(places)
  readonly #answer = new Uint8Array(places)

  constructor(words: Words) {
    this.#words = words
  }

  of(a: number, b: number): Meeting {
    const first = Math.min(a, b)
    const second = Math.max(a, b)
    const place = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77)) >>> 14
    if (this.#first[place] !== first || this.#second[place] !== second) {
      this.#first[place] = first
      this.#second[place] = second
      this.#answer[place] = this.#ask(first, second)
    }
    return this.#answer[place] as Meeting
  }

  #ask(a: number, b: number): Meeting {
    const { soundClass, text, letters } = this.#words
    if (soundClass[a] === soundClass[b]) return meetings.byEar
    // One slip changes at most two letters of the set: words further apart need no closer look.
    const far = bitCount(letters[a]! ^ letters[b]!) > 2 * mostSlips
    const meet = far ? isPartOf(text[a]!, text[b]!) : alike(text[a]!, text[b]!)
    return meet ? meetings.bySlip : meetings.none
  }
}

function bitCount(bits: number): number {
  let left = bits
  let count = 0
  for (; left !== 0; count++) left &= left - 1
  return count
}
