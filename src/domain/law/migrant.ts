import type { Day } from '../basics/day.ts'
import { done, refused, type Outcome } from '../basics/outcome.ts'
import type { Because } from './cite.ts'
import { find } from './find.ts'
import type { NotKnown } from './lookup.ts'

/**
 * The programmes of a migrant worker on a day.
 * @cite permenaker-4-2023 pasal belum terlihat
 */
export function migrantProgrammes(
  on: Day,
): Outcome<{ programmes: { code: string; label: string }[]; because: Because[] }, NotKnown> {
  const rules = find(['pmi.programmes'], on)
  if (!rules.ok) return rules
  const rule = rules.value['pmi.programmes']
  const programmes = (rule.value.list ?? []).map(({ code, label }) => ({ code, label }))
  return done({ programmes, because: [rule.because(`${programmes.map(({ label }) => label).join('; ')}.`)] })
}

/** What a migrant worker pays is never answered: the one tariff found is nobody's official one. */
export const migrantContribution = (on: Day): Outcome<never, NotKnown> =>
  refused({ code: 'law-not-known', rule: 'pmi.tariff', on, known: { from: '', to: '' } })
