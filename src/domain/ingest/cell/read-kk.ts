import type { CellKind } from '../raw-row.ts'
import { readNik } from './read-nik.ts'

/** A KK number equals another only when it is `trusted`: families with KK 0 are not one family. */
export type KkRead = { state: 'trusted' | 'missing' | 'placeholder' | 'unreadable'; kk: string }

/** Reads the cell of a *Nomor Kartu Keluarga*: sixteen digits, district and day of issue, then a serial. */
export function readKk(text: string, kind: CellKind, lastDigitLost = false): KkRead {
  const { state, nik } = readNik(text, kind, lastDigitLost)
  if (state === 'trusted' || state === 'missing' || state === 'placeholder') return { state, kk: nik }
  return { state: 'unreadable', kk: nik }
}
