import { useMediaQuery } from '@mantine/hooks'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconClockPause,
  IconHourglass,
  IconLock,
  IconProgress,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { formatMonth, isMonth, monthOfDay, type Month } from '../../../domain/basics/month.ts'
import type { Day } from '../../../domain/basics/day.ts'
import type { PurseMonthState } from '../../../domain/contributions/purse-month.ts'
import { MonthText } from '../../parts/amounts/amounts.tsx'
import type { Balance, Cell, Grid } from './data.ts'
import css from './grid.module.css'
import { shortRupiah } from './short-rupiah.ts'
import { useText } from './words.ts'

const icons: Record<PurseMonthState, typeof IconLock> = {
  none: IconCircleDashed,
  planned: IconCircleDashed,
  'to-bill': IconHourglass,
  due: IconClockPause,
  part: IconProgress,
  late: IconAlertTriangle,
  paid: IconCircleCheck,
  ahead: IconCircleCheck,
}

type GridProps = { grid: Grid; balances: readonly Balance[] }

/** Every purse against every month: where the money stands, each box opening what is behind it. */
export function PurseGrid({ grid, balances }: GridProps) {
  const small = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false })
  return small ? <ByMonth grid={grid} balances={balances} /> : <Table grid={grid} balances={balances} />
}

function Table({ grid, balances }: GridProps) {
  const text = useText()
  const { months, purses, at } = laidOut(grid)
  return (
    // A wide table is scrolled by keyboard too.
    <div className={css.frame} role="region" aria-label={text.grid.caption} tabIndex={0}>
      <table className={css.grid}>
        <caption className="hidden-text">{text.grid.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.grid.purse}</th>
            {months.map((month) => (
              <th key={month} scope="col">
                <MonthHead month={month} grid={grid} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {purses.map(({ purse, name }) => (
            <tr key={purse}>
              <th scope="row">
                {name}
                <Advance balance={balances.find((one) => one.purse === purse)} />
              </th>
              {months.map((month) => {
                const cell = at(purse, month)
                return <td key={month}>{cell ? <Box cell={cell} /> : <Nothing />}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** On a phone month by month, the newest first. */
function ByMonth({ grid }: GridProps) {
  const { months, purses, at } = laidOut(grid)
  return (
    <ul className={css.months}>
      {[...months].reverse().map((month) => (
        <li key={month}>
          <h3>
            <MonthHead month={month} grid={grid} />
          </h3>
          <ul>
            {purses.map(({ purse }) => {
              const cell = at(purse, month)
              return (
                cell && (
                  <li key={purse}>
                    <Box cell={cell} named />
                  </li>
                )
              )
            })}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function MonthHead({ month, grid }: { month: Month; grid: Grid }) {
  const text = useText()
  const closed = grid.closed !== null && month <= grid.closed
  return (
    <>
      <span className={month === monthOfDay(grid.on as Day) ? css.now : undefined}>
        <MonthText of={month} />
      </span>{' '}
      {closed && (
        <span className={css.closed}>
          <IconLock size={13} aria-hidden /> {text.grid.closed}
        </span>
      )}
    </>
  )
}

function Box({ cell, named }: { cell: Cell; named?: boolean }) {
  const text = useText()
  const state = text.states[cell.state]
  const Icon = icons[cell.state]
  const owed = (cell.amount ?? 0) - cell.settled
  const month = isMonth(cell.month) ? formatMonth(cell.month) : cell.month
  return (
    <Link to={`/iuran/${cell.purse}/${cell.month}`} className={css.cell} data-state={cell.state}>
      {named ? (
        <strong>{cell.purseName}</strong>
      ) : (
        <span className="hidden-text">{`${cell.purseName}, ${month}: `}</span>
      )}
      <span className={css.line}>
        <span className={css.head}>
          <Icon size={14} aria-hidden /> {state}
        </span>
      </span>
      <strong className="tabular">
        {shortRupiah(cell.state === 'late' || cell.state === 'part' ? owed : (cell.amount ?? 0))}
      </strong>
      <span className="tabular">{text.people(cell.people)}</span>
    </Link>
  )
}

function Advance({ balance }: { balance: Balance | undefined }) {
  const text = useText()
  if (!balance || balance.advance <= 0) return null
  return <span className={css.advance}>{text.grid.advance(balance.advance)}</span>
}

function Nothing() {
  const text = useText()
  return (
    <span className={css.nothing}>
      <span aria-hidden>–</span>
      <span className="hidden-text">{text.grid.none}</span>
    </span>
  )
}

function laidOut({ rows }: Grid) {
  const months = [...new Set(rows.map(({ month }) => month as Month))].sort()
  const purses = [...new Map(rows.map(({ purse, purseName }) => [purse, { purse, name: purseName }])).values()]
  const cells = new Map(rows.map((cell) => [`${cell.purse}/${cell.month}`, cell]))
  return { months, purses, at: (purse: number, month: Month) => cells.get(`${purse}/${month}`) }
}
