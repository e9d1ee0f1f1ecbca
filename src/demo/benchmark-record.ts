import { addDays, type Day } from '../domain/basics/day.ts'
import type { Chance } from './chance.ts'
import type { Cell } from './files/cell.ts'
import { districtOf } from './people/numbers.ts'
import type { Person } from './people/person.ts'
import type { Desa } from './regency/areas.ts'
import { writeName, type NameErrors } from './sheets/write-name.ts'
import { mistype } from './sheets/write-nik.ts'
import { workWords } from './sheets/work-words.ts'

/** One mention of a person in the benchmark table. An empty text is a blank cell. */
export type BenchmarkRecord = {
  person: number
  source: Person
  name: string
  nik: string
  birth: Day | ''
  desa: Desa | undefined
  mother: string
  work: string
}

const copied: NameErrors = { variant: 0.35, respelt: 0.35, typo: 0.14, dropped: 0.1, swapped: 0.05, honours: 0.5 }

/** The first mention: as on the KTP, the mother's name often left out. */
export const original = (chance: Chance, person: Person): BenchmarkRecord => ({
  person: person.id,
  source: person,
  name: person.name,
  nik: person.nik,
  birth: person.birth,
  desa: person.desa,
  mother: chance.happens(0.45) ? '' : person.mother,
  work: chance.pick(workWords[person.work]),
})

/** A second mention by another office, with its errors; `other` lends a wrong NIK, `elsewhere` a wrong desa. */
export function copyOf(chance: Chance, person: Person, other: Person, elsewhere: Desa): BenchmarkRecord {
  const name = chance.happens(0.03)
    ? person.name.replaceAll(' ', '')
    : writeName(chance, { ...person, honours: { before: person.honours.before } }, copied)
  return {
    person: person.id,
    source: person,
    name,
    nik: copiedNik(chance, person, other),
    birth: chance.happens(0.05) ? '' : chance.happens(0.15) ? wrongDay(chance, person.birth) : person.birth,
    desa: chance.weigh([[person.desa, 0.86], [elsewhere, 0.09], [undefined, 0.05]]), // prettier-ignore
    mother: chance.happens(0.45) ? '' : writeName(chance, { ...person, name: person.mother, honours: {} }, copied),
    work: chance.pick(workWords[person.work]),
  }
}

function copiedNik(chance: Chance, person: Person, other: Person): string {
  const draw = chance.next()
  if (draw < 0.15) return ''
  if (draw < 0.23) return mistype(chance, person.nik)
  if (draw < 0.25) return other.nik
  if (draw >= 0.28) return person.nik
  // Made up from kecamatan, birth day and sex by somebody who had no card to read.
  const day = Number(person.birth.slice(8)) + (person.sex === 'P' ? 40 : 0)
  return `${districtOf(person.desa.kecamatan)}${String(day).padStart(2, '0')}${person.birth.slice(5, 7)}${person.birth.slice(2, 4)}9001`
}

function wrongDay(chance: Chance, birth: Day): Day {
  const [year = '', month = '', dayOfMonth = ''] = birth.split('-')
  const draw = chance.next()
  if (draw < 0.3 && Number(dayOfMonth) <= 12) return `${year}-${dayOfMonth}-${month}` as Day
  if (draw < 0.5) return `${year}-${chance.pick(['07-01', '12-31', '01-01'])}` as Day
  if (draw < 0.75) return addDays(birth, chance.pick([-1, 1, -10, 10, -30, 31]))
  return addDays(birth, chance.pick([-365, 365, -3652, 730]))
}

const twelve = ['NO', 'NIK', 'NAMA LENGKAP', 'NO KK', 'TEMPAT LAHIR', 'TANGGAL LAHIR', 'JENIS KELAMIN', 'ALAMAT', 'DESA', 'KECAMATAN', 'PEKERJAAN', 'NAMA IBU KANDUNG'] // prettier-ignore
const eight = ['DUSUN', 'RT', 'RW', 'NO HP', 'AGAMA', 'PENDIDIKAN TERAKHIR', 'STATUS PERKAWINAN', 'KETERANGAN']

export const benchmarkHeading = (columns: 12 | 20): string[] => (columns === 12 ? twelve : [...twelve, ...eight])

/** The cells of a record; the birth day as most offices write it. */
export function benchmarkRow(record: BenchmarkRecord, number: number, columns: 12 | 20): Cell[] {
  const { source, birth, desa } = record
  const written = birth === '' ? '' : `${birth.slice(8)}/${birth.slice(5, 7)}/${birth.slice(0, 4)}`
  const address = `Dusun ${source.hamlet} RT ${source.rt} RW ${source.rw}`
  const cells: Cell[] = [
    number, record.nik, record.name.toUpperCase(), source.kk, source.birthPlace.toUpperCase(), written, source.sex,
    address, desa?.name ?? '', desa ? source.kecamatan : '', record.work, record.mother.toUpperCase(),
  ] // prettier-ignore
  if (columns === 12) return cells
  return [...cells, source.hamlet, source.rt, source.rw, source.phone, 'Islam', 'SD', 'Kawin', '']
}
