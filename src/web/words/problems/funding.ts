import type { Told } from './told.ts'

/** Refusals of the room `funding`, by code. */
export const funding: Record<string, Told> = {
  'purse-name-missing': { says: ['Beri nama sumber dana ini.', 'Give this purse a name.'] },
  'purse-kind-unknown': { says: ['Jenis pembayar ini tidak dikenal.', 'This payer is not known.'] },
  'purse-amount-impossible': {
    says: ['Jumlah dana harus rupiah bulat, nol atau lebih.', 'The amount must be whole rupiah, zero or more.'],
  },
  'purse-months-reversed': {
    says: ['Bulan terakhir lebih awal dari bulan pertama.', 'The last month is before the first.'],
  },
  'purse-too-long': { says: ['Masa sumber dana paling lama lima tahun.', 'A purse lasts five years at most.'] },
  'purse-decile-impossible': { says: ['Desil adalah angka 1 sampai 10.', 'A decile is a number from 1 to 10.'] },
  'purse-work-unknown': { says: ['Jenis pekerjaan ini tidak dikenal.', 'This kind of work is not known.'] },
  'purse-area-unknown': { says: ['Kecamatan atau desa ini tidak ada.', 'There is no such kecamatan or desa.'] },
  'purse-name-taken': {
    says: ['Sudah ada sumber dana dengan nama ini.', 'There is a purse of this name already.'],
    remedy: ['Pakai nama lain, atau ubah yang sudah ada.', 'Use another name, or change the one there is.'],
  },
  'village-needs-desa': {
    says: ['Uang desa membayar warga satu desa.', 'Village money pays for residents of one desa.'],
    remedy: ['Pilih desa pemilik dananya.', 'Pick the desa that owns the money.'],
  },
  'zakat-needs-asnaf': {
    says: ['Zakat hanya untuk asnaf (Fatwa MUI 102/2025).', 'Zakat is for asnaf only (Fatwa MUI 102/2025).'],
    remedy: [
      'Tulis sampai desil berapa amil menyatakan seseorang fakir atau miskin.',
      'Write up to which decile the amil declares somebody fakir or miskin.',
    ],
  },
  'scenario-name-missing': {
    says: ['Beri nama skenario ini, paling banyak 120 huruf.', 'Name the scenario, in 120 letters at most.'],
  },
  'scenario-needs-purse': {
    says: ['Belum ada sumber dana yang dipakai.', 'No purse is used.'],
    remedy: ['Pilih paling sedikit satu sumber dana.', 'Pick one purse at least.'],
  },
  'scenario-length-impossible': { says: ['Lama perlindungan 1 sampai 60 bulan.', 'Cover lasts 1 to 60 months.'] },
  'too-many-purses': {
    says: ['Terlalu banyak sumber dana untuk cara memilih ini.', 'Too many purses for this way of choosing.'],
    remedy: ['Pakai lebih sedikit, atau pilih menurut urutan.', 'Use fewer, or choose by rank.'],
  },
  'floor-impossible': {
    says: [
      'Jatah minimum perlu kecamatan atau pekerjaan, dan paling sedikit satu orang.',
      'A floor needs a kecamatan or a kind of work, and one person at least.',
    ],
  },
  'floor-work-unknown': { says: ['Jenis pekerjaan ini tidak dikenal.', 'This kind of work is not known.'] },
  'floor-area-unknown': { says: ['Kecamatan ini tidak ada.', 'There is no such kecamatan.'] },
  'scenario-not-computed': {
    says: ['Skenario ini belum selesai dihitung.', 'This scenario is not computed yet.'],
  },
  'scenario-stretches-purse': {
    says: [
      'Skenario ini memakai dana atau bulan melebihi sumber dananya sekarang.',
      'This scenario uses more money or other months than a purse has now.',
    ],
    remedy: [
      'Ubah sumber dananya dahulu, lalu hitung skenario yang baru.',
      'Change the purse first, then compute a new scenario.',
    ],
  },
}
