import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useDone } from '../../../parts/done/use-done.tsx'
import { Problem } from '../../../parts/problem/problem.tsx'
import { useAnswer, type Objection } from '../data.ts'
import { useText } from '../words.ts'

/** Answers one objection, in words. */
export function AnswerDialog({ objection, onClose }: { objection: Objection | undefined; onClose: () => void }) {
  const { objections: words } = useText()
  return (
    <Modal opened={objection !== undefined} onClose={onClose} title={words.answerTitle}>
      {objection && <Answer key={objection.id} objection={objection} onClose={onClose} />}
    </Modal>
  )
}

function Answer({ objection, onClose }: { objection: Objection; onClose: () => void }) {
  const { objections: words } = useText()
  const answer = useAnswer()
  const done = useDone()
  const [said, setSaid] = useState('')
  const send = (state: 'granted' | 'denied') =>
    answer.mutate(
      { path: { objection: objection.id }, body: { state, words: said } },
      {
        onSuccess: () => {
          done(words[state])
          onClose()
        },
      },
    )
  return (
    <>
      <p>{objection.said}</p>
      <p>{words.by(objection.by)}</p>
      <Textarea
        label={words.words}
        value={said}
        onChange={(event) => setSaid(event.currentTarget.value)}
        autosize
        minRows={3}
        required
        data-autofocus
      />
      <Problem error={answer.error} />
      <Group mt="md" justify="flex-end">
        <Button variant="default" onClick={() => send('denied')} disabled={answer.isPending}>
          {words.deny}
        </Button>
        <Button onClick={() => send('granted')} loading={answer.isPending}>
          {words.grant}
        </Button>
      </Group>
    </>
  )
}
