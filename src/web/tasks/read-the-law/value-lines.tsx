import type { WrittenValue } from '../../../domain/law/written-value.ts'
import { useText } from './words.ts'
import css from './law.module.css'

const shownAtOnce = 8

/** The lines of a value that has several; a long table waits folded. */
export function ValueLines({ written }: { written: WrittenValue }) {
  const text = useText()
  if (written.lines.length < 2) return null
  const List = written.ordered ? 'ol' : 'ul'
  const list = (
    <List className={css.lines} data-ordered={written.ordered}>
      {written.lines.map(({ label, text: value, note }) => (
        <li key={`${label} ${value}`}>
          <span>
            {label}
            {note && <small>{note}</small>}
          </span>
          {value && <strong>{value}</strong>}
        </li>
      ))}
    </List>
  )
  if (written.lines.length <= shownAtOnce) return list
  return (
    <details className={css.folded}>
      <summary>
        {text.rows} ({text.values.lines(written.lines.length)})
      </summary>
      {list}
    </details>
  )
}
