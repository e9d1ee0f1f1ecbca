import { formatDay, type Day } from '../basics/day.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import type { Because } from './cite.ts'
import { find } from './find.ts'
import type { NotKnown } from './lookup.ts'

/** Conditions of joining that are yes or no on a day. */
export const conditions = [
  'bpu.segment',
  'bpu.working',
  'bpu.nik',
  'bpu.alive',
  'bpu.not-insured',
  'pu.employer-duty',
  'pu.foundation-teacher',
  'pu.non-asn',
  'rentan.resident',
  'pdp.restrict',
] as const
export type Condition = (typeof conditions)[number]

/**
 * The ground of a condition on a day, with the sentence that the asker has for it.
 * @cite pp-49-2023 Pasal 5(1)
 * @cite pp-49-2023 Pasal 5(2)
 * @cite pp-49-2023 Pasal 5(3)b
 * @cite permenaker-1-2025 Pasal 3A(1)
 * @cite permenaker-5-2021 pasal belum terlihat
 * @cite praktik-bpjs-jember pemeriksaan daftar
 * @cite praktik-garut kriteria penerima
 * @cite uu-27-2022 Pasal 11
 */
export function groundOf(condition: Condition, on: Day, sentence: string): Outcome<Because, NotKnown> {
  const rules = find([condition], on)
  return rules.ok ? done(rules.value[condition].because(sentence)) : rules
}

/**
 * Ages on a day as plain text comparisons, so that a million workers cost nothing: who was born on or before `oldest`
 * has reached the upper age, who was born after `youngest` has not reached the lower one.
 */
export type AgeWindow = {
  under: number
  from: number
  oldest: string
  youngest: string
  tooOld: Because
  tooYoung: Because
}

/**
 * The ages at which a non-wage member may be registered on a day.
 * The upper one is the insurer's rule; the lower one is a practice, not law.
 * @cite permenaker-5-2021 pasal belum terlihat
 * @cite praktik-garut kriteria penerima
 */
export function ageWindow(on: Day): Outcome<AgeWindow, NotKnown> {
  const rules = find(['bpu.age.under', 'rentan.age.minimum'], on)
  if (!rules.ok) return rules
  const [upper, lower] = [rules.value['bpu.age.under'], rules.value['rentan.age.minimum']]
  const [under, from] = [upper.number(), lower.number()]
  const day = formatDay(on)
  return done({
    under,
    from,
    oldest: yearsBefore(on, under),
    youngest: yearsBefore(on, from),
    tooOld: upper.because(`Pada ${day} sudah berumur ${under} tahun atau lebih.`),
    tooYoung: lower.because(`Pada ${day} belum berumur ${from} tahun.`),
  })
}

/** Not always a calendar day (29 February): only compared with birth days, where it orders exactly like `ageOn`. */
export function yearsBefore(on: Day, years: number): string {
  return `${String(Number(on.slice(0, 4)) - years).padStart(4, '0')}${on.slice(4)}`
}
