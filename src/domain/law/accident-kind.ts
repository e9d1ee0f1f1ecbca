import type { Day } from '../basics/day.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import type { Because } from './cite.ts'
import { find } from './find.ts'
import type { NotKnown } from './lookup.ts'

/** What counts as an accident at work besides one at the work itself, and what is covered before it is decided. */
export const accidentKinds = ['way', 'violence', 'sudden-death', 'disease', 'suspected'] as const
export type AccidentKind = (typeof accidentKinds)[number]

const ruleOf = {
  way: 'jkk.accident.way',
  violence: 'jkk.accident.violence',
  'sudden-death': 'jkk.accident.sudden-death',
  disease: 'jkk.diagnosis',
  suspected: 'jkk.suspected',
} as const

/**
 * Whether JKK speaks of this on a day. Refuses before the rule existed: that is not a no.
 * @cite pp-44-2015 Pasal 1 angka 6
 * @cite pp-82-2019 Lampiran III A.1 n
 * @cite pp-49-2023 Pasal 25A
 * @cite permenaker-1-2025 pasal belum terlihat
 * @cite permenaker-5-2021 pasal belum terlihat
 */
export function countsAsAccident(
  kind: AccidentKind,
  on: Day,
): Outcome<{ question?: string; because: Because[] }, NotKnown> {
  const id = ruleOf[kind]
  const rules = find([id], on)
  if (!rules.ok) return rules
  return done({ question: rules.value[id].question, because: [rules.value[id].because()] })
}

/**
 * Who else may report a suspected accident of a non-wage member: a group of a market or a village may be one of them.
 * @cite permenaker-1-2025 Pasal 48A
 */
export function whoMayReport(
  on: Day,
): Outcome<{ who: { code: string; label: string }[]; because: Because[] }, NotKnown> {
  const rules = find(['report.third-party'], on)
  if (!rules.ok) return rules
  const rule = rules.value['report.third-party']
  const who = (rule.value.list ?? []).map(({ code, label }) => ({ code, label }))
  return done({ who, because: [rule.because(`${who.map(({ label }) => label).join('; ')}.`)] })
}
