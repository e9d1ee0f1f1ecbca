import { addDays, ageOn, type Day } from '../../domain/basics/day.ts'
import type { Chance } from '../chance.ts'
import type { KindOfWork } from '../../domain/registry/kind-of-work.ts'
import type { Facts } from './person.ts'

/** Shares of people with a fact that keeps them out, by kind of work where it matters. */
const employed: Partial<Record<KindOfWork, number>> = {
  perangkat_desa: 0.04,
  rt_rw: 0.05,
  guru_ponpes: 0.05,
  pekerja_keagamaan: 0.03,
  kader_pkk: 0.03,
  kader_posyandu: 0.015,
  lainnya: 0.05,
}
const insured: Partial<Record<KindOfWork, number>> = {
  perangkat_desa: 0.22,
  rt_rw: 0.14,
  pekerja_keagamaan: 0.12,
  nelayan: 0.13,
  ojek: 0.1,
  jukir: 0.2,
  petugas_kebersihan: 0.2,
}
const traders: ReadonlySet<KindOfWork> = new Set(['pedagang_pasar', 'pelapak', 'buruh_panggul', 'pedagang_keliling'])
const neighbours = ['Bondowoso', 'Lumajang', 'Banyuwangi', 'Situbondo', 'Probolinggo']

/** What is true of a worker of this kind on the day. Rates are invented, in the order of size the press reports. */
export function makeFacts(chance: Chance, work: KindOfWork, birth: Day, on: Day): Facts {
  const age = ageOn(birth, on)
  const facts: Facts = { found: 'works', decile: 1, extremePoor: false, dependants: 0, breadwinner: false }
  if (chance.happens(age >= 65 ? 0.05 : 0.011)) facts.diedOn = addDays(on, -chance.between(20, 1100))
  if (chance.happens(employed[work] ?? 0.012)) facts.employee = chance.weigh(employers)
  if (facts.employee === 'PU') facts.insured = { segment: 'PU', until: addDays(on, chance.between(30, 400)) }
  else if (facts.employee === undefined && chance.happens(insured[work] ?? 0.07)) {
    const active = chance.happens(0.8)
    const segment = chance.happens(0.85) ? 'BPU' : 'PU'
    facts.insured = { segment, until: addDays(on, active ? chance.between(8, 400) : -chance.between(35, 900)) }
  }
  if (traders.has(work) && chance.happens(0.025)) facts.livesIn = chance.pick(neighbours)
  facts.found = facts.diedOn ? 'dead' : chance.weigh(findings)
  facts.decile = chance.weigh(deciles)
  facts.extremePoor = facts.decile === 1 && chance.happens(0.08)
  facts.dependants = age < 22 ? 0 : Math.min(7, Math.floor(chance.next() * chance.next() * 8))
  facts.breadwinner = facts.dependants > 0 && chance.happens(0.45)
  return facts
}

const employers = [
  ['ASN', 0.5],
  ['TNI/POLRI', 0.05],
  ['PU', 0.45],
] as const

const findings = [
  ['works', 0.938],
  ['does_not_work', 0.024],
  ['ill', 0.006],
  ['moved', 0.016],
  ['unknown', 0.016],
] as const

const deciles = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(
  (decile) => [decile, [19, 18, 15, 13, 11, 9, 6, 5, 3, 1][decile - 1] as number] as const,
)
