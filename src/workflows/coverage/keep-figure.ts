import type { Day } from '../../domain/basics/day.ts'
import { done, type Outcome } from '../../domain/basics/outcome.ts'
import type { Figure } from '../../domain/coverage/figure.ts'
import { keepFigure, listFigures } from '../../store/coverage/kept-figures.ts'
import { readBasis } from '../../store/coverage/counts.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { countsOf, figureOf } from './read-figure.ts'

/** Keeps the figure of a day for the trend: done after each recap, since the figure of a day cannot be counted later. */
export async function keepFigureOf(
  database: Database,
  actor: Actor,
  { on }: { on: Day },
): Promise<Outcome<{ figure: Figure }>> {
  return asActor(database, actor, async (session): Promise<Outcome<{ figure: Figure }>> => {
    const { rankedOn } = await readBasis(session)
    const read = await figureOf(session, { on, of: rankedOn === null ? 'listed' : 'may', by: 'kecamatan' })
    if (!read.ok) return read
    const { figure, rows } = read.value
    const id = await keepFigure(session, figure, Object.fromEntries(rows.map((row) => [row.key ?? '', countsOf(row)])))
    session.note('coverage', { act: 'keep-figure', subject: { id, on, of: figure.of } })
    return done({ figure })
  })
}

/** The same where it was not kept yet, for work that is begun again: by the day, or after the newest recap. */
export async function keepFigureOnce(
  database: Database,
  actor: Actor,
  { on, after }: { on: Day; after: 'day' | 'recap' },
): Promise<Outcome<void>> {
  const isKept = await asActor(database, actor, async (session) => {
    const { recapOn } = await readBasis(session)
    return (await listFigures(session)).some((kept) => (after === 'day' ? kept.on === on : kept.recapOn === recapOn))
  })
  if (isKept) return done(undefined)
  const kept = await keepFigureOf(database, actor, { on })
  return kept.ok ? done(undefined) : kept
}
