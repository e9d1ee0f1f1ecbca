// Oracle: people planted one by one, counted again in plain TypeScript; small numbers nowhere in what a sponsor is told.
import { beforeAll, expect, it } from 'vitest'
import { arrangeScenario, desaOf } from '../../../test/harness/arrange-scenario.ts'
import { freshDatabase, type Fresh } from '../../../test/harness/fresh-database.ts'
import { plantDecree } from '../../../test/harness/plant-decree.ts'
import { asActor, type Actor } from '../database.ts'
import { readOwnPurse } from './purses.ts'

const count = 60
let at: Fresh
let sponsor: Actor
let purse = 0

beforeAll(async () => {
  at = await freshDatabase()
  const { scenario } = await arrangeScenario(at, { count })
  const [one] = await at.owner<{ id: number; first: string }>(
    'select id, first_month as first from funding.purse order by id limit 1',
  )
  purse = one!.id
  sponsor = await at.actor('sponsor')
  await at.owner('update access.account set purse = $1 where id = $2', [purse, sponsor.account])
  await at.owner(
    `update registry.worker set kind_of_work = case when id <= 3 then 'nelayan' else 'petani' end where id <= 40`,
  )
  await plantDecree(at, {
    ...{ scenario, purse, purseName: 'CSR', on: '2026-11-23', first: one!.first, months: 1 },
    who: 'w.id <= 40',
    standing: `'accepted'`,
  })
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
