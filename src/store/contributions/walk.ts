import { monthFromNumber, monthNumber, type Month } from '../../domain/basics/month.ts'
import type { Session } from '../session.ts'

/** What stands in the chain from a decree to the books, in its order. */
export const chainKinds = ['decree', 'line', 'month', 'bill', 'settlement', 'payment', 'entry'] as const
export type ChainKind = (typeof chainKinds)[number]

/**
 * One place in the chain. `id`: a number; of a line `proposal/no`; of somebody's month `worker/2026-06`. What it shows is
 * numbers, days and codes: never who a person is.
 */
export type ChainNode = {
  kind: ChainKind
  id: string
  text: string
  month: Month | null
  on: string | null
  amount: number | null
}

export type Walked = {
  at: ChainNode
  /** Towards the decree. */
  up: ChainNode[]
  /** Towards the books. */
  down: ChainNode[]
  /** How many there are each way; at most `most` of them are given. */
  total: { up: number; down: number }
}

const most = 100

const nodes: Record<ChainKind, string> = {
  decree: `select 'decree' as kind, d.id::text as id, d.number as text, null::int as month, d.signed_on::text as on, d.amount from enrolment.decree d where d.regency = $1`,
  line: `select 'line' as kind, l.proposal || '/' || l.no as id, l.decree_no::text as text, enrolment.month_no(l.first_month) as month, l.answered_on::text as on, l.amount
    from enrolment.line l where l.regency = $1 and l.decree is not null`,
  month: `select distinct 'month' as kind, m.worker || '/' || m.month as id, m.worker::text as text, m.month::int as month, null::text as on,
      (select sum(x.amount) from contributions.month_line x where x.regency = m.regency and x.worker = m.worker and x.month = m.month)::bigint as amount
    from contributions.month_line m where m.regency = $1`,
  bill: `select 'bill' as kind, b.id::text as id, b.kind as text, b.month::int as month, b.made_on::text as on, b.amount from contributions.bill b where b.regency = $1`,
  settlement: `select 'settlement' as kind, s.id::text as id, case when s.named then 'named' else 'whole' end as text, null::int as month, s.on_day::text as on, s.amount
    from contributions.settlement s where s.regency = $1`,
  payment: `select 'payment' as kind, p.id::text as id, p.reference as text, null::int as month, p.paid_on::text as on,
      case p.kind when 'payment' then p.amount else -p.amount end as amount from contributions.payment p where p.regency = $1`,
  entry: `select 'entry' as kind, e.id::text as id, e.kind as text, e.booked::int as month, e.on_day::text as on,
      (select sum(x.amount) filter (where x.amount > 0) from contributions.posting x where x.regency = e.regency and x.entry = e.id)::bigint as amount
    from contributions.entry e where e.regency = $1`,
}

type Step = { to: ChainKind; where: string }

