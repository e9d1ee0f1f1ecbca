import { kecamatanOf, type DesaCode } from '../basics/ids.ts'
import { marketRole } from './cell/market-role.ts'
import { readWork } from './cell/read-work.ts'
import type { CheckContext } from './check-context.ts'
import { desaInAddress } from './place/desa-in-address.ts'
import { findKecamatan, readDesa, type DesaRead } from './place/read-desa.ts'
import type { RawRow } from './raw-row.ts'
import type { ReasonCode } from './reasons.ts'
import type { RowFacts } from './row-facts.ts'
import type { ColumnPlan, Defaults } from './table/table.ts'

type Found = { desa: DesaCode | null; kindOfWork: string | null }

/** Where the person lives and what work they do: from the row's own cells first, then from the titles above it. */
export function placeOfRow(
  row: RawRow,
  plan: ColumnPlan,
  defaults: Defaults,
  context: CheckContext,
  facts: RowFacts,
  reasons: ReasonCode[],
): Found {
  const text = (at: number | undefined) => (at === undefined ? '' : (row.cells[at] ?? ''))
  let desa = ownDesa(text(plan.desa), text(plan.kecamatan), text(plan.address), defaults, context)
  if (desa.state === 'missing' && defaults.desa && !contradicts(defaults.desa, text(plan.kecamatan), context)) {
    desa = { state: 'found', desa: defaults.desa }
    // Where a column for it stands, a cell may have been left empty on purpose: the officer is told.
    if (plan.desa !== undefined) reasons.push('desa-from-title')
  }
  const unknown = desa.state === 'missing' ? context.kind === 'workers' : desa.state !== 'found'
  if (unknown) reasons.push('desa-unknown')

  if (!facts.market && defaults.market) facts.market = defaults.market
  if (!facts.place && defaults.place) facts.place = defaults.place
  const words = text(plan.work)
  const work = readWork(words)
  if (work && !work.known) facts.workWords = words.trim().slice(0, 60)
  // Words nobody knows ("sayur") say less than the title of the list they stand in.
  const kindOfWork = work?.known ? work.kind : (defaults.kindOfWork ?? work?.kind ?? null)
  if (facts.market) facts.role = marketRole(words, kindOfWork)
  return { desa: desa.state === 'found' ? desa.desa : null, kindOfWork }
}

function ownDesa(
  desa: string,
  kecamatan: string,
  address: string,
  { kecamatan: within }: Defaults,
  { areas }: CheckContext,
): DesaRead {
  if (desa !== '') {
    const read = readDesa(areas, desa, kecamatan, within)
    if (read.state !== 'missing') return read
  }
  if (address === '') return { state: 'missing' }
  const read = desaInAddress(areas, kecamatan === '' ? address : `${address}, kec. ${kecamatan}`, within)
  return read.state === 'found' ? read : { state: 'missing' }
}

function contradicts(desa: DesaCode, kecamatanText: string, { areas }: CheckContext): boolean {
  const said = kecamatanText === '' ? undefined : findKecamatan(areas, kecamatanText)
  return said !== undefined && said !== kecamatanOf(desa)
}
