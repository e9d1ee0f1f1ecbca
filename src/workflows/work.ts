import type { Outcome } from '../domain/basics/outcome.ts'
import type { Actor, Database } from '../store/database.ts'

/** How long work tells where it is. `step` names the part in the office's words, `total` its size where known. */
export type Progress = {
  step: (name: string, total?: number) => void
  advance: (by: number) => void
  /** Whether someone asked to stop: asked for between two pieces of work, never inside one. */
  cancelled: () => boolean
}

/** Numbers and codes only: a job's subject and result carry nothing personal. */
export type Subject = Record<string, string | number | boolean | null | string[] | number[]>

/**
 * Long work: durable through the queue in the server, inline in the CLI. It keeps its own checkpoint in the database,
 * so that running it again after a kill goes on where it was.
 */
export type Work<S extends Subject = Subject, R = unknown> = {
  /** `room.verb`, as in the table of rights. */
  name: string
  /** In Indonesian, for the page and the progress bar. */
  title: string
  run: (database: Database, actor: Actor, subject: S, progress: Progress) => Promise<Outcome<R>>
}

export const silent: Progress = { step: () => undefined, advance: () => undefined, cancelled: () => false }
