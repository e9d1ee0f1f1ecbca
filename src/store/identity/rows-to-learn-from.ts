import type { Session } from '../session.ts'
import type { Stated } from './declared.ts'

const portion = 5_000

/** Rows of kept lists about people, the latest lists first, some thousand at a time. */
export async function* rowsToLearnFrom(
  session: Session,
  most: number,
): AsyncGenerator<(Stated & { list: number; seq: number; reasons: string[] })[]> {
  await session.client.query(
    `declare lessons no scroll cursor for
     select r.list, r.seq, r.name, r.birth, r.sex, r.desa, r.nik_hash, r.kk_hash, r.sealed, r.reasons,
       (r.facts->>'birthYear')::int as birth_year
     from ingest.list l join ingest.row r on r.regency = l.regency and r.list = l.id and r.verdict <> 'refused' and not r.mended
     where l.regency = $1 and l.state = 'kept' and l.kind not in ('recap', 'attestations', 'payments')
     order by l.id desc, r.seq limit $2`,
    [session.actor.regency, most],
  )
  try {
    for (;;) {
      const { rows } = await session.client.query<Stated & { list: number; seq: number; reasons: string[] }>(
        `fetch ${portion} from lessons`,
      )
      if (rows.length === 0) return
      yield rows
    }
  } finally {
    await session.client.query('close lessons')
  }
}
