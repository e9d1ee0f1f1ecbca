import { Tabs } from '@mantine/core'
import { formatDay, type Day } from '../../../domain/basics/day.ts'
import { addMonths, formatMonth, isMonth, monthOfDay, type Month } from '../../../domain/basics/month.ts'
import type { MonthState } from '../../../domain/contributions/state.ts'
import { isKindOfWork } from '../../../domain/registry/kind-of-work.ts'
import { useMay } from '../../net/session.ts'
import { todayInJakarta } from '../../net/today.ts'
import { Empty } from '../../parts/empty/empty.tsx'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { LinkButton } from '../../parts/link-button/link-button.tsx'
import { NextStep } from '../../parts/next-step/next-step.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { workName } from '../../words/work-names.ts'
import { grouped, totalOf, useAreas, useBalances, useCounts, useReconciliations, type By, type Counts } from './data.ts'
import { StateRows, type StateRow } from './state-rows.tsx'
import { useText, type Text } from './words.ts'

const dimensions = ['purse', 'kecamatan', 'work'] as const

/** The whole regency as a picture: people in decrees month by month, where they stand, and who they are. */
export default function SeeTheCoverCalendar() {
  const text = useText()
  const may = useMay()
  const now = monthOfDay(todayInJakarta())
  const filter = useFilter({ dana: '', bulan: '', menurut: 'purse' })
  const { dana, bulan, menurut } = filter.value
  const span = { from: addMonths(now, -11), to: addMonths(now, 1), ...(dana && { purse: dana }) }
  const counts = useCounts('state', span)
  const reconciliations = useReconciliations()
  const balances = useBalances()
  const by = dimensions.find((one) => one === menurut) ?? 'purse'
  const people = may('contributions.read')
  const months = grouped(counts.data?.rows ?? [], 'month')
  const known = [...months.keys()].sort()
  const month = isMonth(bulan) && months.has(bulan) ? bulan : ((known.findLast((one) => one <= now) ?? known.at(-1)) as Month | undefined) // prettier-ignore
  const confirmed = new Map((reconciliations.data?.rows ?? []).toReversed().map((one) => [one.month, one.asOf]))
  const rows = [...known].reverse().map((one): StateRow => {
    const asOf = confirmed.get(one)
    const active = (months.get(one)!.active ?? 0) > 0
    return {
      key: one,
      label: formatMonth(one as Month),
      note: active && asOf ? text.activeOn(formatDay(asOf as Day)) : one <= now ? text.notReconciled : undefined,
      counts: months.get(one)!,
      behind: (state) => (people ? behind({ bulan: one, dana, keadaan: state }) : undefined),
    }
  })
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        known.length > 0 && (
          <PickOne
            label={text.purse}
            any={text.anyPurse}
            value={dana}
            onChange={(picked) => filter.set({ dana: picked })}
            options={(balances.data?.rows ?? []).map(({ purse, name }) => ({ value: String(purse), label: name }))}
          />
        )
      }
    >
      <Problem error={counts.error} onRetry={() => void counts.refetch()} />
      {!counts.data && !counts.error && <Waiting label={text.title} rows={8} />}
      {counts.data && known.length === 0 && (
        <Empty title={text.none} action={<LinkButton to="/iuran">{text.noneAct}</LinkButton>}>
          {text.noneText}
        </Empty>
      )}
      {month && (
        <>
          <NextOfCalendar text={text} months={months} now={now} />
          <Section title={text.months} lead={people ? text.monthsLead : text.monthsReader} bare>
            <StateRows label={text.months} head={text.month} rows={rows} />
          </Section>
          <Section
            title={text.breakdown(formatMonth(month))}
            bare
            actions={
              <PickOne
                label={text.pickMonth}
                value={month}
                onChange={(picked) => filter.set({ bulan: picked })}
                options={[...known].reverse().map((value) => ({ value, label: formatMonth(value as Month) }))}
              />
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
                  <Breakdown by={one} month={month} purse={dana} people={people} />
                </Tabs.Panel>
              ))}
            </Tabs>
          </Section>
        </>
      )}
    </Page>
  )
}

type BreakdownProps = { by: Exclude<By, 'state'>; month: Month; purse: string; people: boolean }

function Breakdown({ by, month, purse, people }: BreakdownProps) {
  const text = useText()
  const counts = useCounts(by, { from: month, to: month, ...(purse && { purse }) })
  const areas = useAreas()
  const balances = useBalances()
  if (!counts.data) return counts.error ? <Problem error={counts.error} /> : <Waiting rows={5} />
  const nameOf = (key: string): string => {
    if (by === 'purse') return balances.data?.rows.find((one) => String(one.purse) === key)?.name ?? key
    if (by === 'work') return isKindOfWork(key) ? workName(key) : text.unknown
    return areas.data?.rows.find(({ code }) => code === key)?.name ?? text.unknown
  }
  const field = { purse: 'dana', kecamatan: 'kecamatan', work: 'pekerjaan' }[by]
  const rows = [...grouped(counts.data.rows, 'key')]
    .map(([key, one]): StateRow => ({
      key,
      label: nameOf(key),
      counts: one,
      behind: (state) => (people ? behind({ bulan: month, dana: purse, [field]: key || '-', keadaan: state }) : undefined),
    }))
    .sort((a, b) => totalOf(b.counts) - totalOf(a.counts))
  return <StateRows label={text.by[by]} head={text.by[by]} rows={rows} />
} // prettier-ignore

/** Who is no longer protected, who owes, what is not confirmed: the first of them, or that all is well. */
function NextOfCalendar({
  text: { next },
  months,
  now,
}: {
  text: Text
  months: ReadonlyMap<string, Counts>
  now: Month
}) {
  // prettier-ignore
  const may = useMay()
  const pay = may('contributions.count') && { label: next.act, to: '/iuran' }
  const of = (state: MonthState) => [...months].filter(([month, counts]) => month <= now && (counts[state] ?? 0) > 0).sort(([a], [b]) => (a < b ? -1 : 1)) // prettier-ignore
  const [lapsed, owed, paid] = [of('lapsed').at(-1), of('arrears')[0], of('paid').find(([, counts]) => !counts.active)]
  if (lapsed) return <NextStep title={next.lapsed(lapsed[1].lapsed!, formatMonth(lapsed[0] as Month))} because={next.lapsedBecause} {...pay} /> // prettier-ignore
  if (owed) return <NextStep title={next.arrears(owed[1].arrears!, formatMonth(owed[0] as Month))} because={next.arrearsBecause} {...pay} /> // prettier-ignore
  if (paid) return <NextStep title={next.reconcile(formatMonth(paid[0] as Month))} because={next.reconcileBecause} {...(may('contributions.read') && { label: next.reconcileAct, to: '/rekonsiliasi' })} /> // prettier-ignore
  return <NextStep title={next.rest} because={next.restBecause} />
}

function behind(query: Record<string, string | undefined>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return `/kalender/orang?${new URLSearchParams(given).toString()}`
}
