/** A set of 32-bit whole numbers in about eight bytes each: millions of keys, where a Set would take ten times as much. */
export class NumberSet {
  #places = new Int32Array(1024)
  #count = 0
  /** 0 marks a free place, so it is kept apart. */
  #hasZero = false

  add(number: number): void {
    if (number === 0) {
      this.#hasZero = true
      return
    }
    const place = this.#placeOf(number)
    if (this.#places[place] === number) return
    this.#places[place] = number
    if (++this.#count * 2 > this.#places.length) this.#spread()
  }

  has(number: number): boolean {
    return number === 0 ? this.#hasZero : this.#places[this.#placeOf(number)] === number
  }

  #placeOf(number: number): number {
    const mask = this.#places.length - 1
    let place = (Math.imul(number, 0x9e3779b1) >>> 7) & mask
    while (this.#places[place] !== 0 && this.#places[place] !== number) place = (place + 1) & mask
    return place
  }

  #spread(): void {
    const numbers = this.#places
    this.#places = new Int32Array(numbers.length * 2)
    for (const number of numbers) if (number !== 0) this.#places[this.#placeOf(number)] = number
  }
}
