import { basename } from 'node:path'
import { day } from '../../src/domain/basics/day.ts'
import type { RegencyCode } from '../../src/domain/basics/ids.ts'
import { checkRow } from '../../src/domain/ingest/check-row.ts'
import type { ListKind } from '../../src/domain/ingest/list-kind.ts'
import { areaTable } from '../../src/domain/ingest/place/area-table.ts'
import { beginSheet, currentPlan, stepRow } from '../../src/domain/ingest/table/sheet-state.ts'
import { jemberAreas } from '../areas/jember-areas.ts'
import { readAll } from './read-all.ts'

export type Seen = { sheet: string; row: number; reasons: string[]; desa: string | null }

const areas = areaTable(jemberAreas)
const on = day('2026-11-23')

/** The people a file holds, with the reasons of each row: reading and checking alone, without a database. */
export async function checkAll(bytes: Buffer, path: string, kind: ListKind): Promise<Seen[]> {
  const { sheets, rows, refusal } = await readAll(bytes)
  if (refusal) throw new Error(`${path}: ${refusal.code}`)
  const guess = { areas, on, remembered: {} }
  return sheets.flatMap((sheet) => {
    const own = rows.filter((row) => row.sheet === sheet.index)
    const state = beginSheet(sheet, own.slice(0, 60), basename(path), {}, guess)
    let plan = currentPlan(state)
    return own.flatMap((row, at) => {
      const told = stepRow(state, own, at, plan, guess)
      if (told === 'new-heading') plan = currentPlan(state)
      if (told !== 'person' || !state.table) return []
      const { reasons, desa } = checkRow(row, state.table, plan, state.defaults, {
        regency: '35.09' as RegencyCode,
        areas,
        on,
        kind,
      })
      return [{ sheet: path.endsWith('.csv') ? '' : sheet.name, row: row.rowNo, reasons: [...reasons].sort(), desa }]
    })
  })
}
