import { waterfall, type Fall } from '../../../domain/identity/explain.ts'
import { stepSentence } from '../../../domain/identity/words.ts'
import { Section } from '../../parts/section/section.tsx'
import type { Pair } from './data.ts'
import css from './review.module.css'
import { bookOf, useText, type Text } from './words.ts'

/** Why the pair is doubted: the rule in a sentence, then the waterfall from the starting point to the final chance. */
export function PairReasons({ pair }: { pair: Pair }) {
  const text = useText()
  const rules: Partial<Record<string, string>> = text.why.rules
  const falls = waterfall(pair.steps)
  const told = falls.filter(({ level }) => level !== 'blank')
  const blanks = falls.filter(({ level }) => level === 'blank').map(({ field }) => text.fields[field])
  const ends = [0, pair.weight, ...told.map(({ to }) => to)]
  const scale = { from: Math.min(...ends) - 1, to: Math.max(...ends) + 1 }
  return (
    <Section title={text.why.title} lead={(pair.because && rules[pair.because]) || text.why.weightOnly}>
      <p className={css.scale}>{text.why.scale}</p>
      <ol className={css.falls}>
        {told.map((fall) => (
          <li key={fall.field}>
            <span>{stepSentence(fall, bookOf(text))}</span>
            <Bar fall={fall} scale={scale} />
            <Chance of={fall.chance} text={text} />
          </li>
        ))}
        <li className={css.sum}>
          <span>{text.why.sum}</span>
          <Bar fall={{ from: 0, to: pair.weight }} scale={scale} sum />
          <Chance of={pair.chance} text={text} />
        </li>
      </ol>
      {blanks.length > 0 && <p className={css.blank}>{text.why.blanks(blanks.join(', '))}</p>}
    </Section>
  )
}

type Scale = { from: number; to: number }

/** What a step moves, on one scale for all of them; the line stands where one person is as likely as two. */
function Bar({ fall, scale, sum }: { fall: Pick<Fall, 'from' | 'to'>; scale: Scale; sum?: boolean }) {
  const place = (bits: number) => ((bits - scale.from) / (scale.to - scale.from)) * 100
  const [left, right] = [place(Math.min(fall.from, fall.to)), place(Math.max(fall.from, fall.to))]
  return (
    <span className={css.track} aria-hidden>
      <span className={css.even} style={{ left: `${place(0)}%` }} />
      <span
        className={css.fall}
        data-against={fall.to < fall.from || undefined}
        data-sum={sum}
        style={{ left: `${left}%`, width: `${Math.max(0.6, right - left)}%` }}
      />
    </span>
  )
}

function Chance({ of, text }: { of: number; text: Text }) {
  return (
    <span className={`${css.chance} tabular`}>
      <span className={css.spoken}>{text.why.leaves} </span>
      {text.why.odds(of)}
    </span>
  )
}
