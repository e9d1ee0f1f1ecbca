import { Worker } from 'node:worker_threads'
import type { FileRefusal } from '../../domain/ingest/file-refusal.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import type { Chunk } from '../../store/ingest/save-chunk.ts'
import type { CheckOrder } from './check-rows.ts'

/** What the thread is told: which kept file, and how to read it. */
export type ThreadOrder = CheckOrder & { files: string; file: string }

/** What it says: a chunk with the bytes of the file read so far, the end, a refusal of the file, or a bug. */
export type Said =
  | { chunk: Chunk; bytesRead: number }
  | { end: true }
  | { refusal: FileRefusal }
  | { bug: { name: string; stack: string } }

const ahead = 2

/**
 * Reads and checks a kept file in a thread of its own, so that reading, checking and sealing go on while the database
 * stores what came before, and the server stays awake. At most `ahead` chunks wait. Stops the thread when `take` says so.
 * @param take stores a chunk; false ends the reading
 */
export async function readInThread(
  order: ThreadOrder,
  take: (chunk: Chunk, bytesRead: number) => Promise<boolean>,
): Promise<Outcome<'read' | 'stopped', FileRefusal>> {
  const worker = new Worker(new URL('./read-thread.ts', import.meta.url), {
    workerData: order,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })
  try {
    for await (const said of sayings(worker)) {
      if ('refusal' in said) return refused(said.refusal)
      if ('bug' in said) throw Object.assign(new Error(`reading a list: ${said.bug.name}`), { stack: said.bug.stack })
      if ('end' in said) return done('read')
      if (!(await take(revive(said.chunk), said.bytesRead))) return done('stopped')
      worker.postMessage('more')
    }
    throw new Error('reading a list: the thread ended without a word')
  } finally {
    await worker.terminate()
  }
}

/** Bytes cross between threads as plain arrays of bytes. */
function revive(chunk: Chunk): Chunk {
  const buffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return {
    ...chunk,
    copy: buffer(chunk.copy),
    blocks: chunk.blocks.map((block) => ({ ...block, sealed: buffer(block.sealed) })),
  }
}

async function* sayings(worker: Worker): AsyncGenerator<Said> {
  const waiting: Said[] = []
  let wake: (() => void) | undefined
  let ended = false
  let failure: Error | undefined
  const call = () => wake?.()
  worker.on('message', (said: Said) => (waiting.push(said), call()))
  worker.on('error', (error: Error) => ((failure = error), call()))
  worker.on('exit', () => ((ended = true), call()))
  for (let sent = 0; sent < ahead; sent++) worker.postMessage('more')
  for (;;) {
    const next = waiting.shift()
    if (next) yield next
    else if (failure) throw failure
    else if (ended) return
    else await new Promise<void>((resolve) => (wake = resolve))
  }
}
