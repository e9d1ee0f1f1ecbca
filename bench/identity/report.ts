import type { Linkage } from '../../src/domain/identity/link.ts'
import type { Edges } from '../../src/domain/identity/fast/edges.ts'
import { eachPairWithin, pairsWithin, qualityOf, type Quality } from './measure.ts'
import type { PlantedFile } from './write-planted.ts'

/** How good a run was: the pairs at the threshold, the automatic links, and the clusters, each on its own. */
export type Report = {
  atThreshold: Quality
  automatic: Quality
  clustered: Quality
  askedOf: { pairs: number; ofOnePerson: number }
  groups: Record<string, { true: number; atThreshold: number; clustered: number }>
}

const pairKey = (a: number, b: number): number => (a < b ? a * 2 ** 26 + b : b * 2 ** 26 + a)

/** `order[row]` is the id of a row, by which the truth is known. */
export function report(
  planted: PlantedFile,
  order: Int32Array,
  edges: Edges,
  linkage: Linkage,
  threshold: number,
  linkFrom: number,
): Report {
  const person = Array.from(order, (id) => planted.person[id]!)
  const truth = pairsWithin(person)
  const near = new Set<number>()
  const [all, sure] = [
    { pairs: 0, right: 0 },
    { pairs: 0, right: 0 },
  ]
  for (let at = 0; at < edges.length; at++) {
    const [a, b] = [edges.a[at]!, edges.b[at]!]
    const right = person[a] === person[b] ? 1 : 0
    if (edges.weight[at]! >= threshold) {
      all.pairs++
      all.right += right
      if (right) near.add(pairKey(a, b))
    }
    if (edges.weight[at]! >= linkFrom && edges.veto[at] === 0) {
      sure.pairs++
      sure.right += right
    }
  }
  let [linked, right] = [0, 0]
  for (const [a, b] of eachPairWithin(linkage.of)) {
    linked++
    if (person[a] === person[b]) right++
  }
  const groups: Report['groups'] = {}
  for (const [a, b] of eachPairWithin(person)) {
    for (const group of groupsOf(planted, order[a]!, order[b]!)) {
      const count = (groups[group] ??= { true: 0, atThreshold: 0, clustered: 0 })
      count.true++
      if (near.has(pairKey(a, b))) count.atThreshold++
      if (linkage.of[a] === linkage.of[b]) count.clustered++
    }
  }
  return {
    atThreshold: qualityOf(all.pairs, all.right, truth),
    automatic: qualityOf(sure.pairs, sure.right, truth),
    clustered: qualityOf(linked, right, truth),
    askedOf: {
      pairs: linkage.doubts.length,
      ofOnePerson: linkage.doubts.filter(({ a, b }) => person[a] === person[b]).length,
    },
    groups,
  }
}

function groupsOf({ woman, born, kinds, kindNames }: PlantedFile, a: number, b: number): string[] {
  const year = born[Math.min(a, b)]!
  const age =
    year === 0 ? 'unknown' : year < 1962 ? 'born before 1962' : year < 1982 ? 'born 1962–1981' : 'born since 1982'
  const wrong = [kindNames[kinds[a]!]!, kindNames[kinds[b]!]!].filter((kind) => kind !== 'clean').sort()
  return [
    woman[a] ? 'sex: women' : 'sex: men',
    `age: ${age}`,
    `error: ${wrong.length > 1 ? 'both records' : (wrong[0] ?? 'none')}`,
  ]
}

const share = (part: number, of: number): string => (of === 0 ? '–' : (part / of).toFixed(3))

export function printReport(found: Report, threshold: number): void {
  const line = (name: string, { precision, recall, f1, pairs }: Quality): string =>
    `${name.padEnd(34)} P ${precision.toFixed(4)}  R ${recall.toFixed(4)}  F1 ${f1.toFixed(4)}  (${pairs} pairs)`
  console.log(line(`pairwise, weight ≥ ${threshold}`, found.atThreshold))
  console.log(line('automatic links, pair by pair', found.automatic))
  console.log(line('automatic clusters', found.clustered))
  console.log(`shown to an officer: ${found.askedOf.pairs} pairs, ${found.askedOf.ofOnePerson} of one person`)
  console.log('recall by group: true pairs, at the threshold, in automatic clusters')
  for (const [group, count] of Object.entries(found.groups).sort(([x], [y]) => (x < y ? -1 : 1))) {
    if (count.true < 30) continue
    console.log(
      `  ${group.padEnd(44)} ${String(count.true).padStart(7)}  ${share(count.atThreshold, count.true)}  ${share(count.clustered, count.true)}`,
    )
  }
}
