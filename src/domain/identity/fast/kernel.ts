import { compareBirths, compareTwoNiks, motherLevels } from '../compare.ts'
import { vetoes, vetoOf } from '../decide.ts'
import { levelOf } from '../names/compare-names.ts'
import { mostNameWords, nikStates, slot, stride, trait } from '../roll/cells.ts'
import { meetingOrder, meetings } from '../roll/meeting.ts'
import type { Roll } from '../roll/roll.ts'
import { bitsOfMeeting, weighLevels, type Scales } from '../weigh.ts'
import { FastMeetings } from './fast-meetings.ts'
import { levelsOf, patternCount, step } from './pattern.ts'

/** Room for the words of two names that found no equal, and for the best way to pair them off. */
const rest = { a: new Int32Array(mostNameWords), b: new Int32Array(mostNameWords) }
const unknown = 255
/** Of each rule by its number, whether it keeps a pair apart. */
const isApart = [false, ...vetoes.map(({ atMost }) => atMost === 'apart')]

/**
 * `compare`, `weigh` and the vetoes in one, on plain numbers: the levels of a pair make a pattern, and what a pattern
 * weighs and whether a rule bars it is worked out once. Proven equal to the plain form.
 */
export class Kernel {
  /** Of the pair compared last: its pattern, and the bits of the words that met. */
  pattern = 0
  words = 0
  readonly #roll: Pick<Roll, 'cells' | 'words'>
  readonly #scales: Scales
  readonly #meetings: FastMeetings
  readonly #weights = new Float64Array(patternCount).fill(NaN)
  readonly #vetoes = new Uint8Array(patternCount).fill(unknown)
  /** Of the names aligned last. */
  #byEar = true
  #bits = 0
  readonly #taken = new Int32Array(mostNameWords)
  readonly #best = new Int32Array(mostNameWords)
  #bestMet = 0
  #bestSlips = 0
  #bestOrder = 0

  constructor(roll: Pick<Roll, 'cells' | 'words'>, scales: Scales) {
    this.#roll = roll
    this.#scales = scales
    this.#meetings = new FastMeetings(roll.words)
  }

  /** The weight of a pair, as `weigh(compare(a, b))`. */
  weigh(a: number, b: number): number {
    this.compare(a, b)
    return this.#weight()
  }

  /** As `weigh`, but -Infinity for pairs that a rule keeps apart whatever they weigh: most strangers need no closer look. */
  weighUnlessApart(a: number, b: number): number {
    this.#compareAllButMothers(a, b)
    // What the mother's name adds can only keep a pair apart, not bring it together.
    if (isApart[this.veto()]!) return -Infinity
    this.#addMothers(a, b)
    return isApart[this.veto()]! ? -Infinity : this.#weight()
  }

