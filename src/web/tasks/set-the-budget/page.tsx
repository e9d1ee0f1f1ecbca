import { Button, Tabs } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../net/session.ts'
import { useDone } from '../../parts/done/use-done.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { NextStep } from '../../parts/next-step/next-step.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import {
  useComputing,
  useProposals,
  usePurses,
  useRanking,
  useScenarios,
  type Purse,
  type ScenarioHead,
} from './data.ts'
import { FloorsView } from './floors-view.tsx'
import { PlanForm } from './plan/plan-form.tsx'
import { PurseCards } from './purses/purse-cards.tsx'
import { PurseForm } from './purses/purse-form.tsx'
import { ScenariosView } from './scenarios-view.tsx'
import { useText } from './words.ts'

const views = ['purses', 'plan', 'scenarios', 'floors'] as const
type View = (typeof views)[number]

/** Purses, limits, who is paid for, and who is just below the line. */
export default function SetTheBudget() {
  const text = useText()
  const may = useMay()('funding.plan')
  const filter = useFilter({ bagian: 'purses' })
  const purses = usePurses()
  const scenarios = useScenarios()
  const navigate = useNavigate()
  const done = useDone()
  const [editing, setEditing] = useState<Purse | 'new'>()
  const [planned, setPlanned] = useState('')
  const computing = useComputing((scenario) => {
    done(text.plan.done(planned))
    void navigate({ to: `/anggaran/${scenario}` })
  })
  const offered = views.filter((view) => may || view !== 'plan')
  const view = offered.find((one) => one === filter.value.bagian) ?? 'purses'
  const show = (next: View) => filter.set({ bagian: next })
  const error = purses.error ?? scenarios.error

  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        may && (
          <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEditing('new')}>
            {text.purse.add}
          </Button>
        )
      }
    >
      {error ? (
        <Problem error={error} onRetry={() => (void purses.refetch(), void scenarios.refetch())} />
      ) : purses.data && scenarios.data ? (
        <>
          <Next
            purses={purses.data.rows}
            scenarios={scenarios.data.rows}
            show={show}
            onPurse={() => setEditing('new')}
          />
          <Tabs value={view} onChange={(next) => show((next ?? 'purses') as View)} keepMounted={false} mt="lg">
            <Tabs.List aria-label={text.tabs.label} mb="md">
              {offered.map((one) => (
                <Tabs.Tab key={one} value={one}>
                  {text.tabs[one]}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value="purses">
              <Section title={text.tabs.purses} bare>
                <PurseCards purses={purses.data.rows} onChange={setEditing} />
              </Section>
            </Tabs.Panel>
            <Tabs.Panel value="plan">
              <PlanForm
                purses={purses.data.rows}
                computing={{ ...computing, start: (body) => (setPlanned(body.name), computing.start(body)) }}
              />
            </Tabs.Panel>
            <Tabs.Panel value="scenarios">
              <ScenariosView scenarios={scenarios.data.rows} />
            </Tabs.Panel>
            <Tabs.Panel value="floors">
              <FloorsView />
            </Tabs.Panel>
          </Tabs>
        </>
      ) : (
        <Waiting label={text.title} rows={8} />
      )}
      <PurseForm purse={editing} onClose={() => setEditing(undefined)} />
    </Page>
  )
}

/** The one next step: a ranking, a purse, a scenario, a choice, the decree. */
function Next({
  purses,
  scenarios,
  show,
  onPurse,
}: {
  purses: readonly Purse[]
  scenarios: readonly ScenarioHead[]
  show: (view: View) => void
  onPurse: () => void
}) {
  const { next } = useText()
  const may = useMay()
  const ranking = useRanking()
  const chosen = scenarios.find((scenario) => scenario.chosen)
  const proposals = useProposals(chosen !== undefined && may('enrolment.read'))
  const paid = chosen?.figures?.paid ?? 0
  if (chosen && proposals.isLoading) return null
  if (chosen && proposals.data?.rows.some(({ scenario, state }) => scenario === chosen.id && state !== 'withdrawn'))
    return (
      <NextStep title={next.proposed(chosen.name)} because={next.proposedBecause} label={next.proposeAct} to="/sk" />
    )
  if (chosen)
    return may('enrolment.propose') ? (
      <NextStep
        title={next.propose(chosen.name)}
        because={next.proposeBecause(paid)}
        label={next.proposeAct}
        to="/sk"
      />
    ) : (
      <NextStep title={next.wait} because={next.proposeBecause(paid)} />
    )
  if (!may('funding.plan')) return null
  if (purses.every(({ closed }) => closed))
    return <NextStep title={next.purse} because={next.purseBecause} label={next.purseAct} onGo={onPurse} />
  if (ranking.error?.code === 'no-ranking-yet')
    return <NextStep title={next.rank} because={next.rankBecause} label={next.rankAct} to="/urutan" />
  if (scenarios.some(({ state }) => state === 'done'))
    return (
      <NextStep
        title={next.choose}
        because={next.chooseBecause}
        label={next.chooseAct}
        onGo={() => show('scenarios')}
      />
    )
  return <NextStep title={next.plan} because={next.planBecause} label={next.planAct} onGo={() => show('plan')} />
}
