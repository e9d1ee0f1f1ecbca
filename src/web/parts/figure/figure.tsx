import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatDay } from '../../../domain/basics/day.ts'
import { formatNumber } from '../../../domain/basics/rupiah.ts'
import { useWords } from '../../words/use-words.ts'
import css from './figure.module.css'
import { dayOf } from '../amounts/amounts.tsx'

export type FigureProps = {
  /** A count, or text already written as it is to be read. */
  value: number | string
  /** What it is out of. A count of people is never shown without it where one is known. */
  of?: number | string
  label: string
  ofLabel?: string
  asOf?: string | null
  source?: string
  /** Where the rows behind the number are. */
  to?: string
  tone?: 'good' | 'wait' | 'bad' | 'note'
  note?: ReactNode
}

const written = (value: number | string) => (typeof value === 'number' ? formatNumber(value) : value)

/** A large figure with its denominator beside it, its share as a bar, its day and its source. */
export function Figure({ value, of, label, ofLabel, asOf, source, to, tone, note }: FigureProps) {
  const words = useWords()
  const share = typeof value === 'number' && typeof of === 'number' && of > 0 ? Math.min(1, value / of) : undefined
  const body = (
    <>
      <span className={css.label}>{label}</span>
      <span className={css.line}>
        <span
          className={`${css.value} tabular`}
          data-tone={tone}
          data-long={written(value).length > 9 || !/\d/.test(written(value)) || undefined}
        >
          {written(value)}
        </span>
        {of !== undefined && (
          <span className={`${css.of} tabular`}>
            {words.figure.of} {written(of)} {ofLabel}
          </span>
        )}
      </span>
      {share !== undefined && (
        <span className={css.bar} aria-hidden>
          <span style={{ width: `${share * 100}%` }} data-tone={tone} />
        </span>
      )}
      {(note || asOf || source) && (
        <span className={css.note}>
          {note}
          {note && (asOf || source) ? ' · ' : ''}
          {asOf && `${words.figure.asOf} ${formatDay(dayOf(asOf))}`}
          {asOf && source ? ' · ' : ''}
          {source && `${words.figure.source}: ${source}`}
        </span>
      )}
    </>
  )
  return to ? (
    <Link to={to} className={`${css.figure} ${css.link}`}>
      {body}
    </Link>
  ) : (
    <div className={css.figure}>{body}</div>
  )
}

/** Several figures side by side, one below another on a phone. */
export const Figures = ({ children }: { children: ReactNode }) => <div className={css.figures}>{children}</div>
