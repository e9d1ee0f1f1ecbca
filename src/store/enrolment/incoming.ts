import type { Day } from '../../domain/basics/day.ts'
import type { Session } from '../session.ts'

export type Incoming = {
  id: number
  file: string | null
  fileName: string
  bytes: number
  asOf: Day
  /** The list it was loaded as. */
  list: number | null
  at: Date
}

const incoming = (session: Session) =>
  session.db
    .selectFrom('enrolment.incoming')
    .select(['id', 'file', 'file_name as fileName', 'bytes', 'as_of as asOf', 'list', 'at'])
    .where('regency', '=', session.actor.regency)

/** Recaps handed in, the newest first: to the branch its own, to officers all. */
export const listIncoming = (session: Session): Promise<Incoming[]> =>
  incoming(session).orderBy('id', 'desc').limit(100).execute() as Promise<Incoming[]>

export const findIncoming = (session: Session, id: number): Promise<Incoming | undefined> =>
  incoming(session).where('id', '=', id).executeTakeFirst() as Promise<Incoming | undefined>

export async function saveIncoming(
  session: Session,
  handed: { file: string; fileName: string; bytes: number; asOf: Day },
): Promise<number> {
  const { id } = await session.db
    .insertInto('enrolment.incoming')
    .values({
      regency: session.actor.regency,
      file: handed.file,
      file_name: handed.fileName,
      bytes: handed.bytes,
      as_of: handed.asOf,
      account: session.actor.account,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** From now the file lives on as the list's own copy. */
export async function markLoaded(session: Session, id: number, list: number): Promise<void> {
  await session.db
    .updateTable('enrolment.incoming')
    .set({ list, file: null })
    .where('regency', '=', session.actor.regency)
    .where('id', '=', id)
    .execute()
}
