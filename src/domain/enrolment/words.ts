import { isGateCode, reasonNames } from '../priority/reasons.ts'
import type { TemplateRefusal } from './batch-template.ts'
import type { DecreeRefusal } from './decree.ts'
import type { ChangedField } from './difference.ts'
import type { Ending, LineVerdict, ProposalState, Standing } from './line.ts'
import { isOwnHold, type OwnHold } from './reasons.ts'
import type { StrayReason } from './read-recap.ts'

export type EnrolmentRefusalCode =
  | TemplateRefusal['code']
  | DecreeRefusal['code']
  | 'scenario-empty'
  | 'proposal-empty'
  | 'proposal-not-open'
  | 'proposal-not-approved'
  | 'proposal-signed'
  | 'own-proposal'
  | 'nothing-approved'
  | 'decree-number-taken'
  | 'months-taken'
  | 'return-reason-missing'
  | 'nothing-to-send'
  | 'list-not-recap'
  | 'list-not-kept'
  | 'recap-already-read'
  | 'recap-matches-nobody'
  | 'ending-month-outside'
  | 'ending-not-in-force'
  | 'not-an-annex'
  | 'replacement-unfit'
  | 'replacement-taken'
  | 'nothing-to-tell'
  | 'template-not-read'

/** Why an act of this room was refused, in a sentence. */
export const refusalWords: Record<EnrolmentRefusalCode, string> = {
  'scenario-empty': 'Skenario ini tidak membiayai siapa pun. Pilih skenario lain atau hitung ulang.',
  'proposal-empty': 'Tidak ada orang yang dapat diusulkan: semuanya tertahan. Lihat alasannya pada skenario.',
  'proposal-not-open': 'Usulan ini sudah diputuskan atau ditarik, jadi tidak dapat diubah lagi.',
  'proposal-not-approved': 'Usulan ini belum disetujui pejabat lain.',
  'proposal-signed': 'Usulan ini sudah menjadi keputusan.',
  'own-proposal': 'Yang mengusulkan tidak boleh menyetujui usulannya sendiri. Minta pejabat lain menyetujuinya.',
  'nothing-approved': 'Semua baris dikembalikan, jadi tidak ada yang dapat disetujui. Tarik usulannya.',
  'decree-number-missing': 'Nomor keputusan belum diisi.',
  'decree-number-taken': 'Nomor keputusan ini sudah dipakai keputusan lain.',
  'decree-signer-missing': 'Isi nama dan jabatan penanda tangan.',
  'decree-about-missing': 'Isi tentang apa keputusan ini, paling sedikit sepuluh huruf.',
  'decree-day-impossible': 'Tanggal keputusan tidak boleh di masa depan atau lebih dari setahun lalu.',
  'months-taken':
    'Ada orang yang bulannya sudah ditetapkan oleh keputusan lain. Kembalikan barisnya, lalu tetapkan lagi.',
  'return-reason-missing': 'Tulis alasan mengapa baris ini dikembalikan.',
  'nothing-to-send': 'Tidak ada orang yang perlu dikirim: semua sudah dikirim atau tertahan.',
  'template-without-columns': 'Templat berkas harus punya kolom.',
  'template-heading-missing': 'Ada kolom tanpa judul.',
  'template-heading-twice': 'Ada dua kolom dengan judul yang sama.',
  'template-not-read':
    'Berkas ini bukan bentuk berkas pendaftaran. Mulailah dari yang ditulis “bahu enrolment template show”.',
  'template-needs': 'Templat harus memuat NIK dan nama, supaya jawaban BPJS Ketenagakerjaan dapat dicocokkan.',
  'template-sheet-name': 'Nama lembar harus 1–31 huruf tanpa [ ] : * ? / \\.',
  'list-not-recap': 'Daftar ini bukan rekap dari BPJS Ketenagakerjaan.',
  'list-not-kept': 'Rekap ini masih pratinjau. Simpan dahulu daftarnya.',
  'recap-already-read': 'Rekap ini sudah dibaca.',
  'recap-matches-nobody': 'Tidak ada baris rekap yang cocok dengan orang yang pernah dikirim.',
  'ending-month-outside': 'Bulan berakhir harus di dalam masa yang ditetapkan.',
  'ending-not-in-force': 'Orang ini tidak sedang ditetapkan oleh suatu keputusan.',
  'not-an-annex': 'Berkas ini bukan lampiran keputusan dari Bahu.',
  'replacement-unfit':
    'Pengganti harus orang lain, dari sumber dana yang sama, ditetapkan mulai bulan tempatnya kosong atau sesudahnya.',
  'replacement-taken': 'Tempat ini sudah ada penggantinya, atau orang ini sudah menggantikan orang lain.',
  'nothing-to-tell': 'Tidak ada yang perlu diperbaiki: BPJS Ketenagakerjaan sudah tahu semuanya.',
}

const ownHoldWords: Record<OwnHold, string> = {
  'already-enrolled': 'Sudah ditetapkan keputusan lain untuk bulan yang sama',
  'in-other-proposal': 'Ada di usulan lain yang belum diputuskan',
  'changed-since': 'Data dirinya berubah sejak diusulkan',
  'not-listed': 'Tidak lagi tercatat sebagai satu orang tersendiri',
}

/** Why a line is held back, short enough for a table. */
export const holdWords = (code: string): string =>
  isOwnHold(code) ? ownHoldWords[code] : isGateCode(code) ? reasonNames[code] : code

export const verdictWords: Record<LineVerdict, string> = {
  open: 'Menunggu persetujuan',
  approved: 'Disetujui',
  returned: 'Dikembalikan',
  held: 'Tertahan',
}

export const stateWords: Record<ProposalState, string> = {
  proposed: 'Menunggu persetujuan',
  approved: 'Disetujui, menunggu nomor keputusan',
  signed: 'Ditetapkan',
  withdrawn: 'Ditarik',
}

export const standingWords: Record<Standing, string> = {
  enrolled: 'Ditetapkan, belum dikirim',
  sent: 'Dikirim, menunggu jawaban',
  accepted: 'Diterima BPJS Ketenagakerjaan',
  refused: 'Ditolak BPJS Ketenagakerjaan',
}

export const strayWords: Record<StrayReason, string> = {
  'not-sent': 'Orang ini tidak ada di berkas yang dikirim',
  'two-people': 'Cocok dengan lebih dari satu orang',
  'no-answer': 'Tidak menyebut diterima atau ditolak',
  'said-twice': 'Disebut dua kali dengan jawaban berbeda',
}

export const changedWords: Record<ChangedField, string> = {
  purse: 'sumber dana',
  work: 'jenis pekerjaan',
  desa: 'desa',
  monthly: 'iuran per bulan',
}

export const endingWords: Record<Ending, string> = {
  died: 'Meninggal dunia',
  'wage-job': 'Menjadi penerima upah',
  moved: 'Pindah ke luar kabupaten',
  'aged-out': 'Sudah 65 tahun',
  withdrew: 'Mengundurkan diri',
  other: 'Alasan lain',
}
