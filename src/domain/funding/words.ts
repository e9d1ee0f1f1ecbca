import { formatMonth, monthFromNumber } from '../basics/month.ts'
import { formatNumber, formatRupiah } from '../basics/rupiah.ts'
import { payerNames } from '../law/payer.ts'
import { kindName } from '../registry/kind-of-work.ts'
import type { Fate } from './allocate.ts'
import type { Unspent } from './line.ts'
import type { Floor, Tier } from './order.ts'
import type { PurseBar, PurseKind, PurseRefusal } from './purse.ts'
import type { PlanRefusal } from './scenario.ts'
import type { GateCount } from './summary.ts'
import { formatWindow, fullBenefitFrom, gateOf, type Gate } from './window.ts'

export const purseKindNames: Record<PurseKind, string> = payerNames

export const purseRefusalSentences: Record<PurseRefusal['code'], string> = {
  'purse-name-missing': 'Beri nama sumber dana ini.',
  'purse-kind-unknown': 'Jenis sumber dana ini tidak dikenal.',
  'purse-amount-impossible': 'Jumlah dana harus rupiah bulat, nol atau lebih.',
  'purse-months-reversed': 'Bulan terakhir harus sama dengan atau sesudah bulan pertama.',
  'purse-too-long': 'Masa sumber dana paling lama lima tahun.',
  'purse-decile-impossible': 'Desil adalah angka 1 sampai 10.',
  'purse-work-unknown': 'Jenis pekerjaan ini tidak ada dalam daftar.',
  'purse-area-unknown': 'Kode kecamatan atau desa ini tidak ada.',
  'village-needs-desa': 'Uang desa membayar warga satu desa: pilih tepat satu desa.',
  'zakat-needs-asnaf':
    'Zakat hanya untuk asnaf (Fatwa MUI 102/2025): tulis sampai desil berapa amil menyatakan seseorang fakir atau miskin.',
}

export const planRefusalSentences: Record<PlanRefusal['code'], string> = {
  'scenario-name-missing': 'Beri nama skenario ini, paling banyak 120 huruf.',
  'scenario-needs-purse': 'Pilih paling sedikit satu sumber dana.',
  'scenario-length-impossible': 'Lama perlindungan 1 sampai 60 bulan, atau sepanjang masa sumber dananya.',
  'too-many-purses': 'Terlalu banyak sumber dana untuk cara memilih ini.',
  'floor-impossible': 'Jatah minimum perlu kecamatan atau jenis pekerjaan, dan paling sedikit satu orang.',
  'floor-work-unknown': 'Jenis pekerjaan ini tidak ada dalam daftar.',
  'floor-area-unknown': 'Kecamatan ini tidak ada.',
}

/** Refusals of the acts of this room that need the database to know. */
export const fundingRefusalSentences = {
  'purse-name-taken': 'Sudah ada sumber dana dengan nama ini.',
  'scenario-not-computed': 'Skenario ini belum selesai dihitung.',
  'scenario-stretches-purse':
    'Skenario ini memakai dana atau bulan melebihi sumber dananya sekarang. Ubah sumber dananya dahulu, lalu hitung lagi.',
} as const

/** Why a purse does not pay for somebody, to follow its name. */
export const barSentences: Record<PurseBar, string> = {
  work: 'tidak untuk jenis pekerjaan ini',
  area: 'tidak untuk wilayah ini',
  decile: 'hanya untuk desil yang lebih miskin',
  'decile-unknown': 'desilnya belum diketahui',
  'not-extreme-poor': 'hanya untuk miskin ekstrem',
  'not-asnaf': 'belum dinyatakan asnaf',
  law: 'aturan tidak membolehkan',
}

export const fateNames: Record<Fate, string> = {
  paid: 'Dibayar',
  line: 'Tepat di bawah garis',
  below: 'Di bawah garis',
  'no-purse': 'Tidak ada sumber yang boleh membayar',
  covered: 'Sudah terlindungi selama masa ini',
  'no-window': 'Tidak ada masa yang utuh',
}

export const tierNames: Record<Tier, string> = {
  kept: 'sudah dilindungi keputusan sebelumnya',
  floor: 'mengisi jatah minimum',
  rank: 'menurut urutan',
}

/** `Kecamatan 35.09.01, ojek: sekurang-kurangnya 50 orang`; `areaName` gives names for codes. */
export function floorSentence(floor: Floor, areaName: (code: string) => string): string {
  const place = floor.kecamatan === null ? [] : [`Kecamatan ${areaName(floor.kecamatan)}`]
  const work = floor.kind === null ? [] : [kindName(floor.kind)]
  return `${[...place, ...work].join(', ') || 'Semua'}: sekurang-kurangnya ${formatNumber(floor.heads)} orang`
}

