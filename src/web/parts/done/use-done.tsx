import { Button } from '@mantine/core'
import { hideNotification, showNotification } from '@mantine/notifications'
import { IconCheck } from '@tabler/icons-react'
import { useWords } from '../../words/use-words.ts'

type Options = { undo?: () => Promise<unknown> | void }

let count = 0

/** Says that something was done, with "Urungkan" beside it where it can be taken back. */
export function useDone(): (what: string, options?: Options) => void {
  const { done } = useWords()
  return (what, { undo } = {}) => {
    const id = `done-${(count += 1)}`
    showNotification({
      id,
      color: 'green',
      icon: <IconCheck size={18} aria-hidden />,
      autoClose: undo ? 12_000 : 6000,
      closeButtonProps: { 'aria-label': done.close },
      message: (
        <>
          {what}
          {undo && (
            <Button
              size="compact-sm"
              variant="default"
              ml={10}
              onClick={async () => {
                hideNotification(id)
                await undo()
                showNotification({
                  message: done.undone,
                  autoClose: 4000,
                  closeButtonProps: { 'aria-label': done.close },
                })
              }}
            >
              {done.undo}
            </Button>
          )}
        </>
      ),
    })
  }
}
