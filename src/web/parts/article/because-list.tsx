import type { Because } from '../../../domain/law/cite.ts'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/use-words.ts'
import { StateBadge } from '../state-badge/state-badge.tsx'
import { ArticleLink } from './article-link.tsx'
import css from './article.module.css'

/** Why an amount is what it is: each reason with its article, how it is known, and the words of the text. */
export function BecauseList({ because }: { because: readonly Because[] }) {
  const { article: words, reasons } = useWords()
  const language = useLanguage()
  return (
    <ul className={css.reasons}>
      {because.map((reason) => (
        <li key={`${reason.rule} ${reason.article} ${reason.sentence}`}>
          {language === 'en' && reason.english ? reason.english : <span lang="id">{reason.sentence}</span>}
          <span className={css.cite}>
            <ArticleLink article={reason.article} rule={reason.rule} /> · {reasons.standing[reason.standing]}
            {reason.warns && (
              <>
                {' '}
                <StateBadge tone="wait">{words.warns}</StateBadge>
              </>
            )}
          </span>
          <q className={css.quote} lang="id">
            {reason.cite.quote}
          </q>
        </li>
      ))}
    </ul>
  )
}
