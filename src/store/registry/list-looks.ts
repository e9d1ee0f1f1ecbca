import { findPersonKeys } from '../history/person-keys.ts'
import { unsealJson } from '../keys/seal.ts'
import type { Session } from '../session.ts'

/** One time somebody looked at, opened or changed something of a worker. */
export type Look = {
  at: string
  name: string | null
  office: string | null
  role: string
  act: string
  field: string | null
  reason: string | null
}

type LinkRow = {
  at: string
  name: string | null
  office: string | null
  role: string
  notes: { act: string; worker?: number; field?: string; fields?: string[] }[]
  personal: { note: number; sealed: string }[]
}

/**
 * Who looked at, opened or changed one worker, newest first, with the reasons given, as far as the person's key still
 * exists. Empty for roles that may not read the history.
 */
export async function listLooks(session: Session, worker: number, limit: number): Promise<Look[]> {
  const { rows } = await session.client.query<LinkRow>(
    `select to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, c.name, c.office, l.role, l.notes, l.personal
     from history.link l left join access.colleague_names() c on c.id = l.account
     where l.regency = $1 and l.notes @> jsonb_build_array(jsonb_build_object('worker', $2::bigint))
     order by l.at desc limit $3`,
    [session.actor.regency, worker, limit],
  )
  const key = (await findPersonKeys(session, [worker])).get(worker)
  return rows.flatMap(({ notes, personal, ...link }) =>
    notes.flatMap((note, index): Look[] => {
      if (note.worker !== worker) return []
      const sealed = personal.find((one) => one.note === index)?.sealed
      const opened = key && sealed ? unsealJson<{ reason?: string }>(key, 'history', Buffer.from(sealed, 'base64')) : {}
      return [
        { ...link, act: note.act, field: note.field ?? note.fields?.join(', ') ?? null, reason: opened.reason ?? null },
      ]
    }),
  )
}
