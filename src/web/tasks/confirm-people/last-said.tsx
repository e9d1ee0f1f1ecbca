import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { Problem } from '../../parts/problem/problem.tsx'
import type { Line } from './data.ts'
import type { Text } from './words.ts'
import css from './confirm.module.css'

export type LastAnswer = { line: Line; says: string; undo: () => Promise<void> }

type Props = { text: Text; last: LastAnswer | undefined; onUndone: () => void }

/** The answer just given, to be taken back: in the page itself, since a message floating over a phone hides the buttons. */
export function LastSaid({ text, last, onUndone }: Props) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  async function undo() {
    if (!last) return
    setBusy(true)
    setError(undefined)
    try {
      await last.undo()
      onUndone()
    } catch (caught) {
      setError(caught)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div role="status">
      {last && (
        <div className={css.last}>
          <IconCheck size={18} aria-hidden />
          <span>{last.says}</span>
          <Button size="compact-sm" variant="default" loading={busy} onClick={() => void undo()}>
            {text.undo}
          </Button>
        </div>
      )}
      <Problem error={error} />
    </div>
  )
}
