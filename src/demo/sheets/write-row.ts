import { addDays, type Day } from '../../domain/basics/day.ts'
import { isNik } from '../../domain/basics/nik.ts'
import type { Chance } from '../chance.ts'
import { textOf, type Cell } from '../files/cell.ts'
import { spacedName } from '../regency/areas.ts'
import { drawFaults } from './draw-faults.ts'
import type { ColumnKind } from './headings.ts'
import type { Listing, Planted } from './listing.ts'
import { reasonsFor } from './reasons-for.ts'
import type { RowFacts } from './row-facts.ts'
import type { SheetStyle } from './sheet-style.ts'
import { workWords } from './work-words.ts'
import { impossibleBirth, unreadableBirth, writeBirth } from './write-birth.ts'
import { cased, noErrors, writeName } from './write-name.ts'
import { mistype, writeNumber } from './write-nik.ts'

/** A row as written, and what a careful reader must say of it. */
export type WrittenRow = { cells: Cell[]; reasons: string[] }

/** Writes one mention of a person in the way of the sheet, with planted faults or the ordinary run of them. */
export function writeRow(chance: Chance, style: SheetStyle, listing: Listing, number: number): WrittenRow {
  const { person } = listing
  const has = (kind: ColumnKind) => style.columns.some((column) => column.kind === kind)
  const planted: Planted = listing.planted ?? drawFaults(chance, style.faultRate)
  const loose = listing.planted === undefined ? style.faultRate : 0

  const written =
    listing.planted?.borrowedNik ?? (chance.happens(0.018 * loose) ? mistype(chance, person.nik) : person.nik)
  const nik = writeNumber(chance, written, style.nik, has('nik') ? (planted.nik ?? 'ok') : 'nik-missing')
  const name =
    planted.name === 'missing' ? '' : writeName(chance, person, planted.name === 'plain' ? noErrors : style.errors)
  const birth = chance.happens(0.02 * loose) ? wrongBirth(chance, person.birth) : person.birth
  const birthState = planted.birth ?? 'ok'
  const desaState = person.facts.livesIn ? 'unknown' : (planted.desa ?? 'ok')
  const facts: RowFacts = {
    name,
    nik: nik.fault === 'ok' ? written : undefined,
    // A digit typed wrong may leave a day or a month that does not exist.
    nikFault: nik.fault === 'ok' && !isNik(written) ? 'nik-impossible' : nik.fault,
    birth: birthState === 'ok' ? birth : undefined,
    birthState,
    sex: has('sex') ? person.sex : undefined,
    desaState,
    desaInTitle: style.desaInTitle,
    kkState: has('kk') ? (planted.kk ?? 'ok') : 'missing',
    repeated: listing.repeated ?? false,
    shared: planted.shared ?? false,
  }
  const birthCell = birthCellOf(chance, style, birth, birthState)
  const desa = desaCellOf(chance, style, listing, desaState)
  const cells = style.columns.map(({ kind }): Cell => {
    switch (kind) {
      case 'no':
        return number
      case 'name':
        return cased(name, style.letters)
      case 'nik':
        return nik.cell
      case 'kk':
        return kkCellOf(chance, style, listing, facts.kkState)
      case 'birth':
        return birthCell
      case 'birth-place':
        return cased(person.birthPlace, style.letters)
      case 'birth-place-and-day':
        return birthState === 'missing' ? person.birthPlace : `${person.birthPlace}, ${textOf(birthCell)}`
      case 'sex':
        return style.sex[person.sex === 'L' ? 0 : 1]
      case 'desa':
        return desa
      default:
        return listing.own?.[kind] ?? plainCell(chance, kind, listing, style)
    }
  })
  return { cells, reasons: reasonsFor(facts) }
}

function plainCell(chance: Chance, kind: ColumnKind, { person, work }: Listing, style: SheetStyle): Cell {
  switch (kind) {
    case 'hamlet':
      return cased(person.hamlet, style.letters)
    case 'rt':
      return String(person.rt).padStart(3, '0')
    case 'rw':
      return String(person.rw).padStart(3, '0')
    case 'address':
      return `Dusun ${person.hamlet} RT ${person.rt} RW ${person.rw}`
    case 'kecamatan':
      return cased(person.kecamatan, style.letters)
    case 'work':
      return chance.pick(workWords[work])
    case 'phone':
      return chance.happens(0.4) ? person.phone : undefined
    case 'mother':
      return chance.happens(0.55) ? cased(person.mother, style.letters) : undefined
    case 'dependants':
      return person.facts.dependants
    default:
      return undefined
  }
}

/** Another day near by: days and months swapped, or a slip of some days or a year. */
function wrongBirth(chance: Chance, birth: Day): Day {
  const [year = '', month = '', dayOfMonth = ''] = birth.split('-')
  if (chance.happens(0.4) && Number(dayOfMonth) <= 12) return `${year}-${dayOfMonth}-${month}` as Day
  return addDays(birth, chance.pick([-1, 1, 10, -10, 365, -365, 31, -31]))
}

function birthCellOf(chance: Chance, style: SheetStyle, birth: Day, state: RowFacts['birthState']): Cell {
  if (state === 'missing') return undefined
  if (state === 'unreadable') return unreadableBirth(chance, birth)
  return state === 'impossible' ? impossibleBirth(chance, birth) : writeBirth(birth, style.date)
}

function desaCellOf(chance: Chance, style: SheetStyle, { person }: Listing, state: RowFacts['desaState']): Cell {
  if (person.facts.livesIn) return cased(`Kab. ${person.facts.livesIn}`, style.letters)
  if (state === 'missing') return undefined
  if (state === 'unknown') return chance.pick(['Dusun Krajan', 'XXX', 'luar desa', 'Desa Lama', 'ikut anak'])
  const name = style.spacedDesa ? spacedName(person.desa.name) : person.desa.name
  const prefix = person.desa.urban ? style.desaPrefix.replace(/D(esa|s\.?|S) /, 'Kel. ') : style.desaPrefix
  return cased(`${prefix}${name}`, style.letters)
}

function kkCellOf(chance: Chance, style: SheetStyle, { person }: Listing, state: RowFacts['kkState']): Cell {
  if (state === 'missing') return undefined
  if (state === 'placeholder') return chance.pick(['-', '0', '3509000000000000', '9999999999999999'])
  return writeNumber(chance, person.kk, style.kk, 'ok').cell
}
