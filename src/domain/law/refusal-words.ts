/** Why the law room gave no answer, in a sentence. */
export const lawRefusalWords: Record<string, string> = {
  'rule-unknown': 'Tidak ada aturan dengan nama itu.',
  'base-not-known': 'Dasar penghasilan itu tidak ada dalam tabel PP 44/2015 Lampiran II.',
  'income-not-counted': 'Penghasilan harus nol atau lebih.',
  'wage-not-counted': 'Upah harus lebih dari nol.',
  'value-not-counted': 'Nilai kontrak atau upah harus lebih dari nol.',
  'never-paid': 'Belum ada iuran yang dibayar: belum terlindungi.',
  'base-not-counted': 'Dasar penghasilan harus lebih dari nol.',
  'months-not-counted': 'Jumlah bulan harus bilangan bulat, nol atau lebih.',
  'loss-not-known': 'Kehilangan itu tidak ada dalam tabel cacat.',
  'death-and-disability': 'Pilih salah satu: meninggal atau cacat total tetap.',
}
