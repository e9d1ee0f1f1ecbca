import { Count } from '../../parts/amounts/amounts.tsx'
import { Section } from '../../parts/section/section.tsx'
import type { Compared } from './data.ts'
import css from './plain-table.module.css'
import { useText } from './words.ts'

/** Paid people of two scenarios, group by group; groups that do not change are left out. */
export function PairTable({
  title,
  head,
  pairs,
  nameOf,
}: {
  title: string
  /** What the groups are. */
  head: string
  pairs: Compared['kinds']
  nameOf: (code: string) => string
}) {
  const { scenarios: words } = useText()
  const changed = pairs.filter(({ before, after }) => before !== after)
  return (
    <Section title={title} level={3} bare>
      {changed.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <table className={css.plain}>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {[words.before, words.after, words.change].map((column) => (
                <th key={column} scope="col" className={css.count}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changed.map(({ code, before, after }) => (
              <tr key={code}>
                <th scope="row">{nameOf(code)}</th>
                <td className={css.count}>
                  <Count of={before} />
                </td>
                <td className={css.count}>
                  <Count of={after} />
                </td>
                <td className={css.count}>
                  {after > before ? '+' : '−'}
                  <Count of={Math.abs(after - before)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
