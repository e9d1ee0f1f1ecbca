import { warns } from './cite.ts'
import { law } from './known.ts'
import { payerNames, type Payer } from './payer.ts'
import type { Cite, Relief, Rule, Standing, Value } from './shape.ts'
import { topicOf, type Topic } from './topic.ts'

/** A rule or a relief as one browses it: what it says from when to when, where it stands, how sure that is. */
export type Entry = {
  id: string
  label: { id: string; en: string }
  topic: Topic
  known: { from: string; to: string }
  checked: { on: string; by: string }
  /** In the order of time. A relief has one, with the tariff taken off. */
  periods: Period[]
  /** True when some value of it must not be used without a warning. */
  warns: boolean
  questions: string[]
  standings: Standing[]
} & ({ rule: Rule; relief?: undefined } | { relief: Relief; rule?: undefined })

export type Period = { from: string; to: string; value?: Value; cites: Cite[]; questions: string[] }

/** Every rule and relief of `law/`, in the order of the files. */
export const entries: readonly Entry[] = [...Object.entries(law.rules).map(fromRule), ...Object.entries(law.reliefs).map(fromRelief)] // prettier-ignore

const byId = new Map(entries.map((entry) => [entry.id, entry]))

/** @returns undefined when no rule or relief has that name */
export const findEntry = (id: string): Entry | undefined => byId.get(id)

export type EntryFilter = {
  q?: string
  topic?: Topic
  standing?: Standing
  /** Only those with a value that must be checked before it moves money. */
  warns?: boolean
  /** Only those with an open question. */
  open?: boolean
}

/** Entries that fit: every word of `q` stands in the name, the label, an article, an instrument or a quotation. */
export function findEntries({ q = '', topic, standing, warns, open }: EntryFilter): Entry[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  return entries.filter(
    (entry) =>
      (!topic || entry.topic === topic) &&
      (!standing || entry.standings.includes(standing)) &&
      (!warns || entry.warns) &&
      (!open || entry.questions.length > 0) &&
      words.every((word) => textOf(entry).includes(word)),
  )
}

const texts = new Map<string, string>()

function textOf(entry: Entry): string {
  const kept = texts.get(entry.id)
  if (kept !== undefined) return kept
  const cites = entry.periods.flatMap(({ cites }) => cites)
  const instruments = cites.map(({ instrument }) => law.instruments[instrument])
  const parts = [
    entry.id,
    entry.label.id,
    entry.label.en,
    ...instruments.flatMap((found) => [found?.number, found?.title]),
    ...cites.flatMap(({ at, quote }) => [at, quote]),
    ...(entry.relief ? Object.keys(entry.relief.payers).map((payer) => payerNames[payer as Payer]) : []),
    ...entry.periods.flatMap(({ value }) => [
      ...(value?.table ?? []).map((line) => line.label),
      ...(value?.list ?? []).map((item) => item.label),
      ...(value?.readings ?? []).map(({ sentence }) => sentence.id),
    ]),
  ]
  const text = parts.filter(Boolean).join(' ').toLowerCase()
  texts.set(entry.id, text)
  return text
}

function fromRule([id, rule]: [string, Rule]): Entry {
  const periods = rule.values.map((value): Period => {
    const cites = [
      value.cite,
      ...(value.readings ?? []).map((reading) => reading.cite),
      ...(value.pays_for ?? []).map((line) => line.cite),
    ].filter((cite) => cite !== undefined)
    const questions = [value.question, ...(value.pays_for ?? []).map((line) => line.question)]
    return { from: value.from, to: value.to, value, cites, questions: unique(questions) }
  })
  return { id, rule, ...rule, topic: topicOf(rule), ...summary(periods) }
}

function fromRelief([id, relief]: [string, Relief]): Entry {
  const payers = Object.values(relief.payers)
  const period: Period = {
    from: relief.from,
    to: relief.to,
    cites: [relief.cite, relief.period, ...payers.map(({ cite }) => cite)],
    questions: unique(payers.map(({ question }) => question)),
  }
  const { label, checked, from, to } = relief
  return { id, relief, label, checked, known: { from, to }, topic: topicOf(relief), ...summary([period]) }
}

function summary(periods: Period[]) {
  const cites = periods.flatMap(({ cites }) => cites)
  return {
    periods,
    warns: cites.some(warns),
    questions: unique(periods.flatMap(({ questions }) => questions)),
    standings: unique(cites.map(({ standing }) => standing)),
  }
}

function unique<T>(all: readonly (T | undefined)[]): T[] {
  return [...new Set(all.filter((one) => one !== undefined))]
}
