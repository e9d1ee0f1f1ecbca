import { blockRules, type BlockRule } from '../block.ts'
import { vetoes, type Verdict, type VetoCode } from '../decide.ts'
import type { Declaration } from '../declaration.ts'
import { Column } from '../roll/column.ts'
import { stride } from '../roll/cells.ts'
import { fillRoll, type Roll } from '../roll/roll.ts'
import { sortKeys, type Entries } from '../roll/sort-keys.ts'
import { addWords } from '../roll/words.ts'
import type { Model } from '../settings/model.ts'
import type { LinkPolicy } from '../settings/policy.ts'
import { bitsOfWord, makeScales, type Scales } from '../weigh.ts'
import { withRoom } from './growing.ts'
import { Kernel } from './kernel.ts'

/** A row of the index that a new one may be: the weight in bits, what comes of it, and the rule that bars it, if any. */
export type Match = { row: number; weight: number; verdict: Exclude<Verdict, 'apart'>; because: VetoCode | null }

/** More candidates of one key than this are parted by a finer key. */
const mostCandidates = 500

/**
 * A stored roll made ready for new rows to come one by one: the keys of all its rows stand sorted, so that a new row
 * looks at its own blocks only. Opening costs about a second a million rows; asking costs what the blocks hold.
 */
export class LinkIndex {
  readonly #roll: Roll
  readonly #scales: Scales
  readonly #kernel: Kernel
  readonly #model: Model
  readonly #sorted: Entries[]
  readonly #added: Map<number, number[]>[]
  readonly #numbers: Map<string, number>
  /** Times a block was too big and got a finer key. */
  parted = 0

  /** The roll passes to the index: it grows there. Weights stay those of the roll as it was opened. */
  constructor(roll: Roll, model: Model, policy: LinkPolicy) {
    this.#roll = { ...roll, words: { ...roll.words, text: [...roll.words.text] } }
    this.#model = model
    this.#scales = makeScales(model, policy, roll)
    this.#kernel = new Kernel(this.#roll, this.#scales)
    this.#sorted = blockRules.map((rule) => sortedKeys(this.#roll, rule))
    this.#added = blockRules.map(() => new Map<number, number[]>())
    this.#numbers = new Map(roll.words.text.map((word, number) => [word, number]))
  }

  get length(): number {
    return this.#roll.length
  }

  /** Who of the index a row may be, the likeliest first. The row is not added. */
  find(declared: Declaration): Match[] {
    const row = this.#place(declared)
    const found = new Map<number, Match>()
    blockRules.forEach((rule, number) => {
      rule.keys(this.#roll, row, (key) => {
        for (const other of this.#candidates(rule, number, key, row)) {
          if (found.has(other)) continue
          const match = this.#match(other, row)
          if (match) found.set(other, match)
        }
      })
    })
    return [...found.values()].sort((x, y) => y.weight - x.weight || x.row - y.row)
  }

  /** Adds a row for those that come later. @returns its number */
  add(declared: Declaration): number {
    const row = this.#place(declared)
    blockRules.forEach((rule, number) => {
      rule.keys(this.#roll, row, (key) => {
        const known = this.#added[number]!.get(key)
        if (known) known.push(row)
        else this.#added[number]!.set(key, [row])
      })
    })
    this.#roll.length++
    return row
  }

  #match(other: number, row: number): Match | undefined {
    const { doubtFrom, linkFrom } = this.#scales.policy
    const weight = this.#kernel.weighUnlessApart(other, row)
    if (weight === -Infinity || (weight < doubtFrom && !this.#kernel.sameNik())) return undefined
    const veto = this.#kernel.veto()
    const verdict = veto === 0 && weight >= linkFrom ? 'link' : 'doubtful'
    return { row: other, weight, verdict, because: veto === 0 ? null : vetoes[veto - 1]!.code }
  }

  #candidates(rule: BlockRule, number: number, key: number, row: number): number[] {
    const { keys, rows } = this.#sorted[number]!
    let candidates: number[] = []
    for (let at = firstOf(keys, key); at < keys.length && keys[at] === key; at++) candidates.push(rows[at]!)
    candidates.push(...(this.#added[number]!.get(key) ?? []))
    for (const trait of rule.finer) {
      if (candidates.length <= mostCandidates) break
      this.parted++
      const own = new Set<number>()
      trait(this.#roll, row, (value) => own.add(value))
      candidates = candidates.filter((other) => {
        let shares = false
        trait(this.#roll, other, (value) => (shares ||= own.has(value)))
        return shares
      })
    }
    return candidates
  }

  /** Lays a row out behind the last one of the index; words not met before are added to the book. */
  #place(declared: Declaration): number {
    const one = fillRoll([declared])
    const fresh = one.words.text.filter((word) => !this.#numbers.has(word))
    for (const word of fresh) this.#numbers.set(word, this.#numbers.size)
    if (fresh.length > 0) this.#learnWords(fresh)
    const row = this.#roll.length
    const room = (row + 1) * stride
    this.#roll.cells = withRoom(this.#roll.cells, room)
    this.#roll.cells.set(one.cells, row * stride)
    renumber(this.#roll.cells, row * stride, (word) => this.#numbers.get(one.words.text[word]!)!)
    return row
  }

  #learnWords(fresh: readonly string[]): void {
    const { words } = this.#roll
    addWords(words, fresh)
    this.#scales.wordBits = withRoom(this.#scales.wordBits, words.length)
    for (let word = words.length - fresh.length; word < words.length; word++) {
      this.#scales.wordBits[word] = bitsOfWord(
        this.#model,
        this.#scales.policy,
        words.text[word]!,
        1,
        this.#roll.length,
      )
    }
  }
}

function sortedKeys(roll: Roll, rule: BlockRule): Entries {
  const keys = new Column(roll.length + 64)
  const rows = new Column(roll.length + 64)
  for (let row = 0; row < roll.length; row++) {
    rule.keys(roll, row, (key) => {
      keys.push(key)
      rows.push(row)
    })
  }
  return sortKeys({ keys: keys.filled(), rows: rows.filled() })
}

/** The first place of a key among keys that ascend as unsigned numbers. */
function firstOf(keys: Int32Array, key: number): number {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (keys[middle]! >>> 0 < key >>> 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Words of the name and of the mother's name, each ascending under its new numbers. */
function renumber(cells: Int32Array, at: number, numberOf: (word: number) => number): void {
  for (const [from, to] of [[0, 5], [5, 8]] as const) {
    const words = [...cells.subarray(at + from, at + to)].filter((word) => word >= 0)
    words.map(numberOf).sort((a, b) => a - b).forEach((word, place) => (cells[at + from + place] = word))
  } // prettier-ignore
}
