import { sightOf, type Sight } from '../../domain/access/sight.ts'
import { maskBirth, maskSealed } from '../../domain/registry/mask.ts'
import { openPersonal, type SealedPerson } from '../../domain/registry/personal.ts'
import type { WorkerRow } from '../../store/registry/find-workers.ts'
import type { Session } from '../../store/session.ts'

/** A worker as a row of a list, masked for whoever asks. */
export type WorkerLine = {
  id: number
  name: string
  birth: string | null
  sex: 'L' | 'P' | null
  nik: string | null
  nikTrusted: boolean
  desa: string | null
  desaName: string | null
  kecamatanName: string | null
  kindOfWork: string | null
  placeName: string | null
  attested: string | null
  attestedOn: string | null
  deadOn: string | null
  insured: string | null
  employee: string | null
  doubtful: boolean
  conflicts: string[]
  restricted: boolean
}

/** Masks one row. Opening the seal happens in memory only, and what leaves is never whole. */
export function viewLine(session: Session, row: WorkerRow, sight: Sight = sightOf(session.role)): WorkerLine {
  const number = sight.number === 'none' ? undefined : openNumber(session, row)
  return {
    id: row.id,
    name: row.name,
    birth: maskBirth(row.birth ?? undefined, sight) ?? null,
    sex: row.sex,
    nik: number === undefined ? null : (maskSealed('nik', number, sight) ?? null),
    nikTrusted: row.hasNik,
    desa: row.desa,
    desaName: row.desaName,
    kecamatanName: row.kecamatanName,
    kindOfWork: row.kindOfWork,
    placeName: row.placeName,
    attested: row.attested,
    attestedOn: row.attestedOn,
    deadOn: row.deadOn,
    insured: row.insured,
    employee: row.employee,
    doubtful: row.doubtful,
    conflicts: row.conflicts,
    restricted: row.restrictedOn !== null,
  }
}

function openNumber(session: Session, row: WorkerRow): string | undefined {
  if (!row.sealed) return undefined
  const personal = session.unseal<SealedPerson>('person', row.sealed)
  return openPersonal(personal, row.hasNik).nik ?? personal.nik
}
