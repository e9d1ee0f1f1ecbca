import { allWork } from '../all-work.ts'
import type { Work } from '../work.ts'

/** What the keeping of lists sets going, in this order. Ingest knows its names only: rooms downstream do the work. */
const names = ['identity.link-list']

/** The work that follows the keeping of lists; whoever kept them starts it. */
export const workAfterKeep = (): readonly Work<{ lists: number[] }>[] =>
  names.flatMap((name) => allWork.find((work) => work.name === name) ?? []) as never
