import type { Because } from './cite.ts'
import type { Rupiah } from '../basics/rupiah.ts'
import type { Said } from './shape.ts'

/** One amount of an answer, with what it is called and why. */
export type Part = {
  /** A name that never changes, for pages and tests: `funeral`, `transport.land`. */
  code: string
  label: Said
  amount: Rupiah
  /**
   * `cash` is paid as it stands · `ceiling` is repaid up to this amount · `care` is given in kind without a ceiling, its
   * amount is 0 · `price` is a hospital's price with a surcharge, its amount is unknown and 0.
   */
  kind: 'cash' | 'ceiling' | 'care' | 'price'
  because: Because[]
}

/** What one reading of the law gives. Where the law is settled there is one, otherwise one for each reading. */
export type Read<T> = T & { reading: string; because: Because[] }

/** All that the law may give: `settled` when there is exactly one outcome; the questions say what is open. */
export type Readings<T> = { outcomes: Read<T>[]; settled: boolean; questions: string[]; warns: boolean }

/** @throws RangeError without an outcome: a bug. */
export function readings<T>(outcomes: Read<T>[], questions: Iterable<string> = []): Readings<T> {
  if (outcomes.length === 0) throw new RangeError('an answer without an outcome')
  return {
    outcomes,
    settled: outcomes.length === 1,
    questions: [...new Set(questions)],
    warns: outcomes.length > 1 || outcomes.some(({ because }) => because.some((reason) => reason.warns)),
  }
}
