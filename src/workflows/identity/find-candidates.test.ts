// Oracle: the same comparison with everybody read and opened. Who is not read would have been no pair.
import { expect, it } from 'vitest'
import { freshDatabase } from '../../../test/harness/fresh-database.ts'
import { plantPeople } from '../../../test/synthetic/planted-people.ts'
import { day } from '../../domain/basics/day.ts'
import type { Declaration } from '../../domain/identity/declaration.ts'
import { findEdgesPlainly } from '../../domain/identity/link.ts'
import { firstModel } from '../../domain/identity/settings/model.ts'
import { policyOn } from '../../domain/identity/settings/policy.ts'
import { makeScales } from '../../domain/identity/weigh.ts'
import { asActor, type Session } from '../../store/database.ts'
import { workersNumbered } from '../../store/identity/candidates.ts'
import { sealJson } from '../../store/keys/seal.ts'
import { silent } from '../work.ts'
import { Candidates } from './find-candidates.ts'
import { People, type Seeker } from './people.ts'
import { workOutSounds } from './work-out-sounds.ts'

it('of a register only those are opened whom a row may be, and not one of them is missing', async () => {
  const at = await freshDatabase()
  const officer = await at.actor('officer')
  const { keys } = at.database
  const { declarations, person } = plantPeople(2_400, 71)
  const stated = ({ name, birth, sex, desa, nik, kk, mother }: Declaration) => ({
    name, birth, sex, desa,
    nik_hash: nik ? keys.lookup('nik', nik) : null,
    kk_hash: kk ? keys.lookup('kk', kk) : null,
    sealed: sealJson(keys.seal, 'person', { ...(nik && { nik }), ...(kk && { kk }), ...(mother && { mother }) }),
  }) // prettier-ignore
  const rows: Seeker[] = []
  const workers: ReturnType<typeof stated>[] = []
  declarations.forEach((row, n) => {
    // Further records of a person, and every tenth person, look for somebody; the others are the register.
    if (person[n] === person[n - 1] || person[n]! % 10 === 0) rows.push({ ...stated(row), list: 1, seq: n })
    else workers.push(stated(row))
  })
  const column = <K extends keyof (typeof workers)[number]>(key: K) => workers.map((worker) => worker[key])
  await at.owner(
    `insert into registry.worker (regency, id, name, birth, sex, desa, nik_hash, kk_hash, sealed)
     select '35.09', n, name, birth, sex, desa, nik, kk, sealed
     from unnest($1::text[], $2::date[], $3::text[], $4::text[], $5::bytea[], $6::bytea[], $7::bytea[]) with ordinality as t (name, birth, sex, desa, nik, kk, sealed, n)`,
    [column('name'), column('birth'), column('sex'), column('desa'), column('nik_hash'), column('kk_hash'), column('sealed')], // prettier-ignore
  )
  await workOutSounds(at.database, officer, silent)

  await asActor(at.database, officer, async (session) => {
    const candidates = new Candidates()
    const many = new Candidates(10)
    for (const row of rows) for (const one of [candidates, many]) one.add(row)
    const found = await edgesAmong(session, candidates.workers(session, []))
    const looked = await edgesAmong(session, many.workers(session, []))
    const all = await edgesAmong(session, workersNumbered(session, workers.map((_, n) => n + 1))) // prettier-ignore
    expect(all.edges.size).toBeGreaterThan(100)
    expect(found.edges).toEqual(all.edges)
    expect(looked.edges).toEqual(all.edges)
    expect(found.opened).toBeLessThan(all.opened / 2)
    expect(looked.opened).toBe(found.opened)

    async function edgesAmong(session: Session, records: ReturnType<typeof workersNumbered>) {
      const people = new People(true)
      for (const row of rows) people.addRow(session, row, false)
      let opened = 0
      for await (const some of records)
        for (const worker of some) {
          people.addWorker(session, worker)
          opened++
        }
      // One sample for both, so that words weigh the same.
      const roll = people.done(candidates.sample)
      const { edges } = findEdgesPlainly(
        roll,
        makeScales(firstModel, { ...policyOn(day('2026-11-23')), fewestPeople: 1e6 }, roll),
      )
      const who = (place: number): string => JSON.stringify(people.rowAt(place) ?? people.workerAt(place))
      const told = Array.from({ length: edges.length }, (_, n) => {
        const pair = [who(edges.a[n]!), who(edges.b[n]!)].sort().join()
        return [pair, edges.weight[n]!] as const
      })
      return { edges: new Map(told.sort(([a], [b]) => (a < b ? -1 : 1))), opened }
    }
  })
})
