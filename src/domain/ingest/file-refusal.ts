/** Why a file cannot be read as a list at all. A row that cannot be read is never a reason: rows have their own. */
export type FileRefusalCode =
  | 'file-empty'
  | 'file-too-large'
  | 'file-not-a-list'
  | 'file-encrypted'
  | 'file-old-excel'
  | 'file-binary-excel'
  | 'file-open-document'
  | 'file-web-page'
  | 'file-macros'
  | 'file-bomb'
  | 'file-damaged'
  | 'file-bad-xml'
  | 'file-no-sheets'

/** `place` names the part, sheet or row where reading stopped, when it is known. */
export type FileRefusal = { code: FileRefusalCode; place?: string }

/** The sentence shown to the person who sent the file: what is wrong, and what to do now. */
export const fileRefusalWords: Record<FileRefusalCode, string> = {
  'file-empty': 'Berkas ini kosong. Periksa apakah berkas yang benar yang dipilih.',
  'file-too-large':
    'Berkas ini terlalu besar untuk dibaca sekaligus. Pecah menjadi beberapa berkas, misalnya per desa.',
  'file-not-a-list': 'Berkas ini bukan daftar. Kirim berkas Excel (.xlsx) atau CSV.',
  'file-encrypted':
    'Berkas ini dikunci dengan kata sandi. Buka di Excel, hapus kata sandinya, simpan, lalu kirim lagi.',
  'file-old-excel':
    'Berkas ini Excel lama (.xls). Buka di Excel, pilih Simpan Sebagai “Buku Kerja Excel (.xlsx)”, lalu kirim lagi.',
  'file-binary-excel':
    'Berkas ini Excel biner (.xlsb). Buka di Excel, pilih Simpan Sebagai “Buku Kerja Excel (.xlsx)”, lalu kirim lagi.',
  'file-open-document':
    'Berkas ini OpenDocument (.ods). Buka di LibreOffice, pilih Simpan Sebagai “Excel 2007–365 (.xlsx)”, lalu kirim lagi.',
  'file-web-page':
    'Berkas ini halaman web yang diberi nama Excel. Buka di Excel, pilih Simpan Sebagai “Buku Kerja Excel (.xlsx)”, lalu kirim lagi.',
  'file-macros':
    'Berkas ini berisi makro, yang tidak diterima demi keamanan. Simpan sebagai “Buku Kerja Excel (.xlsx)” tanpa makro, lalu kirim lagi.',
  'file-bomb':
    'Isi berkas ini mengembang jauh melebihi ukurannya dan tidak dibaca demi keamanan. Salin datanya ke buku kerja baru, lalu kirim lagi.',
  'file-damaged': 'Berkas ini rusak atau terpotong. Buka di Excel, simpan ulang, lalu kirim lagi.',
  'file-bad-xml': 'Isi buku kerja ini tidak dapat dibaca. Buka di Excel, simpan ulang, lalu kirim lagi.',
  'file-no-sheets': 'Buku kerja ini tidak berisi lembar kerja.',
}
