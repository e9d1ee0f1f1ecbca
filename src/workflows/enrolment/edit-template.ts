import type { Outcome } from '../../domain/basics/outcome.ts'
import { done } from '../../domain/basics/outcome.ts'
import { checkTemplate, type BatchTemplate } from '../../domain/enrolment/batch-template.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { saveTemplate } from '../../store/enrolment/templates.ts'

/** Keeps a new version of the insurer's form. Batches made before keep the version they were made with. */
export async function editTemplate(
  database: Database,
  actor: Actor,
  given: BatchTemplate,
): Promise<Outcome<{ template: number }>> {
  const checked = checkTemplate(given)
  if (!checked.ok) return checked
  return asActor(database, actor, async (session) => {
    const template = await saveTemplate(session, checked.value)
    session.note('enrolment', { act: 'edit-template', subject: { template, confirmed: checked.value.confirmed } })
    return done({ template })
  })
}
