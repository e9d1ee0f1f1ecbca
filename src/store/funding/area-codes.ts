import type { Session } from '../session.ts'

/** Codes of every kecamatan, desa and kelurahan of the regency. */
export async function areaCodes(session: Session): Promise<Set<string>> {
  const rows = await session.db
    .selectFrom('access.area')
    .select('code')
    .where('regency', '=', session.actor.regency)
    .execute()
  return new Set(rows.map(({ code }) => code))
}
