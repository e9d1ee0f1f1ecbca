import { addDays, isDay } from '../basics/day.ts'
import { addMonths, isMonth } from '../basics/month.ts'
import { articleOf } from './cite.ts'
import { entries } from './entry.ts'
import { law } from './known.ts'
import type { Cite, Standing, Value } from './shape.ts'

/** Something in the law that became different on a day or from a month of contributions on. */
export type Change = {
  on: string
  /** `begins`: as far back as is known. `ends`: a relief whose months are over, from that month on. */
  kind: 'begins' | 'changes' | 'ends'
  rule: string
  label: { id: string; en: string }
  cite?: Cite
  article?: string
  standing?: Standing
  before?: Value
  after?: Value
  question?: string
}

const next = (bound: string): string =>
  isDay(bound) ? addDays(bound, 1) : isMonth(bound) ? addMonths(bound, 1) : bound

/** A month counts from its first day. */
const firstDay = (bound: string): string => (isMonth(bound) ? `${bound}-01` : bound)

/** What changed when, over every rule and relief, the newest first; within a day in the order of the rules. */
export const changes: readonly Change[] = entries
  .flatMap((entry): Change[] => {
    const about = { rule: entry.id, label: entry.label }
    if (entry.relief) {
      const { period, from, to } = entry.relief
      const stands = { cite: period, article: articleOf(period), standing: period.standing }
      return [
        { ...about, ...stands, on: from, kind: 'begins' },
        { ...about, ...stands, on: next(to), kind: 'ends' },
      ]
    }
    return entry.periods.map(({ from, value, cites, questions }, index): Change => {
      const [cite] = cites
      return {
        ...about,
        on: from,
        kind: index === 0 ? 'begins' : 'changes',
        ...(cite && { cite, article: articleOf(cite), standing: cite.standing }),
        ...(index > 0 && { before: entry.periods[index - 1]?.value }),
        ...(value && { after: value }),
        ...(questions[0] && { question: questions[0] }),
      }
    })
  })
  .sort((a, b) => firstDay(b.on).localeCompare(firstDay(a.on)))

/** Rules and reliefs that rest on an instrument. */
export function restingOn(instrument: string): string[] {
  if (!law.instruments[instrument]) return []
  return entries
    .filter(({ periods }) => periods.some(({ cites }) => cites.some((cite) => cite.instrument === instrument)))
    .map(({ id }) => id)
}
