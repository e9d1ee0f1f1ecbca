import type { AttestationRefusal } from './attestation.ts'
import type { JobProblem } from './place.ts'
import type { Field, Ground, SourceKind } from './worker.ts'

/** The fields of a worker in the words of the office. */
export const fieldNames: Record<Field, string> = {
  name: 'Nama',
  birth: 'Tanggal lahir',
  sex: 'Jenis kelamin',
  desa: 'Desa/kelurahan',
  kindOfWork: 'Jenis pekerjaan',
  place: 'Tempat kerja',
  nik: 'NIK',
  kk: 'Nomor KK',
  phone: 'Nomor telepon',
  mother: 'Nama ibu kandung',
  account: 'Nomor rekening',
  address: 'Alamat',
  birthPlace: 'Tempat lahir',
  breadwinner: 'Satu-satunya pencari nafkah',
  dependants: 'Jumlah tanggungan',
}

/** Why a value stands, to follow the value and its source. */
export const groundSentences: Record<Ground, string> = {
  only: 'hanya sumber ini yang menyebutkannya',
  corrected: 'dibetulkan oleh petugas',
  attested: 'dipastikan oleh orang yang mengenalnya',
  stated: 'tertulis di daftar, bukan diturunkan dari NIK',
  complete: 'paling lengkap',
  anchored: 'datang bersama NIK yang dapat dipercaya',
  newest: 'paling baru',
  order: 'sumber-sumbernya setara; urutan nomor sumber yang menentukan',
}

export const sourceKindNames: Record<SourceKind, string> = {
  list: 'Daftar',
  attestation: 'Kesaksian',
  officer: 'Pembetulan petugas',
}

export const attestationRefusalSentences: Record<AttestationRefusal['code'], string> = {
  'attestation-in-future': 'Tanggal kesaksian tidak boleh setelah hari ini.',
  'attestation-too-old': 'Kesaksian ini lebih dari dua tahun yang lalu. Mintalah kesaksian yang baru.',
  'attestation-before-birth': 'Tanggal ini sebelum orangnya lahir. Periksa tanggalnya atau tanggal lahirnya.',
  'kind-of-work-needed': 'Pilih jenis pekerjaannya.',
  'kind-of-work-unknown': 'Jenis pekerjaan ini tidak ada dalam daftar.',
  'death-after-attestation': 'Tanggal meninggal tidak boleh setelah tanggal kesaksian.',
}

export const jobProblemSentences: Record<JobProblem, string> = {
  'role-only-at-market':
    'Peran pemilik, pembantu, buruh panggul, pedagang keliling, dan petugas kebersihan hanya ada di pasar.',
  'stall-needs-market': 'Blok dan lapak hanya ada di pasar.',
  'stall-needs-block': 'Sebutkan blok tempat lapak ini.',
  'role-without-stall': 'Hanya pemilik dan pembantu yang terikat pada sebuah lapak.',
}

/** Every refusal of this room, for whoever asked. */
export const registryRefusalSentences: Record<string, string> = {
  ...attestationRefusalSentences,
  'nobody-chosen': 'Belum ada orang yang dipilih.',
  'too-many-at-once': 'Terlalu banyak orang sekaligus: paling banyak 1.000.',
  'attester-needed': 'Sebutkan siapa yang menandatangani daftar ini.',
  'signed-list-not-kept': 'Hanya daftar pekerja yang sudah disimpan dapat dinyatakan bekerja.',
  'reason-needed': 'Tuliskan alasannya; alasan ini tercatat di riwayat.',
  'nothing-to-correct': 'Belum ada isian yang diubah.',
  'correction-wrong': 'Isian ini tidak sesuai bentuknya.',
  'nik-of-another': 'NIK ini sudah tercatat pada orang lain. Periksa apakah keduanya orang yang sama.',
}
