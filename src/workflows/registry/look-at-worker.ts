import { sightOf, type Sight } from '../../domain/access/sight.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { maskAll, mayOpen } from '../../domain/registry/mask.ts'
import { openPersonal, type SealedPerson } from '../../domain/registry/personal.ts'
import { fields, isSealedField, type Field } from '../../domain/registry/worker.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { listAttestations, type AttestationRow } from '../../store/registry/attestations.ts'
import {
  findWorker,
  listJobs,
  listRowSources,
  type JobRow,
  type RowSource,
  type WorkerRecord,
} from '../../store/registry/get-worker.ts'
import type { Session } from '../../store/session.ts'
import { viewLine, type WorkerLine } from './view-worker.ts'

/** Where a value comes from. List and row are told to those who may read lists. */
export type SourceView = {
  kind: 'list' | 'attestation' | 'officer'
  on: string
  why: string
  list: number | null
  sender: string | null
  rowNo: number | null
}

export type FieldView = {
  field: Field
  value: string | null
  masked: boolean
  openable: boolean
  source: SourceView | null
}

export type PersonView = WorkerLine & {
  state: 'listed' | 'merged'
  mergedInto: number | null
  fields: FieldView[]
  healthKnown: boolean
  household: number
  attester: string | null
  diedListed: string | null
  insuredOn: string | null
  insuredUntil: string | null
  employeeOn: string | null
  decile: number | null
  extremePoor: boolean | null
  welfareOn: string | null
  attestations: AttestationRow[]
  jobs: JobRow[]
  rows: RowSource[]
}

/** Shows one worker to whoever may see them, and leaves in the history that they looked. */
export async function lookAtWorker(database: Database, actor: Actor, worker: number): Promise<Outcome<PersonView>> {
  return asActor(database, actor, async (session) => {
    const record = await findWorker(session, worker)
    if (!record || record.state === 'erased') return refused({ code: 'not-found' })
    session.note('registry', { act: 'look', worker })
    const sight = sightOf(session.role)
    const hardship = sight.hardship === 'plain'
    const rows = await listRowSources(session, worker)
    return done({
      ...viewLine(session, record, sight),
      state: record.state,
      mergedInto: record.mergedInto,
      fields: fieldViews(session, record, sight, rows),
      healthKnown: record.hasHealth && sight.health !== 'none',
      household: record.household,
      attester: record.attester,
      diedListed: record.diedListed,
      insuredOn: record.insuredOn,
      insuredUntil: record.insuredUntil,
      employeeOn: record.employeeOn,
      decile: hardship ? record.decile : null,
      extremePoor: hardship ? record.extremePoor : null,
      welfareOn: hardship ? record.welfareOn : null,
      attestations: await listAttestations(session, worker),
      jobs: await listJobs(session, worker),
      rows,
    })
  })
}

function fieldViews(session: Session, record: WorkerRecord, sight: Sight, rows: readonly RowSource[]): FieldView[] {
  const line = viewLine(session, record, sight)
  const personal = record.sealed ? session.unseal<SealedPerson>('person', record.sealed) : {}
  const opened = openPersonal(personal, record.hasNik)
  const masked = { ...maskAll(opened, sight), ...(line.nik && { nik: line.nik }) }
  const plain: { [F in Field]?: string | null } = {
    name: record.name,
    birth: line.birth,
    sex: record.sex,
    desa: record.desa,
    kindOfWork: record.kindOfWork,
    place: record.placeName,
    breadwinner: record.breadwinner === null ? null : String(record.breadwinner),
    dependants: record.dependants === null ? null : String(record.dependants),
  }
  return fields.flatMap((field): FieldView[] => {
    const source = sourceView(record.sources[field] ?? record.sources['*'], rows)
    if (!isSealedField(field)) {
      const value = plain[field] ?? null
      return [{ field, value, masked: false, openable: false, source: value === null ? null : source }]
    }
    const value = masked[field] ?? null
    if (value === null && !mayOpen(field, sight)) return []
    const openable = value !== null && mayOpen(field, sight)
    return [{ field, value, masked: value !== null, openable, source: value === null ? null : source }]
  })
}

function sourceView(source: [string, string, string] | undefined, rows: readonly RowSource[]): SourceView | null {
  if (!source) return null
  const [ref, on, why] = source
  const [kind, list, seq] = ref.split(':')
  const row = rows.find((one) => String(one.list) === list && String(one.seq) === seq)
  return {
    kind: kind === 'row' ? 'list' : kind === 'correction' ? 'officer' : 'attestation',
    on,
    why,
    list: row?.list ?? null,
    sender: row?.sender ?? null,
    rowNo: row?.rowNo ?? null,
  }
}
