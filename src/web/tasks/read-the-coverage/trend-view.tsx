import { formatDay, type Day } from '../../../domain/basics/day.ts'
import { Bars } from '../../parts/bars/bars.tsx'
import { Section } from '../../parts/section/section.tsx'
import type { Kept } from './data.ts'
import { useText } from './words.ts'

/** The figure of each recap, as it was on its day. */
export function TrendView({ points }: { points: readonly Kept[] }) {
  const { trend } = useText()
  return (
    <Section title={trend.title} lead={trend.lead}>
      <Bars
        caption={trend.recap}
        unit={trend.unit}
        rows={points.map(({ id, recapOn, total }) => ({
          key: String(id),
          label: formatDay(recapOn as Day),
          value: total.accepted ?? 0,
          ...(total.people !== null && { of: total.people }),
          tone: 'good' as const,
        }))}
      />
    </Section>
  )
}
