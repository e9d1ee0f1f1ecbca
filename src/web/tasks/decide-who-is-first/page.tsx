import { Button, Tabs, Text } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { formatDay, type Day } from '../../../domain/basics/day.ts'
import { tieRule } from '../../../domain/priority/rank.ts'
import { useMay } from '../../net/session.ts'
import { useJob } from '../../net/use-job.ts'
import { useDone } from '../../parts/done/use-done.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { Figure, Figures } from '../../parts/figure/figure.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { NextStep } from '../../parts/next-step/next-step.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Progress } from '../../parts/progress/progress.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { useLatestRun, useRank, useWeights, type Summary } from './data.ts'
import { ObjectionsView } from './objections/objections-view.tsx'
import { OrderView } from './order-view.tsx'
import { RefusedView } from './refused-view.tsx'
import { WaitingView } from './waiting-view.tsx'
import { WeightsView } from './weights/weights-view.tsx'
import { useText } from './words.ts'

const views = ['order', 'refused', 'waiting', 'weights', 'objections'] as const
type View = (typeof views)[number]

/** Who may join and in which order, why not, under which weights, and who objects. */
export default function DecideWhoIsFirst() {
  const text = useText()
  const may = useMay()
  const filter = useFilter({ bagian: 'order' })
  const run = useLatestRun()
  const rank = useRanking()
  const none = run.error?.code === 'no-ranking-yet'
  const view = views.find((one) => one === filter.value.bagian) ?? 'order'
  const show = (next: View) => filter.set({ bagian: next })
  const mayRank = may('priority.rank')

  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        mayRank &&
        !none && (
          <Button
            variant="default"
            leftSection={<IconRefresh size={18} aria-hidden />}
            onClick={rank.start}
            loading={rank.busy}
          >
            {text.run.again}
          </Button>
        )
      }
    >
      <Problem error={rank.error} />
      {rank.job && (
        <Progress label={text.run.working} done={rank.job.done} total={rank.job.total} stage={rank.job.stage} />
      )}
      {none ? (
        mayRank ? (
          <NextStep
            title={text.next.rank}
            because={text.run.none}
            label={text.run.first}
            onGo={rank.start}
            busy={rank.busy}
          />
        ) : (
          <Empty title={text.run.noneTitle}>{text.run.none}</Empty>
        )
      ) : run.error ? (
        <Problem error={run.error} onRetry={() => void run.refetch()} />
      ) : run.data ? (
        <>
          <Head run={run.data} show={show} onRank={mayRank ? rank.start : undefined} />
          <Tabs value={view} onChange={(next) => show((next ?? 'order') as View)} keepMounted={false} mt="lg">
            <Tabs.List aria-label={text.tabs.label} mb="md">
              {views.map((one) => (
                <Tabs.Tab key={one} value={one}>
                  {text.tabs[one]}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value="order">
              <OrderView />
              <Text size="sm" c="var(--ink-soft)" mt="md">
                {tieRule} {text.run.seed(run.data.seed)}
              </Text>
            </Tabs.Panel>
            <Tabs.Panel value="refused">
              <RefusedView run={run.data} />
            </Tabs.Panel>
            <Tabs.Panel value="waiting">
              <WaitingView run={run.data} />
            </Tabs.Panel>
            <Tabs.Panel value="weights">
              <WeightsView run={run.data} />
            </Tabs.Panel>
            <Tabs.Panel value="objections">
              <ObjectionsView />
            </Tabs.Panel>
          </Tabs>
        </>
      ) : (
        <Waiting label={text.title} rows={8} />
      )}
    </Page>
  )
}

/** Starts a ranking and follows it to its end; then everything of the room is read anew. */
function useRanking() {
  const text = useText()
  const cache = useQueryClient()
  const done = useDone()
  const rank = useRank()
  const [id, setId] = useState<string>()
  const { data: job } = useJob(id)
  useEffect(() => {
    if (job?.state !== 'done') return
    setId(undefined)
    const { counts } = job.result as { counts: { may: number } }
    done(text.run.made(counts.may))
    void cache.invalidateQueries()
    // Once a job is done, whatever the toast and the words do.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [job?.state])
  const running = job?.state === 'waiting' || job?.state === 'running'
  return {
    start: () =>
      void rank.mutateAsync({ body: {} }).then(
        ({ job: started }) => setId(started),
        () => undefined,
      ),
    busy: rank.isPending || running,
    job: running ? job : undefined,
    error: rank.error ?? job?.problem,
  }
}

function Head({ run, show, onRank }: { run: Summary; show: (view: View) => void; onRank?: () => void }) {
  const text = useText()
  const weights = useWeights()
  const { may, refused, waits } = run.counts
  const all = may + refused + waits
  const outdated = weights.data && weights.data.rows[0]?.id !== run.weightsId
  return (
    <>
      <Figures>
        <Figure value={may} of={all} ofLabel={text.figures.of} label={text.figures.may} tone="good" asOf={run.on} />
        <Figure value={refused} of={all} label={text.figures.refused} tone="bad" to="/urutan?bagian=refused" />
        <Figure value={waits} of={all} label={text.figures.waits} tone="wait" to="/urutan?bagian=waiting" />
      </Figures>
      <Text size="sm" c="var(--ink-soft)" my="sm">
        {text.run.about(formatDay(run.on as Day), run.by)}{' '}
        {text.run.weights(run.signed.decidedBy, formatDay(run.signed.on as Day))}
        {outdated && <strong> {text.run.older}</strong>}
      </Text>
      <Next run={run} outdated={outdated === true} show={show} onRank={onRank} />
    </>
  )
}

/** The one next step: what is late first, then what is outdated, then whom to confirm, then the money. */
function Next({
  run,
  outdated,
  show,
  onRank,
}: {
  run: Summary
  outdated: boolean
  show: (view: View) => void
  onRank?: () => void
}) {
  const { next } = useText()
  const may = useMay()
  const unattested = run.counts.reasons.unattested ?? 0
  if (run.openObjections > 0 && may('priority.answer'))
    return (
      <NextStep
        title={next.late(run.openObjections)}
        because={next.lateBecause}
        label={next.lateAct}
        onGo={() => show('objections')}
      />
    )
  if (outdated && onRank)
    return <NextStep title={next.weights} because={next.weightsBecause} label={next.rank} onGo={onRank} />
  if (unattested > run.counts.may)
    return (
      <NextStep
        title={next.attest(unattested)}
        because={next.attestBecause}
        label={next.attestAct}
        onGo={() => show('waiting')}
      />
    )
  return (
    <NextStep title={next.budget(run.counts.may)} because={next.budgetBecause} label={next.budgetAct} to="/anggaran" />
  )
}
