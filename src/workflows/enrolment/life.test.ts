// Oracle: lives told by hand: who dies, finds a job, moves, turns 65, is mistaken for dead, and who takes the place.
import { beforeAll, describe, expect, it } from 'vitest'
import { day } from '../../domain/basics/day.ts'
import { month } from '../../domain/basics/month.ts'
import { asActor, type Actor } from '../../store/database.ts'
import { listEndingsDue, listReplacements } from '../../store/enrolment/life.ts'
import { readNoticePeople } from '../../store/enrolment/notices.ts'
import { readSent } from '../../store/enrolment/recaps.ts'
import { freshDatabase, type Fresh } from '../../../test/harness/fresh-database.ts'
import { plantCover, plantedNik, type PlantedCover } from '../../../test/harness/plant-cover.ts'
import { correctEnding } from './correct-ending.ts'
import { endCover } from './end-cover.ts'
import { endDue } from './end-due.ts'
import { makeBatch } from './make-batch.ts'
import { makeNotice, writeNotice } from './make-notice.ts'
import { replaceWorker } from './replace-worker.ts'

let at: Fresh
let officer: Actor
let year: PlantedCover
const on = day('2026-06-10')

beforeAll(async () => {
  at = await freshDatabase()
  officer = await at.actor('officer')
  year = await plantCover(at, { count: 8, standing: 'enrolled' })
  const batch = await makeBatch(at.database, officer, { decree: year.decree, again: false })
  expect(batch).toMatchObject({ ok: true, value: { people: 8 } })
  await at.owner(`update enrolment.line set standing = 'accepted'`)
  await at.owner(`update registry.worker set died_attested = '2026-05-20' where id = 1`)
  await at.owner(`update registry.worker set employee = 'wage', employee_on = '2026-04-03' where id = 2`)
  await at.owner(`update registry.worker set attested = 'moved', attested_on = '2026-05-01' where id = 3`)
  await at.owner(`update registry.worker set birth = '1961-02-11' where id = 4`)
})

const due = async () => (await asActor(at.database, officer, (session) => listEndingsDue(session, on))).map(({ worker, why, from, sure }) => [worker, why, from, sure]) // prettier-ignore

describe('leaving', () => {
  it('by death or a wage job follows from facts; moving and 65 are put before a person', async () => {
    expect(await due()).toEqual([
      [2, 'wage-job', '2026-05', true],
      [1, 'died', '2026-06', true],
      [4, 'aged-out', '2026-03', false],
      [3, 'moved', '2026-06', false],
    ])
    expect(await endDue(at.database, officer, { on })).toMatchObject({ ok: true, value: { ended: { died: 1, 'wage-job': 1 } } }) // prettier-ignore
    expect((await due()).map(([worker]) => worker)).toEqual([4, 3])
    const lines = await at.owner(
      'select worker, ended_from from enrolment.line where ended_from is not null order by 1',
    )
    expect(lines).toEqual([{ worker: 1, ended_from: '2026-06' }, { worker: 2, ended_from: '2026-05' }]) // prettier-ignore
  })

  it('is corrected when it was wrong, unless another decree has the months by now', async () => {
    await endCover(at.database, officer, { worker: 5, decree: year.decree, from: month('2026-07'), why: 'withdrew' })
    expect(await correctEnding(at.database, officer, { worker: 5, decree: year.decree, from: month('2026-09'), why: 'other' })).toMatchObject({ ok: true }) // prettier-ignore
    await plantCover(at, { from: 5, count: 1, first: '2026-09', months: 2 })
    expect(await correctEnding(at.database, officer, { worker: 5, decree: year.decree, from: null, why: null })).toMatchObject({ ok: false, refusal: { code: 'months-taken' } }) // prettier-ignore
    expect(await correctEnding(at.database, officer, { worker: 2, decree: year.decree, from: null, why: null })).toMatchObject({ ok: true }) // prettier-ignore
    expect(await correctEnding(at.database, officer, { worker: 6, decree: year.decree, from: null, why: null })).toMatchObject({ ok: false, refusal: { code: 'ending-not-in-force' } }) // prettier-ignore
  })
})

describe('replacing', () => {
  it('ties who came to who left: another person, the same purse, not before the place was free', async () => {
    const next = await plantCover(at, { from: 21, count: 2, first: '2026-06', months: 7 })
    const early = await plantCover(at, { from: 31, count: 1, first: '2026-03', months: 3 })
    const gone = { decree: year.decree, worker: 1 }
    const replace = (worker: number, decree: number, of = gone) => replaceWorker(at.database, officer, { gone: of, came: { decree, worker } }) // prettier-ignore
    expect(await replace(31, early.decree)).toMatchObject({ ok: false, refusal: { code: 'replacement-unfit' } })
    expect(await replace(21, next.decree, { decree: year.decree, worker: 8 })).toMatchObject({ ok: false, refusal: { code: 'replacement-unfit' } }) // prettier-ignore
    expect(await replace(21, next.decree)).toMatchObject({ ok: true })
    expect(await replace(22, next.decree)).toMatchObject({ ok: false, refusal: { code: 'replacement-taken' } })
    const [kept] = await asActor(at.database, officer, listReplacements)
    expect(kept).toMatchObject({ gone: 1, came: 21, from: '2026-06' })
    await expect(
      at.owner(`insert into enrolment.replacement (regency, proposal, no, by_proposal, by_no, account) values ('35.09', $1, 8, $2, 2, 'x')`, [year.proposal, next.proposal]), // prettier-ignore
    ).rejects.toThrow(/no such replacement/)
  })
})

describe('a correction of a batch already sent', () => {
  it('tells each thing once, and a recap with the right NIK still finds its person', async () => {
    const { keys } = at.database
    await at.owner(`update registry.worker set name = 'NAMA BENAR', nik_hash = $1 where id = 6`, [keys.lookup('nik', plantedNik(777_006))]) // prettier-ignore
    const made = await makeNotice(at.database, officer, { batch: 1 })
    expect(made).toMatchObject({ ok: true, value: { people: 4 } })
    const notice = made.ok ? made.value.notice : 0
    const people = await asActor(at.database, officer, (session) => readNoticePeople(session, notice))
    expect(people.map(({ what, from, name }) => [what, from, name.slice(0, 4)])).toEqual([['ended', '2026-06', 'PEKE'], ['changed', null, 'PEKE'], ['ended', '2026-09', 'PEKE'], ['changed', null, 'NAMA']]) // prettier-ignore
    expect(await makeNotice(at.database, officer, { batch: 1 })).toMatchObject({ ok: false, refusal: { code: 'nothing-to-tell' } }) // prettier-ignore
    const file = await writeNotice(at.database, officer, { notice })
    expect(file.ok && file.value.name).toMatch(/^Perbaikan.*\.xlsx$/)
    const sent = await asActor(at.database, officer, readSent)
    expect(sent.some(({ nik }) => nik === keys.lookup('nik', plantedNik(777_006)).toString('hex'))).toBe(true)
  })
})
