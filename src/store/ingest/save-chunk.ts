import { from as copyFrom } from 'pg-copy-streams'
import type { Checkpoint } from '../../domain/ingest/list-counts.ts'
import type { Session } from '../session.ts'
import type { Block } from './row-block.ts'
import { incomingColumns } from './row-copy.ts'

/** Some thousand rows of a list, checked and sealed, ready for the database. `copy` is a binary COPY stream. */
export type Chunk = { copy: Buffer; people: number; blocks: Block[]; checkpoint: Checkpoint }

/**
 * Stores a chunk and moves the list's checkpoint past it, in the caller's transaction. Gives false, and stores nothing,
 * when the list is no longer being read or somebody else has read on: `after` is the checkpoint this chunk goes on from.
 */
export async function saveChunk(session: Session, list: number, after: number, chunk: Chunk): Promise<boolean> {
  const { regency } = session.actor
  const { client } = session
  const { checkpoint } = chunk
  const { rowCount } = await client.query(
    `select from ingest.list where regency = $1 and id = $2 and state = 'reading'
       and coalesce((checkpoint->>'seq')::int, 0) = $3 for update`,
    [regency, list, after],
  )
  if (rowCount !== 1) return false
  await client.query(
    `update ingest.list set checkpoint = $3, counts = $4, sheets = $5, kind = $6
     where regency = $1 and id = $2`,
    [regency, list, checkpoint, checkpoint.counts, JSON.stringify(checkpoint.sheets), checkpoint.kind],
  )
  session.note('ingest', { act: 'read-rows', subject: { list, from: after + 1, to: checkpoint.seq } })
  if (chunk.people > 0) {
    await client.query(`create temp table if not exists ingest_incoming (${incomingColumns}) on commit delete rows`)
    const stream = client.query(copyFrom('copy pg_temp.ingest_incoming from stdin (format binary)'))
    await new Promise<void>((resolve, reject) => {
      stream.on('finish', resolve)
      stream.on('error', reject)
      stream.end(chunk.copy)
    })
    await client.query(insertRows, [regency, list, await hasWorkers(session)])
  }
  if (chunk.blocks.length > 0) {
    const values = chunk.blocks.map((_, at) => `($1, $2, $${at * 4 + 3}::int, $${at * 4 + 4}::int, $${at * 4 + 5}::int, $${at * 4 + 6}::bytea)`) // prettier-ignore
    await client.query(
      `insert into ingest.block (regency, list, first_seq, last_seq, sheet, sealed) values ${values.join(', ')}`,
      [regency, list, ...chunk.blocks.flatMap((block) => [block.firstSeq, block.lastSeq, block.sheet, block.sealed])],
    )
  }
  return true
}

async function hasWorkers({ client, actor }: Session): Promise<boolean> {
  const { rows } = await client.query<{ some: boolean }>(
    'select exists (select from registry.worker where regency = $1) as some',
    [actor.regency],
  )
  return rows[0]?.some ?? false
}

/**
 * Known by trusted NIK; without one, by the same name, birth day and desa. Under one NIK, a name with nothing in
 * common, or little in common and another birth day, is a conflict.
 */
const insertRows = `
  insert into ingest.row (regency, list, seq, sheet, row_no, verdict, change, reasons, name, birth, sex, desa, kind_of_work,
    nik_hash, kk_hash, sealed, health, facts)
  select $1, $2, i.seq, i.sheet, i.row_no, i.verdict,
    case when i.verdict = 'refused' then null
      when w.id is null then 'new'
      when i.name is distinct from w.name and (similarity(i.name, w.name) < 0.15
        or similarity(i.name, w.name) < 0.35 and i.birth <> w.birth) then 'conflict'
      when i.name <> w.name or i.birth <> w.birth or i.sex <> w.sex or i.desa <> w.desa or i.kind_of_work <> w.kind_of_work
        or i.kk_hash <> w.kk_hash or (w.birth is null and i.birth is not null) or (w.desa is null and i.desa is not null)
        or (w.kind_of_work is null and i.kind_of_work is not null) or (w.nik_hash is null and i.nik_hash is not null) then 'changed'
      else 'same' end,
    i.reasons, i.name, i.birth, i.sex, i.desa, i.kind_of_work, i.nik_hash, i.kk_hash, i.sealed, i.health, i.facts
  from pg_temp.ingest_incoming i
    left join lateral (
      select k.* from (
        (select n.* from registry.worker n where n.regency = $1 and n.state = 'listed' and n.nik_hash = i.nik_hash order by n.id limit 1)
        union all
        (select n.* from registry.worker n where i.nik_hash is null and n.regency = $1 and n.state = 'listed'
           and n.name = i.name collate "C" and n.birth = i.birth and n.desa = i.desa order by n.id limit 1)
      ) k limit 1) w on $3::boolean and i.verdict <> 'refused'`
