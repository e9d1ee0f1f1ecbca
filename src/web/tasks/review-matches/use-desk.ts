import { useEffect, useRef, useState } from 'react'
import type { PairKind } from '../../../domain/identity/money-at-risk.ts'
import {
  usePair,
  useQueue,
  useUndo,
  useUndoTogether,
  useVerdict,
  type Opinion,
  type Pair,
  type Verdict,
} from './data.ts'

/** What was done last, to be said aloud. */
export type Said =
  | { act: Verdict | 'asked' | 'undone'; besides: number }
  | { act: 'together'; verdict: 'same' | 'different'; pairs: number; left: number; besides: number }
  | { act: 'undone-together'; pairs: number; left: number; besides: number }

/** What `U` takes back: a verdict, or an act on a pattern. */
type Step = { pair: number } | { together: number }

/** The pair on the desk, what lies before and after it, and the acts on it. */
export type Desk = {
  pair: Pair | undefined
  left: number | null
  waiting: boolean
  error: unknown
  said: Said | null
  /** Grows with every act, so that the page can bring the next pair before the eyes. */
  turn: number
  canUndo: boolean
  decide: (verdict: Verdict) => void
  undo: () => void
  /** The pair on the desk is another's to settle now. */
  asked: () => void
  /** Its whole pattern was decided. */
  together: (done: { act: number; decided: number; settled: number; left: readonly unknown[] }, verdict: 'same' | 'different') => void // prettier-ignore
  /** One pair on or back; undefined at the end. */
  move: { on: (() => void) | undefined; back: (() => void) | undefined }
  retry: () => void
}

/**
 * One pair after another. A verdict brings the next pair at once, which has been read already; it is sent meanwhile, one
 * after the other, and a pair that was refused comes back to the desk with the reason.
 */
export function useDesk(kind: PairKind | '', opinion: Opinion): Desk {
  const queue = useQueue(kind, opinion)
  const [chosen, setChosen] = useState<number>()
  const [gone, setGone] = useState<ReadonlySet<number>>(new Set())
  const [said, setSaid] = useState<Said | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [turn, setTurn] = useState(0)
  const [steps, setSteps] = useState(0)
  const [sending, setSending] = useState(0)
  const done = useRef<Step[]>([])
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const verdict = useVerdict()
  const undoing = useUndo()
  const undoingTogether = useUndoTogether()

  // Once the server has let go of a pair too, it may come back like any other, say when a colleague undoes the verdict.
  useEffect(() => {
    setGone((before) => {
      const still = queue.rows.filter(({ id }) => before.has(id)).map(({ id }) => id)
      return still.length === before.size ? before : new Set(still)
    })
  }, [queue.rows])

  const rows = queue.rows.filter(({ id }) => !gone.has(id))
  const at = Math.max(0, rows.findIndex(({ id }) => id === chosen)) // prettier-ignore
  const [current, next, afterNext] = [rows[at]?.id, rows[at + 1]?.id, rows[at + 2]?.id]
  const previous = at > 0 ? rows[at - 1]?.id : undefined
  const shown = usePair(current)
  usePair(next)
  usePair(afterNext)
  const pair = shown.data?.id === current ? shown.data : undefined

  const leave = (id: number) => setGone((before) => new Set([...before, id]))
  const comeBack = (id: number) => setGone((before) => new Set([...before].filter((one) => one !== id)))
  const remember = (step: Step) => {
    done.current.push(step)
    setSteps(done.current.length)
  }
  const begin = (what: Said, goTo: number | undefined) => {
    setError(null)
    setSaid(what)
    setChosen(goTo)
    setTurn((before) => before + 1)
  }
  /** Sent in the order in which they were given, so that `U` always takes back the last one. */
  const send = (work: () => Promise<void>, refused: (error: unknown) => void) => {
    setSending((before) => before + 1)
    line.current = line.current
      .then(work)
      .catch((caught: unknown) => {
        setError(caught)
        setSaid(null)
        refused(caught)
      })
      .finally(() => setSending((before) => before - 1))
  }

  const decide = (given: Verdict) => {
    if (!pair || pair.asked?.mine) return
    const { id } = pair
    begin({ act: given, besides: 0 }, next)
    leave(id)
    send(
      async () => {
        const { settled } = await verdict.mutateAsync({ path: { pair: id }, body: { verdict: given } })
        if (given === 'later') comeBack(id)
        else remember({ pair: id })
        if (settled > 0) setSaid({ act: given, besides: settled })
      },
      () => {
        comeBack(id)
        setChosen(id)
        queue.retry()
      },
    )
  }

  const undo = () =>
    send(
      async () => {
        const last = done.current.at(-1)
        if (!last) return
        if ('pair' in last) {
          await undoing.mutateAsync({ path: { pair: last.pair } })
          begin({ act: 'undone', besides: 0 }, last.pair)
          comeBack(last.pair)
        } else {
          const { reopened, kept } = await undoingTogether.mutateAsync({ path: { act: last.together } })
          begin({ act: 'undone-together', pairs: reopened, left: kept.length, besides: 0 }, undefined)
        }
        done.current.pop()
        setSteps(done.current.length)
      },
      () => undefined,
    )

  return {
    pair,
    left: leftOf(queue, gone),
    // Nothing is said to be done before it is: the last verdict has to be kept first.
    waiting: queue.waiting || (current === undefined ? sending > 0 : shown.isPending),
    error: error ?? queue.error ?? shown.error,
    said,
    turn,
    canUndo: steps > 0,
    decide,
    undo,
    asked: () => {
      if (current !== undefined) leave(current)
      begin({ act: 'asked', besides: 0 }, next)
    },
    together: ({ act, decided, settled, left }, given) => {
      remember({ together: act })
      begin({ act: 'together', verdict: given, pairs: decided, left: left.length, besides: settled }, undefined)
    },
    move: {
      on: next === undefined ? undefined : () => goOn(next),
      back: previous === undefined ? undefined : () => goOn(previous),
    },
    retry: () => {
      setError(null)
      queue.retry()
    },
  }

  function goOn(to: number) {
    if (at + 3 >= rows.length && queue.hasMore) queue.loadMore()
    setSaid(null)
    setChosen(to)
    setTurn((before) => before + 1)
  }
}

/** How many wait, those that have just left the desk not counted. */
function leftOf(queue: ReturnType<typeof useQueue>, gone: ReadonlySet<number>): number | null {
  const known = queue.total ?? (queue.hasMore ? null : queue.rows.length)
  return known === null ? null : known - queue.rows.filter(({ id }) => gone.has(id)).length
}
