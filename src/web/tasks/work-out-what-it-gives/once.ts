import type { Because } from '../../../domain/law/cite.ts'

/** Each rule with the same words of the text once: a table of months gives the same reason many times. */
export function once(because: readonly Because[]): Because[] {
  const seen = new Map<string, Because>()
  for (const reason of because) seen.set(`${reason.rule} ${reason.article} ${reason.cite.quote}`, reason)
  return [...seen.values()]
}
