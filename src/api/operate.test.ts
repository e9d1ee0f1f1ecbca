// Oracle: the registry of the night's tasks, the rows each should leave, and a file that opens.
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, day } from '../domain/basics/day.ts'
import { done } from '../domain/basics/outcome.ts'
import { openDataKeys } from '../store/operate/data-keys.ts'
import { asOwner } from '../store/operate/as-owner.ts'
import { allNightly } from '../workflows/operate/all-nightly.ts'
import type { Nightly } from '../workflows/operate/nightly.ts'
import { runNightly } from '../workflows/operate/run-nightly.ts'
import { freshApp, type FreshApp } from '../../test/harness/fresh-app.ts'
import { testKey } from '../../test/harness/test-key.ts'

let at: FreshApp
let manager: { cookie: string }
type Task = {
  name: string
  at: string
  runs: { day: string; state: string; says: string | null; problem: { code: string } | null; askedBy: string | null }[]
}
const read = async <T>(url: string) => (await at.app.inject({ url, headers: manager })).json<T>()
const tasks = async () => (await read<{ rows: Task[] }>('/api/operate/nightly')).rows

beforeAll(async () => {
  at = await freshApp()
  manager = await at.signIn('pengelola')
  await asOwner(at.ownerUrl, (client) => openDataKeys(client, testKey))
})

describe('the work of the night', () => {
  it('is listed with its hour, before it ever ran', async () => {
    const listed = await tasks()
    expect(listed.map(({ name }) => name)).toEqual(allNightly.map(({ name }) => name))
    expect(listed.find(({ name }) => name === 'operate.backup')?.at).toBe('02.00')
    expect(listed.every(({ runs }) => runs.length === 0)).toBe(true)
  })

  it('runs now for who asks, and says what it did; without a folder the backup says what it lacks', async () => {
    for (const { name } of allNightly) {
      const answer = await at.app.inject({ method: 'POST', url: `/api/operate/nightly/${name}/run`, headers: manager })
      expect(answer.statusCode, name).toBe(200)
    }
    for (const { name, runs } of await tasks()) {
      const [run] = runs
      if (name === 'operate.backup')
        expect(run).toMatchObject({ state: 'failed', problem: { code: 'backup-folder-unset' } })
      else expect(run, name).toMatchObject({ state: 'done', askedBy: expect.any(String) as string })
      if (name !== 'operate.backup') expect(run?.says?.length, name).toBeGreaterThan(10)
    }
  })

  it('is read by an auditor and run by the administrator only', async () => {
    const auditor = await at.signIn('pemeriksa')
    expect((await at.app.inject({ url: '/api/operate/nightly', headers: auditor })).statusCode).toBe(200)
    const url = '/api/operate/nightly/history.verify/run'
    expect((await at.app.inject({ method: 'POST', url, headers: auditor })).statusCode).toBe(403)
    const unknown = '/api/operate/nightly/tidak.ada/run'
    expect((await at.app.inject({ method: 'POST', url: unknown, headers: manager })).statusCode).toBe(404)
  })

  it('goes by the clock it is given, and backups of ten nights leave seven and the weeks before', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bahu-backups-'))
    const place = { database: at.database, ownerUrl: at.ownerUrl, env: { BAHU_BACKUP_DIR: folder } }
    for (let n = 0; n < 10; n++) {
      const on = addDays(day('2027-03-01'), n)
      await runNightly(place, 'operate.backup', { on, at: `${addDays(on, -1)}T19:00:00.000Z` })
    }
    // 1 March 2027 is a Monday: the first week's newest is the seventh, which is among the last seven.
    expect(readdirSync(folder).map((name) => name.slice(5, 15))).toEqual(
      ['04', '05', '06', '07', '08', '09', '10'].map((nth) => `2027-03-${nth}`),
    )
    const { rows } = await read<{ rows: { checked: string | null; fault: string | null; removed: string | null }[] }>(
      '/api/operate/backups',
    )
    expect(rows.length).toBe(10)
    expect(rows.every(({ checked, fault }) => checked !== null && fault === null)).toBe(true)
    expect(rows.filter(({ removed }) => removed !== null).length).toBe(3)
    const backup = (await tasks()).find(({ name }) => name === 'operate.backup')
    expect(backup?.runs[0]).toMatchObject({ day: '2027-03-10', state: 'done' })
  })

  it('that throws is noted as failed, and told to the queue; one cut off before does not stay running', async () => {
    const broken: Nightly = {
      name: 'test.broken',
      title: 'Rusak',
      at: '0 1',
      per: 'regency',
      run: () => Promise.reject(new RangeError('x')),
    }
    const clock = { on: day('2027-04-01'), at: '2027-03-31T18:00:00.000Z' }
    await at.owner(
      `insert into operate.run (regency, task, day, began_at) values ('35.09', 'test.broken', '2027-03-31', now() - interval '1 day')`,
    )
    await expect(runNightly(at, 'test.broken', clock, null, [broken])).rejects.toThrow(RangeError)
    expect(
      await at.owner(
        `select state, problem->>'code' as code from operate.run where task = 'test.broken' order by began_at`,
      ),
    ).toEqual([
      { state: 'failed', code: 'cut-off' },
      { state: 'failed', code: 'bug' },
    ])
    const mended: Nightly = { ...broken, run: async ({ actor }) => done({ did: { n: 1 }, says: actor.regency }) }
    await runNightly(at, 'test.broken', clock, null, [mended])
    expect(await at.owner(`select says from operate.run where task = 'test.broken' and state = 'done'`)).toEqual([
      { says: '35.09' },
    ])
  })
})
