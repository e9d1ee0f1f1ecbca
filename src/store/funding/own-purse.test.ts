// Oracle: people planted one by one, counted again in plain TypeScript; small numbers nowhere in what a sponsor is told.
import { beforeAll, expect, it } from 'vitest'
import { arrangeScenario, desaOf } from '../../../test/harness/arrange-scenario.ts'
import { freshDatabase, type Fresh } from '../../../test/harness/fresh-database.ts'
import { asActor, type Actor } from '../database.ts'
import { readOwnPurse } from './purses.ts'

const count = 60
let at: Fresh
let sponsor: Actor
let purse = 0

beforeAll(async () => {
  at = await freshDatabase()
  const { scenario } = await arrangeScenario(at, { count })
  const [one] = await at.owner<{ id: number }>('select min(id) as id from funding.purse')
  purse = one!.id
  sponsor = await at.actor('sponsor')
  await at.owner('update access.account set purse = $1 where id = $2', [purse, sponsor.account])
  await at.owner(
    `with p as (insert into enrolment.proposal (regency, client_id, title, scenario, on_day, state, proposed_by)
       values ('35.09', gen_random_uuid(), 'Uji', $1, '2026-11-23', 'signed', 'a') returning id),
     y as (insert into enrolment.approval select '35.09', id, 'a', 'b', 1, 0 from p returning proposal),
     d as (insert into enrolment.decree (regency, proposal, number, about, signed_on, signer, office, hash, people, person_months, amount, difference, account)
       select '35.09', proposal, '1/2026', 'x', '2026-11-23', 'x', 'x', sha256('x'), 1, 1, 1, '{}', 'b' from y returning id, proposal)
     insert into enrolment.line (regency, proposal, no, worker, name, desa, kind_of_work, purse, purse_name, first_month, months, monthly, amount,
       verdict, proposed_by, decided_by, decree, decree_no, standing)
     select '35.09', d.proposal, w.id, w.id, w.name, w.desa, case when w.id <= 3 then 'nelayan' else 'petani' end, $2, 'CSR',
       (select first_month from funding.purse where id = $2), 1, 16800, 16800, 'approved', 'a', 'b', d.id, w.id, 'accepted'
     from registry.worker w, d where w.id <= 40`,
    [scenario, purse],
  )
})

const own = async () => (await asActor(at.database, sponsor, readOwnPurse))!

it('tells how many are paid for, what that takes, and month by month', async () => {
  const told = await own()
  expect(told.decreed).toEqual({ heads: 40, accepted: 40, personMonths: 40, amount: 40 * 16_800 })
  expect(told.months[0]).toEqual({ month: told.first, heads: 40 })
  expect(told.months.slice(1).every(({ heads }) => heads === 0)).toBe(true)
  const here = new Map<string, number>()
  for (let n = 1; n <= 40; n++) here.set(desaOf(n).slice(0, 8), (here.get(desaOf(n).slice(0, 8)) ?? 0) + 1)
  for (const { code, heads } of told.kecamatan) if (heads !== null) expect(heads).toBe(here.get(code))
})

it('tells no small number, nor lets one be worked out from the others', async () => {
  const { work } = await own()
  expect(work).toEqual([
    { code: 'nelayan', name: 'Nelayan', heads: null },
    { code: 'petani', name: 'Petani', heads: null },
  ])
})

it('with a few people in all, tells neither them nor the sums that would', async () => {
  await at.owner(`update enrolment.line set standing = 'refused' where no > 4`)
  const told = await own()
  expect(told.decreed).toEqual({ heads: null, accepted: null, personMonths: null, amount: null })
  expect(JSON.stringify([told.months[0], told.kecamatan, told.work])).not.toMatch(/"heads":[1-4]\b/)
})

it('is nobody else\u2019s to read', async () => {
  for (const role of ['officer', 'administrator', 'insurer'] as const)
    expect(await asActor(at.database, await at.actor(role), readOwnPurse)).toBeNull()
})
