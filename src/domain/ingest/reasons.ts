/** The closed list of what may be said of a row. Its verdict is its worst reason; a row without reasons is kept. */

export const refusedReasons = ['name-missing', 'nothing-to-identify', 'erased-on-request'] as const
export const doubtfulReasons = [
  'nik-missing',
  'nik-placeholder',
  'nik-damaged',
  'nik-wrong-length',
  'nik-impossible',
  'nik-shared',
  'birth-unreadable',
  'birth-impossible',
  'desa-unknown',
] as const
export const noteReasons = [
  'birth-from-nik',
  'desa-from-title',
  'sex-from-nik',
  'nik-birth-differs',
  'nik-sex-differs',
  'nik-other-region',
  'kk-placeholder',
  'kk-unreadable',
  'birth-missing',
  'title-removed',
  'repeated-in-list',
] as const
export const skippedReason = 'not-a-person'

export type RefusedReason = (typeof refusedReasons)[number]
export type DoubtfulReason = (typeof doubtfulReasons)[number]
export type NoteReason = (typeof noteReasons)[number]
export type ReasonCode = RefusedReason | DoubtfulReason | NoteReason | typeof skippedReason

/** `skipped` rows are counted and kept with the file, but speak of no person: totals, signatures, repeated headings. */
export type Verdict = 'kept' | 'doubtful' | 'refused' | 'skipped'

const ranks = new Map<ReasonCode, Verdict>([
  ...refusedReasons.map((code) => [code, 'refused'] as const),
  ...doubtfulReasons.map((code) => [code, 'doubtful'] as const),
  ...noteReasons.map((code) => [code, 'kept'] as const),
  [skippedReason, 'skipped'],
])

export const reasonCodes = [...ranks.keys()]

/** The verdict one reason alone would give. */
export const verdictOf = (code: ReasonCode): Verdict => ranks.get(code) ?? 'kept'

/** The worst verdict among the reasons. */
export function worstVerdict(reasons: readonly ReasonCode[]): Verdict {
  let worst: Verdict = 'kept'
  for (const code of reasons) {
    const verdict = ranks.get(code)
    if (verdict === 'skipped' || verdict === 'refused') return verdict
    if (verdict === 'doubtful') worst = 'doubtful'
  }
  return worst
}
