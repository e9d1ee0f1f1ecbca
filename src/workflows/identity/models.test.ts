// Oracle: the sums over the links themselves; models spoilt by the owner's hand; a list planted with known duplicates.
import { beforeAll, expect, it } from 'vitest'
import { arrangeList } from '../../../test/harness/arrange-list.ts'
import { freshDatabase, type Fresh } from '../../../test/harness/fresh-database.ts'
import { plantPeople } from '../../../test/synthetic/planted-people.ts'
import { day } from '../../domain/basics/day.ts'
import { firstModel } from '../../domain/identity/settings/model.ts'
import { asActor, type Actor } from '../../store/database.ts'
import { sealJson } from '../../store/keys/seal.ts'
import { silent } from '../work.ts'
import { learnWeights } from './learn-weights.ts'
import { linkLists } from './link-list.ts'
import { modelInUse } from './load-engine.ts'
import { chooseModel, listModels, readModel, viewModel } from './view-model.ts'

let at: Fresh
let officer: Actor
const on = day('2026-11-23')
const signed = { on, reason: 'Uji' }
const inUse = () => asActor(at.database, officer, modelInUse)
const view = () => asActor(at.database, officer, (session) => viewModel(session, on))

/** Planted people as rows of a kept list, all at once. */
async function plantRows(count: number, seed: number): Promise<void> {
  const list = await arrangeList(at, { asOf: '2026-05-01', rows: [] })
  const { keys } = at.database
  const rows = plantPeople(count, seed).declarations
  await at.owner(
    `insert into ingest.row (regency, list, seq, sheet, row_no, verdict, name, birth, sex, desa, nik_hash, kk_hash, sealed, facts)
     select '35.09', $1, n, 0, n, 'kept', name, birth, sex, desa, nik, kk, sealed, '{}'
     from unnest($2::text[], $3::date[], $4::text[], $5::text[], $6::bytea[], $7::bytea[], $8::bytea[]) with ordinality as t (name, birth, sex, desa, nik, kk, sealed, n)`,
    [
      list,
      rows.map(({ name }) => name),
      rows.map(({ birth }) => birth),
      rows.map(({ sex }) => sex),
      rows.map(({ desa }) => desa),
      rows.map(({ nik }) => nik && keys.lookup('nik', nik)),
      rows.map(({ kk }) => kk && keys.lookup('kk', kk)),
      rows.map(({ nik, kk, mother }) => sealJson(keys.seal, 'person', { ...(nik && { nik }), ...(kk && { kk }), ...(mother && { mother }) })), // prettier-ignore
    ],
  )
}

beforeAll(async () => {
  at = await freshDatabase()
  officer = await at.actor('officer')
})

it('what too few rows would teach is refused, and the model that ships stays in use', async () => {
  await plantRows(300, 61)
  expect(await learnWeights(at.database, officer, signed, silent)).toMatchObject({
    ok: false,
    refusal: { code: 'too-few-rows' },
  })
  expect(await inUse()).toMatchObject({ id: null, model: { decidedBy: firstModel.decidedBy }, unfit: [] })
})

it('what enough rows teach is kept with who asked for it, when and why, and used from then on', async () => {
  await plantRows(6_000, 62)
  const learnt = await learnWeights(at.database, officer, signed, silent)
  if (!learnt.ok) throw new Error(learnt.refusal.code)
  const { model } = learnt.value
  expect(await inUse()).toMatchObject({
    id: model,
    model: { decidedBy: 'Petugas Contoh', decidedOn: on, reason: 'Uji' },
  })
  expect(await linkLists(at.database, officer, null, on, silent)).toMatchObject({ ok: true, value: { rows: 6_300 } })
  expect(await at.owner('select distinct model from identity.link')).toEqual([{ model }])
})

it('the links made above the cut-off are counted, and how many of them the weights expect to be wrong', async () => {
  const links = await at.owner<{ weight: number }>('select weight from identity.link where weight is not null')
  const { above, policy } = await view()
  expect(above[0]).toEqual({
    bits: policy.linkFrom,
    links: links.length,
    wrong: expect.closeTo(
      links.reduce((sum, { weight }) => sum + 1 / (1 + 2 ** weight), 0),
      3,
    ) as number,
  })
  const high = above.find(({ bits }) => bits === 12)!
  expect(high.links).toBe(links.filter(({ weight }) => weight >= 12).length)
})

it('what officers said of pairs that only their weight left in doubt stands beside what it expected', async () => {
  await at.owner(`update identity.pair set because = null, state = 'same', decided_by = 'uji', decided_at = now()
    where id in (select id from identity.pair order by id limit 3)`)
  const { reviewed } = await view()
  expect(reviewed.reduce((sum, { same, different }) => sum + same + different, 0)).toBeGreaterThan(0)
  for (const { bits, expected, found } of reviewed) expect([bits >= 4, expected > 0.9, found]).toEqual([true, true, 1]) // prettier-ignore
})

it('a newer model that cannot be right is passed over and named; an earlier one can be taken again', async () => {
  const { id: last, model } = await inUse()
  const swapped = {
    ...model,
    fields: { ...model.fields, sex: { same: { m: 0.1, u: 0.9 }, other: { m: 0.9, u: 0.1 } } },
  }
  await at.owner(`insert into identity.model (regency, model, account) values ('35.09', $1, 'uji')`, [
    JSON.stringify(swapped),
  ])
  const { sex: _, ...others } = model.fields
  await at.owner(`insert into identity.model (regency, model, account) values ('35.09', $1, 'uji')`, [JSON.stringify({ ...model, fields: others })]) // prettier-ignore
  const found = await inUse()
  expect(found.id).toBe(last)
  expect(found.unfit.map(({ because }) => because.code)).toEqual(['no-share', 'labels-swapped'])
  const bad = found.unfit[1]!.id
  expect(await chooseModel(at.database, officer, bad, signed)).toMatchObject({
    ok: false,
    refusal: { code: 'labels-swapped' },
  })
  expect(await chooseModel(at.database, officer, 999, signed)).toMatchObject({
    ok: false,
    refusal: { code: 'not-found' },
  })
  expect(await chooseModel(at.database, officer, null, { on, reason: 'Kembali' })).toMatchObject({ ok: true })
  expect(await inUse()).toMatchObject({ unfit: [], model: { reason: 'Kembali', fields: firstModel.fields } })
  const all = await asActor(at.database, officer, listModels)
  expect(all.map(({ unfit }) => unfit?.code ?? 'fit')).toEqual(['fit', 'no-share', 'labels-swapped', 'fit', 'fit'])
  expect(await asActor(at.database, officer, (session) => readModel(session, last))).toEqual({ ok: true, value: model })
})

it('who may not load lists may not choose', async () => {
  await expect(chooseModel(at.database, await at.actor('auditor'), null, signed)).rejects.toThrow()
})
