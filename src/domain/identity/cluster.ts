import { oneTypingStep } from './nik-soundness.ts'
import { isNikSound, isRegistered, nikHighAt, nikLowAt } from './roll/cells.ts'
import type { Roll } from './roll/roll.ts'
import { sortKeys } from './roll/sort-keys.ts'

/** Two rows held to be one person, with the weight of it in bits. */
export type Edge = { a: number; b: number; weight: number }

/** Why two groups of rows may not become one, though a pair between them is sure. */
export type Bar = 'nik-differs' | 'two-registered' | 'one-clean-list' | 'officer-said-different'

export type Clusters = {
  /** For every row the row that stands for its cluster: the registered one, else the one with the smallest id. */
  of: Int32Array
  /** Sure pairs that would have joined what must stay apart. */
  barred: { edge: Edge; bar: Bar }[]
}

/**
 * Joins sure pairs, the weightiest first, into clusters; never two NIKs that each fit their row and are more than one
 * typing step apart, two registered people, two rows of one clean list, or what an officer parted. Officers' "same" comes first and is never barred.
 * The same clusters come out whatever the order of rows and edges.
 */
export function cluster(
  roll: Roll,
  edges: readonly Edge[],
  same: readonly Edge[],
  different: readonly Edge[],
): Clusters {
  const groups = new Groups(roll, different)
  for (const { a, b } of weightiestFirst(roll, same)) groups.join(a, b)
  const barred: Clusters['barred'] = []
  for (const edge of weightiestFirst(roll, edges)) {
    const bar = groups.barBetween(edge.a, edge.b)
    if (bar) barred.push({ edge, bar })
    else groups.join(edge.a, edge.b)
  }
  return { of: groups.representatives(), barred }
}

/** Edges by weight, those of one weight by the places of their ids: one order, whatever the order they came in. */
function weightiestFirst({ order }: Roll, edges: readonly Edge[]): Edge[] {
  const places: readonly ((edge: Edge) => number)[] = [
    ({ a, b }) => Math.max(order[a]!, order[b]!),
    ({ a, b }) => Math.min(order[a]!, order[b]!),
    // Weights are multiples of a 4096th: as whole numbers they sort exactly.
    ({ weight }) => 0x7fffffff - Math.round(weight * 4096),
  ]
  let rows = new Int32Array(edges.length)
  for (let at = 0; at < rows.length; at++) rows[at] = at
  for (const place of places) rows = sortKeys({ keys: rows.map((at) => place(edges[at]!)), rows }).rows as typeof rows
  return Array.from(rows, (at) => edges[at]!)
}

/** Union–find in which every root knows what its members rule out. */
class Groups {
  readonly #roll: Roll
  readonly #parent: Int32Array
  readonly #size: Int32Array
  /** Rows whose NIK is sound, one for each number, of the groups that hold more than one row. */
  readonly #niks = new Map<number, number[]>()
  readonly #cleanLists = new Map<number, Set<number>>()
  readonly #parted = new Map<number, number[]>()
  readonly #hasRegistered = new Set<number>()

  constructor(roll: Roll, different: readonly Edge[]) {
    this.#roll = roll
    this.#parent = new Int32Array(roll.length)
    for (let row = 0; row < roll.length; row++) this.#parent[row] = row
    this.#size = new Int32Array(roll.length).fill(1)
    for (const { a, b } of different) {
      this.#parted.set(a, [...(this.#parted.get(a) ?? []), b])
      this.#parted.set(b, [...(this.#parted.get(b) ?? []), a])
    }
    if (roll.anyClean) {
      roll.cleanList.forEach((list, row) => {
        if (list !== 0) this.#cleanLists.set(row, new Set([list]))
      })
    }
  }

