import { articleOf, getInstrument, warns } from '../../../domain/law/cite.ts'
import type { Cite } from '../../../domain/law/shape.ts'
import { useWords } from '../../words/use-words.ts'
import { StateBadge } from '../state-badge/state-badge.tsx'
import css from './article.module.css'

/** Where a value stands: the article, its words, where they were seen, and how sure we are. */
export function CiteCard({ cite }: { cite: Cite }) {
  const { article: words, reasons } = useWords()
  const instrument = getInstrument(cite.instrument)
  return (
    <figure className={css.card}>
      <figcaption className={css.head}>
        <strong>{articleOf(cite)}</strong>
        <span className={css.title}>{instrument.title}</span>
      </figcaption>
      <blockquote className={css.block}>{cite.quote}</blockquote>
      <p className={css.badges}>
        <StateBadge tone={warns(cite) ? 'wait' : 'good'}>{warns(cite) ? words.warns : words.used}</StateBadge>
        <span>
          {reasons.standing[cite.standing]} · {words.confidence[cite.confidence]} · {words.force[instrument.force]}
        </span>
      </p>
      <p className={css.seen}>
        {words.seen}: <Seen at={cite.seen} />
      </p>
      {cite.note && <p className={css.seen}>{cite.note}</p>}
    </figure>
  )
}

function Seen({ at }: { at: string }) {
  if (!/^https?:\/\/\S+$/.test(at)) return at
  return (
    <a href={at} rel="noreferrer noopener" target="_blank" className={css.link}>
      {new URL(at).hostname}
    </a>
  )
}
