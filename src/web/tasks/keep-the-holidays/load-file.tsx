import { FileDrop } from '../../parts/file-drop/file-drop.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { useLoadHolidays } from './data.ts'
import { useText } from './words.ts'

/** A year's days from a file at once; what could not be taken is named row by row. */
export function LoadFile() {
  const text = useText()
  const { busy, loaded, error, load } = useLoadHolidays()
  return (
    <Section title={text.loadTitle} lead={text.loadLead}>
      <FileDrop
        label={text.choose}
        accept={['.csv', '.xlsx']}
        maxMegabytes={4}
        disabled={busy}
        onFiles={([file]) => file && void load(file)}
      />
      <Problem error={error} />
      {loaded && (
        <div role="status">
          <p>{text.loaded(loaded.added.length, loaded.same, loaded.left.length)}</p>
          {loaded.left.length > 0 && (
            <ul>
              {loaded.left.map(({ row, why }) => (
                <li key={row}>{text.leftRow(row, text.left[why])}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Section>
  )
}
