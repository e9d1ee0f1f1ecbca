import { may, type Verb } from '../../domain/access/rights.ts'
import type { Session } from '../database.ts'

export type Overview = {
  /** Lists by state, and their rows. */
  lists: { reading: number; preview: number; failed: number; kept: number } | null
  /** Pairs nobody has decided yet. */
  pairs: { open: number } | null
  /** Living people of the account's area. */
  people: { listed: number; attested: number; unattested: number; doubtful: number } | null
  /** The newest order of people; `changed` counts those whose record is newer than it. */
  order: { on: string | null; may: number; refused: number; waits: number; objections: number; overdue: number } | null
  budget: { purses: number; amount: number; scenarios: number; chosen: string | null; allocated: number } | null
  decree: {
    /** People of the chosen scenario, while no proposal was made of it. */
    unproposed: number
    proposed: number
    approved: number
    signed: number
    enrolled: number
    sent: number
    accepted: number
    refused: number
  } | null
  contributions: {
    /** Purses with people to bill up to this month that have no bill. */
    unbilled: number
    /** Bills of months that are over with something owed. */
    late: number
    /** Bills with something owed, late or not. */
    due: number
    /** Money paid and not used while something is owed by the same purse. */
    usable: number
    /** Kept lists of the insurer held against no month yet; proofs of payment not taken in. */
    lists: number
    proofs: number
    /** Open differences of the newest reconciliation, and of them those given to the reader. */
    findings: number
    mine: number
    /** A month over, billed whole and not closed. */
    closable: number
  } | null
}

/** What waits in each room, counted behind row-level security: each part only for a role that may read it. */
export async function readOverview(session: Session): Promise<Overview> {
  const part = async <T>(verbs: Verb[], sql: string): Promise<T | null> => {
    if (!verbs.some((verb) => may(session.role, verb))) return null
    return ((await session.client.query(sql, [session.actor.regency])).rows[0] as { part: T }).part
  }
  return {
    lists: await part(
      ['ingest.read'],
      `select jsonb_build_object('reading', count(*) filter (where state = 'reading'), 'preview', count(*) filter (where state = 'preview'),
         'failed', count(*) filter (where state = 'failed'), 'kept', count(*) filter (where state = 'kept')) as part
       from ingest.list where regency = $1`,
    ),
    pairs: await part(
      ['identity.read'],
      `select jsonb_build_object('open', count(*)) as part from identity.pair where regency = $1 and state = 'open'`,
    ),
    people: await part(
      ['registry.count'],
      `select jsonb_build_object('listed', count(*), 'attested', count(attested), 'unattested', count(*) filter (where attested is null),
         'doubtful', count(*) filter (where doubtful)) as part
       from registry.worker where regency = $1 and state = 'listed' and dead_on is null`,
    ),
    order: await part(
      ['priority.read'],
      `with newest as (select id, on_day from priority.run where regency = $1 order by id desc limit 1),
         waiting as (select count(*) as open, count(*) filter (where due < (now() at time zone 'Asia/Jakarta')::date) as overdue
           from priority.objection where regency = $1 and state = 'open'),
         verdicts as (select count(*) filter (where c.verdict = 'may') as may, count(*) filter (where c.verdict = 'refused') as refused,
             count(*) filter (where c.verdict = 'waits') as waits
           from newest n join priority.candidate c on c.regency = $1 and c.run = n.id)
       select jsonb_build_object('on', (select on_day from newest), 'may', v.may, 'refused', v.refused, 'waits', v.waits,
         'objections', w.open, 'overdue', w.overdue) as part
       from verdicts v, waiting w`,
    ),
    budget: await part(
      ['funding.read'],
      `with chosen as (select id, name from funding.scenario where regency = $1 and chosen)
       select jsonb_build_object('purses', count(*), 'amount', coalesce(sum(amount), 0),
         'scenarios', (select count(*) from funding.scenario where regency = $1), 'chosen', (select name from chosen),
         'allocated', (select count(*) from funding.allocation a join chosen c on a.scenario = c.id where a.regency = $1)) as part
       from funding.purse where regency = $1 and not closed`,
    ),
    decree: await part(
      ['enrolment.read', 'enrolment.batch'],
      `with chosen as (select s.id from funding.scenario s where s.regency = $1 and s.chosen and not exists (
           select from enrolment.proposal p where p.regency = $1 and p.scenario = s.id and p.state <> 'withdrawn')),
         people as (select count(*) filter (where standing = 'enrolled') as enrolled, count(*) filter (where standing = 'sent') as sent,
           count(*) filter (where standing = 'accepted') as accepted, count(*) filter (where standing = 'refused') as refused
         from enrolment.line where regency = $1 and standing is not null)
       select jsonb_build_object('unproposed', (select count(*) from chosen c join funding.allocation a on a.regency = $1 and a.scenario = c.id),
         'proposed', count(*) filter (where p.state = 'proposed'), 'approved', count(*) filter (where p.state = 'approved'),
         'signed', count(*) filter (where p.state = 'signed')) || (select to_jsonb(people) from people) as part
       from enrolment.proposal p where p.regency = $1`,
    ),
    contributions: await part(['contributions.read'], contributions),
  }
}

const contributions = `with today as (select contributions.month_of((now() at time zone 'Asia/Jakarta')::date) as month),
     owed as (select b.purse, b.month, b.owed from contributions.balance b where b.regency = $1 and b.owed > 0),
     free as (select x.purse, sum(x.amount) as amount from contributions.posting x where x.regency = $1 and x.ledger = 'advance' group by 1 having sum(x.amount) > 0),
     spans as (select distinct l.purse, l.span from enrolment.line l where l.regency = $1 and l.standing = 'accepted' and l.in_force),
     unbilled as (select distinct s.purse, g.month from spans s, today t cross join lateral generate_series(greatest(lower(s.span), t.month - 11), least(upper(s.span) - 1, t.month)) as g(month)
       where not exists (select from contributions.bill b where b.regency = $1 and b.purse = s.purse and b.month = g.month and b.kind = 'bill')),
     newest as (select max(r.id) as id from contributions.reconciliation r where r.regency = $1),
     closing as (select coalesce((select max(c.month) + 1 from contributions.closed_month c where c.regency = $1),
       (select min(e.booked) from contributions.entry e where e.regency = $1)) as month)
   select jsonb_build_object('unbilled', (select count(*) from unbilled),
     'late', (select count(*) from owed, today where owed.month < today.month), 'due', (select count(*) from owed),
     'usable', (select count(*) from free where exists (select from owed where owed.purse = free.purse)),
     'lists', (select count(*) from ingest.list l where l.regency = $1 and l.kind = 'insurer' and l.state = 'kept'
       and l.as_of >= coalesce((select max(r.as_of) from contributions.reconciliation r where r.regency = $1), '2000-01-01')
       and not exists (select from contributions.reconciliation r where r.regency = $1 and r.list = l.id)
       and exists (select from contributions.bill b where b.regency = $1)),
     'proofs', (select count(*) from ingest.list l where l.regency = $1 and l.kind = 'payments' and l.state = 'kept'
       and not exists (select from contributions.payment_file f where f.regency = $1 and f.list = l.id)),
     'findings', (select count(*) from contributions.finding f, newest where f.regency = $1 and f.reconciliation = newest.id and f.state = 'open'),
     'mine', (select count(*) from contributions.finding f, newest where f.regency = $1 and f.reconciliation = newest.id and f.state = 'open' and f.assigned_to = access.account()),
     'closable', (select count(*) from closing, today where closing.month < today.month
       and not exists (select from unbilled where unbilled.month = closing.month))) as part`
