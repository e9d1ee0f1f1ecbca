/** Pairs worth keeping, each once, in columns: two rows, the weight, and the number of the rule that bars it (0: none). */
export class Edges {
  a = new Int32Array(1024)
  b = new Int32Array(1024)
  weight = new Float64Array(1024)
  veto = new Uint8Array(1024)
  length = 0
  #places = new Int32Array(1 << 16).fill(-1)

  /** Adds a pair unless it is there already. */
  add(a: number, b: number, weight: number, veto: number): void {
    const low = a < b ? a : b
    const high = a < b ? b : a
    const mask = this.#places.length - 1
    let place = placeOf(low, high) & mask
    for (let known = this.#places[place]!; known >= 0; known = this.#places[place]!) {
      if (this.a[known] === low && this.b[known] === high) return
      place = (place + 1) & mask
    }
    if (this.length === this.a.length) this.#grow()
    this.#places[place] = this.length
    this.a[this.length] = low
    this.b[this.length] = high
    this.weight[this.length] = weight
    this.veto[this.length++] = veto
    if (this.length * 2 > this.#places.length) this.#spread()
  }

  /** Adds the pairs that another part of the work has found. */
  addAll(others: Pick<Edges, 'a' | 'b' | 'weight' | 'veto' | 'length'>): void {
    for (let at = 0; at < others.length; at++)
      this.add(others.a[at]!, others.b[at]!, others.weight[at]!, others.veto[at]!)
  }

  #grow(): void {
    const room = this.a.length * 2
    const wider = {
      a: new Int32Array(room),
      b: new Int32Array(room),
      weight: new Float64Array(room),
      veto: new Uint8Array(room),
    }
    wider.a.set(this.a)
    wider.b.set(this.b)
    wider.weight.set(this.weight)
    wider.veto.set(this.veto)
    Object.assign(this, wider)
  }

  #spread(): void {
    this.#places = new Int32Array(this.#places.length * 4).fill(-1)
    const mask = this.#places.length - 1
    for (let at = 0; at < this.length; at++) {
      let place = placeOf(this.a[at]!, this.b[at]!) & mask
      while (this.#places[place]! >= 0) place = (place + 1) & mask
      this.#places[place] = at
    }
  }
}

function placeOf(low: number, high: number): number {
  const mixed = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca77)
  return mixed ^ (mixed >>> 15)
}