  find(row: number): number {
    let root = row
    while (this.#parent[root] !== root) root = this.#parent[root]!
    for (let at = row; at !== root;) {
      const above = this.#parent[at]!
      this.#parent[at] = root
      at = above
    }
    return root
  }

  barBetween(a: number, b: number): Bar | null {
    const left = this.find(a)
    const right = this.find(b)
    if (left === right) return null
    if (this.#parted.size > 0 && this.#parted.get(left)?.some((row) => this.find(row) === right))
      return 'officer-said-different'
    if (this.#registeredIn(left) && this.#registeredIn(right)) return 'two-registered'
    if (this.#anyNiksDiffer(left, right)) return 'nik-differs'
    if (!this.#roll.anyClean) return null
    const lists = this.#cleanLists.get(left)
    const others = this.#cleanLists.get(right)
    return lists && others && [...lists].some((list) => others.has(list)) ? 'one-clean-list' : null
  }

  join(a: number, b: number): void {
    const left = this.find(a)
    const right = this.find(b)
    if (left === right) return
    const [root, child] = this.#size[left]! >= this.#size[right]! ? [left, right] : [right, left]
    this.#parent[child] = root
    this.#size[root]! += this.#size[child]!
    this.#takeNiks(root, child)
    if (this.#registeredIn(child)) this.#hasRegistered.add(root)
    const lists = this.#cleanLists.get(child)
    if (lists) this.#cleanLists.set(root, new Set([...lists, ...(this.#cleanLists.get(root) ?? [])]))
    const parted = this.#parted.get(child)
    if (parted) this.#parted.set(root, [...parted, ...(this.#parted.get(root) ?? [])])
  }

  #registeredIn(root: number): boolean {
    return isRegistered(this.#roll, root) || this.#hasRegistered.has(root)
  }

  /** A row alone stands for its own number; only groups that hold another keep a list. */
  #niksOf(root: number): readonly number[] {
    return this.#niks.get(root) ?? (isNikSound(this.#roll, root) ? [root] : [])
  }

  #takeNiks(root: number, child: number): void {
    const more = this.#niksOf(child)
    if (more.length === 0) return
    const niks = this.#niksOf(root)
    const fresh = more.filter((row) => !niks.some((known) => this.#sameNik(row, known)))
    if (fresh.length > 0) this.#niks.set(root, [...niks, ...fresh])
  }

  #anyNiksDiffer(left: number, right: number): boolean {
    if (!this.#niks.has(left) && !this.#niks.has(right)) {
      return isNikSound(this.#roll, left) && isNikSound(this.#roll, right) && this.#niksDiffer(left, right)
    }
    const niks = this.#niksOf(right)
    return this.#niksOf(left).some((row) => niks.some((other) => this.#niksDiffer(row, other)))
  }

  #sameNik(a: number, b: number): boolean {
    return nikHighAt(this.#roll, a) === nikHighAt(this.#roll, b) && nikLowAt(this.#roll, a) === nikLowAt(this.#roll, b)
  }

  #niksDiffer(a: number, b: number): boolean {
    const [highA, lowA] = [nikHighAt(this.#roll, a), nikLowAt(this.#roll, a)]
    return !this.#sameNik(a, b) && !oneTypingStep(highA, lowA, nikHighAt(this.#roll, b), nikLowAt(this.#roll, b))
  }

  representatives(): Int32Array {
    const { length } = this.#parent
    const of = new Int32Array(length)
    const chosen = new Int32Array(length).fill(-1)
    const joined = (row: number): boolean => this.#parent[row] !== row || this.#size[row]! > 1
    for (let row = 0; row < length; row++) {
      of[row] = row
      if (!joined(row)) continue
      const root = this.find(row)
      const known = chosen[root]!
      if (known < 0 || this.#standsBefore(row, known)) chosen[root] = row
    }
    for (let row = 0; row < length; row++) if (joined(row)) of[row] = chosen[this.find(row)]!
    return of
  }

  #standsBefore(row: number, other: number): boolean {
    const registered = isRegistered(this.#roll, row)
    return registered === isRegistered(this.#roll, other)
      ? this.#roll.order[row]! < this.#roll.order[other]!
      : registered
  }
}
