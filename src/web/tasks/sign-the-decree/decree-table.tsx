import { Count, DayText, Money } from '../../parts/amounts/amounts.tsx'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { Section } from '../../parts/section/section.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import type { Decree } from './data.ts'
import { standingOf } from './line-state.tsx'
import { useText } from './words.ts'

/** Every signed decree, with how many the insurer accepted of how many decreed. */
export function DecreeTable({ decrees }: { decrees?: Decree[] }) {
  const text = useText()
  const { decrees: words } = text
  return (
    <Section title={words.title} bare>
      {decrees ? (
        <DataTable
          label={words.title}
          rows={decrees}
          rowKey={(one) => String(one.id)}
          open={(one) => `/sk/keputusan/${one.id}`}
          empty={<Empty title={words.none}>{words.noneText}</Empty>}
          columns={[
            { key: 'number', head: words.number, cell: (one) => one.number, card: 'title', width: 170 },
            { key: 'signedOn', head: words.signedOn, cell: (one) => <DayText on={one.signedOn} />, width: 130 },
            { key: 'people', head: words.people, cell: (one) => <Count of={one.people} />, align: 'end', width: 70 },
            { key: 'amount', head: words.amount, cell: (one) => <Money amount={one.amount} />, align: 'end', width: 120 },
            { key: 'unsent', head: words.unsent, cell: (one) => <Count of={standingOf(one, 'enrolled')} />, align: 'end', width: 100 },
            { key: 'waiting', head: words.waiting, cell: (one) => <Count of={standingOf(one, 'sent')} />, align: 'end', width: 120 },
            { key: 'accepted', head: words.accepted, cell: (one) => <Count of={standingOf(one, 'accepted')} />, align: 'end', width: 80 },
            { key: 'refused', head: words.refused, cell: (one) => <Count of={standingOf(one, 'refused')} />, align: 'end', width: 80 },
          ]} // prettier-ignore
        />
      ) : (
        <Waiting label={words.title} rows={3} />
      )}
    </Section>
  )
}
