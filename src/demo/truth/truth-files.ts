import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Person } from '../people/person.ts'
import { gateOf } from './gate.ts'
import type { Day } from '../../domain/basics/day.ts'

export type FileKind = 'workers' | 'insurer' | 'welfare' | 'deaths' | 'employees' | 'attestations'

/** What is true of one generated file. `rows` are rows about persons; `nobody` the others below a heading. */
export type FileTruth = {
  file: string
  kind: FileKind
  sender: string
  rows: number
  nobody: number
  verdicts: { kept: number; doubtful: number; refused: number }
  /** How many rows must carry each reason; a row may carry several. */
  reasons: Record<string, number>
}

/** Writes who is who beside the files and never into them: `persons.csv`, `rows.csv`, `files.jsonl`. */
export type Truth = {
  person(person: Person, on: Day): void
  row(file: FileTruth, sheet: string, row: number, person: number, reasons: readonly string[]): void
  file(file: FileTruth): void
  close(): void
}

const refusing = new Set(['name-missing', 'nothing-to-identify'])
const doubting =
  /^(nik-(missing|placeholder|damaged|wrong-length|impossible|shared)|birth-(unreadable|impossible)|desa-unknown)$/

export const emptyTruth = (file: string, kind: FileKind, sender: string): FileTruth => ({
  file,
  kind,
  sender,
  rows: 0,
  nobody: 0,
  verdicts: { kept: 0, doubtful: 0, refused: 0 },
  reasons: {},
})

/** Counts a row's reasons into its file. */
export function count(file: FileTruth, reasons: readonly string[]): void {
  file.rows += 1
  for (const reason of reasons) file.reasons[reason] = (file.reasons[reason] ?? 0) + 1
  if (reasons.some((reason) => refusing.has(reason))) file.verdicts.refused += 1
  else if (reasons.some((reason) => doubting.test(reason))) file.verdicts.doubtful += 1
  else file.verdicts.kept += 1
}

const personColumns =
  'person,name,birth,sex,nik,kk,mother,desa,kecamatan,work,household,twin_of,died_on,insured,insured_until,employee,found,lives_in,decile,extreme_poor,dependants,breadwinner,gate'

export function openTruth(folder: string): Truth {
  mkdirSync(folder, { recursive: true })
  const persons = appender(join(folder, 'persons.csv'), personColumns)
  const rows = appender(join(folder, 'rows.csv'), 'file,sheet,row,person,reasons')
  const files = appender(join(folder, 'files.jsonl'))
  return {
    person: (person, on) => persons.line(personLine(person, on)),
    row: (file, sheet, row, person, reasons) => {
      count(file, reasons)
      rows.line(`${file.file},${sheet},${row},${person},${reasons.join(' ')}`)
    },
    file: (file) => files.line(JSON.stringify(file)),
    close: () => [persons, rows, files].forEach((one) => one.close()),
  }
}

function personLine(person: Person, on: Day): string {
  const { facts } = person
  return [
    person.id,
    person.name,
    person.birth,
    person.sex,
    person.nik,
    person.kk,
    person.mother,
    person.desa.code,
    person.kecamatan,
    person.work,
    person.household,
    person.twinOf ?? '',
    facts.diedOn ?? '',
    facts.insured?.segment ?? '',
    facts.insured?.until ?? '',
    facts.employee ?? '',
    facts.found,
    facts.livesIn ?? '',
    facts.decile,
    facts.extremePoor ? 1 : 0,
    facts.dependants,
    facts.breadwinner ? 1 : 0,
    gateOf(person, on) ?? 'may',
  ].join(',')
}

function appender(path: string, head?: string) {
  writeFileSync(path, head === undefined ? '' : `${head}\n`)
  let waiting = ''
  const flush = () => {
    appendFileSync(path, waiting)
    waiting = ''
  }
  return {
    line: (text: string) => {
      waiting += `${text}\n`
      if (waiting.length > 1 << 20) flush()
    },
    close: flush,
  }
}
