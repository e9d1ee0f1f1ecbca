import { Anchor, SimpleGrid } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { KindOfWork } from '../../../../domain/registry/kind-of-work.ts'
import { Count } from '../../../parts/amounts/amounts.tsx'
import { Section } from '../../../parts/section/section.tsx'
import type { Preview } from '../data.ts'
import css from '../tables.module.css'
import { useText } from '../words.ts'

/** What other weights would change: who crosses the line, and what that does to each kind of work. */
export function PreviewView({ preview }: { preview: Preview }) {
  const text = useText()
  const words = text.weights
  const shown = preview.enters.length
  return (
    <Section title={words.previewTitle}>
      <p role="status">
        {preview.crossing === 0 && preview.moved === 0
          ? words.unchanged
          : words.crossing(preview.crossing, preview.line, preview.moved)}
      </p>
      {preview.crossing > 0 && (
        <>
          <SimpleGrid cols={{ base: 1, md: 2 }}>
            <People title={words.enters} people={preview.enters} />
            <People title={words.leaves} people={preview.leaves} />
          </SimpleGrid>
          {preview.crossing > shown && <p>{words.some(shown)}</p>}
        </>
      )}
      <Kinds preview={preview} />
    </Section>
  )
}

function People({ title, people }: { title: string; people: Preview['enters'] }) {
  const text = useText()
  return (
    <Section title={title} level={3} bare>
      <table className={css.plain}>
        <thead>
          <tr>
            <th scope="col">{text.order.name}</th>
            <th scope="col" className={css.count}>
              {text.weights.from}
            </th>
            <th scope="col" className={css.count}>
              {text.weights.to}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.slice(0, 10).map((one) => (
            <tr key={one.worker}>
              <td>
                <Anchor component={Link} to={`/urutan/${one.worker}`}>
                  {one.name ?? text.order.worker(one.worker)}
                </Anchor>
              </td>
              <td className={css.count}>
                <Count of={one.from} />
              </td>
              <td className={css.count}>
                <Count of={one.to} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function Kinds({ preview }: { preview: Preview }) {
  const text = useText()
  const words = text.weights
  const changed = preview.kinds.filter((row) => row.before !== row.after)
  if (changed.length === 0) return null
  return (
    <Section title={words.kinds} level={3} bare>
      <table className={css.plain}>
        <thead>
          <tr>
            <th scope="col">{text.order.work}</th>
            {[words.before, words.after, words.change].map((head) => (
              <th key={head} scope="col" className={css.count}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changed.map(({ kind, before, after }) => (
            <tr key={kind ?? ''}>
              <th scope="row">{kind ? text.kinds[kind as KindOfWork] : '–'}</th>
              <td className={css.count}>
                <Count of={before} />
              </td>
              <td className={css.count}>
                <Count of={after} />
              </td>
              <td className={css.count}>
                {after > before ? '+' : '−'}
                {Math.abs(after - before)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
