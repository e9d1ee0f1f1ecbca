import { birthFromNik, decodeNik, type Nik, type Sex } from '../basics/nik.ts'
import type { Day } from '../basics/day.ts'
import type { DesaCode, RegencyCode } from '../basics/ids.ts'
import { readBirth } from './cell/read-birth.ts'
import { readKk } from './cell/read-kk.ts'
import { readName } from './cell/read-name.ts'
import { readNik } from './cell/read-nik.ts'
import { readSex } from './cell/read-sex.ts'
import type { CheckContext } from './check-context.ts'
import type { CellKind, RawRow } from './raw-row.ts'
import { factsOf, healthOf, personalOf, type Health, type Personal, type RowFacts } from './row-facts.ts'
import { placeOfRow } from './row-place.ts'
import { worstVerdict, type ReasonCode, type Verdict } from './reasons.ts'
import type { ColumnPlan, Defaults, Table } from './table/table.ts'

/** A row as it was understood. What is secret is in `personal`; nothing there may be stored unsealed. */
export type CheckedRow = {
  verdict: Verdict
  reasons: ReasonCode[]
  name: string
  birth: Day | null
  sex: Sex | null
  desa: DesaCode | null
  kindOfWork: string | null
  /** Only a number that may be compared with others; '' otherwise. */
  trustedNik: Nik | ''
  trustedKk: string
  personal: Personal
  health: Health | null
  facts: RowFacts
}

/** Reads one row of a table of people. Never throws, never drops: whatever the cells hold, there is a verdict with its reasons. */
export function checkRow(
  row: RawRow,
  table: Table,
  plan: ColumnPlan,
  defaults: Defaults,
  context: CheckContext,
): CheckedRow {
  const reasons: ReasonCode[] = []
  const name = readName(textAt(row, plan.name))
  if (name.name === '') reasons.push('name-missing')
  else if (name.titles !== '') reasons.push('title-removed')

  const nik = readNik(textAt(row, plan.nik), kindAt(row, plan.nik), table.nikLastDigitLost)
  const trusted = nik.state === 'trusted' ? (nik.nik as Nik) : ''
  if (nik.state !== 'trusted') reasons.push(`nik-${nik.state}`)
  else if (!sameRegency(nik.nik, context.regency)) reasons.push('nik-other-region')

  const kk = readKk(textAt(row, plan.kk), kindAt(row, plan.kk), table.kkLastDigitLost)
  if (kk.state === 'placeholder') reasons.push('kk-placeholder')
  else if (kk.state === 'unreadable') reasons.push('kk-unreadable')

  const personal: Personal = personalOf(row, plan)
  if (nik.nik !== '') personal.nik = nik.nik
  if (kk.kk !== '') personal.kk = kk.kk
  if (name.titles !== '') personal.titles = name.titles

  const facts = factsOf(row, plan, context)
  if (name.late) facts.late = true
  const birth = settleBirth(row, table, plan, trusted, context.on, reasons, personal, facts)
  const sex = settleSex(row, plan, trusted, reasons)
  const { desa, kindOfWork } = placeOfRow(row, plan, defaults, context, facts, reasons)
  if (trusted === '' && !tellsApart(context, facts, birth, desa)) reasons.push('nothing-to-identify')

  return { verdict: worstVerdict(reasons), reasons, name: name.name, birth, sex, desa, kindOfWork, trustedNik: trusted, trustedKk: kk.state === 'trusted' ? kk.kk : '', personal, health: healthOf(row, plan, context), facts } // prettier-ignore
}

/** Without a number, a birth day and desa tell people apart; within a recap its own count, or the birth day, is enough. */
const tellsApart = ({ kind }: CheckContext, { lineNo }: RowFacts, birth: Day | null, desa: DesaCode | null): boolean =>
  kind === 'recap' ? lineNo !== undefined || birth !== null : birth !== null && desa !== null

function settleBirth(
  row: RawRow,
  table: Table,
  plan: ColumnPlan,
  nik: Nik | '',
  on: Day,
  reasons: ReasonCode[],
  personal: Personal,
  facts: RowFacts,
): Day | null {
  const at = plan.birthDate ?? plan.birth
  const read = readBirth(textAt(row, at), kindAt(row, at), on, plan.birthDate === undefined, table.dayOrder)
  if (read.place !== '') personal.birthPlace = read.place
  const { birth } = read
  if (birth.state === 'day') {
    if (nik !== '' && differs(birth.day, nik)) reasons.push('nik-birth-differs')
    return birth.day
  }
  const year = birth.state === 'year' ? birth.year : Number(textAt(row, plan.birthYear))
  if (year >= 1900 && year <= 2100) facts.birthYear = year
  const spoken = nik === '' ? undefined : birthFromNik(nik, on)
  const agrees = birth.state !== 'year' || spoken?.startsWith(String(birth.year)) === true
  if (birth.state === 'impossible') reasons.push('birth-impossible')
  else if (birth.state === 'unreadable' || !agrees || (birth.state === 'year' && !spoken))
    reasons.push('birth-unreadable')
  if (spoken) {
    reasons.push('birth-from-nik')
    return spoken
  }
  if (birth.state === 'missing') reasons.push('birth-missing')
  return null
}

function settleSex(row: RawRow, plan: ColumnPlan, nik: Nik | '', reasons: ReasonCode[]): Sex | null {
  const ticked = (at: number | undefined) => /[^\s\-0]/.test(textAt(row, at))
  const male = ticked(plan.sexMale)
  const female = ticked(plan.sexFemale)
  const said =
    male !== female ? (male ? 'L' : 'P') : plan.sex === undefined ? undefined : readSex(textAt(row, plan.sex))
  if (nik === '') return said ?? null
  const spoken = nik.charCodeAt(6) >= 52 ? 'P' : 'L'
  if (said === undefined) reasons.push('sex-from-nik')
  else if (said !== spoken) reasons.push('nik-sex-differs')
  return said ?? spoken
}

/** Day, month and two digits of the year: all that a NIK says of a birth. */
function differs(birth: Day, nik: Nik): boolean {
  const { day, month, year } = decodeNik(nik)
  return Number(birth.slice(8)) !== day || Number(birth.slice(5, 7)) !== month || Number(birth.slice(2, 4)) !== year
}

const sameRegency = (nik: string, regency: RegencyCode): boolean =>
  nik.charCodeAt(0) === regency.charCodeAt(0) && nik.charCodeAt(1) === regency.charCodeAt(1) && nik.charCodeAt(2) === regency.charCodeAt(3) && nik.charCodeAt(3) === regency.charCodeAt(4) // prettier-ignore

const textAt = (row: RawRow, at: number | undefined): string => (at === undefined ? '' : (row.cells[at] ?? ''))
const kindAt = (row: RawRow, at: number | undefined): CellKind =>
  at === undefined ? ' ' : ((row.kinds[at] ?? ' ') as CellKind)
