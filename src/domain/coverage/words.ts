import { formatDay } from '../basics/day.ts'
import { formatMonth, type Month } from '../basics/month.ts'
import { formatNumber } from '../basics/rupiah.ts'
import { perMille, type Denominator, type Dimension, type Figure, type Part } from './figure.ts'

/** The word *terlindungi* is not used: it waits for payment and reconciliation. */
export const partWords: Record<Part, string> = {
  accepted: 'Diterima BPJS Ketenagakerjaan',
  waiting: 'Ditetapkan, belum dijawab',
  own: 'Peserta lewat jalan lain',
  refused: 'Ditolak BPJS Ketenagakerjaan',
  none: 'Belum ditetapkan',
}

export const denominatorWords: Record<Denominator, string> = {
  may: 'orang yang boleh ikut',
  listed: 'orang terdaftar',
}

/** What a denominator counts, in one sentence. */
export const definitions: Record<Denominator, string> = {
  may: 'Pekerja dalam daftar yang menurut urutan terakhir boleh diusulkan, ditambah yang sudah diterima.',
  listed: 'Semua pekerja dalam daftar, tanpa yang tercatat meninggal atau pindah.',
}

export const dimensionWords: Record<Dimension, string> = {
  kecamatan: 'Kecamatan',
  desa: 'Desa/kelurahan',
  market: 'Pasar',
  work: 'Jenis pekerjaan',
}

/** `123` → `12,3%`. */
export const formatPerMille = (value: number): string => `${Math.floor(value / 10)},${value % 10}%`

/** Stands for a number of people too small to be told to the reader. */
export const withheld = 'disamarkan'

/** Said when nobody is accepted in the month asked because cover starts later. */
export const sayNext = (next: Month): string =>
  `Pada bulan yang diminta belum ada yang diterima; kepesertaan menurut SK mulai ${formatMonth(next)}.`

/** The figure in one sentence, with what it rests on. */
export function sayFigure({ total, of, ofOn, recapOn }: Figure): string {
  if (recapOn === null)
    return 'Belum ada rekap BPJS Ketenagakerjaan yang dibaca, jadi belum ada yang dapat disebut diterima.'
  if (total.people === null || total.accepted === null)
    return `Terlalu sedikit orang untuk disebutkan: jumlahnya ${withheld}.`
  const share = perMille(total)
  return (
    `${formatNumber(total.accepted)} dari ${formatNumber(total.people)} ${denominatorWords[of]} (${formatDay(ofOn)}) diterima BPJS Ketenagakerjaan menurut rekap tanggal ${formatDay(recapOn)}` +
    (share === null ? '.' : `: ${formatPerMille(share)}.`)
  )
}
