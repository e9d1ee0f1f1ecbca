import { done, type Outcome } from '../../domain/basics/outcome.ts'
import type { Floor } from '../../domain/funding/order.ts'
import { checkFloors } from '../../domain/funding/scenario.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { areaCodes } from '../../store/funding/area-codes.ts'
import { replaceFloors } from '../../store/funding/floors.ts'

/** Sets the floors new scenarios start with, in the place of the old ones. One floor twice is its larger one. */
export async function setFloors(
  database: Database,
  actor: Actor,
  floors: readonly Floor[],
): Promise<Outcome<{ floors: number }>> {
  return asActor(database, actor, async (session): Promise<Outcome<{ floors: number }>> => {
    const checked = checkFloors(floors, await areaCodes(session))
    if (!checked.ok) return checked
    const unique = new Map<string, Floor>()
    for (const floor of floors) {
      const key = `${floor.kecamatan} ${floor.kind}`
      const before = unique.get(key)
      if (!before || before.heads < floor.heads) unique.set(key, floor)
    }
    await replaceFloors(session, [...unique.values()])
    session.note('funding', { act: 'set-floors', subject: { floors: unique.size } })
    return done({ floors: unique.size })
  })
}
