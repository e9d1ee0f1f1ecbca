import { Link } from '@tanstack/react-router'
import { restingOn } from '../../../domain/law/changes.ts'
import { law } from '../../../domain/law/known.ts'
import { boundText } from '../../../domain/law/written-value.ts'
import { useWords } from '../../words/use-words.ts'
import css from './law.module.css'
import { useText } from './words.ts'

/** Every instrument that is quoted: how it binds, since when, and which rules rest on it. */
export function InstrumentsView() {
  const text = useText()
  const { article } = useWords()
  return (
    <>
      <p className={css.lead}>{text.instrumentsLead}</p>
      <ul className={css.cards}>
        {Object.entries(law.instruments).map(([id, one]) => (
          <li key={id} className={css.instrument} id={id}>
            <h2>{one.number}</h2>
            <p>{one.title}</p>
            <p className={css.small}>
              {[
                article.force[one.force],
                one.in_force && text.inForce(boundText(one.in_force)),
                one.amended_by.length > 0 &&
                  text.amended(one.amended_by.map((by) => law.instruments[by]?.number ?? by).join(', ')),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p className={css.links}>
              <Link to="/hukum" search={{ q: one.number } as never} className={css.ruleLink}>
                {text.usedBy(restingOn(id).length)}
              </Link>
              {one.link && (
                <a href={one.link} target="_blank" rel="noreferrer noopener" className={css.ruleLink}>
                  {text.readThere}
                </a>
              )}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
