import { useNavigate } from '@tanstack/react-router'
import type { Answer } from '../../net/client.ts'
import { useMay, useSession } from '../../net/session.ts'
import { useDone } from '../../parts/done/use-done.tsx'
import { NextStep } from '../../parts/next-step/next-step.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Progress } from '../../parts/progress/progress.tsx'
import { useLoadIncoming, useReadRecap, type Decree, type Incoming, type Proposal } from './data.ts'
import { standingOf } from './line-state.tsx'
import { useText } from './words.ts'

type Recaps = Answer<'/api/enrolment/recaps', 'get'>
type ScenarioHead = Answer<'/api/funding/scenarios', 'get'>['rows'][number]

export type NextOfAllProps = {
  proposals?: Proposal[]
  decrees?: Decree[]
  recaps?: Recaps
  incoming?: Incoming[]
  scenarios?: ScenarioHead[]
  onPropose: () => void
}

/** The one thing to do next on this page, for whoever looks at it. */
export function NextOfAll({ proposals, decrees, recaps, incoming, scenarios, onPropose }: NextOfAllProps) {
  const text = useText()
  const may = useMay()
  const done = useDone()
  const navigate = useNavigate()
  const { account } = useSession()
  const load = useLoadIncoming()
  const read = useReadRecap(({ counts }) => done(text.recaps.done(counts.accepted, counts.refused)))
  if (!proposals || !decrees || !recaps) return null

  if (read.job) {
    return <Progress label={text.recaps.working} done={read.job.done} total={read.job.total} stage={read.job.stage} />
  }
  const { next } = text
  const waiting = proposals.find(({ state, proposedBy }) => state === 'proposed' && proposedBy !== account.id)
  const approved = proposals.find(({ state }) => state === 'approved')
  const unsent = decrees.find((decree) => standingOf(decree, 'enrolled') > 0)
  const handed = incoming?.find(({ list }) => list === null)
  const unread = recaps.unread[0]
  const chosen = scenarios?.find((scenario) => scenario.chosen)
  const proposed = chosen && proposals.some(({ scenario, state }) => scenario === chosen.id && state !== 'withdrawn')
  const sent = decrees.reduce((sum, decree) => sum + standingOf(decree, 'sent'), 0)
  const problem = <Problem error={read.error ?? load.error} />

  if (may('enrolment.approve') && waiting) {
    return <NextStep title={next.approve(waiting.title)} because={next.approveBecause(waiting.proposedByName ?? '', waiting.counts.open)} label={next.approveAct} to={`/sk/usulan/${waiting.id}`} />
  } // prettier-ignore
  if (may('enrolment.approve') && approved) {
    return <NextStep title={next.sign(approved.title)} because={next.signBecause} label={next.signAct} to={`/sk/usulan/${approved.id}`} />
  } // prettier-ignore
  if (may('ingest.load') && handed) {
    const go = () =>
      void load.mutateAsync({ path: { incoming: handed.id } }).then(
        ({ list }) => navigate({ to: `/daftar/${list}` }),
        () => undefined,
      )
    return (
      <>
        {problem}
        <NextStep title={next.load(handed.fileName)} because={next.loadBecause} label={next.loadAct} onGo={go} busy={load.isPending} />
      </>
    ) // prettier-ignore
  }
  if (may('enrolment.recap') && unread) {
    return (
      <>
        {problem}
        <NextStep title={next.read(unread.fileName)} because={next.readBecause} label={next.readAct} onGo={() => void read.start(unread.list)} busy={read.busy} />
      </>
    ) // prettier-ignore
  }
  if (may('enrolment.batch') && unsent) {
    return <NextStep title={next.send(unsent.number)} because={next.sendBecause(standingOf(unsent, 'enrolled'))} label={next.sendAct} to={`/sk/keputusan/${unsent.id}`} />
  } // prettier-ignore
  if (may('enrolment.propose') && scenarios && !chosen) {
    return <NextStep title={next.choose} because={next.chooseBecause} label={next.chooseAct} to="/anggaran" />
  }
  if (may('enrolment.propose') && chosen && !proposed) {
    return <NextStep title={next.propose} because={next.proposeBecause(chosen.name, chosen.figures?.paid ?? 0)} label={next.proposeAct} onGo={onPropose} />
  } // prettier-ignore
  return <NextStep title={next.wait} because={sent > 0 ? next.waitRecap(sent) : next.waitNone} />
}
