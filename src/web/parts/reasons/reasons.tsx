import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import { ArticleLink } from '../article/article-link.tsx'
import type { Tone } from '../state-badge/state-badge.tsx'
import css from './reasons.module.css'

export type Standing = 'read' | 'reported' | 'remembered' | 'decree' | 'practice' | 'policy'

export type Reason = {
  text: ReactNode
  /** The article of the law it rests on, leading to where it is quoted. */
  article?: string | undefined
  /** The decree or setting it rests on, or what else is to be said of the article. */
  cite?: string
  standing?: Standing
  tone?: Tone
}

/** Why a decision is what it is: sentences, each with what it rests on and how firmly that stands. */
export function Reasons({ reasons }: { reasons: Reason[] }) {
  const words = useWords()
  return (
    <ul className={css.reasons}>
      {reasons.map(({ text, article, cite, standing, tone = 'plain' }, index) => (
        <li key={index} data-tone={tone}>
          {text}
          {(article || cite || standing) && (
            <span className={css.cite}>
              {article && <ArticleLink article={article} />}
              {article && (cite || standing) ? ' · ' : ''}
              {cite}
              {cite && standing ? ' · ' : ''}
              {standing && words.reasons.standing[standing]}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
