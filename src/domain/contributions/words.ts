import { formatDay, type Day } from '../basics/day.ts'
import type { MonthState } from './state.ts'

export type ContributionsRefusalCode =
  | 'bill-too-early'
  | 'nothing-to-bill'
  | 'law-not-known'
  | 'payment-in-future'
  | 'payment-known'
  | 'purse-unknown'
  | 'payment-reversed'
  | 'reversal-itself'
  | 'reversal-reason-missing'
  | 'nothing-to-settle'
  | 'list-not-payments'
  | 'list-not-insurer'
  | 'payments-already-taken'
  | 'already-reconciled'
  | 'reconcile-too-early'
  | 'month-not-over'
  | 'month-closed'
  | 'month-before-open'
  | 'month-not-billed'
  | 'finding-words-missing'
  | 'proof-unreadable'

/** Why an act of this room was refused, in a sentence. */
export const refusalWords: Record<ContributionsRefusalCode, string> = {
  'bill-too-early': 'Tagihan dibuat paling awal satu bulan sebelum bulannya.',
  'nothing-to-bill': 'Tidak ada yang perlu ditagih: semua sumber dana sudah ditagih untuk bulan ini, atau tidak ada orang yang diterima.',
  'law-not-known': 'Tarif untuk bulan ini belum diketahui, jadi tidak dapat ditagih.',
  'payment-in-future': 'Hari pembayaran tidak boleh di masa depan.',
  'payment-known': 'Pembayaran dengan nomor bukti dan jumlah ini sudah tercatat untuk sumber dana ini.',
  'purse-unknown': 'Sumber dana ini tidak dikenal.',
  'payment-reversed': 'Pembayaran ini sudah dibatalkan.',
  'reversal-itself': 'Pembatalan tidak dapat dibatalkan; catat pembayarannya lagi.',
  'reversal-reason-missing': 'Tulis mengapa pembayaran ini dibatalkan.',
  'nothing-to-settle': 'Tidak ada uang muka, atau tidak ada tagihan yang belum lunas.',
  'list-not-payments': 'Daftar ini bukan bukti bayar yang sudah disimpan.',
  'list-not-insurer': 'Daftar ini bukan daftar peserta BPJS Ketenagakerjaan yang sudah disimpan.',
  'payments-already-taken': 'Bukti bayar ini sudah dicatat.',
  'already-reconciled': 'Daftar ini sudah direkonsiliasi untuk bulan itu.',
  'reconcile-too-early': 'Daftar peserta lebih tua daripada bulan yang direkonsiliasi.',
  'month-not-over': 'Bulan yang belum lewat tidak dapat ditutup.',
  'month-closed': 'Bulan ini sudah ditutup.',
  'month-before-open': 'Tutup dahulu bulan sebelumnya.',
  'month-not-billed': 'Masih ada sumber dana yang belum ditagih untuk bulan ini.',
  'finding-words-missing': 'Tulis penjelasannya, paling sedikit lima huruf.',
  'proof-unreadable': 'Bukti bayar harus berupa PDF, JPG, atau PNG.',
} // prettier-ignore

/** `active` is written with its day: see stateSentence. */
export const stateWords: Record<MonthState, string> = {
  none: 'Tidak ditetapkan',
  decreed: 'Ditetapkan',
  billed: 'Ditagih',
  paid: 'Dibayar',
  active: 'Aktif',
  arrears: 'Menunggak',
  lapsed: 'Tidak aktif karena menunggak',
  ended: 'Berakhir',
}

/** The state in words; `active` only with the day of the reconciliation it rests on. */
export const monthStateSentence = (state: MonthState, activeOn: Day | null): string =>
  state === 'active' && activeOn !== null ? `Aktif menurut rekonsiliasi ${formatDay(activeOn)}` : stateWords[state]

export const billKindWords = { bill: 'Tagihan', supplement: 'Tagihan susulan', credit: 'Pengurangan' } as const
export type BillKind = keyof typeof billKindWords

export const ledgerWords = {
  cover: 'Beban iuran',
  due: 'Iuran terutang',
  advance: 'Uang muka',
  cash: 'Kas sumber dana',
} as const
export type LedgerName = keyof typeof ledgerWords

export const paymentRowWords = {
  'unknown-person': 'Orangnya tidak dikenal',
  'not-billed': 'Tidak ditagih untuk bulan itu',
  'other-purse': 'Ditagih pada sumber dana lain',
  'already-paid': 'Sudah dibayar',
  'amount-differs': 'Jumlah tidak sama dengan tagihan',
  'no-month': 'Bulannya tidak disebut',
} as const
export type PaymentRowVerdict = keyof typeof paymentRowWords
