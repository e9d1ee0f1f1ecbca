import { Button, Tabs, Text as Note } from '@mantine/core'
import { useState } from 'react'
import { formatDay, type Day } from '../../../domain/basics/day.ts'
import { formatMonth, type Month } from '../../../domain/basics/month.ts'
import { oldestOf } from '../../../domain/contributions/forecast.ts'
import { isKindOfWork } from '../../../domain/registry/kind-of-work.ts'
import { useMay } from '../../net/session.ts'
import { Bars, type BarRow } from '../../parts/bars/bars.tsx'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { NextStep } from '../../parts/next-step/next-step.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { workName } from '../../words/work-names.ts'
import { dimensions, fieldOf, useAreas, usePurses, useForecast, type Dimension, type Forecast, type LapseRow } from './data.ts' // prettier-ignore
import { Planner } from './planner.tsx'
import { useText, type Text } from './words.ts'

/** Who lapses when if nothing more is paid, what keeps it away, and what a budget buys. */
export default function SeeWhatLiesAhead() {
  const text = useText()
  const forecast = useForecast()
  const { data } = forecast
  return (
    <Page title={text.title} lead={text.lead}>
      <Problem error={forecast.error} onRetry={() => void forecast.refetch()} />
      {!data && !forecast.error && <Waiting label={text.title} rows={6} />}
      {data && <NextOfForecast forecast={data} text={text} />}
      {data && data.rows.length > 0 && <Lapses forecast={data} text={text} />}
      <Planner />
    </Page>
  )
}

const allOf = ({ rows }: Forecast, month: string) => rows.find((row) => row.by === 'all' && row.month === month)

/** The nearest month in which somebody lapses, and the payment that keeps it away. */
function NextOfForecast({ forecast, text: { next } }: { forecast: Forecast; text: Text }) {
  const may = useMay()
  const pay = may('contributions.pay') && { label: next.act, to: '/iuran' }
  const [here, ...ahead] = forecast.months
  const nearest = ahead.find(({ month }) => allOf(forecast, month))
  if (nearest) {
    const { people, amount } = allOf(forecast, nearest.month)!
    const day = formatDay(nearest.before as Day)
    const title = people === null || amount === null ? next.few(day) : next.pay(amount, day, people)
    return <NextStep title={title} because={next.because(formatMonth(oldestOf(nearest.month as Month)))} {...pay} />
  }
  const rested = here && allOf(forecast, here.month)
  if (rested) return <NextStep title={rested.people === null ? next.restedFew : next.rested(rested.people)} because={next.restedBecause} {...pay} /> // prettier-ignore
  return <NextStep title={next.rest} because={next.restBecause} />
}

function Lapses({ forecast, text }: { forecast: Forecast; text: Text }) {
  const filter = useFilter({ bulan: '', menurut: 'purse' })
  const people = useMay()('contributions.read')
  const known = forecast.months.filter(({ month }) => allOf(forecast, month))
  const picked =
    known.find(({ month }) => month === filter.value.bulan) ?? known.find(({ rests }) => !rests) ?? known[0]
  const by = dimensions.find((one) => one === filter.value.menurut) ?? 'purse'
  const monthName = ({ month, rests }: { month: string; rests: boolean }) => (rests ? text.rests(formatMonth(month as Month)) : formatMonth(month as Month)) // prettier-ignore
  const rows = forecast.months.map((month, at): BarRow => {
    const row = allOf(forecast, month.month)
    return { ...barOf(text, forecast, row, month.month), label: monthName(month), tone: at < 2 ? 'bad' : 'wait', ...(people && row && { to: behind({ bulan: month.month }) }) } // prettier-ignore
  })
  return (
    <>
      <Section title={text.months} lead={text.monthsLead}>
        <Bars caption={text.months} unit={text.people} rows={rows} />
        {forecast.told && (
          <Note size="sm" c="var(--ink-soft)" mt="sm">
            {text.withheldNote}
          </Note>
        )}
      </Section>
      {picked && (
        <Section
          title={text.breakdown(monthName(picked))}
          actions={
            known.length > 1 && (
              <PickOne
                label={text.month}
                value={picked.month}
                onChange={(month) => filter.set({ bulan: month })}
                options={known.map((one) => ({ value: one.month, label: monthName(one) }))}
              />
            )
          }
        >
          <Tabs value={by} onChange={(next) => filter.set({ menurut: next ?? 'purse' })} keepMounted={false}>
            <Tabs.List aria-label={text.tabs} mb="md">
              {dimensions.map((one) => (
                <Tabs.Tab key={one} value={one}>
                  {text.by[one]}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            {dimensions.map((one) => (
              <Tabs.Panel key={one} value={one}>
                <Breakdown by={one} forecast={forecast} month={picked.month} text={text} people={people} />
              </Tabs.Panel>
            ))}
          </Tabs>
        </Section>
      )}
    </>
  )
}

type BreakdownProps = { by: Dimension; forecast: Forecast; month: string; text: Text; people: boolean }
const atFirst = 12

function Breakdown({ by, forecast, month, text, people }: BreakdownProps) {
  const [all, setAll] = useState(false)
  const areas = useAreas()
  const purses = usePurses()
  const nameOf = (key: string): string => {
    if (by === 'purse') return purses.data?.rows.find(({ id }) => String(id) === key)?.name ?? key
    if (by === 'work') return isKindOfWork(key) ? workName(key) : text.unknown
    return areas.data?.rows.find(({ code }) => code === key)?.name ?? text.unknown
  }
  const rows = forecast.rows
    .filter((row) => row.by === by && row.month === month)
    .map((row): BarRow => ({ ...barOf(text, forecast, row, month), key: row.key, label: nameOf(row.key), ...(people && { to: behind({ bulan: month, [fieldOf[by]]: row.key || '-' }) }) })) // prettier-ignore
  return (
    <>
      <Bars caption={text.by[by]} unit={text.people} rows={all ? rows : rows.slice(0, atFirst)} />
      {!all && rows.length > atFirst && (
        <Button variant="default" mt="md" onClick={() => setAll(true)}>
          {text.more(rows.length - atFirst)}
        </Button>
      )}
    </>
  )
}

/** A bar with its number, the payment that keeps it from happening, and by when. */
function barOf(text: Text, { months }: Forecast, row: LapseRow | undefined, month: string): BarRow {
  const { rests = false } = months.find((one) => one.month === month) ?? {}
  const written = (): string => {
    if (!row) return '–'
    if (row.people === null) return text.withheld
    return rests || row.amount === null ? text.count(row.people) : text.keeps(row.people, row.amount) // prettier-ignore
  }
  return { key: month, label: month, value: row?.people ?? 0, written: written() }
}

const behind = (query: Record<string, string>): string => `/perkiraan/orang?${new URLSearchParams(query).toString()}`
