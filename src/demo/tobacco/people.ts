import { addDays, ageOn, findDay, monthOf, dayOfMonthOf, yearOf, type Day } from '../../domain/basics/day.ts'
import { chanceFrom, type Chance } from '../chance.ts'
import { makeDesa } from '../people/make-desa.ts'
import { districtOf, openNumbers, type Numbers } from '../people/numbers.ts'
import type { Person } from '../people/person.ts'
import { areasOf } from '../regency/areas.ts'
import { quotasOf } from '../regency/quotas.ts'
import { findUnmistakable, isApart } from './apart.ts'
import type { TobaccoFault } from './plan.ts'

export type TobaccoCrowd = { people: Person[]; numbers: Numbers }

/** Tobacco labourers who cannot be taken for one another: of working age, and nobody dead, insured or employed. */
export function makeTobaccoPeople(seed: number, regency: string, wanted: number, on: Day): TobaccoCrowd {
  const areas = areasOf(regency)
  const quotas = quotasOf(areas, Math.ceil(wanted * 1.7) + 40, 'buruh_tani_tembakau')
  const numbers = openNumbers()
  const people: Person[] = []
  const taken = new Set<string>()
  let nextId = 1
  for (const kecamatan of areas) {
    for (const desa of kecamatan.desa) {
      const heads = quotas.get(desa.code)?.get('buruh_tani_tembakau') ?? 0
      const works = Array.from({ length: heads }, () => 'buruh_tani_tembakau' as const)
      const order = { desa, kecamatan: kecamatan.name, works, on, numbers, firstId: nextId }
      const all = makeDesa(chanceFrom(seed, 'tobacco', desa.code), order)
      nextId += all.length
      people.push(...all.filter((person) => isOfWorkingAge(person, on) && isApart(person, taken)))
    }
  }
  chanceFrom(seed, 'tobacco', 'people').shuffle(people)
  if (people.length < wanted) throw new RangeError(`${people.length} people are too few for ${wanted}`)
  people.length = wanted
  for (const person of people) person.facts = { ...person.facts, diedOn: undefined, insured: undefined, employee: undefined, livesIn: undefined, found: 'works' } // prettier-ignore
  return { people, numbers }
}

const isOfWorkingAge = ({ birth }: Person, on: Day): boolean => ageOn(birth, on) >= 19 && ageOn(birth, on) < 64

/** Makes the fault true of the person: dead, insured, employed, moved, or of the wrong age, with the NIK to it. */
export function settle(chance: Chance, person: Person, fault: TobaccoFault, on: Day, numbers: Numbers): void {
  const { facts } = person
  if (fault === 'dead') {
    facts.diedOn = addDays(on, -chance.between(100, 900))
    facts.found = 'dead'
  } else if (fault === 'already-insured')
    facts.insured = { segment: chance.happens(0.8) ? 'BPU' : 'PU', until: addDays(on, chance.below(300)) }
  else if (fault === 'employee')
    facts.employee = chance.weigh([['ASN', 0.3], ['TNI/POLRI', 0.05], ['PU', 0.65]] as const) // prettier-ignore
  else if (fault === 'moved') facts.found = 'moved'
  else if (fault === 'not-working') facts.found = chance.happens(0.8) ? 'does_not_work' : 'ill'
  else if (fault === 'too-old') rebirth(person, atAge(chance, on, chance.between(65, 84)), numbers)
  else if (fault === 'too-young') rebirth(person, addDays(atAge(chance, on, 17), 0), numbers)
}

function rebirth(person: Person, birth: Day, numbers: Numbers): void {
  person.birth = birth
  person.nik = numbers.nik(districtOf(person.desa.kecamatan), birth, person.sex)
}

/** A birth day that makes somebody so old on the day; now and then the birthday is that very day. */
function atAge(chance: Chance, on: Day, age: number): Day {
  const birthday = findDay(yearOf(on) - age, monthOf(on), dayOfMonthOf(on)) ?? addDays(on, -365 * age)
  return addDays(birthday, -(chance.happens(0.02) ? 0 : chance.below(360)))
}

/**
 * Deals the faults out to the first people of the crowd. Those who share a number are paired with somebody whose name
 * no reader could take for theirs; gives who borrowed whose number.
 */
export function dealFaults(
  people: Person[],
  deck: readonly TobaccoFault[],
): { faultOf: Map<Person, TobaccoFault>; lenderOf: Map<Person, Person> } {
  const faultOf = new Map<Person, TobaccoFault>()
  const lenderOf = new Map<Person, Person>()
  const unmistakable = findUnmistakable(people)
  let lender: Person | undefined
  let next = deck.length
  deck.forEach((fault, at) => {
    if (fault.startsWith('nik-') && !unmistakable.has(people[at]!)) {
      // Whoever has lost the number must still be nobody else by name and birth.
      while (!unmistakable.has(people[next]!)) next += 1
      swap(people, at, next)
      next += 1
    }
    if (fault === 'nik-shared') {
      const unlike =
        lender &&
        people.findIndex(
          (other, place) => place >= at && unmistakable.has(other) && areUnlike(lender!.name, other.name),
        )
      if (unlike !== undefined) swap(people, at, unlike)
      if (lender) lenderOf.set(people[at]!, lender)
      lender = lender ? undefined : people[at]
    }
    faultOf.set(people[at]!, fault)
  })
  return { faultOf, lenderOf }
}

/** No two words that a reader might take for one: they begin, go on and end with other letters. */
const areUnlike = (one: string, other: string): boolean =>
  words(one).every((a) => words(other).every((b) => a[0] !== b[0] && a[1] !== b[1] && a.at(-1) !== b.at(-1)))

const words = (name: string): string[] => name.toLowerCase().split(' ')

function swap(people: Person[], one: number, other: number): void {
  const kept = people[one]!
  people[one] = people[other]!
  people[other] = kept
}
