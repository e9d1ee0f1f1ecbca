import type { Outcome } from '../../domain/basics/outcome.ts'

/** The value of an outcome. The demo does nothing that may be refused, so a refusal here is a bug. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(`the demo was refused: ${JSON.stringify(outcome.refusal)}`)
}
