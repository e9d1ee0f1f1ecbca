import type { Session } from '../session.ts'

const context = 'opinion'

/** Puts a question to a colleague on a pair; why is sealed, for it may speak of the people. */
export async function askOpinion(session: Session, pair: number, note: string): Promise<void> {
  await session.client.query(
    'update identity.pair set asked_by = $3, asked_at = now(), asked_note = $4 where regency = $1 and id = $2',
    [session.actor.regency, pair, session.actor.account, session.seal(context, { note })],
  )
}

export const openNote = (session: Session, sealed: Buffer): string =>
  session.unseal<{ note: string }>(context, sealed).note

/** How many colleagues could answer. */
export async function otherReviewers(session: Session): Promise<number> {
  const { rows } = await session.client.query<{ count: number }>('select identity.other_reviewers() as count')
  return rows[0]?.count ?? 0
}

/** Names of colleagues by their account. */
export async function colleagueNames(session: Session, accounts: readonly string[]): Promise<Map<string, string>> {
  if (accounts.length === 0) return new Map()
  const { rows } = await session.client.query<{ id: string; name: string }>(
    'select id, name from access.colleague_names() where id = any($1)',
    [accounts],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
