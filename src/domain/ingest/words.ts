import type { ReasonCode } from './reasons.ts'

/** Where a reason stands and what was found there, for the sentence. `cell` is '' when no column holds the field. */
export type Place = { cell: string; found: string; among?: readonly string[] }

const at = ({ cell }: Place): string => (cell === '' ? '' : ` di sel ${cell}`)
const seen = ({ found }: Place): string => (found.trim() === '' ? '' : ` (${found.trim().slice(0, 40)})`)

/** Reason → the sentence shown to the officer and written into *Catatan*: what is wrong, where, and what to do. */
export const reasonWords: Record<ReasonCode, (place: Place) => string> = {
  'name-missing': (p) => `Nama kosong${at(p)}. Isi nama lengkap sesuai KTP.`,
  'nothing-to-identify': () =>
    'Orang ini belum dapat dikenali. Isi NIK 16 angka, atau tanggal lahir bersama nama desanya.',
  'erased-on-request': () =>
    'Orang ini pernah meminta datanya dihapus, jadi barisnya tidak disimpan. Ia masuk lagi hanya atas permintaannya sendiri.',
  'nik-missing': (p) => (p.cell === '' ? 'Daftar ini tidak memuat NIK. Tambahkan kolom NIK.' : `NIK kosong${at(p)}. Isi 16 angka sesuai KTP.`), // prettier-ignore
  'nik-placeholder': (p) => `NIK${at(p)} bukan NIK sebenarnya${seen(p)}. Isi 16 angka sesuai KTP.`,
  'nik-damaged': (p) => `NIK${at(p)} berubah oleh Excel${seen(p)}. Ubah format kolom menjadi Teks, lalu ketik ulang 16 angka sesuai KTP.`, // prettier-ignore
  'nik-wrong-length': (p) => `NIK${at(p)} tidak 16 angka${seen(p)}. Ketik ulang sesuai KTP.`,
  'nik-impossible': (p) => `NIK${at(p)} tidak mungkin ada${seen(p)}: kode wilayah, tanggal, atau nomor urutnya salah. Cocokkan dengan KTP.`, // prettier-ignore
  'nik-shared': (p) =>
    `NIK${at(p)} dipakai orang lain dengan nama berbeda di daftar ini. Cocokkan keduanya dengan KTP.`,
  'birth-unreadable': (p) => `Tanggal lahir${at(p)} tidak terbaca${seen(p)}. Tulis seperti 12-03-1980.`,
  'birth-impossible': (p) => `Tanggal lahir${at(p)} tidak mungkin${seen(p)}: setelah hari ini atau sebelum tahun 1900. Cocokkan dengan KTP.`, // prettier-ignore
  'desa-unknown': (p) => desaWords(p),
  'desa-from-title': (p) => `Desa kosong${at(p)}, diambil dari judul daftar.`,
  'birth-from-nik': (p) => `Tanggal lahir kosong atau tidak terbaca${at(p)}, diambil dari NIK.`,
  'sex-from-nik': (p) => `Jenis kelamin kosong atau tidak terbaca${at(p)}, diambil dari NIK.`,
  'nik-birth-differs': (p) => `Tanggal lahir${at(p)} berbeda dari yang terbaca di NIK${seen(p)}. Cocokkan dengan KTP.`,
  'nik-sex-differs': (p) => `Jenis kelamin${at(p)} berbeda dari yang terbaca di NIK${seen(p)}. Cocokkan dengan KTP.`,
  'nik-other-region': (p) => `NIK${at(p)} pertama kali terbit di kabupaten lain. Pastikan orang ini penduduk sini.`,
  'kk-placeholder': (p) => `Nomor KK${at(p)} bukan nomor sebenarnya${seen(p)}. Isi 16 angka bila ada.`,
  'kk-unreadable': (p) => `Nomor KK${at(p)} tidak 16 angka atau berubah oleh Excel${seen(p)}. Ketik ulang sebagai teks bila ada.`, // prettier-ignore
  'birth-missing': (p) => `Tanggal lahir kosong${at(p)}. Isi seperti 12-03-1980.`,
  'title-removed': (p) => `Gelar dipisahkan dari nama${at(p)}.`,
  'repeated-in-list': () => 'Orang yang sama tertulis lebih dari sekali di daftar ini. Dihitung satu orang.',
  'not-a-person': () => 'Bukan baris orang (judul, jumlah, atau tanda tangan). Tidak dihitung.',
}

/** The short name of a reason, for tables of counts. */
export const reasonNames: Record<ReasonCode, string> = {
  'name-missing': 'Nama kosong',
  'nothing-to-identify': 'Tidak dapat dikenali',
  'erased-on-request': 'Minta datanya dihapus',
  'nik-missing': 'NIK kosong',
  'nik-placeholder': 'NIK asal isi',
  'nik-damaged': 'NIK berubah oleh Excel',
  'nik-wrong-length': 'NIK tidak 16 angka',
  'nik-impossible': 'NIK tidak mungkin ada',
  'nik-shared': 'NIK dipakai dua orang',
  'birth-unreadable': 'Tanggal lahir tidak terbaca',
  'birth-impossible': 'Tanggal lahir tidak mungkin',
  'desa-unknown': 'Desa tidak dikenal',
  'desa-from-title': 'Desa diambil dari judul',
  'birth-from-nik': 'Tanggal lahir diambil dari NIK',
  'sex-from-nik': 'Jenis kelamin diambil dari NIK',
  'nik-birth-differs': 'Tanggal lahir berbeda dari NIK',
  'nik-sex-differs': 'Jenis kelamin berbeda dari NIK',
  'nik-other-region': 'NIK dari kabupaten lain',
  'kk-placeholder': 'Nomor KK asal isi',
  'kk-unreadable': 'Nomor KK tidak terbaca',
  'birth-missing': 'Tanggal lahir kosong',
  'title-removed': 'Gelar dipisahkan',
  'repeated-in-list': 'Tertulis berulang',
  'not-a-person': 'Bukan baris orang',
}

function desaWords(place: Place): string {
  if (place.found.trim() === '') return `Desa kosong${at(place)}. Isi nama desa dan kecamatannya.`
  if (place.among && place.among.length > 1)
    return `Desa${at(place)}${seen(place)} ada di beberapa kecamatan (${place.among.join(', ')}). Tambahkan kecamatannya.`
  return `Desa${at(place)}${seen(place)} tidak dikenal di kabupaten ini. Periksa ejaan dan kecamatannya.`
}
