import type { KindOfWork } from '../../domain/registry/kind-of-work.ts'
import type { Kecamatan } from './areas.ts'
import { segments } from './segments.ts'

/** How many workers of each kind a desa has: desa code → work → heads. */
export type Quotas = Map<string, Map<KindOfWork, number>>

/**
 * Spreads `workers` heads over kinds and desa. The sum is exact, and every kind is within one head of its share:
 * cells are rounded along one running total, kind by kind.
 */
export function quotasOf(areas: readonly Kecamatan[], workers: number, only?: KindOfWork): Quotas {
  const wanted = segments.filter((segment) => only === undefined || segment.work === only)
  const total = wanted.reduce((sum, segment) => sum + segment.persons, 0)
  const quotas: Quotas = new Map(
    areas.flatMap((one) => one.desa.map((desa) => [desa.code, new Map<KindOfWork, number>()])),
  )
  let exact = 0
  let given = 0
  for (const segment of wanted) {
    const cells = areas.flatMap((one) =>
      one.desa.map((desa) => ({ desa, weight: segment.affinity(one.name, desa.name) / perDesa(segment.work, one) })),
    )
    const weights = cells.reduce((sum, cell) => sum + cell.weight, 0)
    for (const { desa, weight } of cells) {
      exact += (workers * segment.persons * weight) / (total * weights)
      const heads = Math.round(exact) - given
      given += heads
      if (heads > 0) quotas.get(desa.code)?.set(segment.work, heads)
    }
  }
  return quotas
}

/** The coast is given desa by desa; everything else per kecamatan, shared evenly by its desa. */
const perDesa = (work: KindOfWork, kecamatan: Kecamatan): number => (work === 'nelayan' ? 1 : kecamatan.desa.length)
