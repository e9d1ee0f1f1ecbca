import { Anchor, Modal } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../../net/session.ts'
import { Count, MomentText } from '../../parts/amounts/amounts.tsx'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { Section } from '../../parts/section/section.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { useHolds, type Batch } from './data.ts'
import { DownloadButton } from '../../parts/download-button/download-button.tsx'
import { useText } from './words.ts'

/** Files for the insurer: who is in them, who is held out and why. */
export function BatchList({ batches }: { batches?: Batch[] }) {
  const text = useText()
  const { batches: words } = text
  const may = useMay()
  const [shown, setShown] = useState(0)
  return (
    <Section title={words.title} lead={words.lead} bare>
      {batches ? (
        <DataTable
          label={words.title}
          rows={batches}
          rowKey={(one) => String(one.id)}
          empty={<Empty title={words.none} />}
          columns={[
            { key: 'file', head: words.title, cell: (one) => words.file(one.id), card: 'title', width: 120 },
            { key: 'decree', head: words.decree, cell: (one) => one.decreeNumber, width: 180 },
            { key: 'at', head: words.at, cell: (one) => <MomentText at={one.at} />, width: 200 },
            { key: 'people', head: words.people, cell: (one) => <Count of={one.people} />, align: 'end', width: 90 },
            {
              key: 'held',
              head: words.heldOut,
              cell: (one) =>
                one.held > 0 && may('enrolment.propose') ? (
                  <Anchor component="button" type="button" onClick={() => setShown(one.id)}>
                    {words.held(one.held)}
                  </Anchor>
                ) : (
                  <Count of={one.held} />
                ),
              align: 'end',
              width: 110,
            },
            ...(may('enrolment.batch')
              ? [
                  {
                    key: 'download',
                    head: words.download,
                    cell: (one: Batch) => (
                      <DownloadButton
                        size="compact-sm"
                        path={`/api/enrolment/batches/${one.id}/file`}
                        name={`Pendaftaran ${one.decreeNumber.replace(/[^\w.-]+/g, '-')} berkas ${one.id}.xlsx`}
                        label={words.download}
                      />
                    ),
                    width: 130,
                  },
                ]
              : []),
          ]}
        />
      ) : (
        <Waiting label={words.title} rows={2} />
      )}
      {shown > 0 && <Holds batch={shown} onClose={() => setShown(0)} />}
    </Section>
  )
}

function Holds({ batch, onClose }: { batch: number; onClose: () => void }) {
  const text = useText()
  const { batches: words } = text
  const holds = useHolds(batch)
  return (
    <Modal opened onClose={onClose} title={words.holdsTitle} size="xl">
      <DataTable
        label={words.holdsTitle}
        rows={holds.data?.rows ?? []}
        rowKey={(one) => String(one.no)}
        open={(one) => `/pekerja/${one.worker}`}
        columns={[
          { key: 'no', head: text.line.no, cell: (one) => <Count of={one.no} />, align: 'end', width: 70 },
          { key: 'name', head: text.line.name, cell: (one) => one.name, card: 'title', width: 200 },
          { key: 'missing', head: words.holdsMissing, cell: (one) => one.reasons.join(', '), width: 240 },
        ]}
      />
    </Modal>
  )
}
