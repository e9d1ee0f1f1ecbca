import { parentPort } from 'node:worker_threads'
import { doTask, type Task } from '../../src/domain/identity/fast/parts.ts'
import { RowWriter, settleWords } from '../../src/domain/identity/roll/write-row.ts'
import type { FullForms, Words } from '../../src/domain/identity/roll/words.ts'
import { readRows, type Range } from './read-csv.ts'

/** One part of a step, on the thread of the caller or on one of its own. Between steps each thread keeps its tokens. */
export type Step =
  | {
      kind: 'read'
      csv: string
      range: Range
      cells: Int32Array
      order: Int32Array
      first: number
      latestBirth: number
    }
  | { kind: 'settle'; cells: Int32Array; from: number; to: number; full: FullForms; words: Words }
  | Task

let writer = new RowWriter()

export function doStep(step: Step): unknown {
  switch (step.kind) {
    case 'read':
      writer = new RowWriter()
      return {
        rows: readRows(step.csv, step.range, step.cells, step.order, step.first, writer, step.latestBirth),
        tokens: writer.tokens.texts,
      }
    case 'settle': {
      const counts = new Int32Array(step.words.length)
      settleWords(step.cells, step.from, step.to, step.full, step.words, counts)
      return counts
    }
    default:
      return doTask(step)
  }
}

parentPort?.on('message', (step: Step) => parentPort!.postMessage(doStep(step)))
