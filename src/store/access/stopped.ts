import type { Lookup } from '../keys/keyring.ts'
import type { Session } from '../session.ts'

/** What stands on the stop list for a NIK: a keyed hash of a kind of its own, so that it equals nothing elsewhere. */
export const stopKey = (lookup: Lookup, nik: string): Buffer => lookup('stop', nik)

/** Puts erased NIKs on the stop list, with the request that is the reason. */
export async function stopPerson(session: Session, niks: readonly string[], request: number): Promise<void> {
  if (niks.length === 0) return
  const keys = niks.map((nik) => stopKey(session.keys.lookup, nik))
  await session.client.query(
    `insert into access.stopped (regency, key, request) select $1, k, $3 from unnest($2::bytea[]) k on conflict do nothing`,
    [session.actor.regency, keys, request],
  )
  session.note('access', { act: 'stop-person', subject: { request } })
}

/** The stop list, in hexadecimal: short, for few ask to be erased. */
export async function listStopped(session: Session): Promise<string[]> {
  const { rows } = await session.client.query<{ key: string }>(
    `select encode(key, 'hex') as key from access.stopped where regency = $1`,
    [session.actor.regency],
  )
  return rows.map(({ key }) => key)
}

/** Takes a NIK off the stop list, where it stands by a request. @returns whether it stood there */
export async function unstopPerson(session: Session, request: number, nik: string): Promise<boolean> {
  const of = [session.actor.regency, request, stopKey(session.keys.lookup, nik)]
  const { rowCount } = await session.client.query(
    'select from access.stopped where regency = $1 and request = $2 and key = $3',
    of,
  )
  if (rowCount !== 1) return false
  await session.client.query('delete from access.stopped where regency = $1 and request = $2 and key = $3', of)
  return true
}
