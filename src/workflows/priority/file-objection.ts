import type { Day } from '../../domain/basics/day.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { openObjection, type ObjectionRefusal } from '../../domain/priority/objection.ts'
import type { GateReason } from '../../domain/priority/reasons.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { findCandidate } from '../../store/priority/candidates.ts'
import { saveObjection } from '../../store/priority/objections.ts'
import { officeCalendar } from '../law/read-calendar.ts'

export type FileObjection = {
  clientId: string
  run: number
  worker: number
  against: GateReason | null
  said: string
  by: string
  cameIn: Day
}

/** Writes an objection down against one decision of one run. Sending it twice keeps it once. */
export async function fileObjection(
  database: Database,
  actor: Actor,
  asked: FileObjection,
  today: Day,
): Promise<Outcome<{ id: number; due: Day }, ObjectionRefusal | { code: 'not-found' }>> {
  return asActor(
    database,
    actor,
    async (session): Promise<Outcome<{ id: number; due: Day }, ObjectionRefusal | { code: 'not-found' }>> => {
      const kept = await findCandidate(session, asked.run, asked.worker)
      if (!kept) return refused({ code: 'not-found' })
      const decision = { run: asked.run, worker: String(asked.worker), verdict: kept.verdict, reasons: kept.reasons }
      const opened = openObjection({ ...asked, decision }, today, await officeCalendar(session))
      if (!opened.ok) return opened
      const { due } = opened.value
      const id = await saveObjection(session, { ...asked, due })
      if (id === undefined) return refused({ code: 'not-found' })
      session.note('priority', {
        act: 'file-objection',
        subject: { objection: id, run: asked.run, against: asked.against, due },
        worker: asked.worker,
      })
      return done({ id, due })
    },
  )
}
