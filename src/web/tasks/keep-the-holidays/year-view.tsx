import { daysInMonth, findDay, monthName, type Day } from '../../../domain/basics/day.ts'
import { isWorkingDay } from '../../../domain/law/working-days.ts'
import type { CalendarDay } from './data.ts'
import { useText } from './words.ts'
import css from './year.module.css'

const none: ReadonlySet<Day> = new Set()

/** The year at a glance, as it hangs on a wall. The list below says the same in words. */
export function YearView({ year, rows }: { year: number; rows: readonly CalendarDay[] }) {
  const text = useText()
  const named = new Map(rows.map((row) => [row.on as Day, row]))
  return (
    <div className={css.year} role="img" aria-label={text.yearView(year)}>
      {Array.from({ length: 12 }, (_, index) => index + 1).map((month) => (
        <div key={month} className={css.month} aria-hidden>
          <p>{monthName(month)}</p>
          <div className={css.days}>
            {days(year, month).map((on, index) => {
              const row = named.get(on)
              const off = row && row.kind !== 'working'
              return (
                <span
                  key={on}
                  title={row?.name}
                  style={index === 0 ? { gridColumnStart: weekday(on) } : undefined}
                  data-off={off ? (row.own ? 'own' : 'national') : undefined}
                  data-weekend={!isWorkingDay(on, none) || undefined}
                >
                  {index + 1}
                </span>
              )
            })}
          </div>
        </div>
      ))}
    </div>
  )
}

const days = (year: number, month: number): Day[] =>
  Array.from({ length: daysInMonth(year, month) }, (_, index) => findDay(year, month, index + 1)!)

/** Monday is the first column. */
const weekday = (on: Day): number => ((new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7) + 1
