import { Button } from '@mantine/core'
import { IconDownload, IconTrash } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { formatDay, type Day } from '../../../domain/basics/day.ts'
import { download } from '../../net/download.ts'
import { Refusal } from '../../net/refusal.ts'
import { useMay } from '../../net/session.ts'
import { useConfirm } from '../../parts/confirm/use-confirm.tsx'
import { useDone } from '../../parts/done/use-done.tsx'
import { NextStep } from '../../parts/next-step/next-step.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Steps } from '../../parts/steps/steps.tsx'
import { Waiting } from '../../parts/waiting/waiting.tsx'
import { BadRows } from './bad-rows.tsx'
import { useDiscard, useKeep, useList, type Detail } from './data.ts'
import { FiguresOfList } from './figures-of-list.tsx'
import { Headings } from './headings.tsx'
import { ReadingNow } from './reading-now.tsx'
import { SignedList } from './signed-list.tsx'
import { useText, type Text } from './words.ts'

/** One list: read, its headings looked at, what it would change, every bad row, and the decision. */
export default function ListPage() {
  const text = useText()
  const params: { list?: string } = useParams({ strict: false })
  const id = params.list ?? ''
  const { data: list, error, refetch } = useList(Number(id))
  const back = { to: '/daftar', label: text.list.back }
  if (!list) {
    return (
      <Page title={text.title} back={back}>
        {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Waiting />}
      </Page>
    )
  }
  return (
    <Page
      title={list.fileName}
      back={back}
      lead={`${list.sender} · ${text.kinds[list.kind]} · ${text.list.asOf} ${formatDay(list.asOf as Day)}`}
      actions={<Actions text={text} list={list} />}
    >
      <Steps label={text.list.steps} steps={stepsOf(text)} current={stepOf(list)} />
      <Content text={text} list={list} />
    </Page>
  )
}

const stepsOf = (text: Text) => [
  { key: 'read', label: text.list.read },
  { key: 'headings', label: text.list.headings },
  { key: 'preview', label: text.list.preview },
  { key: 'kept', label: text.list.kept },
]

const stepOf = ({ state, sure }: Detail): string =>
  state === 'kept' ? 'done' : state === 'preview' ? (sure ? 'preview' : 'headings') : 'read'

function Content({ text, list }: { text: Text; list: Detail }) {
  const may = useMay()
  const headings = useRef<HTMLDivElement>(null)
  if (list.state === 'reading') return <ReadingNow text={text} list={list} />
  if (list.state === 'discarded') return <NextStep title={text.list.discarded} because={text.list.discardedText} />
  if (list.state === 'failed')
    return <Problem error={new Refusal({ code: list.problem?.code ?? 'list-failed', status: 422, place: { file: list.fileName } })} /> // prettier-ignore
  const { kept = 0, doubtful = 0, refused = 0 } = list.counts ?? {}
  const people = kept + doubtful + refused
  const look = (
    <div ref={headings}>
      <Headings text={text} list={list} />
    </div>
  )
  return (
    <>
      {may('ingest.load') ? (
        <Decision text={text} list={list} onHeadings={() => headings.current?.querySelector('input')?.focus()} />
      ) : null}
      {!list.sure && look}
      {list.state === 'kept' && list.kind === 'workers' && may('registry.attest') && (
        <SignedList text={text} list={list} />
      )}
      {people > 0 && list.counts && <FiguresOfList text={text} list={list} counts={list.counts} />}
      {people > 0 && <BadRows text={text} list={list} />}
      {list.sure && look}
    </>
  )
}

function Decision({ text, list, onHeadings }: { text: Text; list: Detail; onHeadings: () => void }) {
  const keep = useKeep()
  const done = useDone()
  const may = useMay()
  const { kept = 0, doubtful = 0, refused = 0 } = list.counts ?? {}
  if (list.state === 'kept') {
    const next = may('identity.read') ? { label: text.list.toMatches, to: '/orang-yang-sama' } : {}
    return <NextStep title={text.list.keptStep} because={text.list.keptBecause} {...next} />
  }
  if (list.problem?.code === 'columns-unknown')
    return <NextStep title={text.list.noTable} because={text.list.noTableBecause} label={text.list.toHeadings} onGo={onHeadings} /> // prettier-ignore
  if (!list.sure)
    return <NextStep title={text.list.unsure} because={text.list.unsureBecause} label={text.list.toHeadings} onGo={onHeadings} /> // prettier-ignore
  if (kept + doubtful === 0)
    return <NextStep title={text.list.nothing} because={text.list.nothingBecause} label={text.list.toHeadings} onGo={onHeadings} /> // prettier-ignore
  async function go() {
    await keep.mutateAsync({ path: { list: list.id } })
    done(text.list.keptDone)
  }
  return (
    <>
      <NextStep
        title={text.list.keep(kept + doubtful)}
        because={text.list.keepBecause(doubtful + refused)}
        label={text.list.keepAct}
        onGo={() => void go().catch(() => undefined)}
        busy={keep.isPending}
      />
      <Problem error={keep.error} />
    </>
  )
}

function Actions({ text, list }: { text: Text; list: Detail }) {
  const may = useMay()
  const confirm = useConfirm()
  const done = useDone()
  const navigate = useNavigate()
  const discard = useDiscard()
  const [error, setError] = useState<unknown>()
  const read = list.state === 'preview' || list.state === 'kept'

  async function throwAway() {
    const yes = await confirm({ title: text.list.discardAsk, body: text.list.discardBody, act: text.list.discard, danger: true }) // prettier-ignore
    if (!yes) return
    await discard.mutateAsync({ path: { list: list.id } })
    done(text.list.discardDone)
    await navigate({ to: '/daftar' })
  }
  const name = `${text.list.downloadName(list.fileName.replace(/\.[a-z]+$/i, ''))}${/\.csv$|\.txt$/i.test(list.fileName) ? '.csv' : '.xlsx'}` // prettier-ignore

  return (
    <>
      {read && may('ingest.download') && (
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          onClick={() => void download(`/api/ingest/lists/${list.id}/return`, name).catch(setError)}
        >
          {text.list.download}
        </Button>
      )}
      {list.state === 'preview' && may('ingest.load') && (
        <Button
          variant="default"
          leftSection={<IconTrash size={18} aria-hidden />}
          onClick={() => void throwAway().catch(setError)}
        >
          {text.list.discard}
        </Button>
      )}
      <Problem error={error} />
    </>
  )
}
