import { chanceFrom } from '../chance.ts'
import type { Person } from '../people/person.ts'
import type { Listing, Planted } from '../sheets/listing.ts'
import type { TobaccoFault } from './plan.ts'

/** One row of the list and the one thing that keeps it out, if any. */
export type TobaccoRow = { listing: Listing; fault?: TobaccoFault }

const planting: Partial<Record<TobaccoFault, Planted>> = {
  'name-missing': { name: 'missing' },
  'nothing-to-identify': { nik: 'nik-missing', birth: 'missing' },
  'nik-missing': { nik: 'nik-missing' },
  'nik-placeholder': { nik: 'nik-placeholder' },
  'nik-damaged': { nik: 'nik-damaged' },
  'nik-wrong-length': { nik: 'nik-wrong-length' },
  'nik-impossible': { nik: 'nik-impossible' },
  'birth-impossible': { birth: 'impossible' },
  'birth-unreadable': { birth: 'unreadable' },
  'desa-unknown': { desa: 'unknown' },
}

/** The rows in the order of the list: everybody once, shuffled, and the second mentions further down than the first. */
export function orderRows(
  seed: number,
  people: readonly Person[],
  faultOf: ReadonlyMap<Person, TobaccoFault>,
  /** Whose number somebody carries by mistake. */
  lenderOf: ReadonlyMap<Person, Person>,
): TobaccoRow[] {
  const chance = chanceFrom(seed, 'tobacco', 'rows')
  const rows: { row: TobaccoRow; at: number }[] = []
  const mention = (person: Person, planted: Planted, fault?: TobaccoFault, repeated = false): TobaccoRow => {
    return { listing: { person, work: person.work, planted, repeated }, ...(fault && { fault }) }
  }
  for (const person of people) {
    const fault = faultOf.get(person)
    const at = chance.next()
    if (fault === 'repeated-nik' || fault === 'repeated-sure') {
      const bare = fault === 'repeated-sure'
      rows.push({ at, row: mention(person, bare ? { name: 'plain' } : {}) })
      const again: Planted = bare ? { name: 'plain', nik: 'nik-missing' } : {}
      rows.push({ at: at + (1 - at) * chance.next(), row: mention(person, again, fault, true) })
    } else if (fault === 'nik-shared') {
      const lender = lenderOf.get(person)
      rows.push({ at, row: mention(person, { shared: true, ...(lender && { borrowedNik: lender.nik }) }, fault) })
    } else rows.push({ at, row: mention(person, (fault && planting[fault]) ?? {}, fault) })
  }
  return rows.sort((one, other) => one.at - other.at).map(({ row }) => row)
}
