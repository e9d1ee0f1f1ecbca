import type { Area } from '../../domain/ingest/place/area-table.ts'
import type { Session } from '../session.ts'

/** The kecamatan, desa and kelurahan of the regency, to read desa cells by. */
export const listAreas = (session: Session): Promise<Area[]> =>
  session.db
    .selectFrom('access.area')
    .select(['code', 'name'])
    .where('regency', '=', session.actor.regency)
    .orderBy('code')
    .execute()
