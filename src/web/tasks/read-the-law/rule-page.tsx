import { useParams } from '@tanstack/react-router'
import { formatDay, type Day } from '../../../domain/basics/day.ts'
import { findEntry, type Entry, type Period } from '../../../domain/law/entry.ts'
import { boundText, reliefText, writtenValue } from '../../../domain/law/written-value.ts'
import { CiteCard } from '../../parts/article/cite-card.tsx'
import { Facts } from '../../parts/facts/facts.tsx'
import { LinkButton } from '../../parts/link-button/link-button.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Section } from '../../parts/section/section.tsx'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import { useLanguage } from '../../words/language.ts'
import { periodOn, useToday } from './entry-text.ts'
import css from './law.module.css'
import { QuestionCard } from './question-card.tsx'
import { ReliefPayers } from './relief-payers.tsx'
import { ValueLines } from './value-lines.tsx'
import { useText } from './words.ts'

/** One rule through time: each value with its days, its article and quotation, where it was seen and how sure it is. */
export default function RulePage() {
  const text = useText()
  const language = useLanguage()
  const { rule = '' }: { rule?: string } = useParams({ strict: false })
  const entry = findEntry(rule)
  const back = { to: '/hukum', label: text.back }
  if (!entry)
    return (
      <Page title={text.notThere} lead={text.notThereText} back={back} narrow>
        <LinkButton to="/hukum">{text.toLaw}</LinkButton>
      </Page>
    )
  return (
    <Page title={entry.label[language]} lead={text.topics[entry.topic]} back={back}>
      {(entry.warns || entry.questions.length > 0) && (
        <p className={css.badges}>
          {entry.warns && <StateBadge tone="wait">{text.warns}</StateBadge>}
          {entry.questions.length > 0 && <StateBadge tone="note">{text.open}</StateBadge>}
        </p>
      )}
      <Section title={text.timeline} lead={text.timelineLead} bare>
        <ol className={css.timeline}>
          {[...entry.periods].reverse().map((period) => (
            <PeriodCard key={period.from} entry={entry} period={period} />
          ))}
        </ol>
      </Section>
      {entry.questions.length > 0 && (
        <Section title={text.question} bare>
          {entry.questions.map((name) => (
            <QuestionCard key={name} name={name} level={3} />
          ))}
        </Section>
      )}
      <Section title={text.standing}>
        <p className={css.plain}>
          {text.known(boundText(entry.known.from), boundText(entry.known.to))}{' '}
          {text.checked(formatDay(entry.checked.on as Day), entry.checked.by)}
        </p>
        <Facts
          facts={[
            { label: text.name, value: <code>{entry.id}</code> },
            { label: text.file, value: <code>law/{(entry.rule ?? entry.relief).file}</code> },
          ]}
        />
      </Section>
    </Page>
  )
}

function PeriodCard({ entry, period }: { entry: Entry; period: Period }) {
  const text = useText()
  const today = useToday()
  const now = periodOn(entry, today) === period
  const ahead = period.from > today.slice(0, period.from.length)
  const last = entry.periods.at(-1) === period
  const written = entry.relief
    ? { text: reliefText(entry.relief, text.values), lines: [] }
    : writtenValue(period.value!, entry.rule.unit, text.values)
  return (
    <li className={css.period} data-now={now || undefined}>
      <header>
        <h3>
          {last && !entry.relief
            ? text.since(boundText(period.from))
            : text.span(boundText(period.from), boundText(period.to))}
        </h3>
        <StateBadge tone={now ? 'good' : ahead ? 'note' : 'plain'}>
          {now ? text.now : ahead ? text.later : text.before}
        </StateBadge>
      </header>
      <p className={css.figure} data-long={written.text.length > 28 || undefined}>
        {written.text}
      </p>
      <ValueLines written={written} />
      {period.value?.conditions && (
        <>
          <h4>{text.conditions}</h4>
          <ul>
            {period.value.conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        </>
      )}
      {entry.relief && <ReliefPayers relief={entry.relief} />}
      {distinct(period).map((cite) => (
        <CiteCard key={`${cite.instrument} ${cite.at} ${cite.quote} ${cite.note ?? ''}`} cite={cite} />
      ))}
    </li>
  )
}

/** Quotations that several payers or lines share are shown once. */
function distinct({ cites }: Period) {
  const seen = new Set<string>()
  return cites.filter((cite) => {
    const key = JSON.stringify([cite.instrument, cite.at, cite.quote, cite.note])
    return !seen.has(key) && seen.add(key)
  })
}
