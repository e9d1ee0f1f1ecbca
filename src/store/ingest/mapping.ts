import { isField, type Field } from '../../domain/ingest/columns.ts'
import type { Session } from '../session.ts'

/** What was confirmed for a sender before: heading key → field, null for a column to leave out. */
export async function loadMapping(session: Session, sender: string): Promise<Record<string, Field | null>> {
  const { rows } = await session.client.query<{ key: string; field: string | null }>(
    'select key, field from ingest.mapping where regency = $1 and sender = lower($2)',
    [session.actor.regency, sender],
  )
  return Object.fromEntries(rows.map(({ key, field }) => [key, isField(field) ? field : null]))
}

/** Remembers headings for a sender. Columns without a heading have no words to remember and are left out. */
export async function saveMapping(
  session: Session,
  sender: string,
  mapping: Readonly<Record<string, Field | null>>,
): Promise<void> {
  const named = Object.entries(mapping).filter(([key]) => !key.startsWith('#'))
  if (named.length === 0) return
  await session.client.query(
    `insert into ingest.mapping (regency, sender, key, field, confirmed_by)
     select $1, lower($2), k, f, $5 from unnest($3::text[], $4::text[]) as m(k, f)
     on conflict (regency, sender, key) do update set field = excluded.field, confirmed_by = excluded.confirmed_by, confirmed_at = now()`,
    [session.actor.regency, sender, named.map(([key]) => key), named.map(([, field]) => field), session.actor.account],
  )
}
