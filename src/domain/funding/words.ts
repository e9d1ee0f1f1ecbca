import { formatMonth, monthFromNumber } from '../basics/month.ts'
import { formatNumber, formatRupiah } from '../basics/rupiah.ts'
import { payerNames } from '../law/payer.ts'
import { kindName } from '../registry/kind-of-work.ts'
import { fates, type Allocation, type Fate } from './allocate.ts'
import { traitsAt, type Candidates } from './candidates.ts'
import type { Unspent } from './line.ts'
import type { Floor, Tier } from './order.ts'
import { findBar, type PurseBar, type PurseKind, type PurseRefusal } from './purse.ts'
import { monthsBefore, type GateCount } from './summary.ts'
import { formatWindow, fullBenefitFrom, gateOf, type FundingLaw, type Gate } from './window.ts'

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
      return `Sisa ${formatRupiah(left)}: semua orang yang boleh dibayar dari sumber ini sudah dibayar.`
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

/** One person's sentence: paid by whom, for which months, on which ground, and from when the full benefit stands. */
export function explain(people: Candidates, given: Allocation, at: number, law: FundingLaw): string {
  const place = `urutan ${formatNumber(at + 1)} dari ${formatNumber(people.count)}`
  const fate = fates[given.fate[at]!]!
  const window = given.windows[given.window[at]!]
  if (window) {
    const purse = given.plan.purses[window.purse]!
    const tier = (['kept', 'floor', 'rank'] as const)[given.queue.tier[at]!]!
    const ground = tier === 'rank' ? place : `${tierNames[tier]}, ${place}`
    return `Dibayar ${purse.name}, ${formatWindow(window)} (${window.months} bulan, ${formatRupiah(window.amount)}), karena ${ground}. ${benefitSentence(people, at, window, law.gate)}`
  }
  if (fate === 'covered')
    return `Sudah terlindungi sampai ${formatMonth(monthFromNumber(people.coveredUntil[at]!))}, jadi belum perlu dibayar lagi.`
  if (fate === 'no-window') return 'Tidak ada sumber dana yang masanya cukup untuk satu jendela utuh.'
  if (fate === 'no-purse') return `Tidak ada sumber dana yang boleh membayar: ${barsOf(people, given, at, law)}.`
  const options = [...given.grouping.groups[given.grouping.groupOf[at]!]!.options].map((id) => given.windows[id]!)
  const lacks = options.map(({ purse, amount }) => {
    const missing = amount - given.purses[purse]!.left
    const name = given.plan.purses[purse]!.name
    return missing > 0 ? `${name} kurang ${formatRupiah(missing)}` : `${name} menunggu orang yang lebih dahulu`
  })
  return `Belum terbayar, ${place}: ${lacks.join('; ')}.`
}

function benefitSentence(
  people: Candidates,
  at: number,
  window: { first: number; months: number },
  gate: Gate,
): string {
  const before = monthsBefore(people, at, window.first)
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

function barsOf(people: Candidates, given: Allocation, at: number, law: FundingLaw): string {
  const who = traitsAt(people, at)
  const bars = given.plan.purses.map((purse) => {
    const bar = findBar(purse, who) ?? law.mayPay(purse, who).bar
    return `${purse.name} ${bar ? barSentences[bar] : 'boleh'}`
  })
  return bars.length > 0 ? bars.join('; ') : 'belum ada sumber dana dalam skenario ini'
}
