import { Button, Group, Select } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../../net/session.ts'
import { Count, MomentText } from '../../parts/amounts/amounts.tsx'
import type { Column } from '../../parts/data-table/column.ts'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { useDone } from '../../parts/done/use-done.tsx'
import { DownloadButton } from '../../parts/download-button/download-button.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Section } from '../../parts/section/section.tsx'
import { useBatches, useNotices, useTell, type Notice } from './data.ts'
import { useText } from './words.ts'

/** Corrections of batches already sent: made anew, and their files. */
export function NoticesView() {
  const { notices: words } = useText()
  const may = useMay()
  const notices = useNotices()
  const columns: Column<Notice>[] = [
    { key: 'nr', head: words.nr, cell: (one) => words.nrOf(one.id), card: 'title', width: 140 },
    { key: 'of', head: words.of, cell: (one) => <Count of={one.batch} />, align: 'end', width: 110 },
    { key: 'decree', head: words.decree, cell: (one) => one.decreeNumber, width: 160 },
    { key: 'people', head: words.people, cell: (one) => <Count of={one.people} />, align: 'end', width: 90 },
    { key: 'at', head: words.at, cell: (one) => <MomentText at={one.at} />, width: 200 },
    { key: 'by', head: words.by, cell: (one) => one.by ?? '–', width: 150 },
  ]
  if (may('enrolment.propose'))
    columns.push({
      key: 'download',
      head: words.download,
      cell: (one) => (
        <DownloadButton
          size="compact-sm"
          path={`/api/enrolment/notices/${one.id}/file`}
          name={`Perbaikan ${one.id}.xlsx`}
          label={words.download}
        />
      ),
      width: 120,
    })
  return (
    <Section title={words.title} lead={words.lead} bare>
      {may('enrolment.propose') && <Make />}
      <DataTable
        label={words.title}
        rows={notices.data?.rows ?? []}
        rowKey={({ id }) => String(id)}
        columns={columns}
        empty={<Empty title={words.none}>{words.noneText}</Empty>}
      />
    </Section>
  )
}

function Make() {
  const { notices: words } = useText()
  const done = useDone()
  const batches = useBatches()
  const tell = useTell()
  const [chosen, setChosen] = useState('')
  const rows = batches.data?.rows ?? []
  if (rows.length === 0) return null
  const batch = chosen || String(rows[0]!.id)
  const go = () =>
    void tell.mutateAsync({ path: { batch: Number(batch) } }).then(
      ({ people }) => done(words.done(people)),
      () => undefined,
    )
  return (
    <>
      <Problem error={tell.error} />
      <Group align="end" gap="sm">
        <Select
          label={words.batch}
          data={rows.map((one) => ({ value: String(one.id), label: words.batchOf(one.id, one.decreeNumber, one.people) }))} // prettier-ignore
          value={batch}
          onChange={(picked) => setChosen(picked ?? '')}
          allowDeselect={false}
          style={{ flex: '0 1 380px', minWidth: 0 }}
        />
        <Button onClick={go} loading={tell.isPending} variant="default">
          {words.act}
        </Button>
      </Group>
    </>
  )
}
