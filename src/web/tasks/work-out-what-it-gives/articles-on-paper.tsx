import type { WorkedOut } from '../../../domain/law/work-out.ts'
import { useWords } from '../../words/use-words.ts'
import { once } from './once.ts'
import css from './articles.module.css'
import { useText } from './words.ts'

/** On paper: every article behind the figures, once. */
export function ArticlesOnPaper({ answer }: { answer: WorkedOut }) {
  const text = useText()
  const { reasons, article } = useWords()
  const because = once([
    ...answer.base.because,
    ...answer.cost.because,
    ...[...answer.deaths.map((death) => death.case), ...answer.accidents].flatMap((one) =>
      one.outcomes.flatMap((outcome) => outcome.because),
    ),
    ...answer.children.flatMap((child) => child.because),
  ])
  return (
    <section className={`print-only ${css.articles}`}>
      <h2>{text.articles}</h2>
      <ul>
        {because.map((reason) => (
          <li key={`${reason.rule} ${reason.article} ${reason.cite.quote}`}>
            <strong>{reason.article}</strong> ({reasons.standing[reason.standing]}
            {reason.warns && `, ${article.warns}`}): “{reason.cite.quote}”
          </li>
        ))}
      </ul>
    </section>
  )
}
