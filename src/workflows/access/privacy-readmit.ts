import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { unstopPerson } from '../../store/access/stopped.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'

/**
 * Lets somebody in again who was erased by a request: they ask for it themselves and show the number that was erased,
 * which is compared and not kept. The next list that names them brings them in as a new person; nothing of before comes
 * back.
 */
export async function readmitPerson(
  database: Database,
  actor: Actor,
  { request, nik }: { request: number; nik: string },
): Promise<Outcome<{ readmitted: true }, { code: 'not-the-erased-nik' }>> {
  return asActor(database, actor, async (session) => {
    if (!(await unstopPerson(session, request, nik))) return refused({ code: 'not-the-erased-nik' as const })
    session.note('access', { act: 'readmit-person', subject: { request } })
    return done({ readmitted: true as const })
  })
}
