import {
  addDays,
  ageOn,
  day,
  daysInMonth,
  findDay,
  monthOf,
  dayOfMonthOf,
  yearOf,
  type Day,
} from '../../domain/basics/day.ts'
import type { Sex } from '../../domain/basics/nik.ts'
import type { Chance } from '../chance.ts'
import type { KindOfWork } from '../../domain/registry/kind-of-work.ts'
import type { Desa } from '../regency/areas.ts'
import { segments } from '../regency/segments.ts'
import { shapeOf } from '../regency/shape.ts'
import { makeFacts } from './make-facts.ts'
import { makeName, type Culture } from './make-name.ts'
import { districtOf, type Numbers } from './numbers.ts'
import type { Person } from './person.ts'

export type DesaOrder = {
  desa: Desa
  kecamatan: string
  /** One entry per head wanted. */
  works: readonly KindOfWork[]
  on: Day
  numbers: Numbers
  /** Ids go on from here. */
  firstId: number
}

const womenIn = new Map(segments.map((segment) => [segment.work, segment.women]))
const birthplaces = [
  'Jember',
  'Jember',
  'Jember',
  'Bondowoso',
  'Lumajang',
  'Banyuwangi',
  'Malang',
  'Sampang',
  'Surabaya',
]
const otherDistricts = ['351104', '350812', '351007', '351204', '357801', '352706', '350701', '351309']
const hamlets = [
  'Krajan',
  'Krajan Lor',
  'Krajan Kidul',
  'Sumberjo',
  'Tegalsari',
  'Gumuk',
  'Curah',
  'Kebonan',
  'Sumuran',
]

/**
 * The workers of one desa, in households: a head, and with some chance a spouse, brothers, sisters, twins, parents or
 * grown children, who share the KK, the address and, as siblings, the mother's name.
 */
export function makeDesa(chance: Chance, order: DesaOrder): Person[] {
  const people: Person[] = []
  const deck = chance.shuffle([...order.works])
  while (deck.length > 0) {
    const household = order.firstId + people.length
    const home = makeHome(chance, order)
    const head = makePerson(chance, order, home, deck.pop() as KindOfWork, household, household)
    people.push(finish(chance, order, head))
    let married = false
    for (let size = 1; size < 5 && deck.length > 0 && chance.happens(0.34); size += 1) {
      const member = makePerson(chance, order, home, deck.pop() as KindOfWork, household + size, household)
      const drawn = chance.weigh(relations)
      const relation: Relation = drawn === 'spouse' && (married || member.sex === head.sex) ? 'sibling' : drawn
      relate(chance, order, head, member, relation)
      married ||= relation === 'spouse'
      people.push(finish(chance, order, member))
    }
  }
  return people
}

const relations = [
  ['spouse', 0.5],
  ['sibling', 0.2],
  ['child', 0.22],
  ['twin', 0.05],
  ['same-day', 0.03],
] as const
type Relation = (typeof relations)[number][0]

type Home = { kk: string; culture: Culture; hamlet: string; rt: number; rw: number }

function makeHome(chance: Chance, { desa, kecamatan, numbers, on }: DesaOrder): Home {
  return {
    kk: numbers.kk(districtOf(desa.kecamatan), addDays(on, -chance.between(30, 5000))),
    culture: chance.happens(shapeOf(kecamatan).madurese) ? 'madurese' : 'javanese',
    hamlet: chance.pick(hamlets),
    rt: chance.between(1, 6),
    rw: chance.between(1, 18),
  }
}

function makePerson(
  chance: Chance,
  order: DesaOrder,
  home: Home,
  work: KindOfWork,
  id: number,
  household: number,
): Person {
  const { desa, kecamatan, on } = order
  const sex: Sex = chance.happens(womenIn.get(work) ?? 0.4) ? 'P' : 'L'
  const birth = makeBirth(chance, on)
  return {
    id,
    name: makeName(chance, home.culture, sex, yearOf(birth)),
    honours: honoursOf(chance, work, sex),
    sex,
    birth,
    birthPlace: chance.pick(birthplaces),
    nik: '',
    kk: home.kk,
    mother: makeName(chance, home.culture, 'P', yearOf(birth) - 25),
    desa,
    kecamatan,
    hamlet: home.hamlet,
    rt: home.rt,
    rw: home.rw,
    // 0800 numbers are free-call lines: no person's handset rings.
    phone: `0800${String(chance.below(100_000_000)).padStart(8, '0')}`,
    work,
    household,
    facts: { found: 'works', decile: 1, extremePoor: false, dependants: 0, breadwinner: false },
  }
}

