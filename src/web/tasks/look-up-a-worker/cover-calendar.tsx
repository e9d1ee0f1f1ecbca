import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { formatDay, isDay, monthName } from '../../../domain/basics/day.ts'
import { formatMonth, isMonth, type Month } from '../../../domain/basics/month.ts'
import { stateIcons } from '../../parts/month-state/month-state.tsx'
import { DayText } from '../../parts/amounts/amounts.tsx'
import { Facts, type Fact } from '../../parts/facts/facts.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { monthStateSentence } from '../../words/month-states.ts'
import { useCover, type Cover } from './data.ts'
import css from './cover.module.css'
import { useCoverText, type CoverText } from './cover-words.ts'

/** One person's months: paid, owed or to come, what the family would get from when, and what a payment today repairs. */
export function CoverCalendar({ worker }: { worker: number }) {
  const text = useCoverText()
  const { data, error } = useCover(worker)
  return (
    <Section title={text.title} lead={text.lead}>
      <Problem error={error} />
      {!data && !error && <Waiting rows={4} />}
      {data && data.months.length === 0 && <p style={{ margin: 0 }}>{text.none}</p>}
      {data && data.months.length > 0 && (
        <>
          <Facts facts={[fullFact(text, data), arrearsFact(text, data), repairFact(text, data)]} columns={1} />
          <Months cover={data} />
          <ThreeDays cover={data} />
        </>
      )}
    </Section>
  )
}

function Months({ cover: { months, worker } }: { cover: Cover }) {
  const text = useCoverText()
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))]
  return (
    <div className={css.years}>
      {years.map((year) => (
        <div key={year}>
          <p className={css.year}>{text.year(Number(year))}</p>
          <ul className={css.months}>
            {months
              .filter(({ month }) => month.startsWith(year))
              .map((one) => {
                const Icon = one.state === 'none' ? undefined : stateIcons[one.state]
                const inside = (
                  <>
                    <strong>{monthName(Number(one.month.slice(5)))}</strong>
                    <span>
                      {Icon && <Icon size={14} aria-hidden />}
                      {monthStateSentence(one.state, one.activeOn)}
                    </span>
                  </>
                )
                return (
                  <li key={one.month}>
                    {one.bill === null ? (
                      <div className={css.month} data-state={one.state}>
                        {inside}
                      </div>
                    ) : (
                      <Link
                        className={css.month}
                        data-state={one.state}
                        to={`/buku-besar/telusur?jenis=month&nomor=${worker}%2F${one.month}`}
                      >
                        {inside}
                      </Link>
                    )}
                  </li>
                )
              })}
          </ul>
        </div>
      ))}
    </div>
  )
}

const lines = (said: (string | false | null | undefined)[]) => (
  <span className={css.lines}>
    {said.filter(Boolean).map((line) => (
      <span key={line as string}>{line}</span>
    ))}
  </span>
)

function fullFact({ full: words }: CoverText, { full }: Cover): Fact {
  const { sure, possible } = full
  const say = (from: typeof sure, since: typeof words.strict, expected: typeof words.strictExpected) =>
    isDay(from.day) ? since(formatDay(from.day), from.needs) : isMonth(from.expected) ? expected(formatMonth(from.expected), from.needs) : null // prettier-ignore
  const value =
    isDay(sure.day) && sure.day === possible.day
      ? words.both(formatDay(sure.day))
      : full.run === 0
        ? words.never
        : lines([say(possible, words.kind, words.kindExpected), say(sure, words.strict, words.strictExpected)])
  return { label: words.title, value, note: words.note }
}

function arrearsFact({ arrears: words }: CoverText, { arrears, lapsed, lapsesIn }: Cover): Fact {
  const owed = arrears.reduce((sum, { amount }) => sum + amount, 0)
  const value = arrears.length === 0 ? words.none : words.some(arrears.length, owed)
  const note = lapsed ? words.lapsed : isMonth(lapsesIn) ? words.lapses(formatMonth(lapsesIn)) : undefined
  return { label: words.title, value, ...(note && { note }) }
}

function repairFact({ repair: words }: CoverText, { repair }: Cover): Fact {
  if (!repair) return { label: words.title, value: words.nothing }
  const months = repair.pays.map(({ month }) => formatMonth(month as Month))
  const shown = months.length > 3 ? `${months[0]} – ${months.at(-1)}` : months.join(', ')
  const full = repair.full.sure.day
  return {
    label: words.title,
    value: words.pays(repair.amount, shown),
    note: lines([
      words[repair.effect],
      repair.least &&
        repair.pays.length > 1 &&
        words.least(repair.least.amount, formatMonth(repair.least.month as Month)),
      isDay(full) && words.full(formatDay(full)),
    ]),
  }
}

function ThreeDays({ cover: { days } }: { cover: Cover }) {
  const { days: words } = useCoverText()
  return (
    <Section title={words.title} level={3} bare>
      {days.map((one) => (
        <Facts
          key={one.decree}
          columns={2}
          facts={[
            { label: words.decree, value: <Anchor inherit component={Link} to={`/sk/keputusan/${one.decree}`}>{words.decreeOpen}</Anchor> },
            { label: words.decreed, value: <DayText on={one.decreedOn} /> },
            { label: words.paid, value: one.firstPaidOn ? <DayText on={one.firstPaidOn} /> : words.notYet },
            { label: words.covered, value: one.coveredFrom ? <DayText on={one.coveredFrom} /> : words.notYet },
            { label: words.active, value: one.activeOn ? <DayText on={one.activeOn} /> : words.notYet },
          ]}
        />
      ))}
    </Section>
  )
} // prettier-ignore
