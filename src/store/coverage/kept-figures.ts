import type { Day } from '../../domain/basics/day.ts'
import type { Counts, Denominator, Figure } from '../../domain/coverage/figure.ts'
import type { Session } from '../session.ts'

/** Keeps a figure as it is today, for the trend. */
export async function keepFigure(session: Session, figure: Figure, kecamatan: Record<string, Counts>): Promise<number> {
  const { id } = await session.db
    .insertInto('coverage.kept')
    .values({
      regency: session.actor.regency,
      on_day: figure.on,
      recap_on: figure.recapOn,
      of_what: figure.of,
      of_on: figure.ofOn,
      total: JSON.stringify(figure.total) as never,
      kecamatan: JSON.stringify(kecamatan) as never,
      account: session.actor.account,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type KeptFigure = { id: number; on: Day; recapOn: Day | null; of: Denominator; ofOn: Day; total: Counts }

/** The figures kept, the oldest first: one a recap. */
export async function listFigures(session: Session): Promise<KeptFigure[]> {
  const { rows } = await session.client.query<KeptFigure>(
    `select id, on_day as on, recap_on as "recapOn", of_what as of, of_on as "ofOn", total from coverage.kept
     where regency = $1 order by on_day, id`,
    [session.actor.regency],
  )
  return rows
}
