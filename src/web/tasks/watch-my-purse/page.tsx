import { formatMonth, addMonths, monthOfDay, type Month } from '../../../domain/basics/month.ts'
import { formatRupiah, type Rupiah } from '../../../domain/basics/rupiah.ts'
import { Bars, type BarRow } from '../../parts/bars/bars.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { Figure, Figures } from '../../parts/figure/figure.tsx'
import { NextStep } from '../../parts/next-step/next-step.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { MonthsPaid } from './months-paid.tsx'
import { useOwnPurse, type OwnPurse } from './data.ts'
import { useText, type Text } from './words.ts'
import { todayInJakarta } from '../../net/today.ts'

/** What a sponsor's own purse holds, how many people it pays for, where and when, what is left and when it ends: counts only. */
export default function WatchMyPurse() {
  const text = useText()
  const { data, error, refetch } = useOwnPurse()
  const purse = data?.purse
  return (
    <Page title={text.title} lead={purse ? text.lead(purse.name, text.kinds[purse.kind]) : undefined}>
      <Problem error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting rows={6} />}
      {data && !purse && <Empty title={text.none}>{text.noneText}</Empty>}
      {purse && <Purse text={text} purse={purse} />}
    </Page>
  )
}

function Purse({ text, purse }: { text: Text; purse: OwnPurse }) {
  const decreed = purse.decreed.heads !== 0
  const { amount: used, personMonths } = decreed ? purse.decreed : purse.planned
  const rows = [purse.months, purse.kecamatan, purse.work].flat()
  return (
    <>
      <NextStep {...stepOf(text, purse, monthOfDay(todayInJakarta()))} />
      <Section title={text.money.title} bare>
        <Figures>
          <Figure
            label={text.money.amount}
            value={rupiah(purse.amount)}
            note={text.money.window(purse.first, purse.last)}
          />
          <Figure
            label={decreed ? text.money.used : text.money.planned}
            value={used === null ? text.withheld : rupiah(used)}
            note={personMonths === null ? undefined : text.money.months(personMonths)}
          />
          <Figure
            label={text.money.left}
            value={used === null ? text.withheld : rupiah(purse.amount - used)}
            note={used === null ? undefined : text.money.leftOf(share(purse.amount - used, purse.amount))}
          />
        </Figures>
      </Section>
      <Section title={text.people.title} bare>
        <Figures>
          <Figure label={text.people.planned} value={purse.planned.heads ?? text.withheld} />
          <Figure label={text.people.decreed} value={purse.decreed.heads ?? text.withheld} />
          <Figure
            label={text.people.accepted}
            value={purse.decreed.accepted ?? text.withheld}
            of={purse.decreed.heads || undefined}
            ofLabel={text.people.ofDecreed}
            tone={purse.decreed.accepted ? 'good' : undefined}
          />
        </Figures>
      </Section>
      <Section title={text.months.title} lead={text.months.lead(decreed)}>
        <Bars
          caption={text.months.month}
          unit={text.months.unit}
          rows={purse.months.map(({ month, heads }) => bar(text, month, formatMonth(month as Month), heads))}
        />
      </Section>
      <MonthsPaid text={text} />
      {purse.kecamatan.length > 0 && (
        <Section title={text.where.title}>
          <Bars
            caption={text.where.caption}
            unit={text.where.unit}
            rows={purse.kecamatan.map(({ code, name, heads }) => bar(text, code, name ?? text.where.unknown, heads))}
          />
        </Section>
      )}
      {purse.work.length > 0 && (
        <Section title={text.work.title}>
          <Bars
            caption={text.work.caption}
            unit={text.where.unit}
            rows={purse.work.map(({ code, name, heads }) => bar(text, code, name ?? text.where.unknown, heads))}
          />
        </Section>
      )}
      {rows.some(({ heads }) => heads === null) && <p>{text.withheldNote}</p>}
    </>
  )
}

const rupiah = (amount: number) => formatRupiah(amount as Rupiah)

const share = (part: number, of: number) =>
  `${(of === 0 ? 0 : Math.floor((part * 1000) / of) / 10).toLocaleString('id-ID')}%`

const bar = (text: Text, key: string, label: string, heads: number | null): BarRow => ({
  key,
  label,
  value: heads ?? 0,
  ...(heads === null && { written: text.withheld }),
})

function stepOf(text: Text, { planned, decreed, last }: OwnPurse, now: Month): { title: string; because: string } {
  const { step } = text
  const end = formatMonth(last as Month)
  if (last < now) return { title: step.ended(end), because: step.endedText }
  if (planned.heads === 0 && decreed.heads === 0) return { title: step.unplanned, because: step.unplannedText }
  if (decreed.heads === 0) return { title: step.planned, because: step.plannedText }
  if (last <= addMonths(now, 2)) return { title: step.ending(end), because: step.endingText }
  return { title: step.running(end), because: step.runningText }
}
