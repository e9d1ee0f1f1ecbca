import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { compare, type Comparison } from '../../domain/priority/compare.ts'
import { checkWeights, type WeightRefusal, type Weights } from '../../domain/priority/weights.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { loadCandidates, namesOf } from '../../store/priority/candidates.ts'
import { findRun } from '../../store/priority/runs.ts'

export type Named = { worker: number; name: string | null; from: number; to: number }
export type Preview = Omit<Comparison, 'enters' | 'leaves'> & {
  crossing: number
  enters: Named[]
  leaves: Named[]
}

const shown = 50

/**
 * What other weights would change for the people of a run: who crosses a line of so many people. Nothing is kept.
 * At most 50 a side are named, the largest movements first; `crossing` counts all.
 */
export async function previewWeights(
  database: Database,
  actor: Actor,
  asked: { run: number; weights: Weights; line: number },
): Promise<Outcome<Preview, WeightRefusal | { code: 'not-found' }>> {
  const signed = { ...asked.weights, decidedBy: 'pratinjau', on: '' as never, reason: 'pratinjau saja' }
  const checked = checkWeights(signed)
  if (!checked.ok) return checked
  return asActor(database, actor, async (session): Promise<Outcome<Preview, { code: 'not-found' }>> => {
    const run = await findRun(session, asked.run)
    if (!run) return refused({ code: 'not-found' })
    const people = await loadCandidates(session, run.id, run.counts.may)
    const weights = { now: run.signed, then: asked.weights }
    const { enters, leaves, ...rest } = compare(people, weights, { line: asked.line, seed: run.seed })
    const few = [...enters.slice(0, shown), ...leaves.slice(0, shown)].map(({ id }) => Number(id))
    const names = await namesOf(session, few)
    const named = ({ id, from, to }: (typeof enters)[number]): Named => {
      const worker = Number(id)
      return { worker, name: names.get(worker)?.name ?? null, from, to }
    }
    return done({
      ...rest,
      crossing: enters.length,
      enters: enters.slice(0, shown).map(named),
      leaves: leaves.slice(0, shown).map(named),
    })
  })
}
