// Oracle: people planted one by one, counted again in plain TypeScript; and for outsiders, what cannot be worked out.
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { arrangeScenario, desaOf } from '../../../test/harness/arrange-scenario.ts'
import { freshDatabase, type Fresh } from '../../../test/harness/fresh-database.ts'
import { plantDecree } from '../../../test/harness/plant-decree.ts'
import { day } from '../../domain/basics/day.ts'
import { month } from '../../domain/basics/month.ts'
import { dimensions, noneOf, parts, type Part } from '../../domain/coverage/figure.ts'
import { asActor, type Actor } from '../../store/database.ts'
import { countBy, listPeople } from '../../store/coverage/counts.ts'
import { listFigures } from '../../store/coverage/kept-figures.ts'
import { keepFigureOf } from './keep-figure.ts'
import { readFigure } from './read-figure.ts'

const on = day('2026-12-15')
let at: Fresh
let officer: Actor
let purse = 0

/** Who stands where, by the number of the worker. */
const standingOf = (n: number): Part =>
  n % 5 === 0 ? 'accepted' : n % 7 === 0 ? 'waiting' : n % 11 === 0 ? 'refused' : n % 13 === 0 ? 'own' : 'none'

const count = 120
const everybody = Array.from({ length: count }, (_, index) => index + 1)

beforeAll(async () => {
  at = await freshDatabase()
  officer = await at.actor('officer')
  const { scenario } = await arrangeScenario(at, { count })
  const [one] = await at.owner<{ id: number }>(`select min(id) as id from funding.purse`)
  purse = one!.id
  await plantDecree(at, {
    ...{ scenario, purse, on: '2026-11-23', first: '2026-12', months: 3 },
    who: 'w.id % 5 = 0 or w.id % 7 = 0 or w.id % 11 = 0',
    standing: `case when w.id % 5 = 0 then 'accepted' when w.id % 7 = 0 then 'sent' else 'refused' end`,
  })
  await at.owner(`update registry.worker set insured = 'BPU' where id % 13 = 0`)
  await at.owner(
    `insert into registry.worker (regency, id, name, desa, died_listed) values ('35.09', 900, 'MENDIANG', '35.09.01.2001', '2026-01-01')`,
  )
  await at.owner(
    `insert into enrolment.recap (regency, list, as_of, counts, account) values ('35.09', 1, '2026-12-10', '{}', 'x')`,
  )
})

const figure = async (by?: (typeof dimensions)[number], actor = officer) => {
  const read = await readFigure(at.database, actor, { on, of: 'listed', ...(by && { by }) })
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value
}
const numberOf = (part: Part, desa?: string) =>
  everybody.filter((n) => standingOf(n) === part && (!desa || desaOf(n).startsWith(desa))).length

describe('the figure', () => {
  it('counts everybody once, by what the insurer said, and names its days', async () => {
    const { figure: found } = await figure()
    expect(found).toMatchObject({ recapOn: '2026-12-10', of: 'listed', ofOn: on })
    expect(found.total).toEqual({
      people: count,
      accepted: numberOf('accepted'),
      waiting: numberOf('waiting'),
      own: numberOf('own'),
      refused: numberOf('refused'),
    })
    expect(noneOf(found.total)).toBe(numberOf('none'))
  })

  it.each(dimensions.filter((by) => by !== 'market'))('by %s the parts add up to the whole', async (by) => {
    const { figure: found, rows } = await figure(by)
    for (const key of ['people', 'accepted', 'waiting', 'own', 'refused'] as const) {
      expect(rows.reduce((sum, row) => sum + row[key]!, 0)).toBe(found.total[key])
    }
    if (by === 'kecamatan')
      expect(rows.find(({ key }) => key === '35.09.27')).toMatchObject({
        name: 'Kalisat',
        accepted: numberOf('accepted', '35.09.27'),
      })
  })

  it('speaks of the month asked: a month nobody is decreed for has nobody accepted', async () => {
    const read = await readFigure(at.database, officer, { on: day('2027-03-01'), of: 'listed' })
    expect(read.ok && read.value.figure.total.accepted).toBe(0)
  })

  it('each number opens the very people behind it', async () => {
    for (const part of parts) {
      const people = await asActor(at.database, officer, (session) =>
        listPeople(session, { by: 'kecamatan', key: '35.09.27', part }, month('2026-12'), 'listed', 500),
      )
      expect(people.map(({ worker }) => worker)).toEqual(
        everybody.filter((n) => desaOf(n).startsWith('35.09.27') && standingOf(n) === part),
      )
    }
  })

  it('is not given of those who may join before anybody was ranked', async () => {
    await at.owner('delete from funding.allocation')
    await at.owner('delete from funding.scenario')
    await at.owner('delete from priority.run')
    expect(await readFigure(at.database, officer, { on, of: 'may' })).toMatchObject({
      refusal: { code: 'no-ranking-yet' },
    })
  })

  it('is kept for the trend, with what it rests on', async () => {
    expect((await keepFigureOf(at.database, officer, { on })).ok).toBe(true)
    const kept = await asActor(at.database, officer, listFigures)
    expect(kept).toMatchObject([{ on, recapOn: '2026-12-10', of: 'listed', total: { accepted: numberOf('accepted') } }])
  })
})

