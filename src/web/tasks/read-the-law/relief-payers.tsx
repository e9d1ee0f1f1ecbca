import { payerNames, type Payer } from '../../../domain/law/payer.ts'
import type { Relief } from '../../../domain/law/shape.ts'
import { findEntry } from '../../../domain/law/entry.ts'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import { useLanguage } from '../../words/language.ts'
import css from './law.module.css'
import { useText } from './words.ts'

/** Whom a relief reaches: what it reduces, in which sector, and which payer gets it. */
export function ReliefPayers({ relief }: { relief: Relief }) {
  const text = useText()
  const language = useLanguage()
  return (
    <>
      <p>
        {text.appliesTo}: {relief.applies_to.map((id) => findEntry(id)?.label[language] ?? id).join(', ')}.{' '}
        {text.sector}: {text.sectors[relief.sector as keyof typeof text.sectors] ?? relief.sector}.
      </p>
      <h4>{text.payers}</h4>
      <ul className={css.lines}>
        {Object.entries(relief.payers).map(([payer, { reduced, open }]) => (
          <li key={payer}>
            <span>{payerNames[payer as Payer] ?? payer}</span>
            <span className={css.badges}>
              <StateBadge tone={reduced ? 'good' : 'plain'}>{reduced ? text.reduced : text.notReduced}</StateBadge>
              {open && <StateBadge tone="note">{text.open}</StateBadge>}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
