import { useRef, useState, type RefObject } from 'react'
import type { PairKind } from '../../../domain/identity/money-at-risk.ts'
import type { Refusal } from '../../net/refusal.ts'
import { usePair, useQueue, useUndo, useVerdict, type Pair, type Verdict } from './data.ts'

/** The pair on the desk, what lies before and after it, and the acts on it. */
export type Desk = {
  /** Brought to the top of the window by each verdict, so that the next pair is in sight. */
  top: RefObject<HTMLDivElement | null>
  pair: Pair | undefined
  left: number | null
  waiting: boolean
  busy: boolean
  error: Refusal | null
  /** What was done last, to be said aloud. */
  said: { verdict: Verdict | 'undone'; besides: number } | null
  canUndo: boolean
  decide: (verdict: Verdict) => void
  undo: () => void
  /** One pair on (1) or back (-1); undefined at the end. */
  move: { on: (() => void) | undefined; back: (() => void) | undefined }
  retry: () => void
}

/** One pair after another: a verdict brings the next one, which has been read already. */
export function useDesk(kind: PairKind | ''): Desk {
  const queue = useQueue(kind)
  const [chosen, setChosen] = useState<number>()
  const [settled, setSettled] = useState<number[]>([])
  const [said, setSaid] = useState<Desk['said']>(null)
  const top = useRef<HTMLDivElement>(null)
  const at = Math.max(0, queue.rows.findIndex(({ id }) => id === chosen)) // prettier-ignore
  const current = queue.rows[at]?.id
  const next = queue.rows[at + 1]?.id
  const previous = at > 0 ? queue.rows[at - 1]?.id : undefined
  const shown = usePair(current)
  usePair(next)
  const verdict = useVerdict()
  const undoing = useUndo()
  const pair = shown.data?.id === current ? shown.data : undefined
  const busy = verdict.isPending || undoing.isPending
  const last = settled.at(-1)

  const decide = (given: Verdict) => {
    if (!pair || busy) return
    const { id } = pair
    verdict.mutate(
      { path: { pair: id }, body: { verdict: given } },
      {
        onSuccess: ({ settled: besides }) => {
          setSaid({ verdict: given, besides })
          if (given !== 'later') setSettled((before) => [...before, id])
          setChosen(next)
          top.current?.scrollIntoView({ block: 'start' })
        },
      },
    )
  }
  const undo = () => {
    if (last === undefined || busy) return
    undoing.mutate(
      { path: { pair: last } },
      {
        onSuccess: () => {
          setSaid({ verdict: 'undone', besides: 0 })
          setSettled((before) => before.slice(0, -1))
          setChosen(last)
        },
      },
    )
  }
  const goOn = () => {
    if (at + 2 >= queue.rows.length && queue.hasMore) queue.loadMore()
    setChosen(next)
  }
  return {
    top,
    pair,
    left: queue.total ?? (queue.hasMore ? null : queue.rows.length),
    waiting: queue.waiting || (current !== undefined && shown.isPending),
    busy,
    error: queue.error ?? shown.error ?? verdict.error ?? undoing.error,
    said,
    canUndo: last !== undefined,
    decide,
    undo,
    move: {
      on: next === undefined ? undefined : goOn,
      back: previous === undefined ? undefined : () => setChosen(previous),
    },
    retry: () => {
      verdict.reset()
      undoing.reset()
      queue.retry()
    },
  }
}
