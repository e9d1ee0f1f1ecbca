import { formatNumber } from '../../../domain/basics/rupiah.ts'
import { useLanguage } from '../../words/language.ts'
import { acts } from './acts.ts'
import { isTold, subjects, values } from './subjects.ts'
import css from './page.module.css'

type Note = { act: string; [subject: string]: unknown }

/** One act in words, and what it was about. */
export function NoteLine({ note: { act, ...about } }: { note: Note }) {
  const at = useLanguage() === 'en' ? 1 : 0
  const told = Object.entries(about).filter(([key, value]) => isShort(value) && isTold(key, value))
  return (
    <div>
      <strong>{acts[act]?.[at] ?? act}</strong>
      {told.length > 0 && (
        <span className={css.about}>
          {told.map(([key, value]) => `${subjects[key]?.[at] ?? key} ${written(value, at)}`).join(' · ')}
        </span>
      )}
    </div>
  )
}

const isShort = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0 && value.length <= 8 && value.every(isShort)
    : ['string', 'number'].includes(typeof value)

const written = (value: unknown, at: 0 | 1): string =>
  Array.isArray(value)
    ? value.map((one) => written(one, at)).join(', ')
    : typeof value === 'number'
      ? formatNumber(value)
      : (values[String(value)]?.[at] ?? String(value))
