import { day, findDay, type Day } from '../../src/domain/basics/day.ts'
import type { Nik, Sex } from '../../src/domain/basics/nik.ts'
import type { Declaration } from '../../src/domain/identity/declaration.ts'
import { lastOfMen, lastOfWomen, menFirst, oneWord, womenFirst } from './planted-names.ts'
import { blurName } from './planted-slips.ts'

/** Declarations and, apart from them, who is who: `person[i]` is the person whom `declarations[i]` speaks of. */
export type Planted = { declarations: Declaration[]; person: Int32Array; kind: string[] }

type Person = Omit<Declaration, 'id' | 'cleanList' | 'registered' | 'nikStem'> & {
  birth: Day
  sex: Sex
  nik: Nik
  desa: string
  mother: string
}

/** A generator of whole numbers below a bound, the same for the same seed (mulberry32). */
export function chance(seed: number): (below: number) => number {
  let state = seed | 0
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}

/** One row of a planted list: the declaration, whose it is, and what is wrong with it ("clean" where nothing is). */
export type PlantedRow = { declaration: Declaration; person: number; kind: string }

/**
 * Invented workers in households, one person in ten with a second record and one of those ten with a third, so that a
 * million rows hold some 900,900 people and 108,100 true pairs. The first record of a person is right, but for 4 % without
 * a NIK; every further one errs on its own, at rates taken from the first trial: NIK 15 % missing, 8 % mistyped, 2 %
 * somebody else's, 3 % derived anew; birth 5 % missing, 15 % wrong; desa 9 % moved, 5 % missing; mother 45 % missing and a
 * quarter of the rest written otherwise; KK 15 % missing, 10 % of a new card; names as in `blurName`. Siblings share desa,
 * card and mother, one in a hundred the day of birth too; serials of NIKs count up, so strangers have near numbers.
 * A fixed benchmark: other rates are another benchmark and must say so.
 */
export function* eachPlanted(records: number, seed: number): Generator<PlantedRow> {
  const draw = chance(seed)
  const serials = new Map<string, number>()
  let row = 0
  for (let person = 0; row < records;) {
    for (const member of household(draw, serials)) {
      const copies = draw(100) < 90 ? 0 : draw(10) < 9 ? 1 : 2
      for (let copy = 0; copy <= copies && row < records; copy++) {
        const { record, kind } = copy === 0 ? first(draw, member) : blur(draw, member, serials)
        const declaration = { ...record, id: `r${row++}`, nikStem: null, cleanList: null, registered: false }
        yield { declaration, person, kind }
      }
      person++
    }
  }
}

/** All rows of `eachPlanted` at once. */
export function plantPeople(records: number, seed: number): Planted {
  const planted: Planted = { declarations: [], person: new Int32Array(records), kind: [] }
  for (const { declaration, person, kind } of eachPlanted(records, seed)) {
    planted.person[planted.declarations.length] = person
    planted.declarations.push(declaration)
    planted.kind.push(kind)
  }
  return planted
}

function first(draw: (below: number) => number, person: Person): ReturnType<typeof blur> {
  const blank = draw(100) < 4
  return { record: blank ? { ...person, nik: null } : { ...person }, kind: blank ? 'nik-missing' : 'clean' }
}

function household(draw: (below: number) => number, serials: Map<string, number>): Person[] {
  const desa = drawDesa(draw)
  const kk = familyCard(draw)
  const mother = womanName(draw)
  const size = 1 + draw(3)
  const first = drawBirth(draw)
  return Array.from({ length: size }, (_, place) => {
    const twin = place > 0 && draw(100) === 0
    const sex: Sex = draw(2) === 0 ? 'L' : 'P'
    const birth = place === 0 || twin ? first : drawBirth(draw)
    const name = sex === 'L' ? manName(draw) : womanName(draw)
    return {
      name,
      birth,
      sex,
      desa,
      nik: giveNik(serials, desa, birth, sex),
      kk,
      mother: place === 2 ? womanName(draw) : mother,
    }
  })
}

function manName(draw: (below: number) => number): string {
  if (draw(100) < 28) return oneWord(draw, false)
  const third = draw(5) === 0 ? ` ${lastOfMen[draw(lastOfMen.length)]!}` : ''
  return `${menFirst[draw(menFirst.length)]!} ${lastOfMen[draw(lastOfMen.length)]!}${third}`
}

