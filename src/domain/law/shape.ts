/** What `law.generated.json` holds: the YAML of `law/`, checked, with every `to` filled in. */

/** How we know: the text itself was read, a good source reports it, or it is from memory. */
export type Standing = 'read' | 'reported' | 'remembered'
export type Confidence = 'high' | 'medium' | 'low'

/** What binds: statute, an instruction to offices, a local decree, a fatwa, or a practice where there is no rule. */
export type Force = 'statute' | 'instruction' | 'decree' | 'fatwa' | 'practice'

export type Instrument = {
  number: string
  title: string
  force: Force
  in_force: string | null
  amended_by: string[]
  link: string | null
  sha256: string | null
}

export type Cite = {
  instrument: string
  at: string
  quote: string
  /** Further short quotations from the same place. */
  more?: string[]
  /** Where the quote was seen. */
  seen: string
  standing: Standing
  confidence: Confidence
  note?: string
}

/** The same words in the office's language, which counts, and in English. */
export type Said = { id: string; en: string }

/** One bracket of declared income; the contribution follows the reported base, not the real income. */
export type Row = { income_from: number; income_to: number | null; base: number; value: number }

/** A share of a wage, price or base in thousandths of a percent: 0,24 % is 240. Integers, so that nothing is lost. */
export type MilliPercent = number

/** What each side pays of a wage; `government` only where the state pays its own part. */
export type Share = { employer: MilliPercent; worker: MilliPercent; government?: MilliPercent }

/** One slice of a contract value: the part above `over`, up to and with `up_to`. */
export type Slice = { over: number; up_to: number | null; percent: MilliPercent }

/** A share that holds from the `from`th month to the `to`th, counted from the event. */
export type Stage = { from: number; to: number | null; percent: MilliPercent }

/** One line of a table of amounts, percentages or years, by code. */
export type Line = {
  code: string
  label: string
  /** The label in English, where a page says it in English too. */
  en?: string
  amount?: number
  percent?: MilliPercent
  years?: number
  note?: string
}

/** One item of a list whose order counts, with what proves it. */
export type Item = { code: string; label: string; proof?: string; note?: string }

/** A day on which offices are closed: a national holiday, or a joint leave day of the government. */
export type Holiday = { on: string; name: string; kind: 'national' | 'joint-leave' }

/** One reading of an unsettled condition: it holds from `at_least` months on, or only beyond `more_than` months. */
export type Reading = { name: string; at_least?: number; more_than?: number; sentence: Said; cite?: Cite }

/** Who a purse may pay for; the first line that fits the kind of work counts. */
export type PaysFor = {
  kinds_of_work: 'any' | string[]
  verdict: 'may' | 'may-not' | 'unsettled'
  needs?: 'asnaf'
  question?: string
  cite: Cite
}

export type Value = {
  from: string
  to: string
  question?: string
  cite?: Cite
  value?: number
  rows?: Row[]
  readings?: Reading[]
  holds?: true
  pays_for?: PaysFor[]
  percent?: MilliPercent
  share?: Share
  slices?: Slice[]
  stages?: Stage[]
  table?: Line[]
  list?: Item[]
  days?: Holiday[]
  conditions?: string[]
}

export const units = [
  'rupiah/month',
  'rupiah',
  'percent',
  'years',
  'months',
  'days',
  'hours',
  'working-days',
  'times-base',
  'count',
  'condition',
  'purse',
  'table',
  'list',
  'calendar',
] as const
export type Unit = (typeof units)[number]

export type Rule = {
  /** The file under `law/` that holds it. */
  file: string
  label: Said
  unit: Unit
  known: { from: string; to: string }
  checked: { on: string; by: string }
  values: Value[]
}

export type PayerReading = { reduced: boolean; open?: true; question?: string; cite: Cite }

export type Relief = {
  file: string
  label: Said
  applies_to: string[]
  /** `any` when the relief speaks of every sector. */
  sector: string
  from: string
  to: string
  /** How much is taken off, in whole percent. */
  percent: number
  /** An open question about whom it reaches. */
  question?: string
  checked: { on: string; by: string }
  cite: Cite
  /** The sentence that states the months. */
  period: Cite
  payers: Record<string, PayerReading>
}

export type Law = {
  instruments: Record<string, Instrument>
  rules: Record<string, Rule>
  reliefs: Record<string, Relief>
  /** Names of the open questions, with their first sentence. */
  questions: Record<string, string>
  /** The same names: what is known of the question, and what Bahu does until it is answered. */
  meanwhile: Record<string, { about: string; does: string }>
}
