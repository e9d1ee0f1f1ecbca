import { done } from '../../../domain/basics/outcome.ts'
import { refreshPlanner } from '../../../store/operate/refresh-planner.ts'
import type { Nightly } from '../nightly.ts'

/** Lets the planner look at every table anew, so that pages stay quick after a day of large lists. */
export const refreshStatistics: Nightly = {
  name: 'operate.statistics',
  title: 'Menyegarkan statistik basis data',
  at: '15 3',
  per: 'installation',
  run: async ({ ownerUrl }) => {
    const { tables, bytes } = await refreshPlanner(ownerUrl)
    const size = `${Math.round(bytes / 1e6).toLocaleString('id-ID')} MB`
    return done({ did: { tables, bytes }, says: `Statistik ${tables} tabel disegarkan; basis data ${size}.` })
  },
}