describe('who sees what', () => {
  it('a verifier counts the own area only', async () => {
    const { figure: found } = await figure(undefined, await at.actor('verifier', 'kalisat'))
    expect(found.total.people).toBe(everybody.filter((n) => desaOf(n).startsWith('35.09.27')).length)
  })

  it('an administrator counts and opens nobody', async () => {
    const actor = await at.actor('administrator')
    expect((await figure(undefined, actor)).figure.total.people).toBe(count)
    const people = await asActor(at.database, actor, (session) =>
      listPeople(session, {}, month('2026-12'), 'listed', 500),
    )
    expect(people).toEqual([])
    await expect(
      asActor(at.database, actor, ({ client }) => client.query(`select * from coverage.standing(1, 'listed')`)),
    ).rejects.toThrow(/permission denied/)
  })

  it('a sponsor counts the people of the own purse, the insurer those sent; neither opens anybody', async () => {
    const sponsor = await at.actor('sponsor')
    await at.owner('update access.account set purse = $1 where id = $2', [purse, sponsor.account])
    const decreed = numberOf('accepted') + numberOf('waiting') + numberOf('refused')
    for (const actor of [sponsor, await at.actor('insurer')]) {
      const { total } = (await figure(undefined, actor)).figure
      expect(total).toEqual({
        people: decreed,
        accepted: numberOf('accepted'),
        waiting: null,
        own: null,
        refused: null,
      })
      const people = await asActor(at.database, actor, (session) =>
        listPeople(session, {}, month('2026-12'), 'listed', 500),
      )
      expect(people).toEqual([])
    }
    await at.owner('update access.account set purse = null where id = $1', [sponsor.account])
    expect((await figure(undefined, sponsor)).figure.total.people).toBe(0)
  })

  it('a month before the cover names the month in which it starts, to whoever reaches it', async () => {
    const sponsor = await at.actor('sponsor')
    await at.owner('update access.account set purse = $1 where id = $2', [purse, sponsor.account])
    const before = { on: day('2026-11-15'), of: 'listed' } as const
    for (const actor of [officer, sponsor, await at.actor('insurer'), await at.actor('administrator')]) {
      expect(await readFigure(at.database, actor, before)).toMatchObject({ value: { next: '2026-12' } })
      expect(await readFigure(at.database, actor, { ...before, on })).toMatchObject({ value: { next: null } })
      expect(await readFigure(at.database, actor, { ...before, on: day('2027-06-01') })).toMatchObject({
        value: { next: null },
      })
    }
    await at.owner('update access.account set purse = null where id = $1', [sponsor.account])
    expect(await readFigure(at.database, sponsor, before)).toMatchObject({ value: { next: null } })
  })

  it.each(['insurer', 'administrator'] as const)('%s is not told a whole of a few people either', async (role) => {
    const actor = await at.actor(role)
    await at.owner(`update enrolment.line set first_month = '2020-01' where no > 15`)
    const lone = await readFigure(at.database, actor, { on, of: 'listed' })
    expect(lone.ok && lone.value.figure.total).toEqual({
      people: null,
      accepted: null,
      waiting: null,
      own: null,
      refused: null,
    })
    await at.owner(`update enrolment.line set first_month = '2026-12'`)
  })

  it('an outsider cannot work out a small number, whatever the sizes of the groups', async () => {
    const insurer = await at.actor('insurer')
    const kinds = ['pedagang_pasar', 'petani', 'nelayan', 'ojek']
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 2, maxLength: 4 }), async (groups) => {
        let n = 0
        await at.owner(`update enrolment.line set kind_of_work = 'lainnya', first_month = '2020-01' where true`)
        for (const [index, [yes, no]] of groups.entries()) {
          const lines = (answer: string, many: number) => {
            n += many
            return at.owner(
              `update enrolment.line set kind_of_work = $1, standing = $2, first_month = '2026-12'
               where no in (select no from enrolment.line where first_month = '2020-01' order by no limit $3)`,
              [kinds[index], answer, many],
            )
          }
          await lines('accepted', yes)
          await lines('refused', no)
        }
        const rows = await asActor(at.database, insurer, (session) =>
          countBy(session, 'work', month('2026-12'), 'listed'),
        )
        const hidden = rows.filter(({ people }) => people === null)
        for (const { people, accepted } of rows) {
          if (people === null || accepted === null) continue
          expect(
            people >= 5 && (accepted === 0 || accepted >= 5) && (people === accepted || people - accepted >= 5),
          ).toBe(true)
        }
        if (hidden.length === 1) expect(rows).toHaveLength(1)
        expect(rows.reduce((sum, { people }) => sum + (people ?? 0), 0)).toBeLessThanOrEqual(n)
      }),
      { numRuns: 25 },
    )
  })
})
