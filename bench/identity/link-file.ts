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
import { rangesOf } from './read-csv.ts'
import { doStep, type Step } from './thread.ts'

export type Linked = { roll: Roll; model: Model; found: Found; linkage: Linkage; times: Record<string, number>; refused: string | null }

/** From a CSV to clusters on so many threads: the caller's and further ones, all doing parts of each step. */
export async function linkFile(csv: string, threads: number, on: Day): Promise<Linked> {
  const times: Record<string, number> = {}
  let since = performance.now()
  const lap = (name: string): void => {
    times[name] = Math.round(performance.now() - since)
    since = performance.now()
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
  const rows = await inParts<number>((part) => ({ kind: 'rows', csv, range: ranges[part]! }))
  lap('count')
  const length = rows.reduce((sum, count) => sum + count, 0)
  const firstOf = (part: number): number => rows.slice(0, part).reduce((sum, count) => sum + count, 0)
  const cells = sharedInts(length * stride)
  const order = sharedInts(length)
  const latestBirth = Number(on.replaceAll('-', ''))
  const tokens = await inParts<string[]>((part) => ({ kind: 'read', csv, range: ranges[part]!, cells, order, first: firstOf(part), latestBirth }))
  lap('read')
  const book = new WordBook()
  const full = tokens.map((texts) => book.read(texts))
  const words = book.done()
  lap('words')
  const noTexts = { ...words, text: [] }
  const counts = await inParts<Int32Array>((part) => ({ kind: 'settle', cells, from: firstOf(part), to: firstOf(part + 1), full: full[part]!, words: noTexts }))
  for (const counted of counts) counted.forEach((count, word) => (words.count[word]! += count))
  const roll: Roll = { length, cells, order, cleanList: sharedInts(0), anyRegistered: false, anyClean: false, words, newWithNew: true }
  lap('settle')
  const shared = forThreads(roll)
  const partOf = (part: number) => ({ ...whole, part, parts: threads })
  const pairs = await inParts<PairCounts>((part) => ({ kind: 'count', roll: shared, part: partOf(part) }))
  const learnt = modelFrom(roll, sumOfCounts(pairs), firstModel, { decidedBy: 'bench', decidedOn: on, reason: 'bench' })
  const model = learnt.ok ? learnt.value : firstModel
  lap('learn')
  const policy = policyOn(on)
  const scales = makeScales(model, policy, roll)
  const found = joinFound((await inParts<Found>((part) => ({ kind: 'find', roll: shared, scales, part: partOf(part) }))).map((one, at) => (at === 0 ? one : asFound(one))))
  lap('compare')
  const linkage = conclude(roll, found, policy, noRulings)
  lap('cluster')
  await Promise.all(workers.map((worker) => worker.terminate()))
  return { roll, model, found, linkage, times, refused: learnt.ok ? null : learnt.refusal.code }
}
