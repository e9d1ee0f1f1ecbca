import { randomUUID } from 'node:crypto'
import { sealJson } from '../../src/store/keys/seal.ts'
import type { Fresh } from './fresh-database.ts'

/** A synthetic NIK of its own for every number: serials from 9000 on are never given out. */
export function plantedNik(n: number): string {
  const block = Math.floor(n / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  return `350901${two(1 + (block % 28))}${two(1 + (Math.floor(block / 28) % 12))}${two(60 + (Math.floor(block / 336) % 39))}${9000 + (n % 1000)}`
}

export type PlantedWork = { kind?: string; desas?: readonly string[]; birth?: string }

/** Workers the gate lets pass, numbered from `from`, past every door: for tests and measurements of what comes later. */
export async function plantPeople(
  at: Pick<Fresh, 'owner' | 'database'>,
  from: number,
  count: number,
  work: PlantedWork = {},
) {
  // prettier-ignore
  const { keys } = at.database
  const { kind = 'pedagang_pasar', desas = ['35.09.01.2001', '35.09.27.2001', '35.09.11.2003'], birth = '1980-08-05' } = work // prettier-ignore
  const sealed = sealJson(keys.seal, 'person', { nik: plantedNik(from), mother: 'IBU', phone: '081200009000' })
  for (let start = from; start < from + count; start += 50_000) {
    const end = Math.min(start + 50_000, from + count) - 1
    const hashes: Buffer[] = []
    for (let n = start; n <= end; n++) hashes.push(keys.lookup('nik', plantedNik(n)))
    await at.owner(
      `insert into registry.worker (regency, id, name, birth, sex, desa, kind_of_work, nik_hash, sealed, attested, attested_on)
       select '35.09', n, 'PEKERJA ' || translate(lpad(n::text, 8, '0'), '0123456789', 'ABCDEFGHIJ'), $3::date, 'L', ($4::text[])[1 + n % $5], $6, h, $7, 'works', '2026-01-02'
       from generate_series($1::int, $2::int) n join unnest($8::bytea[]) with ordinality as x(h, at) on x.at = n - $1 + 1
       on conflict do nothing`,
      [start, end, birth, desas, desas.length, kind, sealed, hashes],
    )
  }
}

export type PlantedCover = { purse: number; proposal: number; decree: number; workers: number[] }

/** A purse by name; made when it is new. */
export async function plantPurse({ owner }: Pick<Fresh, 'owner'>, name: string, kind: string): Promise<number> {
  await owner(
    `insert into funding.purse (regency, name, kind, amount, first_month, last_month, rule, account)
     values ('35.09', $1, $2, 1000000000000, '2026-01', '2027-12', '{"kinds":[],"areas":[],"decileTo":null,"extremePoorOnly":false,"asnafDecileTo":null}', 'test') on conflict do nothing`,
    [name, kind],
  )
  const [purse] = await owner<{ id: number }>('select id from funding.purse where name = $1', [name])
  return purse!.id
}

/** A funding scenario that pays for workers from some first month: what a proposal is made of. */
export async function plantScenario(
  { owner }: Pick<Fresh, 'owner'>,
  parts: readonly { purse: number; from: number; count: number; first: string; months: number; monthly: number }[],
): Promise<number> {
  const [run] = await owner<{ id: number }>(
    `insert into priority.run (regency, request, on_day, signed, policy, law, seed, counts, account)
     values ('35.09', $1, '2026-01-05', '{}', '{}', '', '', '{}', 'test') returning id`,
    [randomUUID()],
  )
  const [scenario] = await owner<{ id: number }>(
    `insert into funding.scenario (regency, request, name, run, plan, state, result, account)
     values ('35.09', $1, 'Uji', $2, '{"purses":[],"floors":[],"first":"2026-01","length":12,"choice":"rank"}', 'done', '{}', 'test') returning id`,
    [randomUUID(), run!.id],
  )
  for (const { purse, from, count, first, months, monthly } of parts)
    await owner(
      `insert into funding.allocation (regency, scenario, worker, purse, first_month, months, monthly, amount, tier, rank, desa, kind_of_work, months_before)
       select '35.09', $1, w.id, $2, $3, $4::int, $5::int, $4::int * $5::int, 2, w.id::int, w.desa, w.kind_of_work, 0
       from registry.worker w where w.id between $6 and $7`,
      [scenario!.id, purse, first, months, monthly, from, from + count - 1],
    )
  await owner('analyze funding.allocation, registry.worker')
  return scenario!.id
}

/** People decreed by one account and approved by another, and accepted by the insurer, without walking the way there. */
export async function plantCover(
  at: Fresh,
  plan: { from?: number; count: number; purse?: [name: string, kind: string]; first?: string; months?: number; monthly?: number; standing?: string; work?: PlantedWork }, // prettier-ignore
): Promise<PlantedCover> {
  const { from = 1, count, purse: [name, kind] = ['APBD 2026', 'apbd'], first = '2026-01', months = 12, monthly = 16_800, standing = 'accepted' } = plan // prettier-ignore
  await plantPeople(at, from, count, plan.work)
  const purse = await plantPurse(at, name, kind)
  const scenario = await plantScenario(at, [{ purse, from, count, first, months, monthly }])
  const officer = (await at.actor('officer')).account
  const approver = (await at.actor('approver')).account
  const [proposal] = await at.owner<{ id: number }>(
    `insert into enrolment.proposal (regency, client_id, title, scenario, on_day, state, proposed_by)
     values ('35.09', $1, 'Uji tanam', $2, '2026-01-05', 'signed', $3) returning id`,
    [randomUUID(), scenario, officer],
  )
  await at.owner(
    `insert into enrolment.approval (regency, proposal, proposed_by, approved_by, approved, returned) values ('35.09', $1, $2, $3, $4, 0)`,
    [proposal!.id, officer, approver, count],
  )
  const [decree] = await at.owner<{ id: number }>(
    `insert into enrolment.decree (regency, proposal, number, about, signed_on, signer, office, hash, people, person_months, amount, difference, account)
     values ('35.09', $1, $2, 'Penerima bantuan iuran', '2026-01-06', 'Bupati', 'Bupati', sha256(''), $3::int, $3::int * $4::int, $3::bigint * $4::int * $5::int, '{"added":0,"kept":0,"changed":0,"ended":0}', $6) returning id`,
    [proposal!.id, `188.45/${proposal!.id}/2026`, count, months, monthly, approver],
  )
  await at.owner(
    `insert into enrolment.line (regency, proposal, no, worker, name, birth, sex, desa, kind_of_work, nik_hash, sealed, purse, purse_name,
       first_month, months, monthly, amount, verdict, proposed_by, decided_by, decree, decree_no, standing, answered_on)
     select '35.09', $1, w.id - $2 + 1, w.id, w.name, w.birth, w.sex, w.desa, w.kind_of_work, w.nik_hash, w.sealed, $3, $4, $5, $6::int, $7::int, $6::int * $7::int,
       'approved', $8, $9, $10, w.id - $2 + 1, $11, '2026-01-10'
     from registry.worker w where w.id between $2 and $2 + $12::int - 1`,
    [proposal!.id, from, purse, name, first, months, monthly, officer, approver, decree!.id, standing, count],
  )
  await at.owner('analyze enrolment.line')
  return {
    purse,
    proposal: proposal!.id,
    decree: decree!.id,
    workers: Array.from({ length: count }, (_, n) => from + n),
  }
}
