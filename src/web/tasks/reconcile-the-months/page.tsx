import { Button } from '@mantine/core'
import { IconClockPause } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { formatDay, type Day } from '../../../domain/basics/day.ts'
import { formatMonth, type Month } from '../../../domain/basics/month.ts'
import { useMay, useSession } from '../../net/session.ts'
import { todayInJakarta } from '../../net/today.ts'
import { Figure, Figures } from '../../parts/figure/figure.tsx'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import { useFilter, type Filter } from '../../parts/filters/use-filter.ts'
import { NextStep } from '../../parts/next-step/next-step.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import {
  useCounts,
  useLists,
  useReconciliations,
  type FindingCount,
  type KeptList,
  type Reconciliation,
} from './data.ts'
import { FindingsTable, type FindingsFilter } from './findings-table.tsx'
import { KindsView } from './kinds-view.tsx'
import { StartDialog } from './start-dialog.tsx'
import { ageOf, byUrgency } from './urgency.ts'
import { useText } from './words.ts'

/** Decree, insurer's list and money against each other: who is active by it, and every difference with what to do. */
export default function ReconcileTheMonths() {
  const text = useText()
  const may = useMay()
  const { account } = useSession()
  const all = useReconciliations()
  const lists = useLists()
  const [starting, setStarting] = useState(false)
  const filter = useFilter<FindingsFilter>({ pilihan: '', macam: '', keadaan: '', milik: '' })
  const rows = all.data?.rows ?? []
  const shown = rows.find(({ id }) => String(id) === filter.value.pilihan) ?? rows[0]
  const counts = useCounts(shown?.id ?? 0)
  const below = useRef<HTMLDivElement>(null)
  const kept = lists.data?.rows ?? []
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        may('contributions.reconcile') &&
        kept.length > 0 && (
          <Button variant="default" onClick={() => setStarting(true)}>
            {text.start.again}
          </Button>
        )
      }
    >
      <Problem error={all.error ?? lists.error ?? counts.error} onRetry={() => void all.refetch()} />
      {!all.data && !all.error && <Waiting label={text.title} rows={8} />}
      {all.data && lists.data && (
        <Next
          lists={kept}
          counts={counts.data?.rows ?? []}
          any={rows.length > 0}
          newest={rows[0]}
          onStart={() => setStarting(true)}
          onExplain={(macam) => {
            filter.set({ macam, keadaan: 'open' })
            below.current?.scrollIntoView({ block: 'start' })
          }}
        />
      )}
      {shown && (
        <>
          <Agreed of={shown} />
          <Section
            title={text.kinds.title}
            lead={text.kinds.lead}
            bare
            actions={rows.length > 1 && <Pick rows={rows} shown={shown} filter={filter} />}
          >
            {counts.data ? (
              <KindsView
                counts={counts.data.rows}
                chosen={filter.value.macam}
                onChoose={(macam) => filter.set({ macam })}
              />
            ) : (
              <Waiting rows={5} />
            )}
          </Section>
          <div ref={below}>
            <Section title={text.findings.title} bare>
              <FindingsTable reconciliation={shown.id} filter={filter} own={account.id} />
            </Section>
          </div>
        </>
      )}
      {starting && <StartDialog lists={kept} onClose={() => setStarting(false)} />}
    </Page>
  )
}

type NextProps = { lists: readonly KeptList[]; counts: readonly FindingCount[]; any: boolean; newest?: Reconciliation | undefined; onStart: () => void; onExplain: (kind: string) => void } // prettier-ignore

/** Match the newest list; else explain what is open; else ask for a list. */
function Next({ lists, counts, any, newest, onStart, onExplain }: NextProps) {
  const { next } = useText()
  const may = useMay()
  const fresh = lists.find(({ used, asOf }) => !used && (!newest || asOf >= newest.asOf))
  const open = counts.filter(({ state }) => state === 'open')
  const people = open.reduce((sum, one) => sum + one.people, 0)
  const mayAct = may('contributions.reconcile')
  if (fresh) {
    return <NextStep title={next.start(formatDay(fresh.asOf as Day), fresh.rows)} because={mayAct ? next.startBecause : next.reader} {...(mayAct ? { label: next.startAct, onGo: onStart } : { icon: <IconClockPause size={26} /> })} />
  } // prettier-ignore
  if (people > 0) {
    const oldest = Math.max(...open.map((one) => ageOf(one.oldest, todayInJakarta())))
    const first = byUrgency.find((kind) => open.some((one) => one.kind === kind))!
    return <NextStep title={next.explain(people, oldest)} because={mayAct ? next.explainBecause : next.reader} label={next.explainAct} onGo={() => onExplain(first)} />
  } // prettier-ignore
  if (any) return <NextStep title={next.rest} because={next.restBecause} />
  return <NextStep title={next.load} because={next.loadBecause} {...(may('ingest.load') && { label: next.loadAct, to: '/daftar' })} />
} // prettier-ignore

/** Who is active by this reconciliation, of how many. */
function Agreed({ of: { asOf, month, counts } }: { of: Reconciliation }) {
  const { figures: words } = useText()
  return (
    <Figures>
      <Figure label={words.active(formatDay(asOf as Day))} value={counts.confirmed} of={counts.decreed} ofLabel={words.ofDecreed} note={formatMonth(month as Month)} tone="good" />
      <Figure label={words.paid} value={counts.paid} of={counts.decreed} ofLabel={words.ofDecreed} />
      <Figure label={words.listed} value={counts.active} of={counts.listed} ofLabel={words.listedOf} />
      <Figure label={words.others} value={counts.othersActive} note={words.othersNote} />
    </Figures>
  )
} // prettier-ignore

function Pick({
  rows,
  shown,
  filter,
}: {
  rows: readonly Reconciliation[]
  shown: Reconciliation
  filter: Filter<FindingsFilter>
}) {
  // prettier-ignore
  const text = useText()
  return (
    <PickOne
      label={text.choose}
      value={String(shown.id)}
      onChange={(pilihan) => filter.set({ pilihan, macam: '' })}
      options={rows.map(({ id, month, asOf, open }) => ({ value: String(id), label: text.option(formatMonth(month as Month), formatDay(asOf as Day), open) }))} // prettier-ignore
      width={380}
    />
  )
}
