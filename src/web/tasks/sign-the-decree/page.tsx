import { Button } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useMay } from '../../net/session.ts'
import { LinkButton } from '../../parts/link-button/link-button.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { BatchList } from './batch-list.tsx'
import { useBatches, useDecrees, useIncoming, useProposals, useRecaps, useScenarios } from './data.ts'
import { DecreeTable } from './decree-table.tsx'
import { InsurerView } from './insurer-view.tsx'
import { NextOfAll } from './next-of-all.tsx'
import { ProposalTable } from './proposal-table.tsx'
import { ProposeDialog } from './propose-dialog.tsx'
import { RecapList } from './recap-list.tsx'
import { useText } from './words.ts'
import { useState } from 'react'

/** Proposals, decrees, what went to the insurer and what came back. The branch itself sees its own half. */
export default function SignTheDecree() {
  const may = useMay()
  return may('enrolment.read') ? <OfficeView /> : <InsurerView />
}

function OfficeView() {
  const text = useText()
  const may = useMay()
  const [proposing, setProposing] = useState(false)
  const proposals = useProposals(true)
  const decrees = useDecrees()
  const recaps = useRecaps(true)
  const batches = useBatches()
  const scenarios = useScenarios(may('funding.read'))
  const incoming = useIncoming(may('ingest.load'))
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        <>
          {may('enrolment.batch') && (
            <LinkButton to="/sk/templat" variant="default">
              {text.batches.template}
            </LinkButton>
          )}
          {may('enrolment.propose') && (
            <Button
              variant="default"
              leftSection={<IconFileText size={18} aria-hidden />}
              onClick={() => setProposing(true)}
            >
              {text.next.proposeAct}
            </Button>
          )}
        </>
      }
    >
      <Problem error={proposals.error ?? decrees.error} />
      <NextOfAll
        proposals={proposals.data?.rows}
        decrees={decrees.data?.rows}
        recaps={recaps.data}
        incoming={incoming.data?.rows}
        scenarios={scenarios.data?.rows}
        onPropose={() => setProposing(true)}
      />
      <ProposalTable proposals={proposals.data?.rows} />
      <DecreeTable decrees={decrees.data?.rows} />
      <BatchList batches={batches.data?.rows} />
      <RecapList recaps={recaps.data} />
      {proposing && scenarios.data && (
        <ProposeDialog
          scenarios={scenarios.data?.rows ?? []}
          decrees={decrees.data?.rows ?? []}
          onClose={() => setProposing(false)}
        />
      )}
    </Page>
  )
}
