import { Button, TextInput } from '@mantine/core'
import { IconDownload, IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { download } from '../../net/download.ts'
import { MomentText } from '../../parts/amounts/amounts.tsx'
import { DataTable } from '../../parts/data-table/data-table.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { PickOne } from '../../parts/filters/pick-one.tsx'
import { SearchBox } from '../../parts/filters/search-box.tsx'
import { useFilter } from '../../parts/filters/use-filter.ts'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Progress } from '../../parts/progress/progress.tsx'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/use-words.ts'
import { acts } from './acts.ts'
import { ChainReportView } from './chain-report.tsx'
import { useEntries, useVerify } from './data.ts'
import { NoteLine } from './note-line.tsx'
import css from './page.module.css'
import { useText } from './words.ts'

const shownNotes = 3

/** Who did what, when; whether the chains hold; and the file an auditor takes along. */
export default function HistoryPage() {
  const text = useText()
  const words = useWords()
  const at = useLanguage() === 'en' ? 1 : 0
  const filter = useFilter({ who: '', room: '', act: '', worker: '', from: '', to: '' })
  const entries = useEntries(filter.query)
  const verify = useVerify()
  const [error, setError] = useState<unknown>()
  const roomName = (room: string) => (text.rooms as Record<string, string>)[room] ?? room
  const { value, set } = filter

  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        <>
          <Button
            leftSection={<IconShieldCheck size={18} aria-hidden />}
            loading={verify.isPending}
            onClick={() => verify.mutate({})}
          >
            {text.verify}
          </Button>
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            title={text.exportHint}
            onClick={() => {
              setError(undefined)
              download('/api/history/export', 'riwayat-bahu.ndjson').catch(setError)
            }}
          >
            {text.export}
          </Button>
        </>
      }
    >
      <Problem error={error ?? verify.error} />
      {verify.isPending && <Progress label={text.verifying} done={0} total={null} />}
      {verify.data && !verify.isPending && <ChainReportView report={verify.data} />}
      <DataTable
        label={text.table}
        source={entries}
        filter={filter}
        rowKey={(entry) => `${entry.room} ${entry.seq}`}
        tools={
          <>
            <SearchBox label={text.searchWho} value={value.who ?? ''} onChange={(who) => set({ who })} />
            <PickOne
              label={text.room}
              any={text.anyRoom}
              value={value.room}
              onChange={(room) => set({ room })}
              options={Object.entries(text.rooms).map(([room, label]) => ({ value: room, label }))}
            />
            <PickOne
              label={text.act}
              any={text.anyAct}
              value={value.act}
              width={240}
              onChange={(act) => set({ act })}
              options={Object.entries(acts).map(([act, pair]) => ({ value: act, label: pair[at] }))}
            />
            <TextInput
              size="sm"
              label={text.worker}
              inputMode="numeric"
              value={value.worker}
              onChange={(event) => set({ worker: event.currentTarget.value.replace(/\D/g, '').slice(0, 12) })}
              w={140}
            />
            <TextInput
              size="sm"
              type="date"
              label={text.from}
              value={value.from}
              onChange={(event) => set({ from: event.currentTarget.value })}
            />
            <TextInput
              size="sm"
              type="date"
              label={text.to}
              value={value.to}
              onChange={(event) => set({ to: event.currentTarget.value })}
            />
          </>
        }
        empty={<Empty title={text.empty}>{text.emptyText}</Empty>}
        columns={[
          { key: 'at', head: text.at, cell: (entry) => <MomentText at={entry.at} />, width: 160 },
          {
            key: 'what',
            head: text.what,
            card: 'title',
            width: 280,
            cell: (entry) => (
              <div className={css.notes}>
                {entry.notes.slice(0, shownNotes).map((note, index) => (
                  <NoteLine key={index} note={note} />
                ))}
                {entry.notes.length > shownNotes && (
                  <span className={css.about}>{text.more(entry.notes.length - shownNotes)}</span>
                )}
              </div>
            ),
          },
          {
            key: 'who',
            head: text.who,
            width: 180,
            cell: (entry) => (
              <>
                {entry.name ?? text.unknownWho}
                <span className={css.about}>{(words.roles as Record<string, string>)[entry.role] ?? entry.role}</span>
              </>
            ),
          },
          { key: 'room', head: text.room, cell: (entry) => roomName(entry.room), width: 130 },
          { key: 'link', head: text.link, align: 'end', cell: (entry) => entry.seq, card: 'hidden', width: 90 },
        ]}
      />
    </Page>
  )
}
