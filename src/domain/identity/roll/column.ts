/** A growing column of whole numbers. */
export class Column {
  values: Int32Array<ArrayBuffer>
  length = 0

  constructor(room = 1024) {
    this.values = new Int32Array(room)
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = new Int32Array(this.length * 2)
      wider.set(this.values)
      this.values = wider
    }
    this.values[this.length++] = value
  }

  /** What was filled in, without a copy. */
  filled(): Int32Array<ArrayBuffer> {
    return this.values.subarray(0, this.length)
  }
}