/** Facts and NIK hang on the birth day, so they come once the family is known. */
function finish(chance: Chance, order: DesaOrder, person: Person): Person {
  person.facts = makeFacts(chance, person.work, person.birth, order.on)
  person.nik = issue(chance, order, person)
  return person
}

/** Turns a member into the head's spouse, sibling, child or twin; the numbers follow. */
function relate(chance: Chance, order: DesaOrder, head: Person, member: Person, relation: Relation): void {
  if (relation === 'spouse') member.birth = near(chance, head.birth, sexGap(member.sex), order.on)
  else if (relation === 'child') {
    member.birth = near(chance, head.birth, 24, order.on)
    if (head.sex === 'P') member.mother = head.name
  } else {
    member.mother = head.mother
    if (relation === 'sibling') member.birth = near(chance, head.birth, chance.between(-6, 6) || 2, order.on)
    else member.birth = head.birth
    if (relation === 'twin') member.twinOf = head.id
  }
}

const sexGap = (sex: Sex): number => (sex === 'P' ? 3 : -3)

/** A birth day about `years` later, kept within working age as far as lists know it. */
function near(chance: Chance, birth: Day, years: number, on: Day): Day {
  const moved = addDays(birth, Math.round((years + 3 * (chance.next() - 0.5)) * 365))
  return ageOn(moved, on) >= 17 && ageOn(moved, on) < 88 ? moved : addDays(birth, -chance.between(400, 1500))
}

/** Ages 15 to 88: a small share under 18, some 6 % of 65 and over, a few on the birthday itself. */
function makeBirth(chance: Chance, on: Day): Day {
  const draw = chance.next()
  if (draw < 0.001) return addDays(birthdayYearsAgo(on, 65), chance.between(-1, 1))
  const age = draw < 0.004 ? chance.between(15, 17) : draw < 0.062 ? chance.between(65, 84) : workingAge(chance)
  const year = yearOf(on) - age
  if (chance.happens(0.03)) return day(`${year - 1}-${chance.pick(['07-01', '12-31', '01-01'])}`)
  return addDays(birthdayYearsAgo(on, age), -chance.below(365))
}

const workingAge = (chance: Chance): number => Math.min(64, 18 + Math.floor(23.5 * (chance.next() + chance.next())))

const birthdayYearsAgo = (on: Day, years: number): Day =>
  findDay(
    yearOf(on) - years,
    monthOf(on),
    Math.min(dayOfMonthOf(on), daysInMonth(yearOf(on) - years, monthOf(on))),
  ) as Day

/** The NIK speaks of the kecamatan of first registration, and now and then of another birth day than the true one. */
function issue(chance: Chance, { desa, numbers }: DesaOrder, person: Person): string {
  const elsewhere = chance.happens(0.06) && person.twinOf === undefined
  const district = elsewhere ? chance.pick(otherDistricts) : districtOf(desa.kecamatan)
  const written = chance.happens(0.012) ? addDays(person.birth, -chance.between(1, 700)) : person.birth
  return numbers.nik(district, written, person.sex)
}

function honoursOf(chance: Chance, work: KindOfWork, sex: Sex): Person['honours'] {
  const religious = work === 'guru_ponpes' || work === 'pekerja_keagamaan'
  if (religious && chance.happens(0.45)) {
    const before =
      sex === 'P'
        ? chance.pick(['Ustadzah', 'Hj.', 'Nyai', 'Ustz.'])
        : chance.pick(['Ust.', 'H.', 'KH.', 'K.', 'Ustadz'])
    return chance.happens(0.35) ? { before, after: chance.pick(['S.Pd.I', 'S.Ag', 'S.Pd', 'Lc.']) } : { before }
  }
  if (chance.happens(0.05)) return { before: sex === 'P' ? 'Hj.' : 'H.' }
  return chance.happens(0.02) ? { after: chance.pick(['S.Pd', 'SE', 'A.Md', 'S.Sos', 'SH']) } : {}
}
