import type { Session } from '../session.ts'

/** Runs an insert; undefined, with nothing changed, when another transaction was first with the same key. */
export async function unlessTaken<T>(session: Session, insert: () => Promise<T>): Promise<T | undefined> {
  await session.client.query('savepoint unless_taken')
  try {
    const result = await insert()
    await session.client.query('release savepoint unless_taken')
    return result
  } catch (error) {
    if ((error as { code?: string }).code !== '23505') throw error
    await session.client.query('rollback to savepoint unless_taken')
    return undefined
  }
}
