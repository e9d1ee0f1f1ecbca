import { parentPort, workerData } from 'node:worker_threads'
import { keptSource } from '../../store/files/kept-source.ts'
import { checkRows } from './check-rows.ts'
import type { ByteSource } from './opc/byte-source.ts'
import { UnreadableFile } from './opc/unreadable-file.ts'
import { openList } from './readers/open-list.ts'
import { readRows } from './readers/read-rows.ts'
import type { Said, ThreadOrder } from './read-in-thread.ts'

/** The thread behind `readInThread`: reads one kept file, and works no further ahead than it is asked for. */
const order = workerData as ThreadOrder
const port = parentPort
if (!port) throw new Error('read-thread runs in a thread of its own')

let wanted = 0
let wake: (() => void) | undefined
port.on('message', () => {
  wanted++
  wake?.()
})

const say = (said: Said, bytes: Uint8Array[] = []) =>
  port.postMessage(
    said,
    bytes.filter(isWhole).map((one) => one.buffer as ArrayBuffer),
  )

/** Buffers cut from Node's pool share their memory with others and cannot be handed over. */
const isWhole = (bytes: Uint8Array): boolean => bytes.byteLength === bytes.buffer.byteLength

async function turn(): Promise<void> {
  while (wanted === 0) await new Promise<void>((resolve) => (wake = resolve))
  wanted--
}

try {
  const keys = { seal: Buffer.from(order.sealKey) }
  const source = counted(await keptSource({ home: { files: order.files }, keys } as never, order.file))
  const opened = await openList(source)
  if (!opened.ok) say({ refusal: opened.refusal })
  else {
    const checking = { ...order, sealKey: keys.seal, lookupKey: Buffer.from(order.lookupKey) }
    for await (const chunk of checkRows(readRows(opened.value), checking)) {
      await turn()
      say({ chunk, bytesRead: source.bytesRead() }, [chunk.copy, ...chunk.blocks.map(({ sealed }) => sealed)])
    }
    say({ end: true })
  }
  await source.close()
} catch (error) {
  if (error instanceof UnreadableFile) say({ refusal: error.refusal })
  else {
    const bug = error instanceof Error ? error : new Error(String(error))
    say({ bug: { name: bug.name, stack: bug.stack ?? '' } })
  }
}
port.close()

function counted(source: ByteSource): ByteSource & { bytesRead: () => number } {
  let bytes = 0
  return {
    size: source.size,
    read: (offset, length) => {
      bytes += Math.max(0, Math.min(length, source.size - offset))
      return source.read(offset, length)
    },
    close: () => source.close(),
    bytesRead: () => Math.min(bytes, source.size),
  }
}
