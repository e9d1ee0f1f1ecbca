import { firstTemplate, type BatchTemplate } from '../../domain/enrolment/batch-template.ts'
import type { Session } from '../session.ts'

export type KeptTemplate = { id: number | null; template: BatchTemplate; by: string | null; at: Date | null }

/** The template in use: the newest one kept, else the one the program brings. */
export async function currentTemplate(session: Session): Promise<KeptTemplate> {
  const { rows } = await session.client.query<KeptTemplate>(
    `select t.id, t.template, n.name as by, t.at from enrolment.template t
       left join access.colleague_names() n on n.id = t.account
     where t.regency = $1 order by t.id desc limit 1`,
    [session.actor.regency],
  )
  return rows[0] ?? { id: null, template: firstTemplate, by: null, at: null }
}

export async function saveTemplate(session: Session, template: BatchTemplate): Promise<number> {
  const { id } = await session.db
    .insertInto('enrolment.template')
    .values({
      regency: session.actor.regency,
      template: JSON.stringify(template) as never,
      account: session.actor.account,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
