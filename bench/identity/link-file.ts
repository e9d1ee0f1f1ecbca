import { closeSync, fstatSync, openSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Day } from '../../src/domain/basics/day.ts'
import { asFound, forThreads, sumOfCounts } from '../../src/domain/identity/fast/parts.ts'
import { modelFrom } from '../../src/domain/identity/learn/learn-model.ts'
import type { PairCounts } from '../../src/domain/identity/learn/count-pairs.ts'
import { conclude, joinFound, noRulings, type Found, type Linkage } from '../../src/domain/identity/link.ts'
import { whole } from '../../src/domain/identity/roll/blocks.ts'
import { sharedInts, stride } from '../../src/domain/identity/roll/cells.ts'
import type { Roll } from '../../src/domain/identity/roll/roll.ts'
import { WordBook } from '../../src/domain/identity/roll/words.ts'
import { firstModel, type Model } from '../../src/domain/identity/settings/model.ts'
import { policyOn } from '../../src/domain/identity/settings/policy.ts'
import { makeScales } from '../../src/domain/identity/weigh.ts'
import { bytesPerRow, rangesOf } from './read-csv.ts'
import { doStep, type Step } from './thread.ts'

export type Linked = {
  roll: Roll
  model: Model
  found: Found
  linkage: Linkage
  times: Record<string, number>
  processor: Record<string, number>
  refused: string | null
}

/** From a CSV to clusters on so many threads: the caller's and further ones, all doing parts of each step. */
export async function linkFile(csv: string, threads: number, on: Day): Promise<Linked> {
  const times: Record<string, number> = {}
  const processor: Record<string, number> = {}
  let since = performance.now()
  let before = process.cpuUsage()
  const lap = (name: string): void => {
    times[name] = Math.round(performance.now() - since)
    since = performance.now()
    const used = process.cpuUsage(before)
    processor[name] = Math.round((used.user + used.system) / 1000)
    before = process.cpuUsage()
  }
  const workers = Array.from({ length: threads - 1 }, () => new Worker(new URL('./thread.ts', import.meta.url)))
  const inParts = async <R>(stepOf: (part: number) => Step): Promise<R[]> => {
    const others = workers.map(
      (worker, at) =>
        new Promise<R>((resolve, reject) => {
          worker.once('message', resolve)
          worker.once('error', reject)
          worker.postMessage(stepOf(at + 1))
        }),
    )
    const own = doStep(stepOf(0)) as R
    return [own, ...(await Promise.all(others))]
  }
  const file = openSync(csv, 'r')
  const ranges = rangesOf(csv, fstatSync(file).size, threads)
  closeSync(file)
  // Room for a tenth more than the rows a part should have; what stays untouched takes no memory.
  const room = Math.ceil((ranges[0]!.to / bytesPerRow(csv)) * 1.1) + 1000
  const cells = sharedInts(room * threads * stride)
  const order = sharedInts(room * threads)
  const latestBirth = Number(on.replaceAll('-', ''))
  const parts = await inParts<{ rows: number; tokens: string[] }>((part) => ({
    kind: 'read',
    csv,
    range: ranges[part]!,
    cells,
    order,
    first: part * room,
    latestBirth,
  }))
  if (parts.some(({ rows }) => rows > room)) throw new RangeError('rows of very uneven length')
  const firstOf = (part: number): number => parts.slice(0, part).reduce((sum, { rows }) => sum + rows, 0)
  const length = firstOf(threads)
  parts.forEach(({ rows }, part) => {
    cells.copyWithin(firstOf(part) * stride, part * room * stride, (part * room + rows) * stride)
    order.copyWithin(firstOf(part), part * room, part * room + rows)
  })
  lap('read')
  const book = new WordBook()
  const full = parts.map(({ tokens }) => book.read(tokens))
  const words = book.done()
  lap('words')
  const noTexts = { ...words, text: [] }
  const counts = await inParts<Int32Array>((part) => ({
    kind: 'settle',
    cells,
    from: firstOf(part),
    to: firstOf(part + 1),
    full: full[part]!,
    words: noTexts,
  }))
  for (const counted of counts) counted.forEach((count, word) => (words.count[word]! += count))
  const ordered = order.subarray(0, length)
  const roll: Roll = {
    length,
    cells,
    order: ordered,
    cleanList: sharedInts(0),
    anyRegistered: false,
    anyClean: false,
    words,
    newWithNew: true,
  }
  lap('settle')
  const shared = forThreads(roll)
  const partOf = (part: number) => ({ ...whole, part, parts: threads })
  const pairs = await inParts<PairCounts>((part) => ({ kind: 'count', roll: shared, part: partOf(part) }))
  const learnt = modelFrom(roll, sumOfCounts(pairs), firstModel, { decidedBy: 'bench', decidedOn: on, reason: 'bench' })
  const model = learnt.ok ? learnt.value : firstModel
  lap('learn')
  const policy = policyOn(on)
  const scales = makeScales(model, policy, roll)
  const found = joinFound(
    (await inParts<Found>((part) => ({ kind: 'find', roll: shared, scales, part: partOf(part) }))).map((one, at) =>
      at === 0 ? one : asFound(one),
    ),
  )
  lap('compare')
  const linkage = conclude(roll, found, policy, noRulings)
  lap('cluster')
  await Promise.all(workers.map((worker) => worker.terminate()))
  return { roll, model, found, linkage, times, processor, refused: learnt.ok ? null : learnt.refusal.code }
}
