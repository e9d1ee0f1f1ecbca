import { refusalWords, type ContributionsRefusalCode } from '../../../domain/contributions/words.ts'
import type { Told } from './told.ts'

const english: Record<ContributionsRefusalCode, string> = {
  'bill-too-early': 'A bill is made one month ahead at most.',
  'nothing-to-bill': 'Nothing to bill: every purse has its bill for this month, or nobody is accepted.',
  'law-not-known': 'The price of this month is not known yet, so it cannot be billed.',
  'payment-in-future': 'The day of a payment is not in the future.',
  'payment-known': 'A payment with this reference and amount is recorded for this purse already.',
  'purse-unknown': 'This purse is not known.',
  'payment-reversed': 'This payment is reversed already.',
  'reversal-itself': 'A reversal is not reversed; record the payment again.',
  'reversal-reason-missing': 'Say why this payment is reversed.',
  'nothing-to-settle': 'There is no advance, or no bill that is owed.',
  'list-not-payments': 'This list is no kept proof of payments.',
  'list-not-insurer': 'This list is no kept list of participants of BPJS Ketenagakerjaan.',
  'payments-already-taken': 'This proof of payments was taken in before.',
  'already-reconciled': 'This list was reconciled with that month before.',
  'reconcile-too-early': 'The list of participants is older than the month to reconcile.',
  'month-not-over': 'A month that is not over cannot be closed.',
  'month-closed': 'This month is closed already.',
  'month-before-open': 'Close the month before it first.',
  'month-not-billed': 'Some purse has no bill for this month yet.',
  'finding-words-missing': 'Explain it, in at least five letters.',
  'proof-unreadable': 'A proof of payment is a PDF, JPG or PNG.',
}

/** What helps, where the refusal itself does not say it. */
const remedies: Partial<Record<ContributionsRefusalCode, Told['remedy']>> = {
  'bill-too-early': ['Tunggu sampai sebulan sebelumnya; halaman Iuran akan mengingatkan.', 'Wait until the month before; the page reminds you.'],
  'nothing-to-bill': ['Periksa di SK dan pendaftaran apakah rekap BPJS sudah dibaca.', 'See under decrees whether the insurer’s recap has been read.'],
  'law-not-known': ['Lihat di Hukum sampai bulan mana tarifnya diketahui, dan perbarui Bahu bila ada rilis baru.', 'See under Law how far the price is known, and update Bahu when there is a newer release.'],
  'payment-in-future': ['Isi hari uangnya benar-benar keluar.', 'Enter the day on which the money really left.'],
  'payment-known': ['Lihat di daftar pembayaran. Bila memang pembayaran lain, pakai nomor buktinya sendiri.', 'Look in the list of payments. If it is another payment, use its own reference.'],
  'payment-reversed': ['Catat pembayaran baru bila uangnya keluar lagi.', 'Record a new payment if the money left again.'],
  'nothing-to-settle': ['Tidak ada yang perlu Anda lakukan sekarang.', 'There is nothing to do now.'],
  'list-not-payments': ['Buka Daftar masuk, tetapkan jenisnya "Bukti bayar", lalu simpan.', 'Open Lists in, set its kind to proof of payment, and keep it.'],
  'list-not-insurer': ['Buka Daftar masuk, tetapkan jenisnya "Daftar peserta BPJS", lalu simpan.', 'Open Lists in, set its kind to the insurer’s participants, and keep it.'],
  'payments-already-taken': ['Pembayarannya sudah ada di halaman Iuran.', 'Its payments are on the page Contributions.'],
  'already-reconciled': ['Pilih daftar lain atau bulan lain; hasilnya yang dulu masih dapat dibuka.', 'Choose another list or month; the earlier result can still be opened.'],
  'reconcile-too-early': ['Pilih bulan daftar itu atau sebelumnya, atau muat daftar yang lebih baru.', 'Choose the month of the list or an earlier one, or load a newer list.'],
  'month-not-over': ['Tunggu sampai bulannya lewat.', 'Wait until the month is over.'],
  'month-before-open': ['Buku besar menyebut bulan mana yang berikutnya.', 'The ledger says which month is next.'],
  'month-not-billed': ['Buat dahulu tagihannya di halaman Iuran.', 'Make its bill first, under Contributions.'],
  'proof-unreadable': ['Pindai atau foto buktinya, lalu pilih lagi.', 'Scan or photograph the proof and choose it again.'],
} // prettier-ignore

export const contributions: Record<string, Told> = Object.fromEntries(
  Object.entries(refusalWords).map(([code, words]) => {
    const remedy = remedies[code as ContributionsRefusalCode]
    return [code, { says: [words, english[code as ContributionsRefusalCode]], ...(remedy && { remedy }) }]
  }),
)
