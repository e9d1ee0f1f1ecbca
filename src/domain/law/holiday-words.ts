import type { HolidayKind, HolidayRefusal } from './holiday.ts'

export const holidayKindWords: Record<HolidayKind, string> = {
  national: 'libur nasional',
  'joint-leave': 'cuti bersama',
  local: 'libur daerah',
  working: 'tetap masuk kerja',
}

/** Why a row of a list of holidays was left out. */
export const holidayLeftWords: Record<'no-day' | 'no-name' | 'no-source' | 'other-entry' | 'out-of-range', string> = {
  'no-day': 'tanggalnya tidak terbaca',
  'no-name': 'tidak ada nama hari liburnya',
  'no-source': 'tidak ada sumbernya',
  'other-entry': 'hari itu sudah ada dengan isi lain; hapus dahulu bila hendak diganti',
  'out-of-range': 'tahunnya di luar 2014–2100',
}

export const holidayRefusalWords: Record<HolidayRefusal['code'] | 'holiday-headings' | 'holiday-too-many', string> = {
  'holiday-needs-words': 'Tulis nama hari libur dan sumbernya, paling sedikit tiga huruf.',
  'holiday-out-of-range': 'Tahunnya harus antara 2014 dan 2100.',
  'holiday-known': 'Hari itu sudah ada dalam kalender.',
  'holiday-not-there': 'Hari itu tidak ada dalam kalender kantor.',
  'holiday-headings': 'Judul kolom tidak ditemukan. Perlu sedikitnya Tanggal dan Nama; Jenis dan Sumber di sebelahnya.',
  'holiday-too-many': 'Daftar ini lebih dari 2.000 baris. Kalender setahun tidak sebanyak itu.',
}
