import type { Told } from './told.ts'

/** Refusals of the room `law`, by code. */
export const law: Record<string, Told> = {
  'rule-unknown': {
    says: ['Aturan itu tidak ada.', 'There is no such rule.'],
    remedy: ['Cari lagi di halaman Hukum.', 'Search again on the page Law.'],
  },
  'holiday-needs-words': {
    says: ['Nama hari libur atau sumbernya terlalu pendek.', 'The name of the holiday or its source is too short.'],
    remedy: [
      'Tulis di mana hari ini ditetapkan, misalnya SKB 3 Menteri atau SE Bupati.',
      'Write where the day is set, such as a joint decree or a circular of the regent.',
    ],
  },
  'holiday-out-of-range': { says: ['Tahunnya harus antara 2014 dan 2100.', 'The year must be 2014 to 2100.'] },
  'holiday-known': {
    says: ['Hari itu sudah ada dalam kalender kantor.', 'That day is in the office’s calendar already.'],
    remedy: ['Hapus dahulu bila hendak diganti.', 'Remove it first to replace it.'],
  },
  'holiday-not-there': {
    says: ['Hari itu tidak ada dalam kalender kantor.', 'That day is not in the office’s calendar.'],
  },
  'holiday-headings': {
    says: ['Judul kolom tidak ditemukan.', 'The headings were not found.'],
    remedy: [
      'Baris judul perlu sedikitnya Tanggal dan Nama, lalu Jenis dan Sumber.',
      'The row of headings needs Tanggal and Nama at least, then Jenis and Sumber.',
    ],
  },
  'holiday-too-many': { says: ['Daftar ini lebih dari 2.000 baris.', 'This list has more than 2,000 rows.'] },
}
