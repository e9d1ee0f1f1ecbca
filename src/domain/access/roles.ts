/** Who sits down with Bahu. An account holds one role; work is bound to the office, not to the person in it. */
export const roles = [
  'administrator',
  'officer',
  'approver',
  'planner',
  'verifier',
  'market_head',
  'sponsor',
  'insurer',
  'auditor',
] as const

export type Role = (typeof roles)[number]

/**
 * How far a role reaches: `regency` works on all of the regency, `area` only on the kecamatan, desa or places its
 * account names, and never on anything while it names none.
 */
export type Reach = 'regency' | 'area'

/** What a role may know of people: named rows, or sums only. */
export type Sight = 'people' | 'counts'

export type RoleTraits = { name: string; comesTo: string; reach: Reach; sight: Sight }

/** The roles in the words of the office. */
export const roleTraits: Record<Role, RoleTraits> = {
  administrator: {
    name: 'Pengelola sistem',
    comesTo: 'Mengatur akun, peran, dan wilayah kerja',
    reach: 'regency',
    sight: 'counts',
  },
  officer: {
    name: 'Petugas program',
    comesTo: 'Memuat daftar, menyelesaikan data yang diragukan, dan mengusulkan penerima perlindungan',
    reach: 'regency',
    sight: 'people',
  },
  approver: {
    name: 'Pejabat penyetuju',
    comesTo: 'Menyetujui keputusan dan uang di belakangnya',
    reach: 'regency',
    sight: 'people',
  },
  planner: {
    name: 'Perencana',
    comesTo: 'Melihat siapa yang belum terlindungi, mencoba anggaran, dan mempertanggungjawabkan urutan',
    reach: 'regency',
    sight: 'people',
  },
  verifier: {
    name: 'Verifikator',
    comesTo: 'Memastikan warga yang terdaftar masih hidup, tinggal di sini, dan bekerja',
    reach: 'area',
    sight: 'people',
  },
  market_head: {
    name: 'Kepala pasar',
    comesTo: 'Merawat daftar pasar: blok, lapak, pemilik, pembantu, buruh panggul, dan pedagang keliling',
    reach: 'area',
    sight: 'people',
  },
  sponsor: {
    name: 'Donatur',
    comesTo: 'Membiayai sejumlah pekerja dan melihat perlindungan yang dibeli',
    reach: 'regency',
    sight: 'counts',
  },
  insurer: {
    name: 'Cabang BPJS Ketenagakerjaan',
    comesTo: 'Mengambil berkas pendaftaran dan mengembalikan rekap',
    reach: 'regency',
    sight: 'counts',
  },
  auditor: {
    name: 'Pemeriksa',
    comesTo: 'Membaca angka, penyebutnya, buktinya, dan siapa memutuskan apa',
    reach: 'regency',
    sight: 'people',
  },
}

export const isRole = (text: unknown): text is Role => roles.some((role) => role === text)
