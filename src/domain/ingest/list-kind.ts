import type { Field } from './columns.ts'

/** What a list is about. It decides which cells a row must hold and how words such as *Status* are read. */
export const listKinds = [
  'workers',
  'insurer',
  'welfare',
  'deaths',
  'employees',
  'recap',
  'attestations',
  'payments',
] as const
export type ListKind = (typeof listKinds)[number]

export const isListKind = (text: unknown): text is ListKind => listKinds.includes(text as ListKind)

/** The kind's name as the office says it. */
export const listKindWords: Record<ListKind, string> = {
  workers: 'Daftar pekerja',
  insurer: 'Daftar peserta BPJS Ketenagakerjaan',
  welfare: 'Daftar desil DTSEN',
  deaths: 'Daftar kematian',
  employees: 'Daftar pegawai dan penerima upah',
  recap: 'Rekap dari BPJS Ketenagakerjaan',
  attestations: 'Hasil verifikasi lapangan',
  payments: 'Bukti bayar iuran',
}

const marks: [ListKind, Field[]][] = [
  ['payments', ['payMonth', 'amount', 'reference']],
  ['payments', ['payMonth', 'amount', 'paidOn']],
  ['deaths', ['diedOn']],
  ['attestations', ['attestedOn']],
  ['recap', ['participantNo', 'answerReason']],
  ['insurer', ['participantNo', 'segment']],
  ['insurer', ['segment', 'activeUntil']],
  ['insurer', ['participantNo', 'activeUntil']],
  ['employees', ['employer', 'employeeKind']],
  ['employees', ['staffNo']],
  ['welfare', ['decile', 'kk']],
]

/** The kind the columns speak for, when the sender did not say: a list of workers unless they show otherwise. */
export function guessListKind(fields: ReadonlySet<Field>): ListKind {
  for (const [kind, needed] of marks) if (needed.every((field) => fields.has(field))) return kind
  return fields.has('decile') && !fields.has('work') ? 'welfare' : 'workers'
}
