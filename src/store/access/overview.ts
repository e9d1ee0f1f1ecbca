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
  }
}
