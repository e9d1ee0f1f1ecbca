import { SingleBar } from 'cli-progress'
import type { Progress } from '../workflows/work.ts'

/** Where progress is shown: bars on a terminal; `lines` says each step once where there is none; else nothing. */
export type Shown = 'bar' | 'lines' | 'nothing'

/** Long work on a terminal. Ctrl-C asks the work to stop at its next pause. */
export function terminalProgress(shown: Shown): { progress: Progress; finish: () => void } {
  let bar: SingleBar | undefined
  let stop = false
  process.once('SIGINT', () => (stop = true))
  const finish = () => {
    bar?.stop()
    bar = undefined
  }
  return {
    finish,
    progress: {
      step: (name, total) => {
        finish()
        if (shown === 'lines') process.stdout.write(`${name} …\n`)
        if (shown !== 'bar') return
        const format = total ? `${name} [{bar}] {value}/{total} · {eta_formatted}` : `${name} {value}`
        bar = new SingleBar({ format, stream: process.stderr, hideCursor: true, clearOnComplete: false })
        bar.start(total ?? 0, 0)
      },
      advance: (by) => bar?.increment(by),
      cancelled: () => stop,
    },
  }
}
