import type { Session } from '../session.ts'
import type { DifferenceCounts } from './tables.ts'

export type Decree = {
  id: number
  proposal: number
  title: string
  number: string
  about: string
  signedOn: string
  signer: string
  office: string
  /** Hexadecimal. */
  hash: string
  people: number
  personMonths: number
  amount: number
  previous: number | null
  previousNumber: string | null
  difference: DifferenceCounts
  /** How many stand where with the insurer; empty for those who may not see the lines. */
  standings: Record<string, number>
}

const select = `select d.id, d.proposal, o.title, d.number, d.about, d.signed_on as "signedOn", d.signer, d.office,
    encode(d.hash, 'hex') as hash, d.people, d.person_months as "personMonths", d.amount, d.previous, q.number as "previousNumber",
    d.difference,
    (select coalesce(jsonb_object_agg(s.standing, s.people), '{}') from (
       select l.standing, count(*) as people from enrolment.line l where l.regency = d.regency and l.decree = d.id group by 1) s) as standings
  from enrolment.decree d
    left join enrolment.proposal o on o.regency = d.regency and o.id = d.proposal
    left join enrolment.decree q on q.regency = d.regency and q.id = d.previous
  where d.regency = $1`

/** Signed decrees, the newest first. */
export async function listDecrees(session: Session): Promise<Decree[]> {
  const { rows } = await session.client.query<Decree>(`${select} order by d.signed_on desc, d.id desc`, [
    session.actor.regency,
  ])
  return rows
}

export async function findDecree(session: Session, id: number): Promise<Decree | undefined> {
  const { rows } = await session.client.query<Decree>(`${select} and d.id = $2`, [session.actor.regency, id])
  return rows[0]
}

/** The decree last signed: what a new one is compared with unless somebody says otherwise. */
export async function findLatestDecree(session: Session): Promise<number | undefined> {
  const { rows } = await session.client.query<{ id: number }>(
    'select id from enrolment.decree where regency = $1 order by signed_on desc, id desc limit 1',
    [session.actor.regency],
  )
  return rows[0]?.id
}

export type NewDecree = {
  proposal: number
  number: string
  about: string
  signedOn: string
  signer: string
  office: string
  hash: string
  people: number
  personMonths: number
  amount: number
  previous: number | null
  difference: DifferenceCounts
}

/** Keeps a signed decree; undefined when its number is taken. */
export async function saveDecree(session: Session, decree: NewDecree): Promise<number | undefined> {
  const { rows } = await session.client.query<{ id: number }>(
    `insert into enrolment.decree (regency, proposal, number, about, signed_on, signer, office, hash, people, person_months, amount,
       previous, difference, account)
     values ($1, $2, $3, $4, $5, $6, $7, decode($8, 'hex'), $9, $10, $11, $12, $13, $14)
     on conflict (regency, number) do nothing returning id`,
    [
      session.actor.regency,
      decree.proposal,
      decree.number,
      decree.about,
      decree.signedOn,
      decree.signer,
      decree.office,
      decree.hash,
      decree.people,
      decree.personMonths,
      decree.amount,
      decree.previous,
      JSON.stringify(decree.difference),
      session.actor.account,
    ],
  )
  return rows[0]?.id
}
