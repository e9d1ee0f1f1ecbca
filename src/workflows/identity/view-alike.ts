import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { barTogether, type TogetherBar } from '../../domain/identity/together.ts'
import { chanceOf } from '../../domain/identity/weigh.ts'
import { findPair } from '../../store/identity/queue.ts'
import { countAlike, sampleAlike } from '../../store/identity/together.ts'
import type { Session } from '../../store/session.ts'
import { mostTogether, patternOf } from './decide-together.ts'
import { viewPair, type PairView } from './view-pair.ts'

/** The open pairs of one pattern: how many, how much hangs on them, a sample, and what may be decided of all at once. */
export type AlikeView = {
  pairs: number
  atRisk: number
  /** The chance of being one person, from the pair it is least of to the one it is most of. */
  chance: { least: number; most: number }
  /** The newest pair counted here: what comes later is not decided with these. */
  upTo: number
  /** So many are decided in one act. */
  most: number
  bars: { same: TogetherBar | null; different: TogetherBar | null }
  sample: PairView[]
}

const shown = 6

/** The pattern of a pair, itself included unless it was put off or a colleague is asked; null when nothing is open. */
export async function viewAlike(session: Session, id: number): Promise<Outcome<AlikeView | null>> {
  const pair = await findPair(session, id)
  if (!pair) return refused({ code: 'not-found' })
  const alike = await countAlike(session, pair.pattern)
  if (!alike) return done(null)
  const { pairs, atRisk, lightest, heaviest, newest } = alike
  const sample: PairView[] = []
  for (const one of await sampleAlike(session, pair.pattern, Math.min(shown, pairs))) {
    const view = await viewPair(session, one)
    if (view.ok) sample.push(view.value)
  }
  const pattern = patternOf(pair)
  const bars = { same: barTogether(pattern, 'same'), different: barTogether(pattern, 'different') }
  return done({ pairs, atRisk, chance: { least: chanceOf(lightest), most: chanceOf(heaviest) }, upTo: newest, most: mostTogether, bars, sample }) // prettier-ignore
}
