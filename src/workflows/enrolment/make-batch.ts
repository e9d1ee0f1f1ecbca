import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import type { BatchTemplate } from '../../domain/enrolment/batch-template.ts'
import { fillBatch } from '../../domain/enrolment/fill-batch.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import {
  findBatch,
  readBatchPeople,
  readSendable,
  saveBatch,
  type Held,
  type Sendable,
} from '../../store/enrolment/batches.ts'
import { findDecree } from '../../store/enrolment/decrees.ts'
import { currentTemplate } from '../../store/enrolment/templates.ts'
import { writeWorkbook, type Cell } from '../documents/write-workbook.ts'
import { fileName } from './print-decree.ts'

export type MadeBatch = { batch: number; people: number; held: number }

/**
 * Makes a batch for the insurer of everybody of a decree not sent yet; with `again`, of those it refused. Who lacks a
 * value the template asks for is kept out, with the columns named, and the others go. They count as sent from now.
 */
export async function makeBatch(
  database: Database,
  actor: Actor,
  { decree, again }: { decree: number; again: boolean },
): Promise<Outcome<MadeBatch>> {
  return asActor(database, actor, async (session): Promise<Outcome<MadeBatch>> => {
    if (!(await findDecree(session, decree))) return refused({ code: 'not-found' })
    const { template } = await currentTemplate(session)
    const sent: Sendable[] = []
    const held: Held[] = []
    for (const one of await readSendable(session, decree, again)) {
      const filled = fillBatch(template, { ...one.person, lineNo: sent.length + 1 })
      if (filled.ok) sent.push(one)
      else held.push({ proposal: one.proposal, line: one.line, reasons: filled.refusal.headings })
    }
    if (sent.length === 0) return refused({ code: 'nothing-to-send', held: held.length })
    const batch = await saveBatch(session, { decree, template, sent, held })
    session.note('enrolment', { act: 'make-batch', subject: { batch, decree, people: sent.length, held: held.length } })
    return done({ batch, people: sent.length, held: held.length })
  })
}

/** The workbook of a batch, in the template it was made with. The history keeps who took it. */
export async function writeBatch(
  database: Database,
  actor: Actor,
  { batch }: { batch: number },
): Promise<Outcome<{ name: string; bytes: AsyncGenerator<Buffer> }>> {
  return asActor(database, actor, async (session) => {
    const found = await findBatch(session, batch)
    if (!found) return refused({ code: 'not-found' })
    const people = await readBatchPeople(session, batch)
    session.note('enrolment', { act: 'open-numbers', subject: { batch, people: people.length, as: 'batch' } })
    const name = fileName({ number: `${found.decreeNumber} berkas ${batch}` }, 'xlsx', 'Pendaftaran')
    return done({ name, bytes: writeWorkbook([sheet(found.template, people)]) })
  })
}

function sheet(template: BatchTemplate, people: Sendable[]) {
  return {
    name: template.sheet,
    title: template.title,
    columns: template.columns.map(({ heading, source }) => ({ heading, width: source === 'nik' ? 20 : source === 'name' ? 30 : 16 })), // prettier-ignore
    rows: people.values().map(({ person }): Cell[] => {
      const filled = fillBatch(template, person)
      return filled.ok ? filled.value : []
    }),
  }
}
