import type { Day } from '../../domain/basics/day.ts'
import { isKindOfWork } from '../../domain/registry/kind-of-work.ts'
import { openPersonal, type SealedPerson } from '../../domain/registry/personal.ts'
import type { Fact, Field, WorkerFields } from '../../domain/registry/worker.ts'
import type { Session } from '../session.ts'

type FactRow = {
  worker: number
  source: 'list' | 'attestation' | 'officer'
  ref: string
  stated_on: Day
  turn: number
  reasons: string[] | null
  name: string | null
  birth: Day | null
  sex: 'L' | 'P' | null
  desa: string | null
  kind_of_work: string | null
  place: number | null
  nik_hash: Buffer | null
  kk_hash: Buffer | null
  sealed: Buffer | null
  facts: Record<string, unknown> | null
  fields: Field[] | null
}

export type StatedOf = {
  facts: Fact[]
  /** The newest number on a list that may not count as a NIK. */
  untrusted: string | undefined
}

/** Everything stated about some workers, opened in memory for settling. Workers out of reach are not there. */
export async function loadFacts(session: Session, workers: readonly number[]): Promise<Map<number, StatedOf>> {
  const { rows } = await session.client.query<FactRow>('select * from registry.facts_of($1)', [workers])
  const stated = new Map<number, StatedOf & { untrustedOn: string }>()
  for (const row of rows) {
    const of = stated.get(row.worker) ?? { facts: [], untrusted: undefined, untrustedOn: '' }
    stated.set(row.worker, of)
    const personal = row.sealed ? session.unseal<SealedPerson>('person', row.sealed) : {}
    of.facts.push(row.source === 'list' ? rowFact(row, personal) : statementFact(row, personal))
    if (row.source === 'list' && !row.nik_hash && personal.nik && row.stated_on >= of.untrustedOn) {
      of.untrusted = personal.nik
      of.untrustedOn = row.stated_on
    }
  }
  return stated
}

const sourceOf = ({ source, ref, stated_on, turn }: FactRow): Fact['source'] => ({
  kind: source,
  ref,
  on: stated_on,
  turn,
})

function rowFact(row: FactRow, personal: SealedPerson): Fact {
  const anchored = row.nik_hash !== null
  const { breadwinner, dependants } = row.facts ?? {}
  const derived: Field[] = []
  if (row.reasons?.includes('birth-from-nik')) derived.push('birth')
  if (row.reasons?.includes('sex-from-nik')) derived.push('sex')
  return {
    source: sourceOf(row),
    anchored,
    derived,
    values: present({
      name: row.name,
      birth: row.birth,
      sex: row.sex,
      desa: row.desa,
      kindOfWork: isKindOfWork(row.kind_of_work) ? row.kind_of_work : null,
      place: row.place === null ? null : String(row.place),
      ...openPersonal(personal, anchored),
      // A family card that is a placeholder identifies nobody.
      ...(row.kk_hash === null && { kk: null }),
      breadwinner: typeof breadwinner === 'boolean' ? breadwinner : null,
      dependants: typeof dependants === 'number' ? dependants : null,
    }),
  }
}

/** An attestation gives work and place; a correction gives exactly the fields it names, null for one it empties. */
function statementFact(row: FactRow, personal: SealedPerson): Fact {
  if (row.source === 'attestation') {
    const values = {
      kindOfWork: isKindOfWork(row.kind_of_work) ? row.kind_of_work : null,
      place: row.place === null ? null : String(row.place),
    }
    return { source: sourceOf(row), anchored: false, values: present(values) }
  }
  const corrected = personal as unknown as Partial<WorkerFields>
  const values = Object.fromEntries((row.fields ?? []).map((field) => [field, corrected[field] ?? null]))
  return { source: sourceOf(row), anchored: false, values }
}

function present(values: { [F in Field]?: WorkerFields[F] | null }): Fact['values'] {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined))
}
