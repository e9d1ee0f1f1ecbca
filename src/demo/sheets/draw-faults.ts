import type { Chance } from '../chance.ts'
import type { Planted } from './listing.ts'

/** The ordinary run of faults on a list, in the order of size the offices speak of; `rate` 0 writes a clean sheet. */
export function drawFaults(chance: Chance, rate: number): Planted {
  const planted: Planted = {}
  planted.nik = chance.weigh([
    ['ok', 1 - 0.132 * rate],
    ['nik-missing', 0.055 * rate],
    ['nik-placeholder', 0.02 * rate],
    ['nik-damaged', 0.022 * rate],
    ['nik-wrong-length', 0.025 * rate],
    ['nik-impossible', 0.01 * rate],
  ])
  if (chance.happens(0.002 * rate)) planted.name = 'missing'
  if (chance.happens(0.045 * rate)) {
    planted.birth = chance.weigh([['missing', 0.7], ['unreadable', 0.2], ['impossible', 0.1]]) // prettier-ignore
  }
  if (chance.happens(0.018 * rate)) planted.desa = chance.weigh([['missing', 0.6], ['unknown', 0.4]]) // prettier-ignore
  if (chance.happens(0.06 * rate)) planted.kk = chance.weigh([['placeholder', 0.5], ['missing', 0.5]]) // prettier-ignore
  return planted
}
