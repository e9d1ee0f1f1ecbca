import type { Day } from '../basics/day.ts'
import type { SignedWeights } from './weights.ts'

/**
 * The weights a new regency starts with, until its own office decides. The groups that carry points are those the
 * programme was founded for: the market sector first, then pesantren teachers, religious workers and PKK cadres.
 */
export const firstWeights: SignedWeights = {
  decile: [30, 27, 24, 20, 16, 12, 8, 5, 2, 0],
  decileUnknown: 10,
  extremePoor: 15,
  breadwinner: 15,
  dependant: 3,
  dependantsUpTo: 5,
  disability: 10,
  danger: { low: 0, medium: 5, high: 10 },
  group: {
    market: 10,
    tobacco: 0,
    farm: 0,
    fishery: 0,
    religion: 5,
    cadre: 5,
    transport: 0,
    service: 0,
    village: 0,
    other: 0,
  },
  decidedBy: 'Usulan awal, belum ditetapkan pejabat',
  on: '2026-11-23' as Day,
  reason: 'Kemiskinan dan tanggungan didahulukan, lalu bahaya pekerjaan, lalu sektor pasar, pesantren, dan kader.',
}
