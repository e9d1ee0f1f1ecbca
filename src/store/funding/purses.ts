import type { Month } from '../../domain/basics/month.ts'
import { rupiah } from '../../domain/basics/rupiah.ts'
import type { Purse } from '../../domain/funding/purse.ts'
import type { KeptPurse } from '../../domain/funding/scenario.ts'
import { isKindOfWork, kindName } from '../../domain/registry/kind-of-work.ts'
import type { Session } from '../session.ts'
import { unlessTaken } from './unless-taken.ts'

/** A purse of the regency; `committed` is what signed decrees have already taken of it, in rupiah. */
export type ListedPurse = KeptPurse & { closed: boolean }

/** Every purse, those still offered first. */
export async function listPurses(session: Session): Promise<ListedPurse[]> {
  const taken = await committedByPurse(session)
  const rows = await session.db
    .selectFrom('funding.purse')
    .select(['id', 'name', 'kind', 'amount', 'first_month', 'last_month', 'rule', 'closed'])
    .where('regency', '=', session.actor.regency)
    .orderBy('closed')
    .orderBy('id')
    .execute()
  return rows.map(({ id, first_month, last_month, amount, ...row }) => ({
    ...row,
    id: String(id),
    amount: rupiah(amount),
    first: first_month as Month,
    last: last_month as Month,
    committed: taken.get(id) ?? 0,
  }))
}

/** Money of decrees in force. A line that ended early counts for the months it ran. */
async function committedByPurse(session: Session): Promise<Map<number, number>> {
  const { rows } = await session.client.query<{ purse: number; sum: number }>(
    `select l.purse, sum(enrolment.cost_of(l))::bigint as sum
     from enrolment.line l where l.regency = $1 and l.in_force and not isempty(l.span) group by l.purse`,
    [session.actor.regency],
  )
  return new Map(rows.map(({ purse, sum }) => [purse, sum]))
}

const columns = ({ name, kind, amount, first, last, rule }: Omit<Purse, 'id'>) => ({
  name: name.trim(),
  kind,
  amount,
  first_month: first,
  last_month: last,
  rule: JSON.stringify(rule) as never,
})

/** Keeps a new purse. @returns its number, or undefined when an open purse has that name */
export async function addPurse(session: Session, purse: Omit<Purse, 'id'>): Promise<number | undefined> {
  const { regency, account } = session.actor
  const added = await unlessTaken(session, () =>
    session.db
      .insertInto('funding.purse')
      .values({ ...columns(purse), regency, account })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  return added?.id
}

/** Writes a purse anew; its payer stays. @returns false when an open purse has that name */
export async function updatePurse(session: Session, { id, ...purse }: Purse, closed: boolean): Promise<boolean> {
  const { kind: _payer, ...changed } = columns(purse)
  const updated = await unlessTaken(session, () =>
    session.db
      .updateTable('funding.purse')
      .set({ ...changed, closed })
      .where('regency', '=', session.actor.regency)
      .where('id', '=', Number(id))
      .executeTakeFirstOrThrow(),
  )
  return updated !== undefined
}

/** What a sponsor may know of the purse of its account: sums only, from a function of the database. */
export async function readOwnPurse(session: Session): Promise<OwnPurse | null> {
  const { rows } = await session.client.query<{ own: OwnPurse | null }>('select funding.own_purse() as own')
  const own = rows[0]!.own
  return (
    own && {
      ...own,
      work: own.work.map((row) => ({ ...row, name: isKindOfWork(row.code) ? kindName(row.code) : null })),
    }
  )
}

/** Null: one to four people, who could be recognised; sums that would tell that number are withheld with it. */
export type OwnPurse = {
  name: string
  kind: Purse['kind']
  amount: number
  first: string
  last: string
  planned: { heads: number | null; personMonths: number | null; amount: number | null }
  decreed: { heads: number | null; accepted: number | null; personMonths: number | null; amount: number | null }
  /** Every month of the purse, and for how many people it pays there. */
  months: { month: string; heads: number | null }[]
  /** Of whom the decrees name; of the plan while there is no decree. An empty code: not known. */
  kecamatan: { code: string; name: string | null; heads: number | null }[]
  work: { code: string; name: string | null; heads: number | null }[]
}
