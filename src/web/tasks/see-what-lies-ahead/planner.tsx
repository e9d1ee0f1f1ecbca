import { Button, NumberInput, Select, SimpleGrid, Text as Note } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { formatMonth, type Month } from '../../../domain/basics/month.ts'
import { formatRupiah } from '../../../domain/basics/rupiah.ts'
import { fullPersonMonths } from '../../../domain/contributions/plan-budget.ts'
import { payers, sectors } from '../../../domain/law/payer.ts'
import { ArticleLink } from '../../parts/article/article-link.tsx'
import { Facts } from '../../parts/facts/facts.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { firstMonths, usePlan, type Asked, type Plan } from './data.ts'
import { PlanTable } from './plan-table.tsx'
import css from './planner.module.css'
import { useText, type Text } from './words.ts'

/** A budget, who pays and from when: how many people for how many months, and what that gives a family. */
export function Planner() {
  const text = useText()
  const { plan: words } = text
  const months = firstMonths()
  const filter = useFilter({ anggaran: '1000000000', pembayar: 'apbd', sektor: 'other', mulai: String(months[1] ?? months[0]), orang: '' }) // prettier-ignore
  const { anggaran, pembayar, sektor, mulai, orang } = filter.value
  const asked: Asked = { budget: anggaran, payer: pembayar, sector: sektor, first: mulai, people: orang }
  const [given, setGiven] = useState(asked)
  const plan = usePlan(asked)
  const set = (change: Partial<Asked>) => setGiven({ ...given, ...change })
  const workOut = (event: FormEvent) => {
    event.preventDefault()
    filter.set({ anggaran: given.budget, pembayar: given.payer, sektor: given.sector, mulai: given.first, orang: given.people }) // prettier-ignore
  }
  return (
    <Section title={words.title} lead={words.lead}>
      <form onSubmit={workOut}>
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="md">
          <NumberInput
            label={words.budget}
            value={given.budget}
            onChange={(budget) => set({ budget: String(budget) })}
            min={0}
            max={100_000_000_000_000}
            step={100_000_000}
            allowDecimal={false}
            prefix="Rp"
            thousandSeparator="."
            decimalSeparator=","
          />
          <Select
            label={words.payer}
            data={payers.map((value) => ({ value, label: words.payers[value] }))}
            value={given.payer}
            onChange={(payer) => payer && set({ payer })}
            allowDeselect={false}
          />
          <Select
            label={words.sector}
            data={sectors.map((value) => ({ value, label: words.sectors[value] }))}
            value={given.sector}
            onChange={(sector) => sector && set({ sector })}
            allowDeselect={false}
          />
          <Select
            label={words.first}
            data={months.map((value) => ({ value: value as string, label: formatMonth(value) }))}
            value={given.first}
            onChange={(first) => first && set({ first })}
            allowDeselect={false}
          />
          <NumberInput
            label={words.people}
            value={given.people}
            onChange={(people) => set({ people: String(people) })}
            min={0}
            max={100_000_000}
            allowDecimal={false}
            thousandSeparator="."
            decimalSeparator=","
          />
          <div className={css.act}>
            <Button type="submit">{words.act}</Button>
          </div>
        </SimpleGrid>
      </form>
      <Problem error={plan.error} onRetry={() => void plan.refetch()} />
      {plan.data && Number(anggaran) > 0 && <Bought plan={plan.data} text={text} />}
    </Section>
  )
}

function Bought({ plan, text: { plan: words } }: { plan: Plan; text: Text }) {
  const best = plan.rows.find(({ months }) => months === plan.best)
  const widest = plan.rows.find(({ months }) => months === plan.widest)
  return (
    <>
      <div className={css.best} role="status">
        <strong>{best ? words.best(best.people, best.months) : words.none}</strong>
        <span>{best ? words.why(best.people, best.full.sure, plan.gate.sure, fullPersonMonths(best)) : words.noneWhy(plan.gate.sure)}</span>
        {widest && widest !== best && <span>{words.widest(widest.people, widest.months)}</span>}
      </div>
      <PlanTable plan={plan} />
      {plan.rows.length < 24 && (
        <Note size="sm" c="var(--ink-soft)" mt="xs">
          {words.known(formatMonth(plan.known as Month))}
        </Note>
      )}
      <h3 className={css.family}>{words.family}</h3>
      <Note c="var(--ink-soft)" mb="sm">
        {words.familyLead}
      </Note>
      <Facts
        facts={plan.family.map(({ month, of, outcomes, question }) => ({
          label: words.inMonth(month, formatMonth(of as Month)),
          value: outcomes.map(({ amount }) => formatRupiah(amount)).join(words.or),
          note: (
            <>
              {question && `${words.unsettled} `}
              {[...new Set(outcomes.flatMap(({ articles }) => articles))].map((article, at) => (
                <span key={article}>
                  {at > 0 && ' · '}
                  <ArticleLink article={article} />
                </span>
              ))}
            </>
          ),
        }))}
      />
    </>
  )
} // prettier-ignore
