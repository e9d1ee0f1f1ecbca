import { closePersonal } from '../../domain/registry/personal.ts'
import { fields, type Settled } from '../../domain/registry/worker.ts'
import type { Session } from '../session.ts'

export type SettledWorker = Settled & { worker: number; untrusted: string | undefined }

/**
 * Writes settled records. Of a caller who may not correct (a verifier) only work and place are written: that is all an
 * attestation can have changed, and the database refuses more.
 */
export async function saveSettled(session: Session, settled: readonly SettledWorker[], whole: boolean): Promise<void> {
  const { keys } = session
  const hash = (kind: 'nik' | 'kk', text: string | undefined) => (text ? keys.lookup(kind, text).toString('hex') : null)
  const plain = settled.map(({ worker, values, sources, conflicts }) => ({
    id: worker,
    name: values.name ?? '',
    birth: values.birth ?? null,
    sex: values.sex ?? null,
    desa: values.desa ?? null,
    kind_of_work: values.kindOfWork ?? null,
    place: values.place === undefined ? null : Number(values.place),
    nik_hash: hash('nik', values.nik),
    kk_hash: hash('kk', values.kk),
    breadwinner: values.breadwinner ?? null,
    dependants: values.dependants ?? null,
    conflicts,
    sources: Object.fromEntries(
      fields.flatMap((field) => {
        const source = sources[field]
        return source ? [[field, [source.ref, source.on, source.why]]] : []
      }),
    ),
  }))
  const shape = `jsonb_to_recordset($2) as s(id bigint, name text, birth date, sex text, desa text, kind_of_work text,
    place bigint, nik_hash text, kk_hash text, breadwinner boolean, dependants smallint, conflicts text[], sources jsonb)`
  const own = [session.actor.regency, JSON.stringify(plain)]
  if (!whole) {
    await session.client.query(
      `update registry.worker w set kind_of_work = s.kind_of_work, place = s.place, sources = s.sources, changed_at = now()
       from ${shape} where w.regency = $1 and w.id = s.id`,
      own,
    )
    return
  }
  const sealed = settled.map(({ values, untrusted }) => session.seal('person', closePersonal(values, untrusted)))
  await session.client.query(
    `update registry.worker w set name = s.name, birth = s.birth, sex = s.sex, desa = s.desa, kind_of_work = s.kind_of_work,
       place = s.place, nik_hash = decode(s.nik_hash, 'hex'), kk_hash = decode(s.kk_hash, 'hex'), sealed = x.sealed,
       breadwinner = s.breadwinner, dependants = s.dependants, conflicts = s.conflicts, sources = s.sources, changed_at = now()
     from ${shape} join unnest($3::bigint[], $4::bytea[]) as x(id, sealed) on x.id = s.id
     where w.regency = $1 and w.id = s.id and w.state <> 'erased'`,
    [...own, settled.map(({ worker }) => worker), sealed],
  )
}
