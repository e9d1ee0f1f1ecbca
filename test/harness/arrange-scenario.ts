import { randomUUID } from 'node:crypto'
import { sealJson } from '../../src/store/keys/seal.ts'
import type { Fresh } from './fresh-database.ts'

export type ArrangedPerson = { worker: number; nik: string; name: string; desa: string }

export const desaOf = (n: number): string => (n % 3 === 0 ? '35.09.27.2001' : '35.09.01.2001')
/** A name of its own for every number: digits are no part of a name. */
const lettersOf = (n: number): string =>
  String(n)
    .padStart(4, '0')
    .replace(/\d/g, (digit) => 'ABCDEFGHIJ'[Number(digit)]!)

export const nikOf = (n: number): string => `350901${n % 2 ? '05' : '45'}0880${String(9000 + n)}`

/**
 * Workers whom the gate lets pass, numbered from `from`, and a scenario in which a purse pays for each of them: put
 * there by the owner, for tests of what comes after the money. Two purses take turns.
 */
export async function arrangeScenario(
  at: Fresh,
  { count, from = 1, first = '2026-12', months = 3 }: { count: number; from?: number; first?: string; months?: number },
): Promise<{ scenario: number; people: ArrangedPerson[] }> {
  const { keys } = at.database
  const people: ArrangedPerson[] = []
  for (let n = from; n < from + count; n++) {
    const person = { worker: n, nik: nikOf(n), name: `PEKERJA ${lettersOf(n)}`, desa: desaOf(n) }
    people.push(person)
    await at.owner(
      `insert into registry.worker (regency, id, name, birth, sex, desa, kind_of_work, nik_hash, sealed, attested, attested_on)
       values ('35.09', $1, $2, '1980-08-05', $3, $4, 'pedagang_pasar', $5, $6, 'works', '2026-10-20') on conflict do nothing`,
      [n, person.name, n % 2 ? 'L' : 'P', person.desa, keys.lookup('nik', person.nik),
        sealJson(keys.seal, 'person', { nik: person.nik, mother: 'IBU', phone: '081200009000' })], // prettier-ignore
    )
  }
  const purses: number[] = []
  for (const [name, kind] of [
    ['APBD 2026', 'apbd'],
    ['DBHCHT 2026', 'dbhcht'],
  ]) {
    // prettier-ignore
    await at.owner(
      `insert into funding.purse (regency, name, kind, amount, first_month, last_month, rule, account)
       values ('35.09', $1, $2, 1000000000, '2026-01', '2027-12', '{}', 'test') on conflict do nothing`,
      [name, kind],
    )
    const [purse] = await at.owner<{ id: number }>('select id from funding.purse where name = $1', [name])
    purses.push(purse!.id)
  }
  const [run] = await at.owner<{ id: number }>(
    `insert into priority.run (regency, request, on_day, signed, policy, law, seed, counts, account)
     values ('35.09', $1, current_date, '{}', '{}', '', '', '{}', 'test') returning id`,
    [randomUUID()],
  )
  const [scenario] = await at.owner<{ id: number }>(
    `insert into funding.scenario (regency, request, name, run, plan, state, result, account)
     values ('35.09', $1, 'Uji', $2, '{"purses":[],"floors":[],"first":"2026-12","length":3,"choice":"rank"}', 'done', '{}', 'test') returning id`,
    [randomUUID(), run!.id],
  )
  for (const { worker, desa } of people) {
    const monthly = worker % 2 ? 16800 : 8400
    await at.owner(
      `insert into funding.allocation (regency, scenario, worker, purse, first_month, months, monthly, amount, tier, rank, desa, kind_of_work, months_before)
       values ('35.09', $1, $2::bigint, $3, $4, $5, $6, $7, 2, $2::bigint::int, $8, 'pedagang_pasar', 0)`,
      [scenario!.id, worker, purses[worker % 2], first, months, monthly, monthly * months, desa],
    )
  }
  return { scenario: scenario!.id, people }
}
