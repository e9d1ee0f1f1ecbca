import { Link } from '@tanstack/react-router'
import { formatNumber } from '../../../domain/basics/rupiah.ts'
import { useWords } from '../../words/use-words.ts'
import css from './bars.module.css'

export type BarRow = {
  key: string
  label: string
  value: number
  /** The denominator of this row; the bar then shows the share of it, else the share of the largest row. */
  of?: number
  tone?: 'good' | 'wait' | 'bad' | 'note'
  to?: string
  /** The figure as it is to be read, where a bare number is not enough. */
  written?: string
}

export type BarsProps = { caption: string; unit: string; rows: BarRow[]; of?: string }

/** Horizontal bars with their figures; for screen readers and paper it is a table. */
export function Bars({ caption, unit, rows, of }: BarsProps) {
  const { figure } = useWords()
  const largest = Math.max(1, ...rows.map((row) => row.value))
  return (
    <table className={css.bars}>
      <caption className="hidden-text">{caption}</caption>
      <thead className="hidden-text">
        <tr>
          <th scope="col">{caption}</th>
          <th scope="col">{unit}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.to ? <Link to={row.to}>{row.label}</Link> : row.label}</th>
            <td>
              <span className={css.track} aria-hidden>
                <span
                  hidden={row.value === 0}
                  data-tone={row.tone}
                  style={{ width: `${(row.value / (row.of === undefined ? largest : Math.max(1, row.of))) * 100}%` }}
                />
              </span>
              <span className={`${css.value} tabular`}>
                <strong>{row.written ?? formatNumber(row.value)}</strong>
                {row.of !== undefined && (
                  <>
                    {' '}
                    {figure.of} {formatNumber(row.of)} {of}
                  </>
                )}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
