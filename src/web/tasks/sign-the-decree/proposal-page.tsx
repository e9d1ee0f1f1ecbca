import { Button } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../net/session.ts'
import { Money } from '../../parts/amounts/amounts.tsx'
import { Bars } from '../../parts/bars/bars.tsx'
import { useConfirm } from '../../parts/confirm/use-confirm.tsx'
import { useDone } from '../../parts/done/use-done.tsx'
import { Figure, Figures } from '../../parts/figure/figure.tsx'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { NextStep } from '../../parts/next-step/next-step.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { useApprove, useProposal, useReturn, useWithdraw, type Line, type Part, type ProposalDetail } from './data.ts'
import { DifferenceBars } from './difference-bars.tsx'
import { ProposalBadge } from './line-state.tsx'
import { LinesTable } from './lines-table.tsx'
import { ReturnDialog } from './return-dialog.tsx'
import { SignForm } from './sign-form.tsx'
import { useText } from './words.ts'

const verdicts = ['open', 'approved', 'returned', 'held'] as const

/** One proposal: what it holds, row by row; another officer approves it; then its decree gets a number. */
export default function ProposalPage() {
  const text = useText()
  const { proposal: id }: { proposal?: string } = useParams({ strict: false })
  const proposal = useProposal(Number(id))
  if (proposal.error) {
    return (
      <Page title={text.title} back={{ to: '/sk', label: text.back }}>
        <Problem error={proposal.error} />
      </Page>
    )
  }
  return proposal.data ? <Known proposal={proposal.data} /> : <Waiting label={text.title} rows={8} />
}

function Known({ proposal }: { proposal: ProposalDetail }) {
  const text = useText()
  const { proposal: words } = text
  const may = useMay()
  const confirm = useConfirm()
  const done = useDone()
  const navigate = useNavigate()
  const approve = useApprove()
  const withdraw = useWithdraw()
  const filter = useFilter({ q: '', area: '', keadaan: '', bagian: '' })
  const { counts } = proposal
  const deciding = proposal.state === 'proposed' && may('enrolment.approve') && !proposal.own
  const going = counts.open + counts.approved

  async function onApprove() {
    const yes = await confirm({
      title: words.approveTitle,
      body: words.approveBody(counts.open, counts.returned),
      act: words.approveAct,
    })
    if (!yes) return
    await approve.mutateAsync({ path: { proposal: proposal.id } }).then(
      () => done(words.approvedDone),
      () => undefined,
    )
  }
  async function onWithdraw() {
    if (!(await confirm({ title: words.withdrawTitle, body: words.withdrawBody, act: words.withdraw, danger: true })))
      return
    await withdraw.mutateAsync({ path: { proposal: proposal.id } }).then(
      () => {
        done(words.withdrawn)
        void navigate({ to: '/sk' })
      },
      () => undefined,
    )
  }

  return (
    <Page
      title={proposal.title}
      lead={
        <>
          {words.lead(proposal.proposedByName ?? '', proposal.proposedAt)} <ProposalBadge state={proposal.state} />
        </>
      }
      back={{ to: '/sk', label: text.back }}
      actions={
        (proposal.state === 'proposed' || proposal.state === 'approved') &&
        (may('enrolment.propose') || may('enrolment.approve')) && (
          <Button variant="default" onClick={() => void onWithdraw()} loading={withdraw.isPending}>
            {words.withdraw}
          </Button>
        )
      }
    >
      <Problem error={approve.error ?? withdraw.error} />
      {deciding && counts.open > 0 && (
        <NextStep
          title={words.approve(counts.open)}
          because={words.choose}
          label={words.approveAct}
          onGo={() => void onApprove()}
          busy={approve.isPending}
        />
      )}
      {proposal.own && proposal.state === 'proposed' && <NextStep title={words.own} />}
      {proposal.state === 'signed' && proposal.decree !== null && (
        <NextStep title={text.states.signed} label={words.goDecree} to={`/sk/keputusan/${proposal.decree}`} />
      )}
      {proposal.state === 'approved' && may('enrolment.approve') && <SignForm proposal={proposal} />}
      <Figures>
        <Figure
          label={going === counts.open ? words.open : words.approved}
          value={going}
          of={going + counts.returned + counts.held}
          tone="good"
        />
        <Figure label={words.returned} value={counts.returned} tone="bad" />
        <Figure label={words.held} value={counts.held} tone="note" />
        <Figure label={words.months} value={counts.personMonths} />
      </Figures>
      <Section title={words.purses}>
        <Bars
          caption={words.purses}
          unit={text.proposals.people}
          rows={proposal.purses.map((purse) => ({
            key: String(purse.purse),
            label: purse.name,
            value: purse.people,
            of: going,
            written: text.peopleMonths(purse.people, purse.personMonths),
          }))}
        />
        <p>
          {words.amount}: <Money amount={counts.amount} />
        </p>
      </Section>
      <DifferenceBars
        difference={proposal.difference}
        previousNumber={proposal.previousNumber}
        onShow={(bagian) => filter.set({ bagian, keadaan: '' })}
      />
      {counts.held > 0 && (
        <Section title={words.heldWhy}>
          <Bars
            caption={words.heldWhy}
            unit={text.proposals.people}
            rows={Object.entries(counts.reasons)
              .sort(([, a], [, b]) => b - a)
              .map(([code, value]) => ({ key: code, label: text.reasons[code] ?? code, value, tone: 'note' as const }))}
          />
        </Section>
      )}
      <Lines proposal={proposal} filter={filter} deciding={deciding} />
    </Page>
  )
}

