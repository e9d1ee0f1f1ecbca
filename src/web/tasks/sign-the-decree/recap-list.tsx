import { Anchor, Modal } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../net/client.ts'
import { useMay } from '../../net/session.ts'
import { Count, DayText } from '../../parts/amounts/amounts.tsx'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { LinkButton } from '../../parts/link-button/link-button.tsx'
import { Section } from '../../parts/section/section.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { useStrays, type Recap } from './data.ts'
import { useText } from './words.ts'

/** What the insurer answered, recap by recap, and the rows that answer for nobody. */
export function RecapList({ recaps }: { recaps?: Answer<'/api/enrolment/recaps', 'get'> }) {
  const text = useText()
  const { recaps: words } = text
  const may = useMay()
  const [shown, setShown] = useState<Recap>()
  return (
    <Section
      title={words.title}
      lead={words.lead}
      bare
      actions={
        may('ingest.load') && (
          <LinkButton to="/daftar" variant="default">
            {words.loadLink}
          </LinkButton>
        )
      }
    >
      {recaps ? (
        <DataTable
          label={words.title}
          rows={recaps.rows}
          rowKey={(one) => String(one.id)}
          empty={<Empty title={words.none}>{words.noneText}</Empty>}
          columns={[
            { key: 'asOf', head: words.asOf, cell: (one) => <DayText on={one.asOf} />, card: 'title', width: 160 },
            { key: 'file', head: words.file, cell: (one) => one.fileName ?? '–', width: 220 },
            { key: 'accepted', head: words.accepted, cell: (one) => <Count of={one.counts.accepted} />, align: 'end', width: 100 },
            { key: 'refused', head: words.refused, cell: (one) => <Count of={one.counts.refused} />, align: 'end', width: 100 },
            {
              key: 'strays',
              head: words.strays,
              cell: (one) =>
                one.counts.strays > 0 ? (
                  <Anchor component="button" type="button" onClick={() => setShown(one)} aria-label={words.show(one.counts.strays)}>
                    <Count of={one.counts.strays} />
                  </Anchor>
                ) : (
                  <Count of={0} />
                ),
              align: 'end',
              width: 110,
            },
            { key: 'unanswered', head: words.unanswered, cell: (one) => <Count of={one.counts.unanswered} />, align: 'end', width: 120 },
          ]} // prettier-ignore
        />
      ) : (
        <Waiting label={words.title} rows={2} />
      )}
      {shown && <Strays recap={shown} onClose={() => setShown(undefined)} />}
    </Section>
  )
}

function Strays({ recap, onClose }: { recap: Recap; onClose: () => void }) {
  const text = useText()
  const { recaps: words } = text
  const strays = useStrays(recap.id)
  return (
    <Modal opened onClose={onClose} title={words.straysTitle(recap.asOf)} size="xl">
      <DataTable
        label={words.straysTitle(recap.asOf)}
        rows={strays.data?.rows ?? []}
        rowKey={(one) => String(one.seq)}
        columns={[
          { key: 'row', head: words.row, cell: (one) => <Count of={one.rowNo ?? one.seq} />, align: 'end', width: 80 },
          { key: 'name', head: words.name, cell: (one) => one.name ?? '–', card: 'title', width: 220 },
          { key: 'why', head: words.why, cell: (one) => text.strays[one.why], width: 260 },
        ]}
      />
    </Modal>
  )
}
