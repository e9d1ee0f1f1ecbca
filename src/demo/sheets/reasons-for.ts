import { decodeNik, type Nik } from '../../domain/basics/nik.ts'
import type { RowFacts } from './row-facts.ts'

/**
 * The reasons a careful reader must give for a row, told from what was planted and not by reading the row: an oracle
 * of its own, in the codes of `domain/ingest`. Sorted, so that lists compare.
 */
export function reasonsFor(row: RowFacts): string[] {
  const reasons: string[] = []
  const trusted = row.nikFault === 'ok' && row.nik !== undefined
  const desaUnknown = row.desaState === 'unknown' || (row.desaState === 'missing' && !row.desaInTitle)
  if (row.name === '') reasons.push('name-missing')
  if (row.nikFault !== 'ok') reasons.push(row.nikFault)
  if (!trusted && (row.birthState !== 'ok' || desaUnknown)) reasons.push('nothing-to-identify')
  if (row.birthState === 'unreadable') reasons.push('birth-unreadable')
  if (row.birthState === 'impossible') reasons.push('birth-impossible')
  if (row.birthState !== 'ok' && trusted) reasons.push('birth-from-nik')
  if (row.birthState === 'missing' && !trusted) reasons.push('birth-missing')
  if (desaUnknown) reasons.push('desa-unknown')
  else if (row.desaState === 'missing') reasons.push('desa-from-title')
  if (row.kkState === 'placeholder') reasons.push('kk-placeholder')
  if (/^(H|Hj|K|KH|Ust|Ustz|Ustadz|Ustadzah|Nyai)\.? |, /.test(row.name)) reasons.push('title-removed')
  if (row.repeated) reasons.push('repeated-in-list')
  if (trusted && row.shared) reasons.push('nik-shared')
  if (trusted) reasons.push(...nikNotes(row, row.nik as Nik))
  return reasons.sort()
}

function nikNotes(row: RowFacts, nik: Nik): string[] {
  const notes: string[] = []
  const said = decodeNik(nik)
  if (row.sex === undefined) notes.push('sex-from-nik')
  else if (row.sex !== said.sex) notes.push('nik-sex-differs')
  if (
    row.birth &&
    Number(row.birth.slice(2, 4)) * 10000 + Number(row.birth.slice(5, 7)) * 100 + Number(row.birth.slice(8)) !==
      said.year * 10000 + said.month * 100 + said.day
  ) {
    notes.push('nik-birth-differs')
  }
  if (!said.district.startsWith('3509')) notes.push('nik-other-region')
  return notes
}
