import { formatNumber } from '../basics/rupiah.ts'
import type { Bar } from './cluster.ts'
import type { Field, Level } from './compare.ts'
import type { VetoCode } from './decide.ts'
import type { Step } from './explain.ts'
import type { Implausible } from './learn/guard.ts'
import type { PairKind } from './money-at-risk.ts'
import type { ReviewRefusal } from './review.ts'
import type { TogetherBar } from './together.ts'

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

/** A chance as one reads it: "1 dari 103 ribu", "97,3 %"; never rounded up to certainty. */
export function chanceWords(chance: number): string {
  if (chance < 0.001) return `1 dari ${roundWords(1 / chance)}`
  const tenths = Math.min(999, Math.floor(chance * 1000))
  return `${Math.floor(tenths / 10)},${tenths % 10}\u00a0%`
}

function roundWords(count: number): string {
  const [size, word] = count >= 1e9 ? [1e9, ' miliar'] : count >= 1e6 ? [1e6, ' juta'] : count >= 1e4 ? [1e3, ' ribu'] : [1, ''] // prettier-ignore
  return `${formatNumber(Math.round(count / size))}${word}`
}

/** What a waterfall is told with, in some language. */
export type Book = {
  fields: Record<Step['field'], string>
  levels: Record<Field, Record<string, string>>
  blank: string
  prior: string
  bound: string
  strength: (bits: number) => string
}

export const book: Book = {
  fields: fieldWords,
  levels: levelWords,
  blank: blankWords,
  prior: 'Dua catatan sembarang hampir selalu dua orang yang berbeda.',
  bound: 'Desa, KK, dan nama ibu juga dimiliki saudara serumah, maka bobotnya dibatasi.',
  strength: strengthWords,
}

/** One step of the waterfall as a sentence: "Tanggal lahir sama: sangat kuat menguatkan." */
export function stepSentence({ field, level, bits }: Step, { fields, levels, blank, prior, bound, strength } = book) {
  if (field === 'prior') return prior
  if (field === 'household-bound') return bound
  if (level === 'blank') return `${fields[field]} ${blank}.`
  return `${fields[field]} ${levels[field][level] ?? level}: ${strength(bits)}.`
}

/** Why the pairs of a pattern are not decided at once. */
export const togetherWords: Record<TogetherBar, string> = {
  ...ruleWords,
  'nik-equal': 'NIK keduanya sama: satu orang, atau salah satu nomor keliru.',
  'a-death': 'Kematian dinyatakan satu per satu.',
}

export const implausibleWords: Record<Implausible['code'], string> = {
  'too-few-rows': 'Baris yang dibaca terlalu sedikit untuk dipelajari.',
  'too-few-anchors': 'Pasangan dengan NIK yang sama terlalu sedikit untuk dipelajari.',
  'anchors-disagree': 'Pasangan dengan NIK yang sama tampak seperti orang yang berbeda.',
  'lambda-out-of-range': 'Bagian pasangan yang satu orang keluar dari batas yang wajar.',
  'no-share': 'Ada tingkat kesamaan yang tidak punya bobot.',
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
  'parted-before': 'Petugas pernah menyatakan keduanya dua orang. Batalkan putusan itu dahulu.',
  'verdict-rests': 'Putusan lain bertumpu pada putusan ini. Batalkan yang itu dahulu.',
  'decree-since':
    'Sejak disatukan, orang ini masuk keputusan yang ditetapkan. Akhiri dahulu pembayarannya, pisahkan, lalu usulkan kembali masing-masing.',
  'proposal-since':
    'Sejak disatukan, orang ini masuk usulan yang belum ditetapkan. Tarik atau kembalikan dahulu barisnya.',
  'asked-yourself': 'Anda yang meminta pendapat kedua; yang memutuskan petugas lain.',
  'asked-already': 'Pendapat kedua sudah diminta.',
  'nobody-else': 'Belum ada akun petugas lain yang dapat menjawab. Mintalah kepada pengelola.',
  'not-together': 'Pola ini tidak diputuskan sekaligus.',
  'none-together': 'Tidak satu pun pasangan dapat diputuskan sekaligus.',
  'together-undone': 'Putusan sekaligus ini sudah dibatalkan.',
  ...implausibleWords,
}
