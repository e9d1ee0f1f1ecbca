import { Group, Tabs } from '@mantine/core'
import { formatMonth, addMonths, monthOfDay, type Month } from '../../../domain/basics/month.ts'
import type { Day } from '../../../domain/basics/day.ts'
import { denominators, dimensions } from '../../../domain/coverage/figure.ts'
import { useMay, useSession } from '../../net/session.ts'
import { Empty } from '../../parts/empty/empty.tsx'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import { useFilter, type Filter } from '../../parts/filters/use-filter.ts'
import { LinkButton } from '../../parts/link-button/link-button.tsx'
import { NextStep } from '../../parts/next-step/next-step.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { Breakdown } from './breakdown.tsx'
import { useFigure, useTrend, type Asked } from './data.ts'
import { denominatorOf } from './denominator-of.ts'
import { start, type CoverageFilter } from './filter.ts'
import { Headline } from './headline.tsx'
import { lastOfRecaps } from './last-of-recaps.ts'
import { TrendView } from './trend-view.tsx'
import { useText } from './words.ts'
import { todayInJakarta } from '../../net/today.ts'

/** How many the insurer accepted, of how many, and where: with its days, and without a word it does not yet earn. */
export default function ReadTheCoverage() {
  const text = useText()
  const may = useMay()
  const { account } = useSession()
  const countsOnly = account.role === 'sponsor' || account.role === 'insurer' || account.role === 'administrator'
  const outsider = countsOnly && account.role !== 'administrator'
  const filter = useFilter<CoverageFilter>(start)
  const by = dimensions.find((one) => one === filter.value.menurut) ?? 'kecamatan'
  const of = denominators.find((one) => one === filter.value.dari) ?? 'may'
  const asked: Asked = { of, month: filter.value.bulan }
  const read = useFigure(asked, by)
  const trend = useTrend(may('registry.count'))
  const points = lastOfRecaps(trend.data?.rows ?? [], of)

  return (
    <Page title={text.title} lead={text.lead}>
      {read.error?.code === 'no-ranking-yet' ? (
        <NoRanking />
      ) : read.error ? (
        <Problem error={read.error} onRetry={() => void read.refetch()} />
      ) : !read.data ? (
        <Waiting label={text.title} rows={8} />
      ) : read.data.figure.recapOn === null ? (
        <NoRecap />
      ) : (
        <>
          <Choices filter={filter} of={of} outsider={outsider} />
          {read.data.next && <StartsLater filter={filter} on={read.data.figure.on} next={read.data.next as Month} />}
          {read.data.figure.total.people === 0 ? (
            read.data.next === null && <Empty title={text.empty.people}>{text.empty.peopleText}</Empty>
          ) : (
            <>
              <Headline
                figure={read.data.figure}
                asked={asked}
                before={
                  filter.value.bulan ? undefined : points.findLast((one) => one.recapOn! < read.data.figure.recapOn!)
                }
              />
              <Section title={text.by.title} lead={may('registry.read') ? text.by.lead : text.by.leadCounts} bare>
                <Tabs
                  value={by}
                  onChange={(next) => filter.set({ menurut: next ?? 'kecamatan', kecamatan: '' })}
                  keepMounted={false}
                >
                  <Tabs.List aria-label={text.by.tabs} mb="md">
                    {dimensions.map((one) => (
                      <Tabs.Tab key={one} value={one}>
                        {text.dimensions[one]}
                      </Tabs.Tab>
                    ))}
                  </Tabs.List>
                  {dimensions.map((one) => (
                    <Tabs.Panel key={one} value={one}>
                      {read.isPlaceholderData ? (
                        <Waiting rows={7} />
                      ) : (
                        <Breakdown
                          read={read.data}
                          by={by}
                          asked={asked}
                          filter={filter}
                          whom={denominatorOf(text, read.data.figure, account.role)}
                          outsider={countsOnly}
                        />
                      )}
                    </Tabs.Panel>
                  ))}
                </Tabs>
              </Section>
              {points.length > 1 && <TrendView points={points} />}
            </>
          )}
        </>
      )}
    </Page>
  )
}

function Choices({ filter, of, outsider }: { filter: Filter<CoverageFilter>; of: string; outsider: boolean }) {
  const text = useText()
  const now = monthOfDay(todayInJakarta())
  const months = Array.from({ length: 25 }, (_, at): Month => addMonths(now, at - 12))
  return (
    <Group align="end" className="no-print">
      {!outsider && (
        <PickOne
          label={text.filters.of}
          value={of}
          onChange={(dari) => filter.set({ dari })}
          options={denominators.map((one) => ({ value: one, label: text.denominators[one] }))}
        />
      )}
      <PickOne
        label={text.filters.month}
        any={text.filters.now(formatMonth(now))}
        value={filter.value.bulan}
        onChange={(bulan) => filter.set({ bulan })}
        options={months.filter((one) => one !== now).map((one) => ({ value: one, label: formatMonth(one) }))}
        width={260}
      />
    </Group>
  )
}

/** Nobody this month because cover starts later: says so, and goes there. */
function StartsLater({ filter, on, next }: { filter: Filter<CoverageFilter>; on: string; next: Month }) {
  const { later } = useText()
  return (
    <NextStep
      title={later.title(formatMonth(monthOfDay(on as Day)))}
      because={later.because(formatMonth(next))}
      label={later.act(formatMonth(next))}
      onGo={() => filter.set({ bulan: next })}
    />
  )
}

function NoRecap() {
  const { empty } = useText()
  const may = useMay()
  return may('enrolment.recap') ? (
    <NextStep title={empty.recapNext} because={empty.recapText} label={empty.recapAct} to="/sk" />
  ) : (
    <Empty title={empty.recap}>{empty.recapText}</Empty>
  )
}

function NoRanking() {
  const { empty } = useText()
  const may = useMay()
  return (
    <Empty
      title={empty.ranking}
      action={
        <>
          {may('priority.rank') && <LinkButton to="/urutan">{empty.rankingAct}</LinkButton>}{' '}
          <LinkButton to="/cakupan?dari=listed" variant="default">
            {empty.listed}
          </LinkButton>
        </>
      }
    >
      {empty.rankingText}
    </Empty>
  )
}
