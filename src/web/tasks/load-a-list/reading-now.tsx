import { useEffect } from 'react'
import { useMay } from '../../net/session.ts'
import { cancelJob, useJob } from '../../net/use-job.ts'
import { NextStep } from '../../parts/next-step/next-step.tsx'
import { Progress } from '../../parts/progress/progress.tsx'
import { Section } from '../../parts/section/section.tsx'
import { useAgain, useDiscard, useResume, type Detail } from './data.ts'
import type { Text } from './words.ts'

/** A list while it is read: how far, and a way to stop; or a way to go on where its reading ended. */
export function ReadingNow({ text, list }: { text: Text; list: Detail }) {
  const may = useMay()
  const job = useJob(list.job)
  const again = useAgain()
  const discard = useDiscard()
  const resume = useResume()
  const state = job.data?.state
  useEffect(() => {
    if (state === 'done' || state === 'failed' || state === 'cancelled') void again(['/api/ingest'])
    // oxlint-disable-next-line react/exhaustive-deps
  }, [state])

  if (list.job === null && may('ingest.load'))
    return (
      <NextStep
        title={text.list.stopped}
        because={text.list.stoppedLead}
        label={text.list.resume}
        busy={resume.isPending}
        onGo={() => resume.mutate({ path: { list: list.id } })}
      />
    )
  async function stop() {
    if (list.job) await cancelJob(list.job)
    await discard.mutateAsync({ path: { list: list.id } })
  }
  return (
    <Section title={text.list.reading} lead={text.list.readingLead}>
      <Progress
        label={list.fileName}
        done={job.data?.done ?? 0}
        total={job.data?.total ?? null}
        stage={text.upload.reading}
        {...(may('ingest.load') && { onCancel: () => void stop() })}
      />
    </Section>
  )
}
