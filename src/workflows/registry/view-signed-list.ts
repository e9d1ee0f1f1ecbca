import type { Day } from '../../domain/basics/day.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import {
  countOfList,
  findKeptList,
  listSignatures,
  type CountOfList,
  type Signature,
} from '../../store/registry/workers-of-list.ts'

export type SignedListView = CountOfList & { signatures: Signature[] }

/** What a signature under a kept list would say on a day, before anybody says it; and who has signed it already. */
export const viewSignedList = (
  database: Database,
  actor: Actor,
  list: number,
  on: Day,
): Promise<Outcome<SignedListView>> =>
  asActor(database, actor, async (session) => {
    const kept = await findKeptList(session, list)
    if (!kept) return refused({ code: 'signed-list-not-kept' })
    return done({
      ...(await countOfList(session, list, on)),
      signatures: await listSignatures(session, list, kept.file),
    })
  })
