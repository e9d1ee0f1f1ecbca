type Pair = readonly [id: string, en: string]

/** Every act the history may hold, in words. `acts.test.ts` finds the ones written in the code. */
export const acts: Record<string, Pair> = {
  'add-account': ['Membuat akun', 'Made an account'],
  'change-account': ['Mengubah akun', 'Changed an account'],

  'receive-list': ['Menerima daftar', 'Received a list'],
  'read-rows': ['Membaca baris daftar', 'Read rows of a list'],
  'preview-list': ['Menyiapkan pratinjau daftar', 'Prepared the preview of a list'],
  'confirm-headings': ['Memastikan judul kolom', 'Confirmed the headings'],
  'return-list': ['Menyiapkan berkas balasan untuk pengirim', 'Prepared the file to send back'],
  'keep-list': ['Menyimpan daftar', 'Kept a list'],
  'discard-list': ['Membuang daftar', 'Discarded a list'],
  'fail-list': ['Daftar gagal dibaca', 'A list could not be read'],
  'erase-rows': ['Menghapus isi baris daftar', 'Erased rows of a list'],

  merge: ['Menyatukan dua orang', 'Merged two people'],
  unmerge: ['Memisahkan kembali dua orang', 'Parted two people again'],

  'create-workers': ['Mencatat pekerja baru', 'Recorded new workers'],
  settle: ['Menyusun ulang data pekerja', 'Settled workers anew'],
  'apply-references': ['Mencocokkan dengan daftar rujukan', 'Matched with reference lists'],
  'mark-doubtful': ['Menandai pekerja yang diragukan', 'Marked doubtful workers'],
  attest: ['Memberi kesaksian lapangan', 'Attested a worker'],
  'attest-list': ['Memasukkan daftar kesaksian', 'Took in a list of attestations'],
  'withdraw-attestation': ['Menarik kesaksian', 'Withdrew an attestation'],
  correct: ['Membetulkan data pekerja', 'Corrected a worker'],
  look: ['Melihat data pekerja', 'Looked at a worker'],
  'open-field': ['Membuka data yang dilindungi', 'Opened protected data'],

  propose: ['Mengusulkan penerima', 'Proposed people'],
  'return-lines': ['Mengembalikan baris usulan', 'Returned lines of a proposal'],
  'reopen-lines': ['Membuka kembali baris usulan', 'Reopened lines of a proposal'],
  approve: ['Menyetujui usulan', 'Approved a proposal'],
  withdraw: ['Menarik usulan', 'Withdrew a proposal'],
  sign: ['Menetapkan keputusan', 'Put a decree in force'],
  'open-numbers': ['Mengambil daftar dengan NIK lengkap', 'Took a list with whole NIKs'],
  'edit-template': ['Mengubah templat berkas pendaftaran', 'Edited the form of registration files'],
  'make-batch': ['Menyiapkan berkas pendaftaran', 'Prepared a registration file'],
  'hand-in-recap': ['Mengirim rekap BPJS Ketenagakerjaan', 'Handed in a recap'],
  'load-handed-in': ['Memuat rekap yang dikirim', 'Loaded a recap handed in'],
  'read-recap': ['Mencocokkan rekap BPJS Ketenagakerjaan', 'Matched a recap'],
  'end-cover': ['Mengakhiri pembayaran seseorang', 'Ended payment for somebody'],
  'keep-figure': ['Mencatat angka cakupan', 'Kept a coverage figure'],

  'rank-register': ['Menghitung urutan', 'Ranked the register'],
  'sign-weights': ['Menetapkan bobot', 'Signed weights'],
  'file-objection': ['Mencatat keberatan', 'Filed an objection'],
  'answer-objection': ['Menjawab keberatan', 'Answered an objection'],
}

/** The subjects of a note that a reader understands, in words. */
export const subjects: Record<string, Pair> = {
  account: ['akun', 'account'],
  role: ['peran', 'role'],
  areas: ['wilayah', 'areas'],
  fields: ['isian', 'fields'],
  field: ['isian', 'field'],
  list: ['daftar no.', 'list no.'],
  rows: ['baris', 'rows'],
  workers: ['pekerja', 'workers'],
  worker: ['pekerja no.', 'worker no.'],
  run: ['urutan no.', 'run no.'],
  count: ['jumlah', 'count'],
  answer: ['jawaban', 'answer'],
  on: ['tanggal', 'day'],
}
