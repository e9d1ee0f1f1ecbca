import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { readRecap, type RecapRow } from '../../domain/enrolment/read-recap.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { findRecapList, readRecapRows, readSent, saveRecap } from '../../store/enrolment/recaps.ts'
import type { RecapCounts } from '../../store/enrolment/tables.ts'
import type { Progress } from '../work.ts'

export type ReadRecap = { list: number }
export type RecapRead = { recap: number; asOf: string; counts: RecapCounts }

/**
 * Reads the insurer's recap back from a kept list: each row is matched to the person it answers for, who from then on is
 * accepted or refused as of the day of the recap. The same list twice changes nothing. One transaction.
 */
export async function readRecapList(
  database: Database,
  actor: Actor,
  { list }: ReadRecap,
  progress: Progress,
): Promise<Outcome<RecapRead>> {
  return asActor(database, actor, async (session): Promise<Outcome<RecapRead>> => {
    const found = await findRecapList(session, list)
    if (!found) return refused({ code: 'not-found' })
    if (found.kind !== 'recap') return refused({ code: 'list-not-recap' })
    if (found.state !== 'kept') return refused({ code: 'list-not-kept' })
    if (found.known !== null) return refused({ code: 'recap-already-read', recap: found.known })
    progress.step('Membaca rekap')
    const rows: RecapRow[] = []
    for await (const row of readRecapRows(session, list)) {
      rows.push(row)
      progress.advance(1)
    }
    progress.step('Mencocokkan jawaban')
    const read = readRecap(rows, await readSent(session))
    if (read.matches.length === 0) return refused({ code: 'recap-matches-nobody', rows: rows.length })
    const accepted = read.matches.filter(({ answer }) => answer === 'accepted').length
    const counts: RecapCounts = {
      rows: rows.length,
      accepted,
      refused: read.matches.length - accepted,
      strays: read.strays.length,
      unanswered: read.unanswered,
    }
    const recap = await saveRecap(session, { list, asOf: found.asOf, counts, read })
    session.note('enrolment', { act: 'read-recap', subject: { recap, list, ...counts } })
    return done({ recap, asOf: found.asOf, counts })
  })
}
