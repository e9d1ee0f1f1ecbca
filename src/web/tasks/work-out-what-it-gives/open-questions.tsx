import { law } from '../../../domain/law/known.ts'
import css from './work-out.module.css'
import { useText } from './words.ts'

/** What the text leaves open for this very case, and what is done until it is answered. */
export function OpenQuestions({ names }: { names: readonly string[] }) {
  const text = useText()
  if (names.length === 0) return null
  return (
    <section className={css.card}>
      <h2>{text.questions}</h2>
      <p className={css.soft}>{text.questionsLead}</p>
      <ul className={css.questions} lang="id">
        {names.map((name) => (
          <li key={name}>
            <strong>{law.questions[name] ?? name}</strong>
            {law.meanwhile[name] && (
              <p>
                {text.meanwhile}: {law.meanwhile[name].does}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
