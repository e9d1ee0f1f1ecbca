import { verdictOf, type ReasonCode } from '../../../domain/ingest/reasons.ts'
import { Bars } from '../../parts/bars/bars.tsx'
import { Figure, Figures } from '../../parts/figure/figure.tsx'
import { Section } from '../../parts/section/section.tsx'
import type { Counts, Detail } from './data.ts'
import css from './load-a-list.module.css'
import type { Text } from './words.ts'

/** What the rows are, so that they add up to the file; what is wrong with them; what keeping them would change. */
export function FiguresOfList({ text, list, counts }: { text: Text; list: Detail; counts: Counts }) {
  const { seen, kept, doubtful, refused, skipped, change, reasons } = counts
  const people = kept + doubtful + refused
  const at = (query: string) => `/daftar/${list.id}?${query}`
  const rows = (Object.entries(reasons) as [ReasonCode, number][])
    .filter(([code]) => code !== 'not-a-person')
    .sort(([a, x], [b, y]) => Number(verdictOf(a) === 'kept') - Number(verdictOf(b) === 'kept') || y - x)
  return (
    <>
      <Section title={text.figures.title}>
        <Figures>
          <Figure value={kept} of={people} label={text.figures.good} ofLabel={text.figures.of} tone="good" />
          <Figure value={doubtful} of={people} label={text.figures.doubtful} ofLabel={text.figures.of} tone="wait" />
          <Figure value={refused} of={people} label={text.figures.refused} ofLabel={text.figures.of} tone="bad" />
        </Figures>
        <p className={css.sum}>
          {text.figures.sum(seen, kept, doubtful, refused, skipped)}
          {counts.mends > 0 && ` · ${text.list.mends(counts.mends)}`}
          {list.mended > 0 && ` · ${text.list.mended(list.mended)}`}
        </p>
      </Section>
      <div className={css.pair}>
        <Section title={text.figures.reasons}>
          {rows.length === 0 ? (
            <p className={css.sum}>{text.figures.noReasons}</p>
          ) : (
            <Bars
              caption={text.figures.reason}
              unit={text.figures.rows}
              rows={rows.map(([code, value]) => {
                const verdict = verdictOf(code)
                const tone = verdict === 'refused' ? 'bad' : verdict === 'doubtful' ? 'wait' : 'note'
                return { key: code, label: text.reasons[code] ?? code, value, tone, to: at(`reason=${code}&verdict=`) }
              })}
            />
          )}
        </Section>
        {list.state === 'preview' && (
          <Section title={text.figures.change} lead={text.figures.changeLead}>
            <Bars
              caption={text.figures.change}
              unit={text.figures.rows}
              rows={(['new', 'changed', 'same', 'conflict'] as const).map((key) => ({
                key,
                label: text.figures.changes[key],
                value: change[key],
                of: kept + doubtful,
                ...(key === 'conflict' && { tone: 'bad' as const }),
              }))}
            />
          </Section>
        )}
      </div>
    </>
  )
}
