import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '../../net/session.ts'
import { upload } from '../../net/upload.ts'
import { DayText, MomentText } from '../../parts/amounts/amounts.tsx'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { useDone } from '../../parts/done/use-done.tsx'
import { FileDrop } from '../../parts/file-drop/file-drop.tsx'
import { NextStep } from '../../parts/next-step/next-step.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Progress } from '../../parts/progress/progress.tsx'
import { Section } from '../../parts/section/section.tsx'
import { StateBadge } from '../../parts/state-badge/state-badge.tsx'
import { download } from '../../net/download.ts'
import { BatchList } from './batch-list.tsx'
import { useBatches, useIncoming } from './data.ts'
import { useText } from './words.ts'

/** The branch's half: take the files, send the recap back. */
export function InsurerView() {
  const text = useText()
  const may = useMay()
  const batches = useBatches()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const newest = batches.data?.rows[0]
  async function take() {
    if (!newest) return
    setBusy(true)
    setError(undefined)
    await download(`/api/enrolment/batches/${newest.id}/file`, `Pendaftaran berkas ${newest.id}.xlsx`).catch(setError)
    setBusy(false)
  }
  return (
    <Page title={text.title} lead={text.leadInsurer}>
      <Problem error={batches.error ?? error} />
      {batches.data &&
        (newest ? (
          <NextStep
            title={text.next.take(newest.people)}
            because={text.next.takeBecause}
            label={text.next.takeAct}
            onGo={() => void take()}
            busy={busy}
          />
        ) : (
          <NextStep title={text.next.noBatch} />
        ))}
      <BatchList batches={batches.data?.rows} />
      {may('enrolment.recap') && <HandIn />}
    </Page>
  )
}

function HandIn() {
  const text = useText()
  const { recaps: words } = text
  const done = useDone()
  const cache = useQueryClient()
  const incoming = useIncoming(true)
  const [asOf, setAsOf] = useState('')
  const [share, setShare] = useState<number>()
  const [error, setError] = useState<unknown>()
  async function send([file]: File[]) {
    if (!file) return
    setError(undefined)
    setShare(0)
    try {
      await upload('/api/enrolment/incoming', { file, fields: asOf ? { asOf } : {}, onProgress: setShare })
      done(words.sent)
      await cache.invalidateQueries()
    } catch (refusal) {
      setError(refusal)
    }
    setShare(undefined)
  }
  return (
    <Section title={words.send} lead={words.sendLead}>
      <Problem error={error} />
      <TextInput
        type="date"
        label={words.asOf}
        value={asOf}
        onChange={(event) => setAsOf(event.currentTarget.value)}
        maw={240}
        mb="md"
      />
      {share === undefined ? (
        <FileDrop
          label={words.send}
          hint={words.sendHint}
          accept={['.xlsx', '.csv']}
          maxMegabytes={500}
          onFiles={(files) => void send(files)}
        />
      ) : (
        <Progress label={words.sending} done={Math.round(share * 100)} total={100} />
      )}
      {(incoming.data?.rows.length ?? 0) > 0 && (
        <DataTable
          label={words.dropped}
          rows={incoming.data!.rows}
          rowKey={(one) => String(one.id)}
          columns={[
            { key: 'file', head: words.file, cell: (one) => one.fileName, card: 'title', width: 240 },
            { key: 'asOf', head: words.asOf, cell: (one) => <DayText on={one.asOf} />, width: 160 },
            { key: 'at', head: text.batches.at, cell: (one) => <MomentText at={one.at} />, width: 200 },
            { key: 'state', head: text.line.state, cell: (one) => <StateBadge tone={one.list === null ? 'wait' : 'good'}>{one.list === null ? words.droppedWaiting : words.droppedTaken}</StateBadge>, card: 'badge', width: 220 },
          ]} // prettier-ignore
        />
      )}
    </Section>
  )
}
