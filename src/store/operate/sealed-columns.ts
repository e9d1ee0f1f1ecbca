/** What new keys of the data mean for a column of bytes. A test holds this list against the catalogue. */
export type KeyedColumn =
  /** Sealed under a context (any of several), or a person's key wrapped: sealed anew. */
  | { kind: 'seal' | 'wrap'; table: string; column: string; contexts: readonly string[] }
  /** A keyed hash: gets a layer more. */
  | { kind: 'lookup'; table: string; column: string }

const seal = (table: string, column: string, ...contexts: string[]): KeyedColumn => ({
  kind: 'seal',
  table,
  column,
  contexts,
})
const lookup = (table: string, ...columns: string[]): KeyedColumn[] =>
  columns.map((column) => ({ kind: 'lookup', table, column }))

/** Every column of the database that depends on the data's keys. A room that adds one adds its line. */
export const keyedColumns: readonly KeyedColumn[] = [
  seal('access.privacy_request', 'personal', 'privacy-request'),
  ...lookup('access.stopped', 'key'),
  seal('enrolment.answer', 'sealed', 'participant', 'person'),
  ...lookup('enrolment.line', 'nik_hash'),
  seal('enrolment.line', 'sealed', 'person'),
  { kind: 'wrap', table: 'history.person_key', column: 'wrapped', contexts: ['person-key'] },
  seal('identity.pair', 'asked_note', 'opinion'),
  ...lookup('identity.unmatched', 'nik_hash'),
  seal('ingest.block', 'sealed', 'ingest.block'),
  ...lookup('ingest.list', 'file_hash'),
  ...lookup('ingest.row', 'nik_hash', 'kk_hash'),
  seal('ingest.row', 'sealed', 'person'),
  seal('ingest.row', 'health', 'person-health'),
  seal('priority.candidate', 'health', 'person-health'),
  seal('priority.objection', 'said', 'objection'),
  seal('priority.objection', 'answer', 'objection'),
  seal('registry.attestation', 'health', 'person-health'),
  seal('registry.correction', 'sealed', 'person'),
  ...lookup('registry.worker', 'nik_hash', 'kk_hash'),
  seal('registry.worker', 'sealed', 'person'),
  seal('registry.worker', 'health', 'person-health'),
]

/** Bytes no key of the data has a part in: hashes anybody may recompute, and the wrapped keys themselves. */
export const keylessColumns: readonly string[] = [
  'contributions.closed_month.checksum',
  'enrolment.decree.hash',
  // A digest with the keyed hash of a NIK in it: after new keys of the data a notice already given may be given once more.
  'enrolment.notice_line.told',
  'history.head.hash',
  'history.link.hash',
  'history.link.previous',
  'operate.data_key.lookup',
  'operate.data_key.secret',
]