export function unspentSentence(reason: Unspent, left: number): string {
  switch (reason.why) {
    case 'nothing-left':
      return 'Habis terpakai.'
    case 'nobody-waits':
      return `Sisa ${formatRupiah(left)}: tidak ada lagi orang yang boleh dan belum dibayar dari sumber ini.`
    case 'less-than-one':
      return `Sisa ${formatRupiah(left)}: kurang dari biaya satu orang berikutnya (${formatRupiah(reason.price)}).`
    case 'line-holds':
      return `Sisa ${formatRupiah(left)}: cukup untuk orang yang biayanya lebih kecil, tetapi yang lebih dahulu dalam urutan tidak boleh dilompati.`
  }
}

/** The warning that matters most; undefined when every window surely passes the gate. */
export function gateWarning(count: GateCount, gate: Gate): string | undefined {
  const short = `${formatNumber(count.short)} orang dibayar kurang dari ${gate.possible} bulan berturut-turut: bila meninggal bukan karena kerja, keluarganya hanya menerima ${formatRupiah(gate.below)}, bukan ${formatRupiah(gate.full)}.`
  const unsure = `${formatNumber(count.unsure)} orang dibayar tepat ${gate.possible} bulan: menurut satu bacaan keluarganya menerima ${formatRupiah(gate.full)}, menurut bacaan lain tetap ${formatRupiah(gate.below)}. Jadikan ${gate.sure} bulan agar pasti.`
  const parts = [...(count.short > 0 ? [short] : []), ...(count.unsure > 0 ? [unsure] : [])]
  return parts.length > 0 ? parts.join(' ') : undefined
}

/** What is known of one person in a scenario. `place` counts from 1 in the order of need. */
export type Case = {
  place: number
  of: number
  coveredUntil: number
  monthsBefore: number
} & (
  | { fate: 'paid'; purse: string; window: { first: number; months: number; amount: number }; tier: Tier }
  | { fate: 'line' | 'below'; lacks: { purse: string; amount: number }[] }
  | { fate: 'no-purse'; bars: { purse: string; bar: PurseBar | undefined }[] }
  | { fate: 'covered' | 'no-window' }
)

/** One person's sentence: paid by whom, for which months, on which ground, and from when the full benefit stands. */
export function explain(person: Case, gate: Gate): string {
  const place = `urutan ${formatNumber(person.place)} dari ${formatNumber(person.of)}`
  switch (person.fate) {
    case 'paid': {
      const { window, purse, tier } = person
      const ground = tier === 'rank' ? place : `${tierNames[tier]}, ${place}`
      const paid = `Dibayar ${purse}, ${formatWindow(window)} (${window.months} bulan, ${formatRupiah(window.amount)}), karena ${ground}.`
      return `${paid} ${benefitSentence(window, person.monthsBefore, gate)}`
    }
    case 'line':
    case 'below': {
      const lacks = person.lacks.map(({ purse, amount }) =>
        amount > 0 ? `${purse} kurang ${formatRupiah(amount)}` : `${purse} menunggu orang yang lebih dahulu`,
      )
      return `Belum terbayar, ${place}: ${lacks.join('; ')}.`
    }
    case 'no-purse': {
      const bars = person.bars.map(({ purse, bar }) => `${purse} ${bar ? barSentences[bar] : 'boleh'}`)
      return `Tidak ada sumber dana yang boleh membayar: ${bars.join('; ')}.`
    }
    case 'covered':
      return `Sudah terlindungi sampai ${formatMonth(monthFromNumber(person.coveredUntil))}, jadi belum perlu dibayar lagi.`
    case 'no-window':
      return 'Tidak ada sumber dana yang masanya cukup untuk satu jendela utuh.'
  }
}

function benefitSentence(window: { first: number; months: number }, before: number, gate: Gate): string {
  const from = fullBenefitFrom(gate, window, before)
  switch (gateOf(gate, window.months, before)) {
    case 'sure':
      return from.possible === from.sure
        ? `Santunan kematian penuh (${formatRupiah(gate.full)}) sejak ${formatMonth(from.sure!)}.`
        : `Santunan kematian penuh (${formatRupiah(gate.full)}) sejak ${formatMonth(from.possible!)} atau ${formatMonth(from.sure!)}, tergantung bacaan; sebelumnya ${formatRupiah(gate.below)}.`
    case 'unsure':
      return `Santunan kematian penuh (${formatRupiah(gate.full)}) hanya menurut satu bacaan, sejak ${formatMonth(from.possible!)}; menurut bacaan lain tetap ${formatRupiah(gate.below)}.`
    case 'short':
      return `Santunan kematian hanya ${formatRupiah(gate.below)}: masa bayarnya tidak sampai ${gate.possible} bulan berturut-turut.`
  }
}