  #weight(): number {
    let weight = this.#weights[this.pattern]!
    if (weight !== weight) weight = this.#weights[this.pattern] = weighLevels(this.#scales, levelsOf(this.pattern))
    return weight + this.words
  }

  /** The rule that bars the pair compared last: its place in `vetoes` plus one, or 0. */
  veto(): number {
    let veto = this.#vetoes[this.pattern]!
    if (veto === unknown) {
      const rule = vetoOf(levelsOf(this.pattern))
      veto = this.#vetoes[this.pattern] = rule ? vetoes.indexOf(rule) + 1 : 0
    }
    return veto
  }

  /** Whether the pair compared last shares a trusted NIK: the last of the fields of a pattern. */
  sameNik(): boolean {
    return (this.pattern >> 1) % 8 === 1
  }

  /** Compares two rows. Symmetric. */
  compare(rowA: number, rowB: number): void {
    this.#compareAllButMothers(rowA, rowB)
    this.#addMothers(rowA, rowB)
  }

  #compareAllButMothers(rowA: number, rowB: number): void {
    const { cells } = this.#roll
    const a = rowA * stride
    const b = rowB * stride
    const traitsA = cells[a + slot.traits]!
    const traitsB = cells[b + slot.traits]!
    const name = this.#names(
      a, (traitsA >>> trait.nameCount.shift) & trait.nameCount.mask,
      b, (traitsB >>> trait.nameCount.shift) & trait.nameCount.mask, true,
    ) // prettier-ignore
    const { mostName } = this.#scales.policy
    this.words = this.#bits < mostName ? this.#bits : mostName
    const sexA = traitsA & trait.sex.mask
    const sexB = traitsB & trait.sex.mask
    const sex = sexA === 0 || sexB === 0 ? 0 : sexA === sexB ? 1 : 2
    const kkA = cells[a + slot.kkHigh]!
    const kkB = cells[b + slot.kkHigh]!
    const kk = kkA === 0 || kkB === 0 ? 0 : kkA === kkB && cells[a + slot.kkLow] === cells[b + slot.kkLow] ? 1 : 2
    this.pattern =
      name * step.name +
      compareBirths(cells[a + slot.birth]!, cells[b + slot.birth]!) * step.birth +
      sex * step.sex +
      this.#desa(a, b, traitsA, traitsB) * step.desa +
      kk * step.kk +
      this.#niks(a, b, traitsA, traitsB) * step.nik +
      (this.#byEar ? 1 : 0)
  }

  #desa(a: number, b: number, traitsA: number, traitsB: number): number {
    const { cells } = this.#roll
    const kecamatanA = cells[a + slot.kecamatan]!
    const kecamatanB = cells[b + slot.kecamatan]!
    if (kecamatanA === 0 || kecamatanB === 0) return 0
    if (kecamatanA !== kecamatanB) return 3
    return (traitsA ^ traitsB) >>> trait.desa.shift === 0 ? 1 : 2
  }

  #niks(a: number, b: number, traitsA: number, traitsB: number): number {
    const stateA = (traitsA >>> trait.nikState.shift) & trait.nikState.mask
    const stateB = (traitsB >>> trait.nikState.shift) & trait.nikState.mask
    if (stateA === nikStates.blank || stateB === nikStates.blank) return 0
    const { cells } = this.#roll
    const bothTrusted = stateA === nikStates.trusted && stateB === nikStates.trusted
    const bothSound = ((traitsA & traitsB) >>> trait.nikSound.shift) & 1
    return compareTwoNiks(
      cells[a + slot.nikHigh]!, cells[a + slot.nikLow]!, cells[b + slot.nikHigh]!, cells[b + slot.nikLow]!,
      bothTrusted, bothSound === 1,
    ) // prettier-ignore
  }

  #addMothers(rowA: number, rowB: number): void {
    const { cells } = this.#roll
    const a = rowA * stride
    const b = rowB * stride
    const traitsA = cells[a + slot.traits]!
    const traitsB = cells[b + slot.traits]!
    const countA = (traitsA >>> trait.motherCount.shift) & trait.motherCount.mask
    const countB = (traitsB >>> trait.motherCount.shift) & trait.motherCount.mask
    if (countA === 0 || countB === 0) return
    this.pattern += motherLevels[this.#names(a + slot.mother, countA, b + slot.mother, countB, false)]! * step.mother
  }

  /** As `compareNames`, the words of each name standing from a place in `cells` on. */
  #names(a: number, countA: number, b: number, countB: number, mayBeGlued: boolean): number {
    this.#bits = 0
    this.#byEar = true
    if (countA === 0 || countB === 0) return 0
    const { cells } = this.#roll
    const { wordBits } = this.#scales
    let equal = 0
    let restA = 0
    let restB = 0
    let i = 0
    let j = 0
    while (i < countA && j < countB) {
      const wordA = cells[a + i]!
      const wordB = cells[b + j]!
      if (wordA === wordB) {
        this.#bits += wordBits[wordA]!
        equal++
        i++
        j++
      } else if (wordA < wordB) {
        rest.a[restA++] = wordA
        i++
      } else {
        rest.b[restB++] = wordB
        j++
      }
    }
    while (i < countA) rest.a[restA++] = cells[a + i++]!
    while (j < countB) rest.b[restB++] = cells[b + j++]!
    if (restA === 0 || restB === 0) return levelOf(countA, countB, equal, 0)
    if (mayBeGlued && cells[a + slot.glued] === cells[b + slot.glued]) return this.#glued(a, countA, b, countB)
    const alike = restA === 1 && restB === 1 ? this.#meetTwo() : this.#meetMany(restA, restB)
    return levelOf(countA, countB, equal, alike)
  }

  #glued(a: number, countA: number, b: number, countB: number): number {
    const { cells } = this.#roll
    const { wordBits } = this.#scales
    const more = countA - countB || this.#hashOf(b, countB) - this.#hashOf(a, countA)
    const parted = more >= 0 ? a : b
    const count = more >= 0 ? countA : countB
    this.#bits = 0
    for (let at = parted; at < parted + count; at++) {
      this.#bits += bitsOfMeeting(wordBits[cells[at]!]!, wordBits[cells[at]!]!, true)
    }
    return 2
  }

  #hashOf(from: number, count: number): number {
    const { cells, words } = this.#roll
    let sum = 0
    for (let at = from; at < from + count; at++) sum = (sum + words.hash[cells[at]!]!) | 0
    return sum
  }

  #meetTwo(): number {
    const how = this.#meetings.of(rest.a[0]!, rest.b[0]!)
    if (how === meetings.none) return 0
    this.#byEar = how === meetings.byEar
    this.#addMeeting(rest.a[0]!, rest.b[0]!)
    return 1
  }

  #addMeeting(one: number, other: number): void {
    const { wordBits } = this.#scales
    this.#bits += bitsOfMeeting(wordBits[one]!, wordBits[other]!, this.#byEar)
  }

  #meetMany(restA: number, restB: number): number {
    if (!this.#anyMeet(restA, restB)) return 0
    this.#bestMet = 0
    this.#bestSlips = 0
    this.#bestOrder = 0
    this.#try(0, restA, restB, 0, 0, 0, 0)
    this.#byEar = this.#bestSlips === this.#bestMet
    if (this.#bestMet > 0) {
      for (let at = 0; at < restA; at++)
        if (this.#best[at]! >= 0) this.#addMeeting(rest.a[at]!, rest.b[this.#best[at]!]!)
    }
    return this.#bestMet
  }

  #anyMeet(restA: number, restB: number): boolean {
    for (let at = 0; at < restA; at++) {
      for (let other = 0; other < restB; other++) {
        if (this.#meetings.of(rest.a[at]!, rest.b[other]!) !== meetings.none) return true
      }
    }
    return false
  }

  /** Every way to pair the words off from `at` on; `used` are the others' places taken, a bit each. */
  #try(at: number, restA: number, restB: number, used: number, met: number, slips: number, order: number): void {
    if (at === restA) {
      const better =
        met !== this.#bestMet
          ? met > this.#bestMet
          : met > 0 && (slips !== this.#bestSlips ? slips < this.#bestSlips : order < this.#bestOrder)
      if (!better) return
      this.#bestMet = met
      this.#bestSlips = slips
      this.#bestOrder = order
      this.#best.set(this.#taken)
      return
    }
    for (let other = 0; other < restB; other++) {
      if ((used >>> other) & 1) continue
      const how = this.#meetings.of(rest.a[at]!, rest.b[other]!)
      if (how === meetings.none) continue
      this.#taken[at] = other
      const more = order + meetingOrder(this.#roll.words, rest.a[at]!, rest.b[other]!)
      this.#try(at + 1, restA, restB, used | (1 << other), met + 1, slips + how, more)
    }
    this.#taken[at] = -1
    this.#try(at + 1, restA, restB, used, met, slips, order)
  }
}
