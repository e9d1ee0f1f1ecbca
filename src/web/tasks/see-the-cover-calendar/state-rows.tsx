import { useMediaQuery } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatNumber } from '../../../domain/basics/rupiah.ts'
import type { MonthState } from '../../../domain/contributions/state.ts'
import { monthStateName } from '../../words/month-states.ts'
import { states, totalOf, type Counts } from './data.ts'
import css from './rows.module.css'
import { useText, type Text } from './words.ts'

export type StateRow = {
  key: string
  label: string
  note?: ReactNode
  counts: Counts
  /** The people behind a number; undefined where the reader may not see people. */
  behind: (state?: MonthState) => string | undefined
}

/** Rows of people by state, each drawn as a bar beside its numbers: a table, and on a phone a stack of cards. */
export function StateRows({ label, head, rows }: { label: string; head: string; rows: readonly StateRow[] }) {
  const text = useText()
  const small = useMediaQuery('(max-width: 900px)', false, { getInitialValueInEffect: false })
  const most = Math.max(...rows.map(({ counts }) => totalOf(counts)), 1)
  const shown = states.filter((state) => rows.some(({ counts }) => counts[state]))
  if (small) {
    return (
      <ul className={css.cards}>
        {rows.map((row) => (
          <li key={row.key}>
            <span className={css.label}>{row.label}</span>
            {row.note && <span className={css.note}>{row.note}</span>}
            <Bar counts={row.counts} most={most} />
            <dl>
              {shown
                .filter((state) => row.counts[state])
                .map((state) => (
                  <Line key={state} row={row} state={state} />
                ))}
            </dl>
          </li>
        ))}
      </ul>
    )
  }
  return (
    // A wide table is scrolled by keyboard too.
    <div className={css.frame} role="region" aria-label={label} tabIndex={0}>
      <table className={css.rows}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <td aria-hidden className={css.bar} />
            {shown.map((state) => (
              <th key={state} scope="col">
                <Swatch state={state} />
                {nameOf(text, state)}
              </th>
            ))}
            <th scope="col">{text.all}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <span className={css.label}>{row.label}</span>
                {row.note && <span className={css.note}>{row.note}</span>}
              </th>
              <td className={css.bar}>
                <Bar counts={row.counts} most={most} />
              </td>
              {shown.map((state) => (
                <td key={state}>
                  <Number row={row} state={state} />
                </td>
              ))}
              <td>
                <Number row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Line({ row, state }: { row: StateRow; state: MonthState }) {
  const text = useText()
  return (
    <>
      <dt>
        <Swatch state={state} />
        {nameOf(text, state)}
      </dt>
      <dd>
        <Number row={row} state={state} />
      </dd>
    </>
  )
}

/** A number, opening the people behind it for those who may see people. */
function Number({ row, state }: { row: StateRow; state?: MonthState }) {
  const text = useText()
  const count = state ? (row.counts[state] ?? 0) : totalOf(row.counts)
  const written = formatNumber(count)
  const to = row.behind(state)
  if (count === 0) return <span aria-label="0">–</span>
  if (!to) return <span className="tabular">{written}</span>
  return (
    <Link
      to={to}
      className="tabular"
      aria-label={text.cell(written, state ? nameOf(text, state) : text.all, row.label)}
    >
      {written}
    </Link>
  )
}

/** Nobody is called active but by a reconciliation: its day stands beside the month. */
const nameOf = (text: Text, state: MonthState): string => (state === 'active' ? text.activeHead : monthStateName(state))

/** Drawn for eyes: its numbers stand beside it. */
function Bar({ counts, most }: { counts: Counts; most: number }) {
  const total = totalOf(counts)
  return (
    <div className={css.track} style={{ width: `${Math.max((total / most) * 100, 1)}%` }} aria-hidden>
      {order.map((state) => {
        const count = counts[state]
        return count ? <span key={state} data-state={state} style={{ flex: `${count} 0 0` }} /> : null
      })}
    </div>
  )
}

/** What is sure stands left, what is lost right. */
const order = ['active', 'paid', 'billed', 'decreed', 'arrears', 'lapsed', 'ended'] as const

export const Swatch = ({ state }: { state: MonthState }) => (
  <span className={css.swatch} data-state={state} aria-hidden />
)
