const lengthBytes = 4

/** One thing in a backup: what it is, then its bytes. */
export type Entry<Head> = { head: Head; data: AsyncIterable<Buffer> }

const frame = (payload: Buffer): Buffer[] => {
  const length = Buffer.allocUnsafe(lengthBytes)
  length.writeUInt32BE(payload.length)
  return [length, payload]
}

/** An entry as bytes: frames of a length and as many bytes, its head as JSON first, an empty one last. */
export async function* writeEntry<Head>(head: Head, data: AsyncIterable<Buffer> | [] = []): AsyncGenerator<Buffer> {
  yield* frame(Buffer.from(JSON.stringify(head)))
  for await (const piece of data) if (piece.length > 0) yield* frame(piece)
  yield Buffer.alloc(lengthBytes)
}

/** The entries again. What is not read of one is passed over before the next. @throws Error when the bytes end inside one */
export async function* readEntries<Head>(source: AsyncIterable<Buffer>): AsyncGenerator<Entry<Head>> {
  const bytes = byteReader(source)
  async function* dataOf(): AsyncGenerator<Buffer> {
    for (;;) {
      const length = (await bytes.take(lengthBytes)).readUInt32BE()
      if (length === 0) return
      yield await bytes.take(length)
    }
  }
  while (!(await bytes.atEnd())) {
    const head = JSON.parse((await bytes.take((await bytes.take(lengthBytes)).readUInt32BE())).toString()) as Head
    const data = dataOf()
    yield { head, data }
    // A consumer that broke off has closed the generator: then the reading is over too.
    for await (const _ of data);
  }
}

function byteReader(source: AsyncIterable<Buffer>) {
  const iterator = source[Symbol.asyncIterator]()
  let held: Buffer[] = []
  let size = 0
  const more = async (): Promise<boolean> => {
    const next = await iterator.next()
    if (next.done) return false
    held.push(next.value)
    size += next.value.length
    return true
  }
  return {
    atEnd: async () => size === 0 && !(await more()),
    async take(length: number): Promise<Buffer> {
      while (size < length) if (!(await more())) throw new Error('cut off')
      const all = held.length === 1 ? held[0]! : Buffer.concat(held)
      const rest = all.subarray(length)
      held = rest.length > 0 ? [rest] : []
      size = rest.length
      return all.subarray(0, length)
    },
  }
}
