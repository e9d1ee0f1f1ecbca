/** Why somebody may not be proposed, in the order in which a reason is the first one. */
export const refusals = [
  'dead',
  'already-insured',
  'employee',
  'too-old',
  'too-young',
  'moved',
  'not-resident',
  'not-working',
] as const
export type RefusalReason = (typeof refusals)[number]

/** What is still missing before somebody may be proposed, in order. */
export const waits = ['restricted', 'birth-unknown', 'nik-needed', 'doubtful-identity', 'unattested'] as const
export type WaitReason = (typeof waits)[number]

/** What the office should look at though the person may join. */
export const warnings = ['employer-duty', 'turns-65-soon', 'desa-unknown'] as const
export type Warning = (typeof warnings)[number]

export type GateReason = RefusalReason | WaitReason
export type GateCode = GateReason | Warning

export type Verdict = 'may' | 'refused' | 'waits'

export const isRefusal = (code: string): code is RefusalReason => refusals.some((reason) => reason === code)
export const isWait = (code: string): code is WaitReason => waits.some((reason) => reason === code)
export const isGateCode = (code: string): code is GateCode =>
  isRefusal(code) || isWait(code) || warnings.some((warning) => warning === code)

/** Short names for tables and counts. */
export const reasonNames: Record<GateCode, string> = {
  dead: 'Meninggal',
  'already-insured': 'Sudah menjadi peserta',
  employee: 'Pegawai atau penerima upah',
  'too-old': 'Sudah 65 tahun',
  'too-young': 'Belum 18 tahun',
  moved: 'Pindah',
  'not-resident': 'Bukan penduduk kabupaten',
  'not-working': 'Tidak bekerja',
  restricted: 'Minta datanya dibatasi',
  'birth-unknown': 'Tanggal lahir belum diketahui',
  'nik-needed': 'NIK belum ada atau belum dapat dipercaya',
  'doubtful-identity': 'Data ganda belum diputuskan',
  unattested: 'Belum dipastikan bekerja',
  'employer-duty': 'Mungkin kewajiban pemberi kerja',
  'turns-65-soon': 'Segera berumur 65 tahun',
  'desa-unknown': 'Desa tempat tinggal belum diketahui',
}

/** What would change the decision, for the person who objects and the officer who answers. */
export const remedies: Record<GateReason, string> = {
  dead: 'Bila orangnya masih hidup, minta verifikator memastikannya lagi dan betulkan daftar kematian.',
  'already-insured': 'Bila kepesertaannya sudah tidak aktif, muat daftar peserta BPJS Ketenagakerjaan yang baru.',
  employee: 'Bila sudah tidak menerima upah, lampirkan keterangan berhenti dan betulkan daftar pegawai.',
  'too-old': 'Bila tanggal lahirnya salah, betulkan menurut KTP atau akta lahir.',
  'too-young': 'Bila tanggal lahirnya salah, betulkan menurut KTP atau akta lahir.',
  moved: 'Bila orangnya kembali atau tidak pindah, minta verifikator memastikannya lagi.',
  'not-resident': 'Bila tinggal di kabupaten ini, betulkan desanya menurut KTP atau keterangan domisili.',
  'not-working': 'Bila orangnya bekerja, minta verifikator atau kepala pasar memastikannya lagi.',
  restricted: 'Hanya orangnya sendiri yang dapat mencabut pembatasan datanya.',
  'birth-unknown': 'Lengkapi tanggal lahir.',
  'nik-needed': 'Lengkapi NIK menurut KTP.',
  'doubtful-identity': 'Selesaikan di halaman orang yang sama.',
  unattested: 'Minta verifikator desa, kepala pasar, atau pesantren memastikannya.',
}

/** Words for how somebody is employed, as the registry codes it. */
export const employeeNames: Record<string, string> = {
  asn: 'ASN',
  tni: 'anggota TNI',
  polri: 'anggota Polri',
  wage: 'penerima upah',
}
