import { addDays, type Day } from '../basics/day.ts'
import { readDay } from './cell/read-day.ts'
import type { Month } from '../basics/month.ts'
import { readMonth } from './cell/read-month.ts'
import { readNumber } from './cell/read-number.ts'
import { readPhone } from './cell/read-phone.ts'
import {
  readActive,
  readAnswer,
  readAttested,
  readEmployeeKind,
  readSegment,
  saysIll,
  type Answer,
  type Attested,
  type EmployeeKind,
  type Segment,
} from './cell/read-status.ts'
import type { MarketRole } from './cell/market-role.ts'
import { readYesNo } from './cell/read-yes-no.ts'
import type { CheckContext } from './check-context.ts'
import type { Field } from './columns.ts'
import type { CellKind, RawRow } from './raw-row.ts'
import type { ColumnPlan } from './table/table.ts'

/** What a row says that is no secret and that rooms downstream ask for. Absent means: the row does not say. */
export type RowFacts = {
  place?: string
  market?: string
  block?: string
  stall?: string
  goods?: string
  /** What the person is at the market. */
  role?: MarketRole
  decile?: number
  extremePoor?: boolean
  dependants?: number
  breadwinner?: boolean
  birthYear?: number
  segment?: Segment
  active?: boolean
  activeUntil?: Day
  diedOn?: Day
  employer?: string
  employee?: EmployeeKind
  /** The insurer's answer to a batch. */
  recap?: Answer
  /** Of a recap: the number in its column *No*, which may be that of the batch. */
  lineNo?: number
  /** What a verifier found. */
  attested?: Attested
  attestedOn?: Day
  /** Words for the work that no kind is known for. */
  workWords?: string
  /** Of a payment: the first month it is for, how many months, rupiah, the number of its proof, its day. */
  payMonth?: Month
  payMonths?: number
  amount?: number
  reference?: string
  paidOn?: Day
  /** Who pays, as the insurer's list says it. */
  payer?: string
  /** The title or a remark calls the person late (*almarhum*). */
  late?: boolean
}

const personalCells = ['mother', 'address', 'dusun', 'rt', 'rw', 'birthPlace', 'account', 'bank', 'participantNo', 'staffNo', 'note', 'answerReason'] as const // prettier-ignore

/** What is sealed before it is stored: numbers, addresses, kin and health. */
export type Personal = Partial<Record<(typeof personalCells)[number] | 'nik' | 'kk' | 'phone' | 'titles', string>> & {
  /** Rupiah a month. */
  income?: number
}

/** Health is sealed apart, so that it is opened only where it decides (UU 27/2022 Pasal 4(2)). */
export type Health = { disability?: string; ill?: true }

const factTexts = ['place', 'market', 'block', 'stall', 'goods', 'employer'] as const
const longest = 200

const at = (row: RawRow, plan: ColumnPlan, field: keyof ColumnPlan): string => {
  const index = plan[field]
  return index === undefined ? '' : (row.cells[index] ?? '').trim()
}

/** The secret cells of a row, as text. */
export function personalOf(row: RawRow, plan: ColumnPlan): Personal {
  const personal: Personal = {}
  for (const field of personalCells) {
    if (plan[field] === undefined) continue
    const text = at(row, plan, field)
    if (text !== '' && text !== '-') personal[field] = text.slice(0, longest)
  }
  if (plan.rtRw !== undefined) {
    const [rt = '', rw = ''] = at(row, plan, 'rtRw').split(/[/\-. ]+/)
    if (rt !== '') personal.rt = rt
    if (rw !== '') personal.rw = rw
  }
  if (plan.income !== undefined) personal.income = readNumber(at(row, plan, 'income'))
  const phone = plan.phone === undefined ? undefined : readPhone(at(row, plan, 'phone'))
  if (phone) personal.phone = phone
  return personal
}

/** Disability as the list words it, and illness where a verifier found it; null when the row says neither. */
export function healthOf(row: RawRow, plan: ColumnPlan, { kind }: CheckContext): Health | null {
  const disability = plan.disability === undefined ? '' : at(row, plan, 'disability')
  const said = disability !== '' && readYesNo(disability) !== false && !/^(tidak|bukan|normal|non)\b/i.test(disability)
  const ill = kind === 'attestations' && plan.status !== undefined && saysIll(at(row, plan, 'status'))
  if (!said && !ill) return null
  return { ...(said && { disability: disability.slice(0, longest) }), ...(ill && { ill }) }
}

