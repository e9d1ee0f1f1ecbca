import type { Day } from '../basics/day.ts'
import type { Month } from '../basics/month.ts'
import { law } from './known.ts'
import type { Cite, Force, Instrument, Said, Standing } from './shape.ts'

/** One reason behind an answer: the rule, the day or month the law was asked for, where it stands, and a sentence. */
export type Because = {
  rule: string
  on: Day | Month
  cite: Cite
  /** `PP 50/2025 Pasal 3`, ready to print. */
  article: string
  force: Force
  standing: Standing
  /** True when the value must not move money or rights without a warning. */
  warns: boolean
  sentence: string
  /** The same in English, where the page Hitung or its API says it. */
  english?: string
}

/** @throws RangeError when the instrument is not in `law/instruments.yaml`: a bug, the compiler checks it. */
export function getInstrument(id: string): Instrument {
  const found = law.instruments[id]
  if (!found) throw new RangeError(`no such instrument: ${id}`)
  return found
}

/** `pp-50-2025` at `Pasal 3` → `PP 50/2025 Pasal 3`. */
export const articleOf = ({ instrument, at }: Cite): string =>
  `${getInstrument(instrument).number}${/^(Pasal|Lampiran)/.test(at) ? ' ' : ', '}${at}`

/** Read values, and reported ones of high confidence, are used silently; all others warn. */
export const warns = (cite: Cite): boolean =>
  !(cite.standing === 'read' && cite.confidence !== 'low') &&
  !(cite.standing === 'reported' && cite.confidence === 'high')

/** A reason, ready to print. */
export function because(rule: string, on: Day | Month, cite: Cite, sentence: string | Said): Because {
  const said = typeof sentence === 'string' ? { sentence } : { sentence: sentence.id, english: sentence.en }
  return {
    rule,
    on,
    cite,
    article: articleOf(cite),
    force: getInstrument(cite.instrument).force,
    standing: cite.standing,
    warns: warns(cite),
    ...said,
  }
}
