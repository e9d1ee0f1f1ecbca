import { fileRefusalWords, type FileRefusalCode } from './file-refusal.ts'

/** Why an act on a list is refused. */
export type ListRefusalCode =
  | 'sender-missing'
  | 'file-missing'
  | 'list-reading'
  | 'list-being-read'
  | 'list-preview'
  | 'list-kept'
  | 'list-discarded'
  | 'list-failed'
  | 'headings-unsure'
  | 'headings-without-name'
  | 'nothing-to-keep'
  | 'columns-unknown'
  | 'reason-missing'
  | 'file-erased'

export type IngestRefusalCode = ListRefusalCode | FileRefusalCode

/** The sentence for each, with what to do now. */
export const ingestRefusalWords: Record<IngestRefusalCode, string> = {
  ...fileRefusalWords,
  'sender-missing': 'Sebutkan pengirim daftar, misalnya “Desa Sukorejo” atau “UPT Pasar Tanjung”.',
  'file-missing': 'Pilih berkas yang akan dimuat.',
  'list-reading': 'Daftar ini masih dibaca. Tunggu sampai selesai.',
  'list-being-read': 'Daftar ini sedang dibaca di tempat lain. Tunggu sampai selesai.',
  'list-preview': 'Daftar ini menunggu keputusan: simpan atau buang.',
  'list-kept': 'Daftar ini sudah disimpan.',
  'list-discarded': 'Daftar ini sudah dibuang. Kirim lagi berkasnya bila masih diperlukan.',
  'list-failed': 'Berkas daftar ini rusak dan tidak terbaca. Kirim berkas yang baru.',
  'headings-unsure': 'Judul kolom belum pasti. Periksa dan benarkan dahulu kolom Nama, NIK, dan Tanggal lahir.',
  'headings-without-name': 'Tandai paling sedikit satu kolom sebagai Nama atau NIK.',
  'nothing-to-keep': 'Tidak ada baris orang yang dapat disimpan. Periksa judul kolomnya, atau buang daftar ini.',
  'columns-unknown':
    'Tidak ditemukan kolom Nama atau NIK di berkas ini. Periksa apakah berkasnya benar, atau tunjukkan kolomnya.',
  'file-erased':
    'Berkas aslinya sudah dimusnahkan karena memuat data orang yang meminta datanya dihapus. Baris orang lain tetap tersimpan.',
  'reason-missing': 'Tulis alasan membuka data ini.',
}
