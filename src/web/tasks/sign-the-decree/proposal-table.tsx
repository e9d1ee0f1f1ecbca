import { DayText, Money } from '../../parts/amounts/amounts.tsx'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { Section } from '../../parts/section/section.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import type { Proposal } from './data.ts'
import { ProposalBadge } from './line-state.tsx'
import { useText } from './words.ts'

/** Every proposal, the newest first. */
export function ProposalTable({ proposals }: { proposals?: Proposal[] }) {
  const text = useText()
  const { proposals: words } = text
  return (
    <Section title={words.title} bare>
      {proposals ? (
        <DataTable
          label={words.title}
          rows={proposals}
          rowKey={(one) => String(one.id)}
          open={(one) => `/sk/usulan/${one.id}`}
          empty={<Empty title={words.none}>{words.noneText}</Empty>}
          columns={[
            { key: 'title', head: words.name, cell: (one) => one.title, card: 'title', width: 210 },
            { key: 'state', head: words.state, cell: (one) => <ProposalBadge state={one.state} />, card: 'badge', width: 190 },
            { key: 'people', head: words.people, cell: (one) => text.people(one.counts.open + one.counts.approved), align: 'end', width: 100 },
            { key: 'amount', head: words.amount, cell: (one) => <Money amount={one.counts.amount} />, align: 'end', width: 130 },
            { key: 'by', head: words.by, cell: (one) => <>{one.proposedByName}, <DayText on={one.proposedAt} /></>, width: 180 },
            { key: 'approved', head: words.approvedBy, cell: (one) => one.approvedByName ?? '–', width: 120 },
          ]} // prettier-ignore
        />
      ) : (
        <Waiting label={words.title} rows={3} />
      )}
    </Section>
  )
}
