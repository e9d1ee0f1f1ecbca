import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { attestationsOfSignature, findKeptList } from '../../store/registry/workers-of-list.ts'
import type { Progress, Work } from '../work.ts'
import type { SignedList } from './attest-list.ts'
import { withdrawAttestations } from './withdraw-attestations.ts'

const atOnce = 1_000

/**
 * Takes a signature under a list back: everybody it vouched for stands as before it. A thousand people a transaction;
 * running it again goes on where it stopped.
 */
export async function withdrawList(
  database: Database,
  actor: Actor,
  { list, attester, on }: SignedList,
  progress: Progress,
): Promise<Outcome<{ withdrawn: number }>> {
  const kept = await asActor(database, actor, (session) => findKeptList(session, list))
  if (!kept) return refused({ code: 'signed-list-not-kept' })
  progress.step('Menarik pernyataan yang ditandatangani')
  for (let withdrawn = 0; ;) {
    if (progress.cancelled()) return refused({ code: 'cancelled' })
    const ids = await asActor(database, actor, (session) =>
      attestationsOfSignature(session, list, kept.file, { attester: attester.trim(), on }, atOnce),
    )
    if (ids.length === 0) return withdrawn === 0 ? refused({ code: 'not-found' }) : done({ withdrawn })
    const outcome = await withdrawAttestations(database, actor, ids)
    if (!outcome.ok) return outcome
    withdrawn += ids.length
    progress.advance(ids.length)
  }
}

export const withdrawListWork: Work<SignedList> = {
  name: 'registry.withdraw-list',
  title: 'Menarik pernyataan daftar',
  run: withdrawList,
}
