import { Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { entries, findEntries, type Entry } from '../../../domain/law/entry.ts'
import type { Standing } from '../../../domain/law/shape.ts'
import { isTopic, topics } from '../../../domain/law/topic.ts'
import { Empty } from '../../parts/empty/empty.tsx'
import { Filters } from '../../parts/filters/filters.tsx'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import { SearchBox } from '../../parts/filters/search-box.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import { useLanguage } from '../../words/language.ts'
import { articlesOf, periodOn, sentenceOf, useToday } from './entry-text.ts'
import css from './law.module.css'
import { useText } from './words.ts'

const standings: readonly Standing[] = ['read', 'reported', 'remembered']

/** Every rule, by what it is about, narrowed by words, by how it is known and by what still needs a person. */
export function RulesView() {
  const text = useText()
  const filter = useFilter({ q: '', hal: '', tahu: '', periksa: '', terbuka: '' })
  const { q, hal, tahu, periksa, terbuka } = filter.value
  const found = findEntries({
    q,
    ...(isTopic(hal) && { topic: hal }),
    ...(standings.includes(tahu as Standing) && { standing: tahu as Standing }),
    warns: periksa === 'ya',
    open: terbuka === 'ya',
  })
  return (
    <>
      <Filters filter={filter}>
        <SearchBox label={text.search} value={q} onChange={(next) => filter.set({ q: next })} />
        <PickOne
          label={text.topic}
          value={hal}
          any={text.anyTopic}
          onChange={(next) => filter.set({ hal: next })}
          options={topics.map((topic) => ({ value: topic, label: text.topics[topic] }))}
        />
        <PickOne
          label={text.standing}
          value={tahu}
          any={text.anyStanding}
          onChange={(next) => filter.set({ tahu: next })}
          options={standings.map((standing) => ({ value: standing, label: text.standings[standing] }))}
        />
        <Checkbox
          label={text.onlyWarns}
          checked={periksa === 'ya'}
          onChange={(event) => filter.set({ periksa: event.currentTarget.checked ? 'ya' : '' })}
        />
        <Checkbox
          label={text.onlyOpen}
          checked={terbuka === 'ya'}
          onChange={(event) => filter.set({ terbuka: event.currentTarget.checked ? 'ya' : '' })}
        />
      </Filters>
      <p className={css.count} role="status">
        {text.found(found.length, entries.length)}
      </p>
      {found.length === 0 && <Empty title={text.nothing}>{text.nothingText}</Empty>}
      {topics.map((topic) => {
        const ofTopic = found.filter((entry) => entry.topic === topic)
        if (ofTopic.length === 0) return null
        return (
          <section key={topic} className={css.topic}>
            <h2>{text.topics[topic]}</h2>
            <ul className={css.rules}>
              {ofTopic.map((entry) => (
                <RuleLine key={entry.id} entry={entry} />
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

function RuleLine({ entry }: { entry: Entry }) {
  const text = useText()
  const language = useLanguage()
  const today = useToday()
  const now = periodOn(entry, today)
  return (
    <li>
      <Link to="/hukum/$rule" params={{ rule: entry.id } as never} className={css.rule}>
        <span className={css.label}>{entry.label[language]}</span>
        {entry.rule?.unit === 'condition' ? (
          <q className={css.quoted}>{now?.cites[0]?.quote}</q>
        ) : (
          <span className={css.value}>{now ? sentenceOf(entry, now, text.values) : text.notInForce}</span>
        )}
        <span className={css.small}>{articlesOf(now ?? entry.periods.at(-1)).join('; ')}</span>
        {(entry.warns || entry.questions.length > 0) && (
          <span className={css.badges}>
            {entry.warns && <StateBadge tone="wait">{text.warns}</StateBadge>}
            {entry.questions.length > 0 && <StateBadge tone="note">{text.open}</StateBadge>}
          </span>
        )}
      </Link>
    </li>
  )
}
