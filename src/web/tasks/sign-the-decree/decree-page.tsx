import { Button, Group, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { formatHash } from '../../../domain/enrolment/canonical-rows.ts'
import { Refusal } from '../../net/refusal.ts'
import { useMay, useSession } from '../../net/session.ts'
import { Count, DayText, Money } from '../../parts/amounts/amounts.tsx'
import { useConfirm } from '../../parts/confirm/use-confirm.tsx'
import { useDone } from '../../parts/done/use-done.tsx'
import { Facts } from '../../parts/facts/facts.tsx'
import { Figure, Figures } from '../../parts/figure/figure.tsx'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { NextStep } from '../../parts/next-step/next-step.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { BatchList } from './batch-list.tsx'
import { useBatches, useDecrees, useLines, useMakeBatch, type Decree } from './data.ts'
import { DifferenceBars } from './difference-bars.tsx'
import { DownloadButton } from '../../parts/download-button/download-button.tsx'
import { CorrectEndingDialog } from './correct-ending-dialog.tsx'
import { EndDialog } from './end-dialog.tsx'
import { standingOf } from './line-state.tsx'
import { LinesTable } from './lines-table.tsx'
import { ReplaceDialog } from './replace-dialog.tsx'
import { partOptions } from './proposal-page.tsx'
import { useText } from './words.ts'

const standings = ['enrolled', 'sent', 'accepted', 'refused'] as const

/** One decree: what it says, its papers with their hash, its batches, and where everybody stands. */
export default function DecreePage() {
  const text = useText()
  const { decree: id }: { decree?: string } = useParams({ strict: false })
  const decrees = useDecrees()
  const decree = decrees.data?.rows.find((one) => one.id === Number(id))
  if (decree) return <Known decree={decree} />
  return (
    <Page title={text.decrees.title} back={{ to: '/sk', label: text.back }}>
      {decrees.isPending ? (
        <Waiting label={text.decrees.title} rows={8} />
      ) : (
        <Problem error={decrees.error ?? new Refusal({ code: 'not-found', status: 404 })} />
      )}
    </Page>
  )
}

function Known({ decree }: { decree: Decree }) {
  const text = useText()
  const { decree: words } = text
  const may = useMay()
  const { account } = useSession()
  const make = useBatching(decree)
  const batches = useBatches(decree.id)
  const filter = useFilter({ q: '', area: '', jawaban: '', bagian: '' })
  const unsent = standingOf(decree, 'enrolled')
  const refused = standingOf(decree, 'refused')
  const mayBatch = may('enrolment.batch')
  const file = decree.number.replace(/[^\w.-]+/g, '-')
  return (
    <Page
      title={`SK ${decree.number}`}
      lead={words.lead(decree.about)}
      back={{ to: '/sk', label: text.back }}
      actions={
        mayBatch &&
        refused > 0 &&
        unsent === 0 && (
          <Button variant="default" onClick={() => void make.go(true)} loading={make.busy}>
            {text.batches.again(refused)}
          </Button>
        )
      }
    >
      <Problem error={make.error} />
      {mayBatch && unsent > 0 && (
        <NextStep
          title={text.batches.make(unsent)}
          because={text.batches.lead}
          label={text.batches.confirmAct}
          onGo={() => void make.go(false)}
          busy={make.busy}
        />
      )}
      {may('enrolment.read') && (
        <Figures>
          <Figure
            label={text.standings.accepted}
            value={standingOf(decree, 'accepted')}
            of={decree.people}
            ofLabel={text.people(decree.people).replace(/^[\d.]+ /, '')}
            tone="good"
          />
          <Figure label={text.standings.sent} value={standingOf(decree, 'sent')} tone="wait" />
          <Figure label={text.standings.refused} value={refused} tone="bad" />
          <Figure label={text.standings.enrolled} value={unsent} />
        </Figures>
      )}
      <Section title={words.papers} lead={words.masked}>
        <Facts
          facts={[
            { label: words.signedOn, value: <DayText on={decree.signedOn} /> },
            { label: words.signer, value: decree.signer, note: decree.office },
            { label: words.people, value: <Count of={decree.people} /> },
            { label: words.months, value: <Count of={decree.personMonths} /> },
            { label: words.amount, value: <Money amount={decree.amount} /> },
            { label: words.previous, value: decree.previousNumber ? `SK ${decree.previousNumber}` : '–' },
          ]}
        />
        <Text size="sm" mt="md" style={{ overflowWrap: 'anywhere' }}>
          <strong>{words.hash}:</strong> <code>{formatHash(decree.hash)}</code>
        </Text>
        <Text size="sm" c="var(--ink-soft)">
          {words.hashNote}
        </Text>
        {may('enrolment.read') && account.role !== 'planner' && (
          <Group mt="md" gap="sm">
            {(['F4', 'A4'] as const).map((paper) => (
              <DownloadButton
                key={paper}
                path={`/api/enrolment/decrees/${decree.id}/pdf?paper=${paper}`}
                name={`SK ${file}.pdf`}
                label={words.pdf(paper)}
              />
            ))}
            {may('registry.export') && (
              <DownloadButton
                path={`/api/enrolment/decrees/${decree.id}/annex`}
                name={`Lampiran SK ${file}.xlsx`}
                label={words.annex}
              />
            )}
          </Group>
        )}
      </Section>
      {may('enrolment.read') && (
        <DifferenceBars
          difference={decree.difference}
          previousNumber={decree.previousNumber}
          onShow={(bagian) => filter.set({ bagian, jawaban: '' })}
        />
      )}
      <BatchList batches={batches.data?.rows} />
      {may('enrolment.read') && <Lines decree={decree} filter={filter} />}
    </Page>
  )
}

/** Making a batch, after asking: whoever is in it counts as sent. */
function useBatching(decree: Decree) {
  const { batches: words } = useText()
  const confirm = useConfirm()
  const done = useDone()
  const make = useMakeBatch()
  return {
    busy: make.isPending,
    error: make.error,
    async go(again: boolean) {
      const count = standingOf(decree, again ? 'refused' : 'enrolled')
      if (!(await confirm({ title: words.confirmTitle, body: words.confirmBody(count), act: words.confirmAct }))) return
      await make.mutateAsync({ path: { decree: decree.id }, body: { again } }).then(
        ({ people, held }) => done(words.made(people, held)),
        () => undefined,
      )
    },
  }
}

type LinesFilter = ReturnType<typeof useFilter<{ q: string; area: string; jawaban: string; bagian: string }>>

function Lines({ decree, filter }: { decree: Decree; filter: LinesFilter }) {
  const text = useText()
  const { decree: words } = text
  const may = useMay()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [dialog, setDialog] = useState<'end' | 'correct' | 'replace'>()
  const { jawaban, bagian, q, area } = filter.value
  const part = (['added', 'changed', 'ended', 'kept'] as const).find((one) => one === bagian)
  const of = { decree: String(decree.id), ...(jawaban && { standing: jawaban }), ...(part && { part }) }
  const lines = useLines({ ...of, q, area, limit: '100' })
  const Dialog = { end: EndDialog, correct: CorrectEndingDialog, replace: ReplaceDialog }[dialog ?? 'end']
  const only = chosen.size === 1 ? lines.rows.find((line) => chosen.has(String(line.no))) : undefined
  return (
    <Section
      title={words.lines}
      bare
      actions={
        only &&
        (only.endedFrom === null ? (
          <Button variant="default" onClick={() => setDialog('end')}>
            {words.end}
          </Button>
        ) : (
          <>
            <Button variant="default" onClick={() => setDialog('correct')}>
              {words.correct}
            </Button>
            <Button variant="default" onClick={() => setDialog('replace')}>
              {words.replace}
            </Button>
          </>
        ))
      }
    >
      <LinesTable
        label={words.lines}
        of={of}
        filter={filter}
        decreed
        {...(may('enrolment.propose') && {
          chosen,
          onChoose: (next: ReadonlySet<string>) => setChosen(new Set([...next].slice(-1))),
          choosable: (line) => line.standing !== null && line.standing !== 'refused',
        })}
        tools={
          <>
            <PickOne
              label={words.answered}
              value={jawaban}
              onChange={(picked) => filter.set({ jawaban: picked })}
              options={standings.map((value) => ({ value, label: text.standings[value] }))}
              any={words.anyStanding}
            />
            <PickOne
              label={text.proposal.difference(decree.previousNumber)}
              value={part ?? ''}
              onChange={(picked) => filter.set({ bagian: picked })}
              options={partOptions(text)}
              any={words.allLines}
            />
          </>
        }
      />
      {dialog && only && (
        <Dialog
          decree={decree.id}
          line={only}
          onClose={() => {
            setDialog(undefined)
            setChosen(new Set())
          }}
        />
      )}
    </Section>
  )
}
