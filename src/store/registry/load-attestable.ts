import type { Day } from '../../domain/basics/day.ts'
import type { Session } from '../session.ts'

/** What has to be known of workers to check what is said of them; those out of reach are not there. */
export async function loadAttestable(
  session: Session,
  workers: readonly number[],
): Promise<Map<number, { birth: Day | null; kindOfWork: string | null }>> {
  const { rows } = await session.client.query<{ id: number; birth: Day | null; kindOfWork: string | null }>(
    `select id, birth, kind_of_work as "kindOfWork" from registry.worker
     where regency = $1 and id = any($2) and state = 'listed' and restricted_on is null`,
    [session.actor.regency, workers],
  )
  return new Map(rows.map(({ id, ...worker }) => [id, worker]))
}

/** The name of whoever acts, as it stands under an attestation. */
export async function ownName(session: Session): Promise<string> {
  const { rows } = await session.client.query<{ name: string }>(
    'select name from access.colleague_names() where id = access.account()',
  )
  return rows[0]?.name ?? ''
}