function womanName(draw: (below: number) => number): string {
  if (draw(100) < 28) return oneWord(draw, true)
  return `${womenFirst[draw(womenFirst.length)]!} ${lastOfWomen[draw(lastOfWomen.length)]!}`
}

function familyCard(draw: (below: number) => number): string {
  return `3509${pad(draw(31) + 1)}${pad(draw(28) + 1)}${pad(draw(12) + 1)}${pad(draw(24))}${9000 + draw(1000)}`
}

function drawDesa(draw: (below: number) => number): string {
  return `35.09.${pad(draw(31) + 1)}.20${pad(draw(8) + 1)}`
}

function drawBirth(draw: (below: number) => number): Day {
  const year = 1950 + draw(57)
  const byDefault = draw(100)
  if (byDefault < 8 && year < 1985) return day(`${year}-${['07-01', '12-31', '01-01'][draw(3)]!}`)
  return findDay(year, draw(12) + 1, draw(28) + 1)!
}

/** Serials count up from 9001 within place, birth and sex, as offices give them out one after the other. */
function giveNik(serials: Map<string, number>, desa: string, birth: Day, sex: Sex): Nik {
  const dayCode = Number(birth.slice(8)) + (sex === 'P' ? 40 : 0)
  const prefix = `3509${desa.slice(6, 8)}${pad(dayCode)}${birth.slice(5, 7)}${birth.slice(2, 4)}`
  const serial = (serials.get(prefix) ?? 9000) + 1
  serials.set(prefix, serial)
  return `${prefix}${serial}` as Nik
}

function blur(
  draw: (below: number) => number,
  person: Person,
  serials: Map<string, number>,
): { record: Omit<Declaration, 'id' | 'cleanList' | 'registered' | 'nikStem'>; kind: string } {
  const kinds: string[] = []
  const record: ReturnType<typeof blur>['record'] = { ...person }
  const nik = draw(100)
  if (nik < 15) record.nik = null
  else if (nik < 23) record.nik = mistype(draw, person.nik)
  else if (nik < 25) record.nik = giveNik(serials, drawDesa(draw), drawBirth(draw), person.sex)
  else if (nik < 28) record.nik = giveNik(serials, person.desa, person.birth, person.sex)
  kinds.push(nik < 15 ? 'nik-missing' : nik < 23 ? 'nik-mistyped' : nik < 25 ? 'nik-wrong' : nik < 28 ? 'nik-anew' : '')
  const birth = draw(100)
  if (birth < 5) record.birth = null
  else if (birth < 20) record.birth = wrongBirth(draw, person.birth)
  kinds.push(birth < 5 ? 'birth-missing' : birth < 20 ? 'birth-wrong' : '')
  const desa = draw(100)
  if (desa < 9) record.desa = drawDesa(draw)
  else if (desa < 14) record.desa = null
  kinds.push(desa < 9 ? 'moved' : desa < 14 ? 'desa-missing' : '')
  record.mother = draw(100) < 45 ? null : draw(4) === 0 ? blurName(draw, person.mother) : person.mother
  const kk = draw(100)
  if (kk < 15) record.kk = null
  else if (kk < 25) record.kk = familyCard(draw)
  record.name = blurName(draw, person.name)
  if (record.name !== person.name) kinds.push('name')
  return { record, kind: kinds.filter(Boolean).join('+') || 'clean' }
}

function wrongBirth(draw: (below: number) => number, birth: Day): Day {
  const [year, month, date] = birth.split('-').map(Number) as [number, number, number]
  const wrong = [
    () => findDay(year, date, month),
    () => findDay(year + draw(5) - 2, month, date),
    () => findDay(year, month, draw(28) + 1),
    () => findDay(year, draw(12) + 1, date),
    () => day(`${year}-${['07-01', '12-31', '01-01'][draw(3)]!}`),
  ][draw(5)]!()
  return wrong ?? day(`${year}-07-01`)
}

function mistype(draw: (below: number) => number, nik: Nik): Nik {
  const at = 6 + draw(10)
  if (draw(3) === 0 && at < 15) return `${nik.slice(0, at)}${nik[at + 1]}${nik[at]}${nik.slice(at + 2)}` as Nik
  return `${nik.slice(0, at)}${(Number(nik[at]) + 1 + draw(9)) % 10}${nik.slice(at + 1)}` as Nik
}

const pad = (number: number): string => String(number).padStart(2, '0')
