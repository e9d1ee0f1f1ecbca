import type { Day } from '../../domain/basics/day.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { learnModel } from '../../domain/identity/learn/learn-model.ts'
import type { Implausible } from '../../domain/identity/learn/guard.ts'
import { RollBuilder } from '../../domain/identity/roll/roll.ts'
import type { Model } from '../../domain/identity/settings/model.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { insertModel, ownName } from '../../store/identity/models.ts'
import { rowsToLearnFrom } from '../../store/identity/rows-to-learn-from.ts'
import { declaredOf } from '../../store/identity/declared.ts'
import { today } from '../clock.ts'
import type { Progress, Work } from '../work.ts'
import { learnInThreads } from './learn-in-threads.ts'
import { modelInUse } from './load-engine.ts'

/** Rows enough to learn from; more would only take longer. */
const mostRows = 300_000
/** From so many rows on, threads are worth starting. */
const manyRows = 20_000

/**
 * Learns the weights on the rows of the kept lists and keeps them, signed and dated, for the runs that follow. Refused
 * when the lists cannot teach them or the result cannot be right: the model in use then stays in use.
 */
export async function learnWeights(
  database: Database,
  actor: Actor,
  signed: { on: Day; reason: string },
  progress: Progress,
): Promise<Outcome<{ model: number; learnt: Model }, Implausible | { code: 'cancelled' }>> {
  progress.step('Membaca baris')
  const { roll, start, by } = await asActor(database, actor, async (session) => {
    const builder = new RollBuilder()
    for await (const rows of rowsToLearnFrom(session, mostRows)) {
      for (const row of rows) {
        const id = `r${row.list}:${row.seq}`
        builder.add(declaredOf(session, row, { id, cleanList: null, registered: false }))
      }
      progress.advance(rows.length)
      if (progress.cancelled()) break
    }
    return { roll: builder.done(), start: (await modelInUse(session)).model, by: await ownName(session) }
  })
  if (progress.cancelled()) return refused({ code: 'cancelled' })
  progress.step('Mempelajari bobot')
  const signature = { decidedBy: by, decidedOn: signed.on, reason: signed.reason }
  const learnt =
    roll.length < manyRows
      ? learnModel(roll, start, signature)
      : await learnInThreads(roll, start, signature, progress.cancelled)
  if (!learnt) return refused({ code: 'cancelled' })
  if (!learnt.ok) return learnt
  return asActor(database, actor, async (session) => {
    const model = await insertModel(session, learnt.value)
    session.note('identity', { act: 'learn', subject: { model, rows: roll.length } })
    return done({ model, learnt: learnt.value })
  })
}

/** Started from the pages: the reason is that somebody asked for it, and who is noted with the model. */
export const learnWeightsWork: Work<Record<string, never>, { model: number }> = {
  name: 'identity.learn-weights',
  title: 'Mempelajari bobot',
  run: async (database, actor, _subject, progress) => {
    const signed = { on: today(), reason: 'Dipelajari dari daftar kabupaten sendiri, atas permintaan.' }
    const learnt = await learnWeights(database, actor, signed, progress)
    return learnt.ok ? done({ model: learnt.value.model }) : learnt
  },
}
