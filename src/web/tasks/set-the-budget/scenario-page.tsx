import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useMay } from '../../net/session.ts'
import { Empty } from '../../parts/empty/empty.tsx'
import { Figure, Figures } from '../../parts/figure/figure.tsx'
import { NextStep } from '../../parts/next-step/next-step.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { formatRupiah } from '../../../domain/basics/rupiah.ts'
import { useChoose, useScenario, type Result, type Scenario } from './data.ts'
import { GateWarning, OpenReadings } from './result/warnings.tsx'
import { LineView } from './result/line-view.tsx'
import { PeopleView } from './result/people-view.tsx'
import { PurseResults } from './result/purse-results.tsx'
import { SharesView } from './result/shares-view.tsx'
import { useText } from './words.ts'

/** One computed scenario: figures, warnings, each purse, the line, and everybody in it. */
export default function ScenarioPage() {
  const text = useText()
  const { scenario: asked }: { scenario?: string } = useParams({ strict: false })
  const scenario = useScenario(Number(asked))
  const one = scenario.data
  return (
    <Page
      title={one?.name ?? text.plan.title}
      lead={one && <Lead one={one} />}
      back={{ to: '/anggaran?bagian=scenarios', label: text.result.back }}
    >
      <Problem error={scenario.error} onRetry={() => void scenario.refetch()} />
      {one?.result ? (
        <Shown one={one} result={one.result} />
      ) : one ? (
        <Empty
          title={text.result.waiting}
          action={<Button onClick={() => void scenario.refetch()}>{text.result.again}</Button>}
        />
      ) : (
        !scenario.error && <Waiting rows={8} />
      )}
    </Page>
  )
}

function Lead({ one }: { one: Scenario }) {
  const text = useText()
  const length = one.length === 'period' ? text.result.whole : text.plan.lengthMonths(one.length)
  const choice = one.choice === 'rank' ? text.result.byRank : text.result.byWeight
  return (
    <>
      {text.result.lead(one.first, length, choice)} {text.result.by(one.by, one.run)}
    </>
  )
}

function Shown({ one, result }: { one: Scenario; result: Result }) {
  const text = useText()
  const words = text.result
  const { summary } = result
  const money = one.purses.reduce((sum, { amount, committed }) => sum + Math.max(0, amount - committed), 0)
  return (
    <>
      <GateWarning one={one} result={result} />
      <Choice one={one} />
      <Figures>
        <Figure
          label={words.paid}
          value={summary.fates.paid ?? 0}
          of={summary.candidates}
          ofLabel={words.ofCandidates}
          tone="good"
        />
        <Figure
          label={words.spent}
          value={text.short(summary.spent)}
          of={text.short(money)}
          ofLabel={words.ofMoney}
          note={formatRupiah(summary.spent)}
        />
        <Figure label={words.personMonths} value={summary.personMonths} />
        <Figure
          label={words.sure}
          value={summary.gate.sure}
          of={summary.fates.paid ?? 0}
          ofLabel={words.ofPaid}
          tone={summary.gate.sure === summary.fates.paid ? 'good' : 'wait'}
        />
      </Figures>
      <OpenReadings one={one} result={result} />
      <PurseResults one={one} result={result} />
      <LineView one={one} />
      <SharesView one={one} result={result} />
      <PeopleView one={one} />
    </>
  )
}

function Choice({ one }: { one: Scenario }) {
  const words = useText().result
  const may = useMay()
  const choose = useChoose()
  if (one.chosen)
    return may('enrolment.propose') ? (
      <NextStep title={words.chosen} label={words.propose} to="/sk" />
    ) : (
      <NextStep title={words.chosen} because={words.chooseBecause} />
    )
  if (!may('funding.plan')) return null
  return (
    <>
      <Problem error={choose.error} />
      <NextStep
        title={words.chooseTitle}
        because={words.chooseBecause}
        label={words.choose}
        busy={choose.isPending}
        onGo={() => void choose.mutateAsync({ path: { scenario: one.id } }).catch(() => undefined)}
      />
    </>
  )
}
