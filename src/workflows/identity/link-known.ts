import type { Declaration } from '../../domain/identity/declaration.ts'
import { fillRoll } from '../../domain/identity/roll/roll.ts'
import { confirmSameNik } from '../../domain/identity/same-nik.ts'
import { makeScales } from '../../domain/identity/weigh.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import type { Stated } from '../../store/identity/declared.ts'
import { insertLinks, type NewLink } from '../../store/identity/links.ts'
import { loadKnown, type KnownRow, type ListToLink } from '../../store/identity/pending-rows.ts'
import { createWorkers } from '../registry/create-workers.ts'
import type { Progress } from '../work.ts'
import type { Engine } from './people.ts'

const portion = 5_000

/**
 * The short way: rows whose trusted NIK is exactly one worker's and whose name fits are that worker's, found set by set
 * through the keyed hash, nothing opened. What does not fit waits for the long way.
 * @returns how many rows were linked; undefined when asked to stop
 */
export async function linkKnown(
  database: Database,
  actor: Actor,
  list: ListToLink,
  engine: Engine,
  progress: Progress,
): Promise<number | undefined> {
  let linked = 0
  for (let after = 0; ;) {
    if (progress.cancelled()) return undefined
    const { links, last } = await asActor(database, actor, async (session) => {
      const known = await loadKnown(session, list.id, after, portion)
      const links = confirmed(known, list.id, engine)
      if (links.length > 0) {
        await insertLinks(session, links, engine.modelId)
        session.note('identity', { act: 'link-known', subject: { list: list.id, after, rows: links.length } })
        if (list.kind === 'workers') await createWorkers(session, list.id, known[0]!.seq, known.at(-1)!.seq)
      }
      return { links: links.length, last: known.length < portion ? undefined : known.at(-1)!.seq }
    })
    linked += links
    progress.advance(links)
    if (last === undefined) return linked
    after = last
  }
}

function confirmed(known: readonly KnownRow[], list: number, engine: Engine): NewLink[] {
  const roll = fillRoll(known.flatMap(({ row, record }, at) => [plain(row, `r${at}`), plain(record, `w${at}`)]))
  const scales = makeScales(engine.model, engine.policy, roll)
  return known.flatMap(({ seq, worker }, at) => {
    const { sure, weight } = confirmSameNik(roll, scales, at * 2, at * 2 + 1)
    return sure ? [{ list, seq, worker, how: 'nik' as const, weight }] : []
  })
}

const plain = ({ name, birth, sex, desa }: Stated, id: string): Declaration => ({
  id,
  name: name ?? '',
  birth,
  sex,
  desa,
  nik: null,
  nikStem: null,
  kk: null,
  mother: null,
  cleanList: null,
  registered: false,
})
