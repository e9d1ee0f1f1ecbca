import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMay } from '../../net/session.ts'
import { MomentText, MonthText } from '../../parts/amounts/amounts.tsx'
import { useConfirm } from '../../parts/confirm/use-confirm.tsx'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { useDone } from '../../parts/done/use-done.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { NextStep } from '../../parts/next-step/next-step.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { useDue, useEndSure, useReplacements, type EndingDue } from './data.ts'
import { DueTable } from './due-table.tsx'
import { NoticesView } from './notices-view.tsx'
import { useText } from './words.ts'

/** What follows a decree: who should leave, who came for whom, and what the insurer is told. */
export default function FollowWhoLeaves() {
  const text = useText()
  const may = useMay()
  const due = useDue()
  const rows = due.data?.rows ?? []
  const sure = rows.filter((one) => one.sure)
  const unsure = rows.filter((one) => !one.sure)
  return (
    <Page title={text.title} lead={text.lead}>
      <Problem error={due.error} onRetry={() => void due.refetch()} />
      {!due.data && !due.error && <Waiting label={text.title} rows={6} />}
      {due.data && (
        <>
          <Next sure={sure} unsure={unsure} />
          {unsure.length > 0 && (
            <Section title={text.unsure.title} lead={text.unsure.lead} bare>
              <DueTable label={text.unsure.title} none={text.unsure.none} rows={unsure} decide />
            </Section>
          )}
          {sure.length > 0 && (
            <Section title={text.sure.title} lead={text.sure.lead} bare>
              <DueTable label={text.sure.title} none={text.sure.none} rows={sure} decide={false} />
            </Section>
          )}
        </>
      )}
      {may('enrolment.print') && <Replacements />}
      <NoticesView />
    </Page>
  )
}

/** End who left by fact; then decide about the others. */
function Next({ sure, unsure }: { sure: readonly EndingDue[]; unsure: readonly EndingDue[] }) {
  const { next } = useText()
  const may = useMay()
  const confirm = useConfirm()
  const done = useDone()
  const end = useEndSure()
  const mayEnd = may('enrolment.propose')
  if (sure.length > 0) {
    const go = async () => {
      if (!(await confirm({ title: next.sure(sure.length), body: next.sureBody, act: next.sureAct }))) return
      await end.mutateAsync({}).then(
        ({ ended }) => done(next.sureDone(Object.values(ended).reduce((sum, count) => sum + count, 0))),
        () => undefined,
      )
    }
    return (
      <>
        <Problem error={end.error} />
        <NextStep
          title={next.sure(sure.length)}
          because={next.sureBecause}
          busy={end.isPending}
          {...(mayEnd && { label: next.sureAct, onGo: () => void go() })}
        />
      </>
    )
  }
  if (unsure.length > 0) {
    return <NextStep title={next.decide(unsure.length)} because={mayEnd ? next.decideBecause : next.decideReader} />
  }
  return <NextStep title={next.rest} because={next.restBecause} />
}

function Replacements() {
  const { replacements: words } = useText()
  const found = useReplacements(true)
  return (
    <Section title={words.title} lead={words.lead} bare>
      <Problem error={found.error} />
      <DataTable
        label={words.title}
        rows={found.data?.rows ?? []}
        rowKey={({ gone, came }) => `${gone}/${came}`}
        empty={<Empty title={words.none} />}
        columns={[
          { key: 'gone', head: words.gone, cell: (one) => <Anchor inherit component={Link} to={`/pekerja/${one.gone}`}>{one.goneName}</Anchor>, card: 'title', width: 200 },
          { key: 'came', head: words.came, cell: (one) => <Anchor inherit component={Link} to={`/pekerja/${one.came}`}>{one.cameName}</Anchor>, width: 200 },
          { key: 'from', head: words.from, cell: (one) => <MonthText of={one.from} />, width: 150 },
          { key: 'at', head: words.at, cell: (one) => <MomentText at={one.at} />, width: 200 },
        ]} // prettier-ignore
      />
    </Section>
  )
}
