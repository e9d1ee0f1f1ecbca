import { useLanguage } from '../../words/language.ts'
import { acts, subjects } from './acts.ts'
import css from './page.module.css'

type Note = { act: string; [subject: string]: unknown }

/** One act in words, and what it was about. */
export function NoteLine({ note: { act, ...about } }: { note: Note }) {
  const at = useLanguage() === 'en' ? 1 : 0
  const told = Object.entries(about).filter(([, value]) => isShort(value))
  return (
    <div>
      <strong>{acts[act]?.[at] ?? act}</strong>
      {told.length > 0 && (
        <span className={css.about}>
          {told.map(([key, value]) => `${subjects[key]?.[at] ?? key} ${written(value)}`).join(' · ')}
        </span>
      )}
    </div>
  )
}

const isShort = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0 && value.length <= 8 && value.every(isShort)
    : ['string', 'number'].includes(typeof value)

const written = (value: unknown): string => (Array.isArray(value) ? value.map(written).join(', ') : String(value))
