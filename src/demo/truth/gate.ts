import { ageOn, type Day } from '../../domain/basics/day.ts'
import type { Person } from '../people/person.ts'

export type GateReason =
  | 'dead'
  | 'already-insured'
  | 'employee'
  | 'too-old'
  | 'too-young'
  | 'moved'
  | 'not-resident'
  | 'not-working'
  | 'unattested'

/**
 * Why a person may not join on a day, first reason first, or undefined when he or she may: the truth, whatever the
 * lists have managed to say. Below 65 on the day (Permenaker 5/2021, as reported), from 18 by local practice.
 */
export function gateOf({ facts, birth }: Pick<Person, 'facts' | 'birth'>, on: Day): GateReason | undefined {
  const age = ageOn(birth, on)
  if (facts.diedOn !== undefined && facts.diedOn <= on) return 'dead'
  if (facts.insured !== undefined && facts.insured.until >= on) return 'already-insured'
  if (facts.employee !== undefined) return 'employee'
  if (age >= 65) return 'too-old'
  if (age < 18) return 'too-young'
  if (facts.found === 'moved') return 'moved'
  if (facts.livesIn !== undefined) return 'not-resident'
  if (facts.found === 'does_not_work' || facts.found === 'ill') return 'not-working'
  return facts.found === 'unknown' ? 'unattested' : undefined
}
