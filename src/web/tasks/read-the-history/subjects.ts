import { listKindWords } from '../../../domain/ingest/list-kind.ts'

type Pair = [id: string, en: string]

/** What a note is about, in words. A key without words here is shown as it is: nothing of the record is held back. */
export const subjects: Record<string, Pair> = {
  account: ['akun', 'account'],
  role: ['peran', 'role'],
  areas: ['wilayah', 'areas'],
  fields: ['isian', 'fields'],
  field: ['isian', 'field'],
  list: ['daftar no.', 'list no.'],
  lists: ['daftar no.', 'lists no.'],
  rows: ['baris', 'rows'],
  row: ['baris', 'row'],
  kept: ['baik', 'good'],
  doubtful: ['perlu dicek', 'to be checked'],
  refused: ['ditolak', 'refused'],
  mended: ['dibenahi', 'mended'],
  created: ['orang baru', 'new people'],
  kind: ['jenis', 'kind'],
  workers: ['pekerja', 'workers'],
  worker: ['pekerja no.', 'worker no.'],
  people: ['orang', 'people'],
  pair: ['pasangan no.', 'pair no.'],
  pairs: ['pasangan', 'pairs'],
  attestation: ['kesaksian no.', 'attestation no.'],
  run: ['urutan no.', 'run no.'],
  objection: ['keberatan no.', 'objection no.'],
  purse: ['dana no.', 'purse no.'],
  purses: ['dana no.', 'purses no.'],
  scenario: ['skenario no.', 'scenario no.'],
  proposal: ['usulan no.', 'proposal no.'],
  open: ['diusulkan', 'proposed'],
  held: ['ditahan', 'held back'],
  decree: ['SK no.', 'decree no.'],
  batch: ['berkas no.', 'batch no.'],
  month: ['bulan', 'month'],
  amount: ['jumlah Rp', 'amount Rp'],
  payment: ['pembayaran no.', 'payment no.'],
  bill: ['tagihan no.', 'bill no.'],
  bills: ['tagihan', 'bills'],
  request: ['permohonan no.', 'request no.'],
  reason: ['alasan', 'reason'],
  why: ['sebab', 'why'],
  count: ['jumlah', 'count'],
  answer: ['jawaban', 'answer'],
  on: ['tanggal', 'day'],
  name: ['nama', 'name'],
  state: ['keadaan', 'state'],
}

/** How far a machine had come in its file: for the chain, not for a reader. */
const ofTheMachine: ReadonlySet<string> = new Set(['from', 'to', 'fromSeq', 'toSeq', 'bytes', 'seqs', 'checksum'])

/** What a reader is told of a note: not counts of nothing, nor how far a machine had come. */
export const isTold = (key: string, value: unknown): boolean => !ofTheMachine.has(key) && value !== 0

/** Codes within a note, as they are read. */
export const values: Record<string, Pair> = {
  ...Object.fromEntries(Object.entries(listKindWords).map(([code, words]): [string, Pair] => [code, [words, code]])),
  see: ['melihat', 'see'],
  correct: ['membetulkan', 'correct'],
  restrict: ['membatasi', 'restrict'],
  erase: ['menghapus', 'erase'],
}
