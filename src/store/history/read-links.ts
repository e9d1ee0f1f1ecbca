import type { Session } from '../database.ts'

/** A link as it is exported: the exact text that was hashed, so that a verifier needs no database. */
export type ExportedLink = { room: string; seq: number; line: string; previous: string; hash: string }

/** Every link, room by room and in order, some thousand at a time. */
export async function* readLinks(session: Session): AsyncGenerator<ExportedLink> {
  let room = ''
  let seq = 0
  for (;;) {
    const { rows } = await session.client.query<ExportedLink>(
      `select l.room, l.seq, history.line(l) as line, encode(l.previous, 'hex') as previous, encode(l.hash, 'hex') as hash
       from history.link l where l.regency = $1 and (l.room, l.seq) > ($2, $3) order by l.room, l.seq limit 2000`,
      [session.actor.regency, room, seq],
    )
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    ;({ room, seq } = last)
  }
}

export type HistoryFilter = {
  room?: string | undefined
  account?: string | undefined
  act?: string | undefined
  worker?: number | undefined
  /** Part of a colleague's name. */
  who?: string | undefined
  /** First and last day, in the time of the office. */
  from?: string | undefined
  to?: string | undefined
  before?: { at: string; room: string; seq: number } | undefined
  limit: number
}

export type HistoryRow = {
  room: string
  seq: number
  at: string
  account: string
  name: string | null
  role: string
  notes: { act: string; [subject: string]: unknown }[]
}

/** Who did what, newest first. Times carry microseconds, as the chain does, so that paging never skips a link. */
export async function listLinks(session: Session, filter: HistoryFilter): Promise<HistoryRow[]> {
  const { rows } = await session.client.query<HistoryRow>(
    `select l.room, l.seq, to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, l.account, c.name, l.role, l.notes
     from history.link l left join access.colleague_names() c on c.id = l.account
     where l.regency = $1
       and ($2::text is null or l.room = $2)
       and ($3::text is null or l.account = $3)
       and ($4::text is null or l.notes @> jsonb_build_array(jsonb_build_object('act', $4::text)))
       and ($5::bigint is null or l.notes @> jsonb_build_array(jsonb_build_object('worker', $5::bigint)))
       and ($6::timestamptz is null or (l.at, l.room, l.seq) < ($6::timestamptz, $7::text, $8::bigint))
       and ($10::text is null or c.name ilike '%' || $10::text || '%')
       and ($11::date is null or l.at >= $11::date::timestamp at time zone 'Asia/Jakarta')
       and ($12::date is null or l.at < ($12::date + 1)::timestamp at time zone 'Asia/Jakarta')
     order by l.at desc, l.room desc, l.seq desc limit $9`,
    [
      session.actor.regency,
      filter.room ?? null,
      filter.account ?? null,
      filter.act ?? null,
      filter.worker ?? null,
      filter.before?.at ?? null,
      filter.before?.room ?? null,
      filter.before?.seq ?? null,
      filter.limit,
      filter.who?.replace(/[\\%_]/g, '\\$&') ?? null,
      filter.from ?? null,
      filter.to ?? null,
    ],
  )
  return rows
}