/** The other facts of a row. Only the columns that are there are read. */
export function factsOf(row: RawRow, plan: ColumnPlan, { on, kind }: CheckContext): RowFacts {
  const facts: RowFacts = {}
  for (const field of factTexts) {
    if (plan[field] === undefined) continue
    const text = at(row, plan, field)
    if (text !== '' && text !== '-') facts[field] = text.slice(0, longest).toUpperCase()
  }
  if (facts.market && !facts.market.startsWith('PASAR')) facts.market = `PASAR ${facts.market}`
  numbers(row, plan, facts)
  flags(row, plan, facts)
  const dayAt = (field: Field) => {
    const index = plan[field]
    if (index === undefined) return undefined
    const read = readDay(row.cells[index] ?? '', (row.kinds[index] ?? ' ') as CellKind, addDays(on, 3660))
    return read.state === 'day' ? read.day : undefined
  }
  if (plan.activeUntil !== undefined) facts.activeUntil = dayAt('activeUntil')
  if (plan.diedOn !== undefined) facts.diedOn = dayAt('diedOn')
  if (plan.attestedOn !== undefined) facts.attestedOn = dayAt('attestedOn')
  statuses(row, plan, kind, facts)
  if (kind === 'recap') facts.lineNo = countingAt(row, plan)
  if (kind === 'payments' || kind === 'insurer') money(row, plan, on, facts, dayAt)
  return facts
}

/** What a row says of money: read where a list is about payments, or the insurer's own. */
function money(
  row: RawRow,
  plan: ColumnPlan,
  on: Day,
  facts: RowFacts,
  dayAt: (field: Field) => Day | undefined,
): void {
  if (plan.payMonth !== undefined)
    facts.payMonth = readMonth(at(row, plan, 'payMonth'), (row.kinds[plan.payMonth] ?? ' ') as CellKind, addDays(on, 3660)) // prettier-ignore
  if (plan.payMonths !== undefined) facts.payMonths = within(readNumber(at(row, plan, 'payMonths')), 1, 60)
  if (plan.amount !== undefined) facts.amount = within(readNumber(at(row, plan, 'amount')), 1, 1e12)
  if (plan.reference !== undefined) facts.reference = at(row, plan, 'reference').slice(0, 80).toUpperCase() || undefined
  if (plan.paidOn !== undefined) facts.paidOn = dayAt('paidOn')
  if (plan.payer !== undefined) facts.payer = at(row, plan, 'payer').slice(0, longest).toUpperCase() || undefined
}

function numbers(row: RawRow, plan: ColumnPlan, facts: RowFacts): void {
  if (plan.dependants !== undefined) facts.dependants = within(readNumber(at(row, plan, 'dependants')), 0, 30)
  if (plan.decile !== undefined)
    facts.decile = within(readNumber(at(row, plan, 'decile').replace(/desil\s*/i, '').replace(/[^\d].*$/, '')), 1, 10) // prettier-ignore
}

function flags(row: RawRow, plan: ColumnPlan, facts: RowFacts): void {
  if (plan.extremePoor !== undefined) facts.extremePoor = readYesNo(at(row, plan, 'extremePoor'))
  if (plan.breadwinner !== undefined) facts.breadwinner = readYesNo(at(row, plan, 'breadwinner'))
  if (plan.note !== undefined && /\b(meninggal|wafat|almarhum|alm)\b/i.test(at(row, plan, 'note'))) facts.late = true
}

/** `12` and `12.` are counted; nothing else is. */
function countingAt(row: RawRow, plan: ColumnPlan): number | undefined {
  const found = /^(\d{1,7})(?:\.0*)?$/.exec(at(row, plan, 'lineNo'))
  return found && Number(found[1]) > 0 ? Number(found[1]) : undefined
}

/** *Status* means another thing on every kind of list. */
function statuses(row: RawRow, plan: ColumnPlan, kind: CheckContext['kind'], facts: RowFacts): void {
  const status = plan.status === undefined ? '' : at(row, plan, 'status')
  if (plan.segment !== undefined) facts.segment = readSegment(at(row, plan, 'segment'))
  if (kind === 'employees') facts.employee = readEmployeeKind(`${at(row, plan, 'employeeKind')} ${at(row, plan, 'segment')} ${status}`) // prettier-ignore
  if (status === '') return
  if (kind === 'insurer') facts.active = readActive(status)
  else if (kind === 'recap') facts.recap = readAnswer(status)
  else if (kind === 'attestations') facts.attested = readAttested(status)
}

const within = (value: number | undefined, least: number, most: number): number | undefined =>
  value !== undefined && value >= least && value <= most ? value : undefined
