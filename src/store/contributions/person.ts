import type { Day } from '../../domain/basics/day.ts'
import type { Outcome } from '../../domain/basics/outcome.ts'
import { done } from '../../domain/basics/outcome.ts'
import { personCover, type PersonCover } from '../../domain/contributions/repair.ts'
import type { NotKnown } from '../../domain/law/lookup.ts'
import type { Session } from '../session.ts'
import { factsOfMonths, readPersonMonths, readThreeDays, type PersonMonth, type ThreeDays } from './months.ts'

export type Person = PersonCover & { months: PersonMonth[]; days: (ThreeDays & { decree: number })[] }

/** One person's months with what they mean on a day. The count for the full benefit looks back over everything decreed. */
export async function readPerson(
  session: Session,
  { worker, from, to, on }: { worker: number; from: number; to: number; on: Day },
): Promise<Outcome<Person, NotKnown>> {
  const { rows } = await session.client.query<{ first: number | null }>(
    `select min(enrolment.month_no(first_month)) as first from enrolment.line where regency = $1 and worker = $2 and decree is not null`,
    [session.actor.regency, worker],
  )
  const all = await readPersonMonths(session, {
    workers: [worker],
    from: Math.min(rows[0]?.first ?? from, from),
    to,
    on,
  })
  const cover = personCover(factsOfMonths(all), on)
  if (!cover.ok) return cover
  const days: Person['days'] = []
  for (const decree of new Set(all.map(({ decree }) => decree)))
    days.push({ decree, ...(await readThreeDays(session, worker, decree, on))! })
  return done({ ...cover.value, months: all.filter(({ month }) => month >= from), days })
}
