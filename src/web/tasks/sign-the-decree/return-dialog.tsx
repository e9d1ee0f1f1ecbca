import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Problem } from '../../parts/problem/problem.tsx'
import { useText } from './words.ts'

type ReturnDialogProps = {
  count: number
  busy: boolean
  error: unknown
  onReturn: (said: string) => void
  onClose: () => void
}

/** Lines go back with a reason the officer can act on. */
export function ReturnDialog({ count, busy, error, onReturn, onClose }: ReturnDialogProps) {
  const text = useText()
  const { proposal: words } = text
  const [said, setSaid] = useState('')
  return (
    <Modal opened onClose={onClose} title={words.return(count)}>
      <Stack gap="md">
        <Problem error={error} />
        <Textarea
          label={words.returnWhy}
          description={words.returnWhyHint}
          value={said}
          onChange={(event) => setSaid(event.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={3}
          data-autofocus
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {text.propose.cancel}
          </Button>
          <Button onClick={() => onReturn(said)} loading={busy} disabled={said.trim().length < 5}>
            {words.returnAct}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
