import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { openPersonal, type SealedPerson } from '../../domain/registry/personal.ts'
import { fields, type Field } from '../../domain/registry/worker.ts'
import { countDecrees } from '../../store/access/erase-person.ts'
import { findRequest } from '../../store/access/privacy-requests.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { listAttestations, type AttestationRow } from '../../store/registry/attestations.ts'
import {
  findHealth,
  findWorker,
  listJobs,
  listRowSources,
  type JobRow,
  type RowSource,
} from '../../store/registry/get-worker.ts'
import { listLooks, type Look } from '../../store/registry/list-looks.ts'
import type { Health } from '../../store/registry/standing.ts'

/** Everything held of one person, whole, as it is printed for them. */
export type Dossier = {
  values: { field: Field; value: string; on: string | null; row: { sender: string; rowNo: number } | null }[]
  health: string[]
  states: {
    insured: string | null
    employee: string | null
    decile: number | null
    extremePoor: boolean | null
    deadOn: string | null
  }
  rows: RowSource[]
  attestations: AttestationRow[]
  jobs: JobRow[]
  decrees: number
  looks: Look[]
}

const mostLooks = 500

/**
 * What a person who asks to see their data is given (UU 27/2022 Pasal 7): every value with its source, the lists they
 * stand in, who vouched for what, and who opened it. It opens every seal at once, so it is given for a request only,
 * and stands in the history like every opening.
 */
export async function readDossier(database: Database, actor: Actor, id: number): Promise<Outcome<Dossier>> {
  return asActor(database, actor, async (session) => {
    const request = await findRequest(session, id)
    if (request?.kind !== 'see') return refused({ code: 'not-found' })
    const record = await findWorker(session, request.worker)
    if (!record || record.state === 'erased') return refused({ code: 'not-found' })
    const { worker } = request
    session.note('registry', { act: 'open-dossier', worker, subject: { request: id } })
    const personal = record.sealed ? session.unseal<SealedPerson>('person', record.sealed) : {}
    const known: { [F in Field]?: string | number | boolean | null } = {
      ...openPersonal(personal, record.hasNik),
      ...(personal.nik && { nik: personal.nik }),
      name: record.name,
      birth: record.birth,
      sex: record.sex,
      desa: record.desaName ?? record.desa,
      kindOfWork: record.kindOfWork,
      place: record.placeName,
      breadwinner: record.breadwinner,
      dependants: record.dependants,
    }
    const rows = await listRowSources(session, worker)
    const sealedHealth = await findHealth(session, worker)
    const health = sealedHealth ? session.unseal<Health>('person-health', sealedHealth) : {}
    return done({
      values: fields.flatMap((field) => {
        const value = known[field]
        if (value === undefined || value === null) return []
        const [ref, on] = record.sources[field] ?? record.sources['*'] ?? [undefined, null]
        const row = rows.find((one) => ref === `row:${one.list}:${one.seq}`)
        return [{ field, value: String(value), on, row: row ? { sender: row.sender, rowNo: row.rowNo } : null }]
      }),
      health: [health.ill ? 'Sakit, belum mampu bekerja' : '', health.disability ?? ''].filter(Boolean),
      states: {
        insured: record.insured,
        employee: record.employee,
        decile: record.decile,
        extremePoor: record.extremePoor,
        deadOn: record.deadOn,
      },
      rows,
      attestations: await listAttestations(session, worker),
      jobs: await listJobs(session, worker),
      decrees: await countDecrees(session, worker),
      looks: await listLooks(session, worker, mostLooks),
    })
  })
}
