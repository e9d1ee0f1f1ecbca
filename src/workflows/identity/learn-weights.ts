import type { Day } from '../../domain/basics/day.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { learnModel } from '../../domain/identity/learn/learn-model.ts'
import type { Implausible } from '../../domain/identity/learn/guard.ts'
import { RollBuilder } from '../../domain/identity/roll/roll.ts'
import type { Model } from '../../domain/identity/settings/model.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { insertModel, loadModel } from '../../store/identity/models.ts'
import { rowsToLearnFrom } from '../../store/identity/rows-to-learn-from.ts'
import { declaredOf } from '../../store/identity/declared.ts'
import type { Progress } from '../work.ts'

/** Rows enough to learn from; more would only take longer. */
const mostRows = 300_000

/**
 * Learns the weights on the rows of the kept lists and keeps them, signed and dated, for the runs that follow. Refused
 * when the lists cannot teach them or the result cannot be right: the model in use then stays in use.
 */
export async function learnWeights(
  database: Database,
  actor: Actor,
  signed: { on: Day; by: string; reason: string },
  progress: Progress,
): Promise<Outcome<{ model: number; learnt: Model }, Implausible | { code: 'cancelled' }>> {
  progress.step('Membaca baris')
  const { roll, start } = await asActor(database, actor, async (session) => {
    const builder = new RollBuilder()
    for await (const rows of rowsToLearnFrom(session, mostRows)) {
      for (const row of rows) {
        const id = `r${row.list}:${row.seq}`
        builder.add(declaredOf(session, row, { id, cleanList: null, registered: false }))
      }
      progress.advance(rows.length)
    }
    return { roll: builder.done(), start: (await loadModel(session)).model }
  })
  if (progress.cancelled()) return refused({ code: 'cancelled' })
  progress.step('Mempelajari bobot')
  const learnt = learnModel(roll, start, { decidedBy: signed.by, decidedOn: signed.on, reason: signed.reason })
  if (!learnt.ok) return learnt
  return asActor(database, actor, async (session) => {
    const model = await insertModel(session, learnt.value)
    session.note('identity', { act: 'learn', subject: { model, rows: roll.length } })
    return done({ model, learnt: learnt.value })
  })
}
