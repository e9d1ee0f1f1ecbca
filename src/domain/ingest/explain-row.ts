import { kecamatanOf } from '../basics/ids.ts'
import type { Field } from './columns.ts'
import type { AreaTable } from './place/area-table.ts'
import { readDesa } from './place/read-desa.ts'
import type { RawRow } from './raw-row.ts'
import type { ReasonCode } from './reasons.ts'
import type { ColumnPlan } from './table/table.ts'
import { reasonWords } from './words.ts'

/** A reason with its place: `cell` as Excel names it (`C14`), '' when no column holds the field. */
export type Remark = { code: ReasonCode; field: Field | null; cell: string; sentence: string }

const fieldOf = (code: ReasonCode, plan: ColumnPlan): Field | null => {
  if (code.startsWith('kk-')) return 'kk'
  if (code === 'desa-unknown' || code === 'desa-from-title')
    return plan.desa === undefined && plan.address !== undefined ? 'address' : 'desa'
  if (code === 'name-missing' || code === 'title-removed') return 'name'
  if (code.startsWith('birth-') || code === 'nik-birth-differs')
    return plan.birthDate === undefined ? 'birth' : 'birthDate'
  if (code === 'sex-from-nik' || code === 'nik-sex-differs') return 'sex'
  return code.startsWith('nik-') ? 'nik' : null
}

/** What is to be said of a row to the one who can mend it; `show` may mask what was found. */
export function explainRow(
  row: RawRow,
  reasons: readonly ReasonCode[],
  plan: ColumnPlan,
  areas: AreaTable,
  show: (text: string, field: Field | null) => string = (text) => text,
): Remark[] {
  return reasons.map((code) => {
    const field = fieldOf(code, plan)
    const index = field ? plan[field] : undefined
    const cell = index === undefined ? '' : `${columnLetters(index)}${row.rowNo}`
    const found = index === undefined ? '' : (row.cells[index] ?? '')
    const among = code === 'desa-unknown' ? namesakes(areas, found) : undefined
    return { code, field, cell, sentence: reasonWords[code]({ cell, found: show(found, field), among }) }
  })
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter
}

function namesakes(areas: AreaTable, text: string): string[] | undefined {
  const read = readDesa(areas, text)
  return read.state === 'ambiguous' ? read.among.map((desa) => areas.names.get(kecamatanOf(desa)) ?? desa) : undefined
}
