import { Section } from '../../parts/section/section.tsx'
import type { Pair } from './data.ts'
import css from './review.module.css'
import { useText, type Text } from './words.ts'

/** Bits at which a bar is full: more makes no difference to the eye. */
const full = 20

/** Why the pair is doubted: the rule in a sentence, then what each field brings, for and against. */
export function PairReasons({ pair }: { pair: Pair }) {
  const text = useText()
  const rules: Partial<Record<string, string>> = text.why.rules
  const percent = `${Math.min(99.9, Math.round(pair.chance * 1000) / 10).toLocaleString('id-ID')} %`
  return (
    <Section title={text.why.title} lead={(pair.because && rules[pair.because]) || text.why.weightOnly}>
      <ul className={css.steps}>
        {pair.steps
          .filter(({ level, field }) => level !== 'blank' || field === 'name')
          .map((step) => (
            <li key={step.field}>
              <span className={css.bar} data-against={step.bits < 0 || undefined} aria-hidden>
                <span style={{ width: `${Math.min(50, (Math.abs(step.bits) / full) * 50)}%` }} />
              </span>
              <span>{sentence(step, text)}</span>
            </li>
          ))}
      </ul>
      <p className={css.chance}>{text.why.chance(percent)}</p>
    </Section>
  )
}

function sentence({ field, level, bits }: Pair['steps'][number], text: Text): string {
  if (field === 'prior') return text.why.prior
  if (field === 'household-bound') return text.why.bound
  const words = (text.levels[field] as Record<string, string>)[level] ?? text.blank
  return `${text.fields[field]} ${words}: ${text.why.strength(bits)}.`
}
