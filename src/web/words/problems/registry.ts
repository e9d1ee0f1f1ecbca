import type { Told } from './told.ts'

/** Refusals of the room `registry`, by code. */
export const registry: Record<string, Told> = {
  'nik-wrong-length': {
    says: ['NIK terdiri atas 16 angka.', 'A NIK has 16 digits.'],
    remedy: ['Periksa apakah ada angka yang kurang atau lebih.', 'See whether a digit is missing or too many.'],
  },
  'nobody-chosen': { says: ['Belum ada orang yang dipilih.', 'Nobody is chosen yet.'] },
  'too-many-at-once': {
    says: ['Terlalu banyak orang sekaligus.', 'Too many people at once.'],
    remedy: ['Paling banyak 1.000 orang sekali catat.', 'At most 1,000 people at a time.'],
  },
  'attester-needed': {
    says: ['Sebutkan siapa yang menandatangani daftar ini.', 'Name who signed this list.'],
  },
  'signed-list-not-kept': {
    says: [
      'Hanya daftar pekerja yang sudah disimpan dapat dinyatakan bekerja.',
      'Only a kept list of workers can be attested.',
    ],
    remedy: ['Simpan dahulu daftarnya.', 'Keep the list first.'],
  },
  'attestation-in-future': {
    says: ['Tanggal kesaksian tidak boleh setelah hari ini.', 'An attestation cannot be dated after today.'],
  },
  'attestation-too-old': {
    says: ['Kesaksian ini lebih dari dua tahun yang lalu.', 'This attestation is more than two years old.'],
    remedy: ['Mintalah kesaksian yang baru.', 'Ask for a new one.'],
  },
  'attestation-before-birth': {
    says: ['Tanggal ini sebelum orangnya lahir.', 'This day is before the person was born.'],
    remedy: ['Periksa tanggalnya, atau tanggal lahirnya.', 'Check the day, or the day of birth.'],
  },
  'kind-of-work-needed': { says: ['Pilih jenis pekerjaannya.', 'Choose the kind of work.'] },
  'kind-of-work-unknown': {
    says: ['Jenis pekerjaan ini tidak ada dalam daftar.', 'This kind of work is not on the list.'],
  },
  'death-after-attestation': {
    says: [
      'Tanggal meninggal tidak boleh setelah tanggal kesaksian.',
      'The day of death cannot be after the day of the attestation.',
    ],
  },
  'reason-needed': {
    says: ['Tuliskan alasannya, paling sedikit lima huruf.', 'Give a reason of at least five letters.'],
    remedy: ['Alasan ini tercatat di riwayat.', 'It is written into the history.'],
  },
  'nothing-to-correct': { says: ['Belum ada isian yang diubah.', 'No field has been changed yet.'] },
  'correction-wrong': {
    says: ['Isian ini tidak sesuai bentuknya.', 'This value does not fit its field.'],
    remedy: [
      'NIK dan KK 16 angka; tanggal lahir tidak setelah hari ini; nama tidak boleh kosong.',
      'NIK and KK have 16 digits; a birth day is not after today; a name is never empty.',
    ],
  },
  'nik-of-another': {
    says: ['NIK ini sudah tercatat pada orang lain.', 'Another person already holds this NIK.'],
    remedy: ['Periksa apakah keduanya orang yang sama.', 'See whether the two are one person.'],
  },
}
