import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Problem } from '../../parts/problem/problem.tsx'
import { useAsk } from './data.ts'
import { useText } from './words.ts'

/** Asks a colleague what they think of a pair: from then on it is theirs to settle. Ctrl+Enter sends. */
export function AskDialog({ pair, onAsked, onClose }: { pair: number; onAsked: () => void; onClose: () => void }) {
  const { ask: words } = useText()
  const ask = useAsk()
  const [note, setNote] = useState('')
  const [short, setShort] = useState(false)
  const send = () => {
    if (note.trim().length < 3) return setShort(true)
    void ask.mutateAsync({ path: { pair }, body: { note: note.trim() } }).then(
      () => {
        onClose()
        onAsked()
      },
      () => undefined,
    )
  }
  return (
    <Modal opened onClose={onClose} title={words.title} size="md" returnFocus={false}>
      <Stack gap="md">
        <p style={{ margin: 0 }}>{words.lead}</p>
        <Problem error={ask.error} />
        <Textarea
          data-autofocus
          label={words.note}
          description={words.hint}
          error={short && note.trim().length < 3 && words.short}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && send()}
          maxLength={500}
          autosize
          minRows={3}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button onClick={send} loading={ask.isPending}>
            {words.act}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
