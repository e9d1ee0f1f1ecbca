import type { LineVerdict, Standing } from '../../domain/enrolment/line.ts'
import type { Session } from '../session.ts'

export type LineFilter = {
  proposal?: number | undefined
  decree?: number | undefined
  /** Lines of these workers only. */
  workers?: readonly number[]
  verdict?: LineVerdict | undefined
  standing?: Standing | undefined
  /** The first reason a line is held back for. */
  reason?: string | undefined
  /** A kecamatan or desa. */
  area?: string | undefined
  purse?: number | undefined
  /** Part of a name. */
  words?: string | undefined
}

export type LineRow = {
  proposal: number
  no: number
  worker: number
  name: string
  birth: string | null
  desa: string | null
  desaName: string | null
  kecamatanName: string | null
  kindOfWork: string | null
  purse: number
  purseName: string
  firstMonth: string
  months: number
  monthly: number
  /** Each month's price, where they differ. */
  prices: number[] | null
  amount: number
  verdict: LineVerdict
  reasons: string[]
  said: string | null
  decree: number | null
  decreeNo: number | null
  standing: Standing | null
  answeredOn: string | null
  insurerReason: string | null
  endedFrom: string | null
  endedWhy: string | null
}

const columns = `l.proposal, l.no, l.worker, l.name, l.birth, l.desa, a.name as "desaName", k.name as "kecamatanName",
  l.kind_of_work as "kindOfWork", l.purse, l.purse_name as "purseName", l.first_month as "firstMonth", l.months, l.monthly, l.prices, l.amount,
  l.verdict, l.reasons, l.said, l.decree, l.decree_no as "decreeNo", l.standing, l.answered_on as "answeredOn",
  l.ended_from as "endedFrom", l.ended_why as "endedWhy",
  case when l.standing = 'refused' then (
    select w.reason from enrolment.batch_line b join enrolment.answer w on w.regency = b.regency and w.batch = b.batch and w.no = b.no
    where b.regency = l.regency and b.proposal = l.proposal and b.line = l.no and w.answer = 'refused'
    order by w.recap desc limit 1) end as "insurerReason"`

/** One page of lines in the order of the annex, those after number `after`. */
export async function listLines(session: Session, filter: LineFilter, limit: number, after = 0): Promise<LineRow[]> {
  const { where, values } = narrow(session, filter)
  const { rows } = await session.client.query<LineRow>(
    `select ${columns} from enrolment.line l
       left join access.area a on a.regency = l.regency and a.code = l.desa
       left join access.area k on k.regency = l.regency and k.code = l.kecamatan
     where ${where} and l.no > $${values.push(after)} order by l.no limit $${values.push(limit)}`,
    values,
  )
  return rows
}

/** How many lines a filter finds, their months and their rupiah. */
export async function sumLines(
  session: Session,
  filter: LineFilter,
): Promise<{ people: number; personMonths: number; amount: number }> {
  const { where, values } = narrow(session, filter)
  const { rows } = await session.client.query<{ people: number; personMonths: number; amount: string | number }>(
    `select count(*) as people, coalesce(sum(l.months), 0) as "personMonths", coalesce(sum(l.amount), 0)::bigint as amount
     from enrolment.line l where ${where}`,
    values,
  )
  const { people, personMonths, amount } = rows[0]!
  return { people, personMonths: Number(personMonths), amount: Number(amount) }
}

export type PurseShare = { purse: number; name: string; people: number; personMonths: number; amount: number }

/** What each purse pays for, of the lines still going on (open or approved). */
export async function sumByPurse(session: Session, proposal: number): Promise<PurseShare[]> {
  const { rows } = await session.client.query<PurseShare>(
    `select l.purse, l.purse_name as name, count(*) as people, sum(l.months)::bigint as "personMonths", sum(l.amount)::bigint as amount
     from enrolment.line l where l.regency = $1 and l.proposal = $2 and l.verdict in ('open', 'approved')
     group by 1, 2 order by amount desc`,
    [session.actor.regency, proposal],
  )
  return rows
}

function narrow(session: Session, filter: LineFilter): { where: string; values: unknown[] } {
  const values: unknown[] = [session.actor.regency]
  const where = ['l.regency = $1']
  const add = (text: string, value: unknown) => where.push(text.replace('?', `$${values.push(value)}`))
  if (filter.proposal !== undefined) add('l.proposal = ?', filter.proposal)
  if (filter.decree !== undefined) add('l.decree = ?', filter.decree)
  if (filter.workers) add('l.worker = any (?)', filter.workers)
  if (filter.verdict) add('l.verdict = ?', filter.verdict)
  if (filter.standing) add('l.standing = ?', filter.standing)
  if (filter.reason) add('l.reasons[1] = ?', filter.reason)
  if (filter.purse !== undefined) add('l.purse = ?', filter.purse)
  if (filter.area) add(filter.area.length > 8 ? 'l.desa = ?' : 'l.kecamatan = ?', filter.area)
  if (filter.words) add(`l.name ilike '%' || ? || '%'`, filter.words.replace(/[\\%_]/g, '\\$&'))
  return { where: where.join(' and '), values }
}
