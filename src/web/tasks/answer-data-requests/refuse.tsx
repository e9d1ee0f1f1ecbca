import { Button, Modal, Select, Stack, Textarea } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { refusalGrounds, type RefusalGround } from '../../../domain/access/privacy-request.ts'
import { useDone } from '../../parts/done/use-done.tsx'
import { Problem } from '../../parts/problem/problem.tsx'
import { useAnswer, type Request } from './data.ts'
import type { Text } from './words.ts'

type Props = { text: Text; request: Request; opened: boolean; onClose: () => void }

/** Says why a request is not met: with a ground, and in words for the person. */
export function Refuse({ text, request, opened, onClose }: Props) {
  const done = useDone()
  const answer = useAnswer()
  const [ground, setGround] = useState<RefusalGround>('identity-unproved')
  const [note, setNote] = useState('')
  function submit(event: FormEvent) {
    event.preventDefault()
    answer.mutate(
      { path: { request: request.id }, body: { act: 'refuse', answer: note, ground } },
      {
        onSuccess: () => {
          done(text.one.done)
          onClose()
        },
      },
    )
  }
  return (
    <Modal opened={opened} onClose={onClose} title={text.one.refuseTitle}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Select
            label={text.one.refuseGround}
            data={refusalGrounds.map((one) => ({ value: one, label: text.grounds[one] }))}
            value={ground}
            allowDeselect={false}
            onChange={(next) => next && setGround(next)}
          />
          <Textarea
            label={text.one.note}
            value={note}
            autosize
            minRows={3}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Problem error={answer.error} />
          <Button type="submit" loading={answer.isPending}>
            {text.one.refuseAct}
          </Button>
        </Stack>
      </form>
    </Modal>
  )
}
