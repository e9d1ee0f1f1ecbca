import type { Work } from './work.ts'

/** Everything the queue can run. A room adds its long work here. */
export const allWork: readonly Work<never>[] = []
