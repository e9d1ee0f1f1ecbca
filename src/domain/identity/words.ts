import type { Bar } from './cluster.ts'
import type { Field, Level } from './compare.ts'
import type { VetoCode } from './decide.ts'
import type { Step } from './explain.ts'
import type { Implausible } from './learn/guard.ts'
import type { PairKind } from './money-at-risk.ts'
import type { ReviewRefusal } from './review.ts'

/** Every code of this room as an officer reads it. A new code does not compile until it has its words here. */

export const fieldWords: Record<Step['field'], string> = {
  prior: 'Titik awal',
  name: 'Nama',
  birth: 'Tanggal lahir',
  sex: 'Jenis kelamin',
  desa: 'Desa',
  kk: 'Nomor KK',
  mother: 'Nama ibu kandung',
  nik: 'NIK',
  'household-bound': 'Batas serumah',
}

export const levelWords: { [F in Field]: Record<Level<F>, string> } = {
  name: {
    same: 'sama, bagaimanapun urutan katanya',
    alike: 'sama bila ejaan dan salah ketik dimaafkan',
    within: 'yang pendek termuat dalam yang panjang',
    'within-alike': 'yang pendek termuat dalam yang panjang, ejaannya berbeda',
    some: 'sebagian kata sama, sebagian berbeda',
    'some-alike': 'sebagian kata hanya mirip',
    none: 'tidak ada kata yang sama',
  },
  birth: {
    same: 'sama',
    'same-default': 'sama, tetapi tanggal yang biasa ditulis bila hanya tahunnya yang diketahui',
    swapped: 'hari dan bulan tertukar',
    'one-digit': 'berbeda satu angka',
    'same-year': 'hanya tahunnya yang sama',
    other: 'berbeda',
  },
  sex: { same: 'sama', other: 'berbeda' },
  desa: { same: 'sama', 'same-kecamatan': 'lain desa, satu kecamatan', other: 'lain kecamatan' },
  kk: { same: 'sama', other: 'berbeda' },
  mother: { same: 'sama', alike: 'mirip', other: 'berbeda' },
  nik: {
    same: 'sama',
    stem: 'sama sejauh terbaca; angka terakhirnya hilang',
    near: 'berbeda satu langkah ketik, dan salah satunya tidak cocok dengan barisnya sendiri',
    unsound: 'berbeda, dan salah satunya tidak cocok dengan barisnya sendiri',
    slip: 'berbeda satu langkah ketik, tetapi keduanya cocok dengan barisnya',
    serial: 'hanya nomor urutnya yang berbeda, dan keduanya cocok dengan barisnya',
    apart: 'berbeda, dan keduanya cocok dengan barisnya',
  },
}

export const blankWords = 'kosong di salah satu sisi, tidak dihitung'

/** Why a pair was put before an officer, or kept apart. */
export const ruleWords: Record<VetoCode | Bar, string> = {
  'no-name-in-common': 'Tidak ada satu kata nama pun yang sama.',
  'two-things-differ': 'Nama atau NIK berbeda, dan tanggal lahirnya juga.',
  twins: 'Serumah dan lahir pada hari yang sama, tetapi namanya lain: mungkin kembar.',
  'twins-perhaps': 'Serumah dan lahir pada hari yang sama; namanya hampir sama: salah tulis, atau kembar?',
  'nik-differs':
    'NIK keduanya cocok dengan barisnya masing-masing, tetapi berbeda: tidak pernah disatukan tanpa petugas.',
  'nik-of-another': 'NIK sama, tetapi orangnya tampak lain: mungkin NIK anggota keluarga yang tersalin.',
  'sex-differs': 'Jenis kelaminnya berbeda.',
  'birth-differs': 'Tanggal lahirnya berbeda.',
  'little-known': 'Terlalu sedikit yang dapat dibandingkan untuk yakin.',
  'two-registered': 'Keduanya sudah tercatat sebagai pekerja; penyatuannya diputuskan petugas.',
  'one-clean-list': 'Keduanya baris dari satu daftar yang mencatat tiap orang satu kali.',
  'officer-said-different': 'Petugas pernah menyatakan orang yang berbeda.',
}

/** How much a step brought, in words: 3 bits make it eight times likelier. */
export function strengthWords(bits: number): string {
  const size = Math.abs(bits)
  if (size < 0.5) return 'tidak berpengaruh'
  const degree = size < 2 ? 'sedikit ' : size < 5 ? '' : size < 9 ? 'kuat ' : 'sangat kuat '
  return `${degree}${bits > 0 ? 'menguatkan' : 'melemahkan'}`
}

/** One step of the waterfall as a sentence: "Tanggal lahir sama: sangat kuat menguatkan." */
export function stepSentence({ field, level, bits }: Step): string {
  if (field === 'prior') return 'Dua baris sembarang hampir selalu dua orang yang berbeda.'
  if (field === 'household-bound')
    return 'Desa, KK, dan nama ibu juga dimiliki saudara serumah, maka bobotnya dibatasi.'
  if (level === 'blank') return `${fieldWords[field]} ${blankWords}.`
  const words = (levelWords[field] as Record<string, string>)[level] ?? level
  return `${fieldWords[field]} ${words}: ${strengthWords(bits)}.`
}

export const implausibleWords: Record<Implausible['code'], string> = {
  'too-few-rows': 'Baris yang dibaca terlalu sedikit untuk dipelajari.',
  'too-few-anchors': 'Pasangan dengan NIK yang sama terlalu sedikit untuk dipelajari.',
  'anchors-disagree': 'Pasangan dengan NIK yang sama tampak seperti orang yang berbeda.',
  'labels-swapped': 'Kesamaan tampak melemahkan, bukan menguatkan.',
  'level-order': 'Kesamaan yang lebih kuat mendapat bobot yang lebih ringan.',
}

/** What a doubtful pair is between. */
export const pairKindWords: Record<PairKind, string> = {
  workers: 'dua pekerja',
  insurer: 'pekerja dan daftar peserta BPJS Ketenagakerjaan',
  welfare: 'pekerja dan daftar desil DTSEN',
  deaths: 'pekerja dan daftar kematian',
  employees: 'pekerja dan daftar pegawai',
}

/** Why an act of this room was refused. */
export const refusalWords: Record<Exclude<ReviewRefusal['code'], 'not-found'> | Implausible['code'], string> = {
  'pair-decided': 'Pasangan ini sudah diputuskan.',
  'pair-open': 'Pasangan ini belum diputuskan.',
  'pair-implied': 'Putusan ini mengikuti putusan pasangan lain. Batalkan putusan itu.',
  'not-joinable': 'Salah satu data sudah berubah. Muat ulang lalu periksa kembali.',
  'row-has-worker': 'Baris ini sudah menjadi milik pekerja lain.',
  ...implausibleWords,
}
