/** A growing column of whole numbers. */
export class Column {
  values = new Int32Array(1024)
  length = 0

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = new Int32Array(this.length * 2)
      wider.set(this.values)
      this.values = wider
    }
    this.values[this.length++] = value
  }

  /** The column at its final length. */
  done(): Int32Array {
    return this.values.slice(0, this.length)
  }
}
