import type { Session } from '../session.ts'

/** Lets one record speak for two: `gone` keeps its own number and comes back when the merge is undone. */
export async function setMerged(session: Session, keep: number, gone: number): Promise<boolean> {
  if (keep === gone || (await statesOf(session, [keep, gone])).some((state) => state !== 'listed')) return false
  const { rowCount } = await session.client.query(
    `update registry.worker set state = 'merged', merged_into = $2, changed_at = now()
     where regency = $1 and id = $3 and state = 'listed'`,
    [session.actor.regency, keep, gone],
  )
  return rowCount === 1
}

/** @returns the worker it had been merged into; undefined when it was not merged */
export async function setUnmerged(session: Session, gone: number): Promise<number | undefined> {
  if ((await statesOf(session, [gone]))[0] !== 'merged') return undefined
  const { rows } = await session.client.query<{ keep: number }>(
    `with before as (select id, merged_into from registry.worker where regency = $1 and id = $2 and state = 'merged')
     update registry.worker w set state = 'listed', merged_into = null, changed_at = now()
     from before b where w.regency = $1 and w.id = b.id returning b.merged_into as keep`,
    [session.actor.regency, gone],
  )
  return rows[0]?.keep
}

/** Whether some workers are part of an open pair: until it is settled neither is proposed for cover. */
export async function setDoubtful(session: Session, workers: readonly number[], doubtful: boolean): Promise<void> {
  await session.client.query(
    'update registry.worker set doubtful = $3 where regency = $1 and id = any($2) and doubtful <> $3',
    [session.actor.regency, workers, doubtful],
  )
}

/** The states of some workers, locked; `missing` for one out of reach. */
async function statesOf(session: Session, workers: readonly number[]): Promise<string[]> {
  const { rows } = await session.client.query<{ id: number; state: string }>(
    'select id, state from registry.worker where regency = $1 and id = any($2) order by id for update',
    [session.actor.regency, workers],
  )
  return workers.map((worker) => rows.find(({ id }) => id === worker)?.state ?? 'missing')
}
