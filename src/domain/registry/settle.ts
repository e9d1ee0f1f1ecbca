import { isResidual } from './kind-of-work.ts'
import {
  fields,
  type Fact,
  type Field,
  type Ground,
  type Settled,
  type SourceKind,
  type WorkerFields,
} from './worker.ts'

type Statement<F extends Field> = { fact: Fact; value: WorkerFields[F] | null; field: F }

/** One reason for preferring a statement: the higher number wins, or, for days, the later. */
type Criterion = { why: Ground; of: (statement: Statement<Field>) => number | string }

// The last correction ends the matter, and so does the last attestation: among several the newest, not the fullest.
const corrected: Criterion = { why: 'corrected', of: ({ fact }) => latest(fact, 'officer') }
const attested: Criterion = { why: 'attested', of: ({ fact }) => latest(fact, 'attestation') }
const stated: Criterion = { why: 'stated', of: ({ fact, field }) => (fact.derived?.includes(field) ? 0 : 1) }
const complete: Criterion = { why: 'complete', of: ({ value, field }) => completeness(field, value) }
const anchored: Criterion = { why: 'anchored', of: ({ fact }) => (fact.anchored ? 1 : 0) }
const newest: Criterion = { why: 'newest', of: ({ fact }) => fact.source.on }

/**
 * Which statement wins for which field, first criterion first. An officer's correction stands over all. What changes in
 * life (home, work, phone) follows the newest statement; what does not (name, birth, mother) follows the fullest one
 * and the one that came with a trusted NIK. Where all are equal the order of the references decides, so that the
 * order of arrival never does.
 */
const order: Record<Field, readonly Criterion[]> = {
  name: [corrected, attested, complete, anchored, newest],
  birth: [corrected, attested, stated, anchored, newest],
  sex: [corrected, attested, stated, anchored, newest],
  desa: [corrected, attested, newest, anchored],
  kindOfWork: [corrected, attested, complete, newest, anchored],
  place: [corrected, attested, newest, anchored],
  nik: [corrected, newest],
  kk: [corrected, newest, anchored],
  phone: [corrected, newest, anchored],
  mother: [corrected, complete, newest],
  account: [corrected, newest, anchored],
  address: [corrected, newest, complete],
  birthPlace: [corrected, anchored, newest],
  breadwinner: [corrected, newest, anchored],
  dependants: [corrected, newest, anchored],
}

/** Fields that say who somebody is: sources that disagree on them put the link itself in question. */
const identifying: readonly Field[] = ['birth', 'sex', 'nik']

/**
 * The one record from everything stated about a person. Depends on the set of facts alone: the same fact twice counts
 * once, arrival order counts for nothing, and taking facts away again (an undone link) gives the former record back.
 */
export function settle(facts: readonly Fact[]): Settled {
  const unique = [...new Map(facts.map((fact) => [fact.source.ref, fact])).values()]
  const settled: Settled = { values: {}, sources: {}, conflicts: [] }
  for (const field of fields) {
    const statements = unique.flatMap((fact): Statement<Field>[] => {
      const value = fact.values[field]
      if (value === undefined || (value === null && fact.source.kind !== 'officer')) return []
      return [{ fact, value, field }]
    })
    if (statements.length === 0) continue
    statements.sort((a, b) => compare(order[field], a, b).sign)
    const [winner] = statements as [Statement<Field>, ...Statement<Field>[]]
    const rival = statements.find(({ value }) => value !== winner.value)
    const why = rival ? compare(order[field], winner, rival).why : corrected.of(winner) ? 'corrected' : 'only'
    if (winner.value !== null) Object.assign(settled.values, { [field]: winner.value })
    settled.sources[field] = { ref: winner.fact.source.ref, on: winner.fact.source.on, why }
    // A correction has looked at the disagreement and ended it.
    if (rival && identifying.includes(field) && why !== 'corrected') settled.conflicts.push(field)
  }
  return settled
}

function compare(
  criteria: readonly Criterion[],
  a: Statement<Field>,
  b: Statement<Field>,
): { sign: number; why: Ground } {
  for (const { why, of } of criteria) {
    const [left, right] = [of(a), of(b)]
    if (left !== right) return { sign: left > right ? -1 : 1, why }
  }
  const [left, right] = [a.fact.source.ref, b.fact.source.ref]
  return { sign: left === right ? 0 : left < right ? -1 : 1, why: 'order' }
}

const latest = ({ source }: Fact, kind: SourceKind): string =>
  source.kind === kind ? `${source.on}#${String(source.turn ?? 0).padStart(9, '0')}` : ''

function completeness(field: Field, value: Statement<Field>['value']): number {
  if (typeof value !== 'string') return 0
  if (field === 'kindOfWork') return isResidual(value as WorkerFields['kindOfWork']) ? 0 : 1
  // Letters in words that are written out: "Moh." and a lone initial add nothing.
  return value.split(/\s+/).reduce((sum, word) => sum + (/^\p{L}{2,}$/u.test(word) ? word.length : 0), 0)
}
