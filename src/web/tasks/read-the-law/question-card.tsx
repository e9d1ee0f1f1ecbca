import type { ReactNode } from 'react'
import { law } from '../../../domain/law/known.ts'
import css from './law.module.css'
import { useText } from './words.ts'

/** One open question: what is asked, what is known of it, and what is done meanwhile. */
export function QuestionCard({ name, level, children }: { name: string; level: 2 | 3; children?: ReactNode }) {
  const text = useText()
  const Heading = level === 2 ? 'h2' : 'h3'
  const known = law.meanwhile[name]
  return (
    <div className={css.question} lang="id">
      <Heading>{law.questions[name] ?? name}</Heading>
      {known?.about && <p>{known.about}</p>}
      {known && (
        <p className={css.meanwhile}>
          <strong>{text.meanwhile}:</strong> {known.does}
        </p>
      )}
      {children}
    </div>
  )
}
