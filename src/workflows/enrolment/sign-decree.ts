import { createHash } from 'node:crypto'
import type { Day } from '../../domain/basics/day.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { hashRows, type AnnexRow, type Hasher } from '../../domain/enrolment/canonical-rows.ts'
import { checkDetails, type DecreeDetails } from '../../domain/enrolment/decree.ts'
import { decide, openGate } from '../../domain/priority/gate.ts'
import { asActor, type Actor, type Database, type Session } from '../../store/database.ts'
import { readFutureAnnex } from '../../store/enrolment/annex-rows.ts'
import { saveDecree } from '../../store/enrolment/decrees.ts'
import { findProposal, lockProposal, setState } from '../../store/enrolment/proposals.ts'
import { countLines } from '../../store/enrolment/propose-lines.ts'
import { enrolLines, holdApproved, readApproved } from '../../store/enrolment/sign-lines.ts'
import { compareProposal, countsOf } from './compare-decree.ts'

export type SignDecree = DecreeDetails & { proposal: number; today: Day }
export type Signed = { decree: number; number: string; hash: string; people: number; held: number }

const monthsTaken = '23P01'

/** A refusal found after something was written: thrown, so that the transaction is undone. */
class Undo extends Error {
  override name = 'Undo'
  readonly refusal: { code: string }
  constructor(code: string) {
    super(code)
    this.refusal = { code }
  }
}

/** SHA-256 as the domain asks for it. */
export function sha256(): Hasher {
  const hash = createHash('sha256')
  return { update: (text) => void hash.update(text), hex: () => hash.digest('hex') }
}

/**
 * Puts an approved proposal in force under the number of a signed decree. Everybody is asked at the gate once more:
 * who died or found a job since is held back, and the others go on. Refuses when the number is taken, and when somebody
 * got the same month from another decree in the meantime: the database lets only one of them pass.
 */
export async function signDecree(
  database: Database,
  actor: Actor,
  { proposal, today, ...given }: SignDecree,
): Promise<Outcome<Signed>> {
  const details = checkDetails(given, today)
  if (!details.ok) return details
  const gate = openGate(today, actor.regency)
  if (!gate.ok) return gate
  try {
    return await asActor(database, actor, async (session): Promise<Outcome<Signed>> => {
      const locked = await lockProposal(session, proposal)
      if (!locked) return refused({ code: 'not-found' })
      if (locked.state === 'signed') return refused({ code: 'proposal-signed' })
      if (locked.state !== 'approved') return refused({ code: 'proposal-not-approved' })
      const held = (await readApproved(session, proposal))
        .map(({ no, facts, holds }) => ({ no, reasons: [...holds, ...decide(gate.value, facts).reasons] }))
        .filter(({ reasons }) => reasons.length > 0)
      await holdApproved(session, proposal, held)
      const rows = await readFutureAnnex(session, proposal)
      if (rows.length === 0) throw new Undo('nothing-approved')
      const kept = await keep(session, proposal, details.value, rows)
      if (kept === undefined) throw new Undo('decree-number-taken')
      await enrolLines(session, proposal, kept.decree)
      await setState(session, proposal, 'signed')
      await countLines(session, proposal)
      const { decree, hash } = kept
      session.note('enrolment', {
        act: 'sign',
        subject: { proposal, decree, people: rows.length, held: held.length, hash },
      })
      return done({ decree, number: details.value.number, hash, people: rows.length, held: held.length })
    })
  } catch (error) {
    if (error instanceof Undo) return refused(error.refusal)
    if (error instanceof Error && 'code' in error && error.code === monthsTaken)
      return refused({ code: 'months-taken' })
    throw error
  }
}

async function keep(session: Session, proposal: number, details: DecreeDetails, rows: AnnexRow[]) {
  const { previous } = (await findProposal(session, proposal))!
  const hash = hashRows(session.actor.regency, rows, sha256())
  const decree = await saveDecree(session, {
    proposal,
    ...details,
    hash,
    people: rows.length,
    personMonths: rows.reduce((sum, { months }) => sum + months, 0),
    amount: rows.reduce((sum, { amount }) => sum + amount, 0),
    previous,
    difference: countsOf(await compareProposal(session, proposal, previous)),
  })
  return decree === undefined ? undefined : { decree, hash }
}