type LinesFilter = ReturnType<typeof useFilter<{ q: string; area: string; keadaan: string; bagian: string }>>

function Lines({ proposal, filter, deciding }: { proposal: ProposalDetail; filter: LinesFilter; deciding: boolean }) {
  const text = useText()
  const { proposal: words } = text
  const done = useDone()
  const giveBack = useReturn()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState(false)
  const path = { proposal: proposal.id }
  const { keadaan, bagian } = filter.value
  const part = (['added', 'changed', 'ended', 'kept'] as const).find((one) => one === bagian)

  async function onReturn(said: string) {
    const nos = [...chosen].map(Number)
    await giveBack.mutateAsync({ path, body: { nos, said, reopen: false } }).then(
      () => {
        setAsking(false)
        setChosen(new Set())
        done(words.returnedDone(nos.length), {
          undo: () => giveBack.mutateAsync({ path, body: { nos, said: '', reopen: true } }),
        })
      },
      () => undefined,
    )
  }
  return (
    <Section
      title={words.lines}
      bare
      actions={
        deciding &&
        chosen.size > 0 && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {words.return(chosen.size)}
          </Button>
        )
      }
    >
      <LinesTable
        label={words.lines}
        of={{ proposal: String(proposal.id), ...(keadaan && { verdict: keadaan }), ...(part && { part }) }}
        filter={filter}
        {...(deciding && { chosen, onChoose: setChosen, choosable: (line: Line) => line.verdict === 'open' })}
        tools={
          <>
            <PickOne
              label={text.line.state}
              value={keadaan}
              onChange={(picked) => filter.set({ keadaan: picked })}
              options={verdicts.map((value) => ({ value, label: text.verdicts[value] }))}
              any={words.allVerdicts}
            />
            <PickOne
              label={words.difference(proposal.previousNumber)}
              value={part ?? ''}
              onChange={(picked) => filter.set({ bagian: picked })}
              options={partOptions(text)}
              any={text.decree.allLines}
            />
          </>
        }
      />
      {asking && (
        <ReturnDialog
          count={chosen.size}
          busy={giveBack.isPending}
          error={giveBack.error}
          onReturn={(said) => void onReturn(said)}
          onClose={() => setAsking(false)}
        />
      )}
    </Section>
  )
}

/** The parts of a difference, for a filter. */
export const partOptions = ({ proposal: words }: ReturnType<typeof useText>): { value: Part; label: string }[] => [
  { value: 'added', label: words.added },
  { value: 'changed', label: words.changedPeople },
  { value: 'ended', label: words.ended },
  { value: 'kept', label: words.kept },
]
