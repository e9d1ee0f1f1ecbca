import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '../../domain/basics/day.ts'
import { chanceFrom } from '../chance.ts'
import { csvSink } from '../files/csv.ts'
import type { Sink } from '../files/sink.ts'
import { openWorkbook } from '../files/workbook.ts'
import { demoDay, demoRegency } from '../generate.ts'
import type { Desk } from '../lists/office.ts'
import { attestationRegister, deathRegister, employeeRegister, insurerRegister } from '../lists/registers.ts'
import type { Person } from '../people/person.ts'
import { areasOf } from '../regency/areas.ts'
import { openSheet } from '../sheets/list-writer.ts'
import type { SheetStyle } from '../sheets/sheet-style.ts'
import { noErrors } from '../sheets/write-name.ts'
import { emptyTruth, openTruth } from '../truth/truth-files.ts'
import { dealFaults, makeTobaccoPeople, settle } from './people.ts'
import { faultsFor, tobaccoRows, type TobaccoFault } from './plan.ts'
import { orderRows } from './rows.ts'

export type TobaccoOrder = { seed: number; out: string; rows?: number; on?: Day }

/** What the list must come to, reason by reason. */
export type TobaccoTruth = {
  rows: number
  clean: number
  /** One primary fault a row; the sum is `rows` − `clean`. */
  faults: Record<TobaccoFault, number>
  /** Rows carrying each reason of `domain/ingest`. */
  reasons: Record<string, number>
  /** Persons left when refused rows and second mentions are taken away. */
  workers: number
  /** The first reason of the gate for each of them, once the registers are in; `may` is `clean`. */
  gate: Record<string, number>
}

const title = 'DAFTAR USULAN BURUH TANI TEMBAKAU PENERIMA PERLINDUNGAN JAMINAN SOSIAL KETENAGAKERJAAN (DBHCHT)'

/**
 * Writes the tobacco list as `tembakau.xlsx` and `tembakau.csv` (the same rows), the four registers that tell who may
 * not join, and `truth/tobacco.json`.
 */
export function makeTobacco({ seed, out, rows = tobaccoRows, on = demoDay }: TobaccoOrder): TobaccoTruth {
  const faults = faultsFor(rows)
  const persons = rows - faults['repeated-nik'] - faults['repeated-sure']
  const { people, numbers } = makeTobaccoPeople(seed, demoRegency, persons, on)
  const chance = chanceFrom(seed, 'tobacco', 'faults')
  const deck = Object.entries(faults).flatMap(([fault, heads]) =>
    Array.from({ length: heads }, () => fault as TobaccoFault),
  )
  const { faultOf, lenderOf } = dealFaults(people, deck)
  for (const [person, fault] of faultOf) settle(chance, person, fault, on, numbers)
  chance.shuffle(people)

  mkdirSync(out, { recursive: true })
  const truth = openTruth(join(out, 'truth'))
  const desk: Desk = {
    folder: out,
    on,
    areas: areasOf(demoRegency),
    workers: rows,
    complete: true,
    truth,
    chance: (...labels) => chanceFrom(seed, ...labels),
  }
  const reasons = writeList(desk, orderRows(seed, people, faultOf, lenderOf))
  writeRegisters(desk, people, faultOf)
  for (const person of people) truth.person(person, on)
  truth.close()
  const found = sumUp(rows, faults, reasons)
  writeFileSync(join(out, 'truth', 'tobacco.json'), `${JSON.stringify(found, null, 2)}\n`)
  return found
}

const style: SheetStyle = {
  columns: [
    { kind: 'no', heading: 'NO' },
    { kind: 'nik', heading: 'NIK' },
    { kind: 'name', heading: 'NAMA LENGKAP' },
    { kind: 'kk', heading: 'NO KK' },
    { kind: 'birth-place', heading: 'TEMPAT LAHIR' },
    { kind: 'birth', heading: 'TANGGAL LAHIR' },
    { kind: 'sex', heading: 'L/P' },
    { kind: 'address', heading: 'ALAMAT' },
    { kind: 'desa', heading: 'DESA' },
    { kind: 'kecamatan', heading: 'KECAMATAN' },
    { kind: 'work', heading: 'PEKERJAAN' },
  ],
  nik: 'text',
  kk: 'text',
  date: 'slashes',
  letters: 'upper',
  sex: ['L', 'P'],
  desaPrefix: '',
  spacedDesa: true,
  desaInTitle: false,
  errors: { ...noErrors, variant: 0.1, honours: 0.7 },
  faultRate: 0,
}

