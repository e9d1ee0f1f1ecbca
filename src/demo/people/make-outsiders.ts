import { addDays, type Day } from '../../domain/basics/day.ts'
import type { Chance } from '../chance.ts'
import { makeDesa, type DesaOrder } from './make-desa.ts'
import type { Person } from './person.ts'

/** People on the registers who are on no list of workers: factory hands, civil servants, the long dead. */
export function makeOutsiders(chance: Chance, order: Omit<DesaOrder, 'works'>, count: number): Person[] {
  const people = makeDesa(chance, { ...order, works: Array.from({ length: count }, () => 'lainnya' as const) })
  for (const person of people) person.facts = { ...person.facts, livesIn: undefined, ...known(chance, order.on) }
  return people
}

function known(chance: Chance, on: Day): Partial<Person['facts']> {
  const draw = chance.next()
  const until = addDays(on, chance.between(40, 500))
  if (draw < 0.42) return { employee: 'PU', insured: { segment: 'PU', until }, diedOn: undefined }
  if (draw < 0.6) return { employee: chance.happens(0.85) ? 'ASN' : 'TNI/POLRI', insured: undefined, diedOn: undefined }
  if (draw < 0.78) return { insured: { segment: 'BPU', until: addDays(until, -chance.below(700)) }, diedOn: undefined }
  return draw < 0.9 ? { diedOn: addDays(on, -chance.between(20, 1500)), insured: undefined } : {}
}
