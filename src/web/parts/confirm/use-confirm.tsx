import { Button, Group, Modal } from '@mantine/core'
import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

export type Question = {
  title: string
  /** What will happen, in full sentences. */
  body: ReactNode
  /** The act itself, as a verb: "Kirim SK", never "OK". */
  act: string
  /** It destroys something or cannot be taken back. */
  danger?: boolean
}

type Ask = (question: Question) => Promise<boolean>

const Asking = createContext<Ask>(() => Promise.resolve(false))

/** `await confirm({ … })` before what cannot simply be undone. */
export const useConfirm = (): Ask => useContext(Asking)

/** Holds the one dialog that asks. */
export function ConfirmProvider({ children }: { children: ReactNode }) {
  const words = useWords()
  const [question, setQuestion] = useState<Question>()
  const [opened, setOpened] = useState(false)
  const settle = useRef<(answer: boolean) => void>(undefined)

  const ask = useCallback<Ask>((next) => {
    setQuestion(next)
    setOpened(true)
    return new Promise((resolve) => {
      settle.current = resolve
    })
  }, [])

  function answer(yes: boolean) {
    setOpened(false)
    settle.current?.(yes)
  }

  return (
    <Asking value={ask}>
      {children}
      <Modal opened={opened} onClose={() => answer(false)} title={question?.title}>
        <div>{question?.body}</div>
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={() => answer(false)}>
            {words.confirm.cancel}
          </Button>
          <Button color={question?.danger ? 'red' : undefined} data-autofocus onClick={() => answer(true)}>
            {question?.act}
          </Button>
        </Group>
      </Modal>
    </Asking>
  )
}
