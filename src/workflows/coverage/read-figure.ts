import type { Day } from '../../domain/basics/day.ts'
import { monthOfDay, type Month } from '../../domain/basics/month.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import type { Counts, Denominator, Dimension, Figure } from '../../domain/coverage/figure.ts'
import { countBy, nextCoveredMonth, readBasis, type CountRow } from '../../store/coverage/counts.ts'
import { asActor, type Actor, type Database, type Session } from '../../store/database.ts'

export type AskFigure = { on: Day; of: Denominator; by?: Dimension }
/** `next`: when nobody is accepted in the month asked, the first later month somebody is in a decree for. */
export type ReadFigure = { figure: Figure; rows: CountRow[]; next: Month | null }

const nobody: Counts = { people: 0, accepted: 0, waiting: 0, own: 0, refused: 0 }

/**
 * How many the insurer accepted, of how many, on a day; and by one dimension when asked. Every reader gets what their
 * area and role allow: the counting is the database's. Refuses a denominator that does not exist yet.
 */
export const readFigure = (database: Database, actor: Actor, asked: AskFigure): Promise<Outcome<ReadFigure>> =>
  asActor(database, actor, (session) => figureOf(session, asked))

export async function figureOf(session: Session, { on, of, by }: AskFigure): Promise<Outcome<ReadFigure>> {
  const basis = await readBasis(session)
  const outsider = session.role === 'sponsor' || session.role === 'insurer'
  if (of === 'may' && basis.rankedOn === null && !outsider) return refused({ code: 'no-ranking-yet' })
  const month = monthOfDay(on)
  const [total] = await countBy(session, 'all', month, of)
  const figure: Figure = {
    on,
    recapOn: basis.recapOn,
    of,
    ofOn: of === 'may' && basis.rankedOn !== null && !outsider ? basis.rankedOn : on,
    total: total ? countsOf(total) : nobody,
  }
  const next = figure.total.accepted === 0 ? await nextCoveredMonth(session, month) : null
  return done({ figure, rows: by === undefined ? [] : await countBy(session, by, month, of), next })
}

export const countsOf = ({ people, accepted, waiting, own, refused: no }: CountRow): Counts => ({
  people,
  accepted,
  waiting,
  own,
  refused: no,
})
