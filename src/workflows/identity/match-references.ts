import type { Day } from '../../domain/basics/day.ts'
import { linkAll, type Linkage } from '../../domain/identity/link.ts'
import type { PairKind } from '../../domain/identity/money-at-risk.ts'
import { nikStateAt, nikStates } from '../../domain/identity/roll/cells.ts'
import type { Roll } from '../../domain/identity/roll/roll.ts'
import type { WorkerRecord } from '../../store/identity/candidates.ts'
import { deleteUnmatched, insertLinks, type NewLink } from '../../store/identity/links.ts'
import { rulingsOnRows, type NewPair } from '../../store/identity/pairs.ts'
import { applyReferenceFacts, insertListAttestations } from '../../store/registry/references.ts'
import type { Session } from '../../store/session.ts'
import { refreshStanding } from '../registry/refresh-standing.ts'
import { settleWorkers } from '../registry/settle-workers.ts'
import { pairMaker, queuePairs } from './doubts.ts'
import { Candidates } from './find-candidates.ts'
import { People, type Engine } from './people.ts'

/** What the linkage of reference rows with workers came to. */
export type Matched = { links: NewLink[]; pairs: NewPair[] }

/** Officers' verdicts on rows of these lists stand above every weight. */
export async function rule(session: Session, people: People, placeOfRow: ReadonlyMap<string, number>, lists: number[]) {
  for (const { a, list, seq, state } of await rulingsOnRows(session, lists)) {
    const row = placeOfRow.get(`${list}:${seq}`)
    const worker = people.placeOf(a)
    if (row !== undefined && worker !== undefined) people[state].push({ a: row, b: worker, weight: 0 })
  }
}

/** Reads links and pairs off a linkage of reference rows (`kindOf` a list) with registered workers. */
export function readMatches(
  roll: Roll,
  people: People,
  linkage: Linkage,
  engine: Engine,
  kindOf: (list: number) => string,
  on: Day,
): Matched {
  const links: NewLink[] = []
  for (let place = 0; place < roll.length; place++) {
    const row = people.rowAt(place)
    const worker = people.workerAt(linkage.of[place]!)
    if (!row || worker === 0) continue
    const person = linkage.of[place]!
    const byNik = [place, person].every((row) => nikStateAt(roll, row) === nikStates.trusted)
    links.push({ ...row, worker, how: byNik ? 'nik' : 'model', weight: linkage.weight[place]! })
  }
  const make = pairMaker(roll, engine, on)
  const pairs = linkage.doubts.flatMap((doubt) => {
    const [x, y] = [linkage.of[doubt.a]!, linkage.of[doubt.b]!]
    const [worker, other] = [people.workerAt(x) || people.workerAt(y), people.workerAt(y)]
    if (people.workerAt(x) && other) return [make(doubt, { worker: people.workerAt(x), other })]
    const row = people.rowAt(people.workerAt(x) ? y : x)
    const kind = row && kindOf(row.list)
    // A verifier's row that fits nobody surely goes back to the sender: there is no money on asking an officer.
    return row && worker && kind !== 'attestations' ? [make(doubt, { worker, ...row, kind: kind as PairKind })] : []
  })
  return { links, pairs }
}

/**
 * Looks whether waiting rows of reference lists speak of workers who have just come. Part of the caller's transaction,
 * so that no worker is ever there whom the lists kept before him were not asked about.
 */
export async function matchWaiting(
  session: Session,
  workers: readonly WorkerRecord[],
  engine: Engine,
  on: Day,
): Promise<void> {
  const people = new People(false)
  const kinds = new Map<number, string>()
  const placeOfRow = new Map<string, number>()
  const candidates = new Candidates()
  for (const worker of workers) candidates.add(worker)
  for await (const rows of candidates.unmatched(session)) {
    for (const row of rows) {
      kinds.set(row.list, row.kind)
      placeOfRow.set(`${row.list}:${row.seq}`, people.addRow(session, row, row.kind !== 'attestations'))
    }
  }
  if (placeOfRow.size === 0) return
  for (const worker of workers) people.addWorker(session, worker)
  await rule(session, people, placeOfRow, [...kinds.keys()])
  const roll = people.done(candidates.sample)
  const linkage = linkAll(roll, engine.model, engine.policy, people.rulings)
  const { links, pairs } = readMatches(roll, people, linkage, engine, (list) => kinds.get(list) ?? '', on)
  await insertLinks(session, links, engine.modelId)
  await deleteUnmatched(session, links)
  if (links.length > 0) session.note('identity', { act: 'match-waiting', subject: { rows: links.length } })
  await takeIn(session, links, kinds)
  await queuePairs(session, pairs, engine)
  if (pairs.length > 0) session.note('identity', { act: 'queue', subject: { pairs: pairs.length } })
}

async function takeIn(session: Session, links: readonly NewLink[], kinds: ReadonlyMap<number, string>): Promise<void> {
  if (links.length === 0) return
  await applyReferenceFacts(session, [...new Set(links.map(({ worker }) => worker))])
  session.note('registry', { act: 'apply-references', subject: { rows: links.length } })
  for (const list of new Set(links.map((link) => link.list))) {
    if (kinds.get(list) !== 'attestations') continue
    const { attested, working } = await insertListAttestations(session, list)
    await refreshStanding(session, attested)
    await settleWorkers(session, working)
    session.note('registry', { act: 'attest-list', subject: { list, workers: attested.length } })
  }
}
