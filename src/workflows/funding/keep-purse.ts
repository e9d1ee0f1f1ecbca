import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { checkPurse, type Purse } from '../../domain/funding/purse.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { areaCodes } from '../../store/funding/area-codes.ts'
import { addPurse, listPurses, updatePurse } from '../../store/funding/purses.ts'

export type NewPurse = Omit<Purse, 'id'>

/** Keeps a new purse. */
export async function keepPurse(
  database: Database,
  actor: Actor,
  purse: NewPurse,
): Promise<Outcome<{ purse: number }>> {
  return asActor(database, actor, async (session): Promise<Outcome<{ purse: number }>> => {
    const checked = checkPurse({ ...purse, id: '' }, await areaCodes(session))
    if (!checked.ok) return checked
    const id = await addPurse(session, purse)
    if (id === undefined) return refused({ code: 'purse-name-taken' })
    const { kind, amount, first, last } = purse
    session.note('funding', { act: 'add-purse', subject: { purse: id, kind, amount, first, last } })
    return done({ purse: id })
  })
}

export type PurseChange = Partial<Omit<NewPurse, 'kind'>> & { closed?: boolean }

/** Changes a purse. Its payer stays: another payer is another purse. Scenarios already made keep what they used. */
export async function changePurse(
  database: Database,
  actor: Actor,
  id: number,
  change: PurseChange,
): Promise<Outcome<{ purse: number }>> {
  return asActor(database, actor, async (session): Promise<Outcome<{ purse: number }>> => {
    const before = (await listPurses(session)).find((purse) => purse.id === String(id))
    if (!before) return refused({ code: 'not-found' })
    const { closed = before.closed, ...changed } = change
    const after: Purse = { ...before, ...changed }
    const checked = checkPurse(after, await areaCodes(session))
    if (!checked.ok) return checked
    if (!(await updatePurse(session, after, closed))) return refused({ code: 'purse-name-taken' })
    const { amount, first, last } = after
    session.note('funding', { act: 'change-purse', subject: { purse: id, amount, first, last, closed } })
    return done({ purse: id })
  })
}