const person = 'm.worker = $2 and m.month = $3'
const steps: Record<ChainKind, { self: string; up: Step[]; down: Step[] }> = {
  decree: { self: 'd.id = $2', up: [], down: [{ to: 'line', where: 'l.decree = $2' }] },
  line: {
    self: 'l.proposal = $2 and l.no = $3',
    up: [{ to: 'decree', where: 'd.id = (select l.decree from enrolment.line l where l.regency = $1 and l.proposal = $2 and l.no = $3)' }],
    down: [{ to: 'month', where: 'm.proposal = $2 and m.line = $3 and m.worker in (select coalesce(r.root, l.worker) from enrolment.line l left join contributions.roots() r on r.id = l.worker where l.regency = $1 and l.proposal = $2 and l.no = $3 union select l.worker from enrolment.line l where l.regency = $1 and l.proposal = $2 and l.no = $3)' }],
  },
  month: {
    self: person,
    up: [{ to: 'line', where: `(l.proposal, l.no) in (select m.proposal, m.line from contributions.month_line m where m.regency = $1 and ${person})` }],
    down: [{ to: 'bill', where: `b.id in (select m.bill from contributions.month_line m where m.regency = $1 and ${person})` }],
  },
  bill: {
    self: 'b.id = $2',
    up: [{ to: 'bill', where: 'b.id = (select c.corrects from contributions.bill c where c.regency = $1 and c.id = $2)' }, { to: 'month', where: 'm.bill = $2' }],
    down: [
      { to: 'bill', where: 'b.corrects = $2' },
      { to: 'settlement', where: 's.bill = $2' },
      { to: 'entry', where: 'e.bill = $2' },
    ],
  },
  settlement: {
    self: 's.id = $2',
    up: [{ to: 'bill', where: 'b.id = (select s.bill from contributions.settlement s where s.regency = $1 and s.id = $2)' }],
    down: [
      { to: 'payment', where: 'p.id = (select s.payment from contributions.settlement s where s.regency = $1 and s.id = $2)' },
      { to: 'entry', where: 'e.settlement = $2' },
    ],
  },
  payment: {
    self: 'p.id = $2',
    up: [{ to: 'settlement', where: 's.payment = $2' }, { to: 'payment', where: 'p.id = (select r.reverses from contributions.payment r where r.regency = $1 and r.id = $2)' }],
    down: [
      { to: 'payment', where: 'p.reverses = $2' },
      { to: 'entry', where: 'e.payment = $2' },
    ],
  },
  entry: {
    self: 'e.id = $2',
    up: [
      { to: 'bill', where: 'b.id = (select e.bill from contributions.entry e where e.regency = $1 and e.id = $2)' },
      { to: 'settlement', where: 's.id = (select e.settlement from contributions.entry e where e.regency = $1 and e.id = $2)' },
      { to: 'payment', where: 'p.id = (select e.payment from contributions.entry e where e.regency = $1 and e.id = $2)' },
    ],
    down: [],
  },
} // prettier-ignore

/** The neighbours of a place in the chain, both ways; undefined when there is no such place, or the reader may not see it. */
export async function walk(session: Session, kind: ChainKind, id: string): Promise<Walked | undefined> {
  const key = readKey(kind, id)
  if (!key) return undefined
  const values = [session.actor.regency, ...key]
  const step = steps[kind]
  const { rows: self } = await session.client.query<Raw>(`${nodes[kind]} and ${step.self} limit 1`, values)
  if (!self[0]) return undefined
  const gather = async (all: Step[]) => {
    const found: ChainNode[] = []
    let total = 0
    for (const { to, where } of all) {
      const text = `${nodes[to]} and ${where}`
      const { rows: counted } = await session.client.query<{ n: number }>(`select count(*)::int as n from (${text}) x`, values) // prettier-ignore
      total += counted[0]!.n
      const { rows } = await session.client.query<Raw>(`select * from (${text}) x order by x.month, length(x.id), x.id limit ${most}`, values) // prettier-ignore
      found.push(...rows.map(nodeOf))
    }
    return { found: found.slice(0, most), total }
  }
  const up = await gather(step.up)
  const down = await gather(step.down)
  return { at: nodeOf(self[0]), up: up.found, down: down.found, total: { up: up.total, down: down.total } }
}

type Raw = Omit<ChainNode, 'month'> & { month: number | null }

const nodeOf = ({ month, id, ...node }: Raw): ChainNode => ({
  ...node,
  id: node.kind === 'month' && month !== null ? `${id.split('/')[0]}/${monthFromNumber(month)}` : id,
  month: month === null ? null : monthFromNumber(month),
})

function readKey(kind: ChainKind, id: string): number[] | undefined {
  if (kind === 'month') {
    const match = /^(\d{1,15})\/(\d{4}-(?:0[1-9]|1[0-2]))$/.exec(id)
    return match ? [Number(match[1]), monthNumber(match[2] as Month)] : undefined
  }
  const match = (kind === 'line' ? /^(\d{1,15})\/(\d{1,9})$/ : /^(\d{1,15})$/).exec(id)
  return match?.slice(1).map(Number)
}
