import type { Floor } from '../../domain/funding/order.ts'
import type { KindOfWork } from '../../domain/registry/kind-of-work.ts'
import type { Session } from '../session.ts'

/** The floors every new scenario starts with. */
export async function listFloors(session: Session): Promise<Floor[]> {
  const rows = await session.db
    .selectFrom('funding.floor')
    .select(['kecamatan', 'kind_of_work', 'heads'])
    .where('regency', '=', session.actor.regency)
    .orderBy('id')
    .execute()
  return rows.map(({ kecamatan, kind_of_work, heads }) => ({
    kecamatan,
    kind: kind_of_work as KindOfWork | null,
    heads,
  }))
}

/** Puts these floors in the place of all others. */
export async function replaceFloors(session: Session, floors: readonly Floor[]): Promise<void> {
  const { regency } = session.actor
  await session.db.deleteFrom('funding.floor').where('regency', '=', regency).execute()
  if (floors.length === 0) return
  await session.db
    .insertInto('funding.floor')
    .values(floors.map(({ kecamatan, kind, heads }) => ({ regency, kecamatan, kind_of_work: kind, heads })))
    .execute()
}
