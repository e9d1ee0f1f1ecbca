import { useCallback, useState } from 'react'
import { useRefresh } from '../../net/use-api.ts'
import { send, withdraw, type Line, type Said } from './data.ts'

/** An answer that has not reached the server: it can be sent again under the same id, or discarded. */
export type Unsent = { line: Line; said: Said; clientId: string; error: unknown }

/**
 * Answers given one after another on a slow line: the next person is shown at once, sending goes on behind, and what did
 * not arrive stays until it is sent again or discarded.
 */
export function useAnswers(onTaken: (line: Line, said: Said, undo: () => Promise<void>) => void) {
  const refresh = useRefresh()
  const [answered, setAnswered] = useState<ReadonlySet<number>>(new Set())
  const [unsent, setUnsent] = useState<readonly Unsent[]>([])

  const drop = useCallback((worker: number) => {
    setAnswered((before) => new Set([...before].filter((one) => one !== worker)))
    setUnsent((before) => before.filter(({ line }) => line.id !== worker))
  }, [])

  async function give(line: Line, said: Said, clientId: string = crypto.randomUUID()) {
    setAnswered((before) => new Set(before).add(line.id))
    setUnsent((before) => before.filter((one) => one.line.id !== line.id))
    try {
      const { ids } = await send({ attestations: [{ worker: line.id, ...said }], clientId })
      onTaken(line, said, async () => {
        await withdraw(ids)
        drop(line.id)
      })
      void refresh(['/api/overview'])
    } catch (error) {
      setUnsent((before) => [...before, { line, said, clientId, error }])
    }
  }

  return { answered, unsent, give, again: (one: Unsent) => give(one.line, one.said, one.clientId), drop }
}
