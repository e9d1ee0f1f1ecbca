import { Link } from '@tanstack/react-router'
import { changes, type Change } from '../../../domain/law/changes.ts'
import { findEntry } from '../../../domain/law/entry.ts'
import { boundText, reliefText, writtenValue } from '../../../domain/law/written-value.ts'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import { useLanguage } from '../../words/language.ts'
import { useToday } from './entry-text.ts'
import css from './law.module.css'
import { useText } from './words.ts'

/** What changed when, over all rules: by day, each with what it was, what it became and the article. */
export function ChangesView() {
  const text = useText()
  const today = useToday()
  const days = [...new Set(changes.map(({ on }) => on))]
  return (
    <>
      <p className={css.lead}>{text.changesLead}</p>
      <ol className={css.days}>
        {days.map((on) => (
          <li key={on} className={css.day} data-ahead={on > today.slice(0, on.length) || undefined}>
            <h2>
              <time dateTime={on}>{boundText(on)}</time>
              {on > today.slice(0, on.length) && <StateBadge tone="note">{text.ahead}</StateBadge>}
            </h2>
            <Lines of={changes.filter((change) => change.on === on)} />
          </li>
        ))}
      </ol>
    </>
  )
}

const shownAtOnce = 3

/** What became different is shown; a row of rules that only begin to be known on a day waits folded. */
function Lines({ of: all }: { of: Change[] }) {
  const text = useText()
  const begins = all.filter(({ kind, before }) => kind === 'begins' && !before)
  const folded = begins.length > shownAtOnce ? begins : []
  const list = (shown: Change[]) => (
    <ul>
      {shown.map((change) => (
        <ChangeLine key={`${change.rule} ${change.kind}`} change={change} />
      ))}
    </ul>
  )
  return (
    <>
      {folded.length < all.length && list(all.filter((change) => !folded.includes(change)))}
      {folded.length > 0 && (
        <details className={css.folded}>
          <summary>{text.begin(folded.length)}</summary>
          {list(folded)}
        </details>
      )}
    </>
  )
}

function ChangeLine({ change }: { change: Change }) {
  const text = useText()
  const language = useLanguage()
  return (
    <li>
      <Link to="/hukum/$rule" params={{ rule: change.rule } as never} className={css.ruleLink}>
        {change.label[language]}
      </Link>{' '}
      <span className={css.small}>{text.kinds[change.kind]}</span>
      <span className={css.became}>{useBecame(change)}</span>
      <span className={css.small}>{change.article}</span>
    </li>
  )
}

/** `Rp16.200.000 → Rp20.000.000`, or what it begins with. */
function useBecame({ rule: id, before, after }: Change): string {
  const text = useText()
  const entry = findEntry(id)
  if (entry?.relief) return reliefText(entry.relief, text.values)
  if (!entry || !after) return ''
  const now = writtenValue(after, entry.rule.unit, text.values).text
  return before ? text.becomes(writtenValue(before, entry.rule.unit, text.values).text, now) : now
}
