import { ActionIcon } from '@mantine/core'
import { IconCircleCheck, IconFileSpreadsheet, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { isRefusal, Refusal } from '../../net/refusal.ts'
import { upload } from '../../net/upload.ts'
import { cancelJob, useJob } from '../../net/use-job.ts'
import { LinkButton } from '../../parts/link-button/link-button.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { Progress } from '../../parts/progress/progress.tsx'
import { useAgain, useDiscard, type Sent } from './data.ts'
import css from './load-a-list.module.css'
import type { Text } from './words.ts'

export type Sending = { key: number; file: File; fields: Record<string, string> }

type Props = { text: Text; sending: Sending; onClose: () => void }

/** One file on its way: sent, read, and then a link to what was found; or why not. */
export function UploadLine({ text, sending: { file, fields }, onClose }: Props) {
  const [share, setShare] = useState(0)
  const [sent, setSent] = useState<Sent['files'][number]>()
  const [error, setError] = useState<unknown>()
  const [abort] = useState(() => new AbortController())
  const again = useAgain()
  const discard = useDiscard()
  const job = useJob(sent?.job)
  const state = job.data?.state

  const started = useRef(false)
  useEffect(() => {
    // Once, however often the effect runs; leaving the page does not stop a file that is on its way.
    if (started.current) return
    started.current = true
    upload<Sent>('/api/ingest/lists', { file, fields, onProgress: setShare, signal: abort.signal }).then(
      (answer) => setSent(answer.files[0]),
      (caught: unknown) => setError(caught),
    )
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  useEffect(() => {
    if (sent) void again(['/api/ingest'])
    // oxlint-disable-next-line react/exhaustive-deps
  }, [sent, state])

  const cancelled = state === 'cancelled' || (isRefusal(error) && error.code === 'cancelled')
  const done = sent !== undefined && (sent.job === null || state === 'done')
  const running = !error && !done && !cancelled && state !== 'failed'

  async function cancel() {
    abort.abort()
    if (sent?.job) await cancelJob(sent.job)
    if (sent?.list) await discard.mutateAsync({ path: { list: sent.list } }).catch(() => undefined)
  }

  return (
    <li className={css.line}>
      <IconFileSpreadsheet size={26} stroke={1.5} aria-hidden className={css.fileIcon} />
      <div className={css.lineText}>
        {running ? (
          <Progress
            label={file.name}
            done={sent ? (job.data?.done ?? 0) : Math.round(share * 1000)}
            total={sent ? (job.data?.total ?? null) : 1000}
            stage={sent ? text.upload.reading : text.upload.sending}
            onCancel={() => void cancel()}
          />
        ) : (
          <strong>{file.name}</strong>
        )}
        {cancelled ? (
          <p className={css.soft}>{text.upload.cancelled}</p>
        ) : (
          <Problem
            error={error ?? (state === 'failed' ? job.data?.problem && refusalOf(job.data.problem) : undefined)}
          />
        )}
        {done && (
          <p className={css.ready}>
            <IconCircleCheck size={18} aria-hidden /> {sent.again ? text.upload.again : text.upload.ready}
          </p>
        )}
      </div>
      {done && sent.list !== null && (
        <LinkButton to={`/daftar/${sent.list}`} variant={sent.again ? 'default' : 'filled'}>
          {text.upload.look}
        </LinkButton>
      )}
      {!running && (
        <ActionIcon aria-label={text.upload.dismiss(file.name)} onClick={onClose}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      )}
    </li>
  )
}

const refusalOf = (problem: { code: string }) => Refusal.from(422, problem)
