import { daysBetween, formatDay, type Day } from '../basics/day.ts'
import { formatMonth, type Month } from '../basics/month.ts'
import { formatRupiah } from '../basics/rupiah.ts'

/** A difference between decree, insurer's list and money. */
export const findingKinds = [
  'decreed-not-listed',
  'paid-not-active',
  'accepted-unpaid',
  'refused-but-billed',
  'dead-but-billed',
  'ended-but-listed',
  'listed-by-others',
  'amount-differs',
  'paid-twice',
] as const
export type FindingKind = (typeof findingKinds)[number]

export const findingStates = ['open', 'explained', 'settled'] as const
export type FindingState = (typeof findingStates)[number]

export const findingNames: Record<FindingKind, string> = {
  'decreed-not-listed': 'Ditetapkan, tidak ada di daftar BPJS',
  'paid-not-active': 'Dibayar, tidak aktif di daftar BPJS',
  'accepted-unpaid': 'Diterima BPJS, belum dibayar',
  'refused-but-billed': 'Ditolak BPJS, masih ditagih',
  'dead-but-billed': 'Sudah meninggal, masih ditagih',
  'ended-but-listed': 'Sudah diakhiri, masih aktif di daftar BPJS',
  'listed-by-others': 'Aktif di daftar BPJS lewat pembayar lain',
  'amount-differs': 'Jumlah yang dibayar tidak sama dengan tagihan',
  'paid-twice': 'Dibayar dua kali untuk bulan yang sama',
}

/** What to do about a difference. */
export const findingRemedies: Record<FindingKind, string> = {
  'decreed-not-listed': 'Periksa apakah orang ini sudah dikirim dalam berkas, lalu tanyakan ke BPJS Ketenagakerjaan.',
  'paid-not-active':
    'Uangnya sudah keluar tetapi orang ini tidak terlindungi menurut BPJS. Tanyakan segera, sertakan bukti bayar.',
  'accepted-unpaid': 'Orang ini belum terlindungi bulan ini. Bayar tagihannya, atau cari mengapa belum ditagih.',
  'refused-but-billed': 'Betulkan tagihan: bulan ini diambil kembali dan uangnya menjadi uang muka.',
  'dead-but-billed': 'Betulkan tagihan, dan tanyakan kepada keluarga apakah santunan sudah diurus.',
  'ended-but-listed': 'Beri tahu BPJS Ketenagakerjaan lewat berkas perbaikan.',
  'listed-by-others': 'Tanyakan siapa pembayarnya: satu orang satu pembayar untuk satu bulan.',
  'amount-differs': 'Bandingkan baris bukti bayar dengan tagihan; selisihnya tetap uang muka.',
  'paid-twice': 'Yang kedua tetap uang muka sampai dipakai untuk tagihan lain atau dikembalikan.',
}

export type FindingSaid = { kind: FindingKind; month: Month; amount: number; firstSeen: Day; asOf: Day }

/** A finding in two sentences: what it is, since when, and what to do. */
export function explainFinding({ kind, month, amount, firstSeen, asOf }: FindingSaid): string {
  const age = daysBetween(firstSeen, asOf)
  const since = age === 0 ? `pertama terlihat ${formatDay(firstSeen)}` : `sejak ${formatDay(firstSeen)}, ${age} hari`
  const money = amount === 0 ? '' : ` ${formatRupiah(amount)}`
  return `${findingNames[kind]}:${money} untuk ${formatMonth(month)} (${since}). ${findingRemedies[kind]}`
}
