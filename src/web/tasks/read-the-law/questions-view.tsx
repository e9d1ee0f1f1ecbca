import { Link } from '@tanstack/react-router'
import { entries } from '../../../domain/law/entry.ts'
import { law } from '../../../domain/law/known.ts'
import { useLanguage } from '../../words/language.ts'
import css from './law.module.css'
import { QuestionCard } from './question-card.tsx'
import { useText } from './words.ts'

/** What is not settled, what Bahu does until it is, and the rules it touches. */
export function QuestionsView() {
  const text = useText()
  const language = useLanguage()
  return (
    <>
      <p className={css.lead}>{text.questionsLead}</p>
      <ul className={css.questions}>
        {Object.keys(law.questions).map((name) => (
          <li key={name} id={name}>
            <QuestionCard name={name} level={2}>
              <p className={css.links}>
                {entries
                  .filter(({ questions }) => questions.includes(name))
                  .map((entry) => (
                    <Link
                      key={entry.id}
                      to="/hukum/$rule"
                      params={{ rule: entry.id } as never}
                      className={css.ruleLink}
                    >
                      {entry.label[language]}
                    </Link>
                  ))}
              </p>
            </QuestionCard>
          </li>
        ))}
      </ul>
    </>
  )
}
