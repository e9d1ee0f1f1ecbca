import { formatRupiah } from '../../../domain/basics/rupiah.ts'
import type { WorkedOut, WorkOutAsked } from '../../../domain/law/work-out.ts'
import { useSaid } from '../../words/use-said.ts'
import { Amount } from './amount.tsx'
import { Why } from './why.tsx'
import css from './work-out.module.css'
import { useText } from './words.ts'

/** Each child's scholarship: a year of school now, and all years to 23. */
export function ChildrenCard({ answer, asked }: { answer: WorkedOut; asked: WorkOutAsked }) {
  const text = useText()
  const said = useSaid()
  const because = answer.children.flatMap((child) => child.because)
  return (
    <section className={css.card}>
      <h2>{text.childrenTitle}</h2>
      <p className={css.soft}>{asked.children.length > 0 ? text.childrenLead : text.noChildren}</p>
      {answer.children.length > 0 && (
        <ul className={css.children}>
          {answer.children.map((child, index) => (
            <li key={index}>
              <h3>
                {text.child(index + 1)} · {text.levels[asked.children[index]?.level ?? 'primary']}
              </h3>
              {child.may ? (
                <>
                  <Amount of={[child.yearly]} per={text.yearly} size="small" />
                  <p className={css.soft}>{text.tillEnd(formatRupiah(child.atMost))}</p>
                </>
              ) : (
                <p>{said(child.sentence)}</p>
              )}
            </li>
          ))}
        </ul>
      )}
      {because.length > 0 && <Why because={because} />}
    </section>
  )
}