function writeList(desk: Desk, rows: ReturnType<typeof orderRows>): Record<string, number> {
  const path = join(desk.folder, 'tembakau.csv')
  writeFileSync(path, '')
  const book = openWorkbook({ shared: true })
  const sheet = book.sheet('Usulan', style.columns.map(() => 18)) // prettier-ignore
  const csv = csvSink({ separator: ';', encoding: 'utf8', newline: '\r\n' }, (bytes) => appendFileSync(path, bytes))
  const facts = emptyTruth('tembakau.xlsx', 'workers', 'Dinas Tenaga Kerja')
  const frame = {
    titles: [title, 'KABUPATEN JEMBER TAHUN 2026'],
    signature: ['Jember, 2 November 2026', 'Kepala Dinas'],
    numbered: true,
    total: true,
    repeatHeading: 0,
  }
  const writer = openSheet(desk.chance('tobacco', 'list'), both(sheet, csv), style, frame, (row, listing, reasons) => {
    desk.truth.row(facts, 'Usulan', row, listing.person.id, reasons)
  })
  writer.add(rows.map(({ listing }) => listing))
  facts.nobody = writer.end()
  writeFileSync(join(desk.folder, 'tembakau.xlsx'), Buffer.concat(book.close()))
  desk.truth.file(facts)
  desk.truth.file({ ...facts, file: 'tembakau.csv' })
  return facts.reasons
}

/** One sheet written twice, line by line the same. */
const both = (one: Sink, other: Sink): Sink => ({
  row: (cells, look) => {
    other.row(cells, look)
    return one.row(cells, look)
  },
  skip: (lines) => [one, other].forEach((sink) => sink.skip(lines)),
  merge: (...range) => one.merge(...range),
  end: () => [one, other].forEach((sink) => sink.end()),
})

/** Nobody attests people whose number, desa or birth is not clear: the verifier cannot find them. */
const unseen: ReadonlySet<string> = new Set([
  'nik-shared',
  'birth-impossible',
  'birth-unreadable',
  'desa-unknown',
  'name-missing',
  'nothing-to-identify',
])

function writeRegisters(desk: Desk, people: readonly Person[], faultOf: ReadonlyMap<Person, TobaccoFault>): void {
  const registers = [insurerRegister(desk), deathRegister(desk), employeeRegister(desk)]
  const verifiers = attestationRegister(desk)
  for (const person of people) {
    for (const register of registers) register.hear(person, true)
    const fault = faultOf.get(person) ?? ''
    if (!unseen.has(fault) && !fault.startsWith('nik-')) verifiers.hear(person, true)
  }
  for (const register of [...registers, verifiers]) register.close()
}

function sumUp(rows: number, faults: Record<TobaccoFault, number>, reasons: Record<string, number>): TobaccoTruth {
  const sum = (...codes: TobaccoFault[]) => codes.reduce((total, code) => total + faults[code], 0)
  const clean = rows - Object.values(faults).reduce((total, heads) => total + heads, 0)
  const { dead, employee, moved } = faults
  return {
    rows,
    clean,
    faults,
    reasons,
    workers: rows - sum('name-missing', 'nothing-to-identify', 'repeated-nik', 'repeated-sure'),
    gate: {
      may: clean,
      dead,
      'already-insured': faults['already-insured'],
      employee,
      'too-old': faults['too-old'],
      'too-young': faults['too-young'],
      moved,
      'not-working': faults['not-working'],
      // A number that two names share is nobody's until somebody has looked.
      'nik-needed': sum(
        'nik-missing',
        'nik-placeholder',
        'nik-damaged',
        'nik-wrong-length',
        'nik-impossible',
        'nik-shared',
      ),
      unattested: sum('birth-impossible', 'birth-unreadable', 'desa-unknown'),
    },
  }
}
