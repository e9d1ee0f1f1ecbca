// Oracle: the five commands of a planner run as real processes; exit codes as the frame defines them.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { day } from '../domain/basics/day.ts'
import { rankRegister } from '../workflows/priority/rank-register.ts'
import { silent } from '../workflows/work.ts'
import { freshDatabase, type Fresh } from '../../test/harness/fresh-database.ts'
import { plantWorkers } from '../../test/harness/plant-workers.ts'
import { runBahu } from '../../test/harness/run-bahu.ts'
import { testKey } from '../../test/harness/test-key.ts'

let at: Fresh

const bahu = (args: string[], as = 'perencana') =>
  runBahu(['funding', ...args, '--as', `${as}@bahu.example`], {
    DATABASE_URL: at.ownerUrl,
    BAHU_DATA: at.database.home.root,
    BAHU_KEY: testKey.toString('hex'),
    BAHU_PASSWORD: 'bahu-membahu',
  }).ended
const json = async <T>(args: string[]): Promise<T> => {
  const { code, out } = await bahu([...args, '--json'])
  expect(code, out).toBe(0)
  return JSON.parse(out) as T
}

beforeAll(async () => {
  at = await freshDatabase()
  await plantWorkers(at, 400)
  const officer = await at.actor('officer')
  await rankRegister(at.database, officer, { on: day('2026-12-01'), request: randomUUID() }, silent)
})

describe('bahu funding', () => {
  it('keeps a purse, divides it, shows the line and compares, for people and for machines', async () => {
    const purse = ['purse', 'add', '--name', 'APBD 2027', '--kind', 'apbd', '--amount', 'Rp2.020.000', '--first', '2027-01', '--last', '2027-12'] // prettier-ignore
    expect(await json<{ purse: number }>(purse)).toEqual({ purse: 1 })
    type Allocated = { scenario: number; paid: number; left: number }
    const year = await json<Allocated>(['allocate', '--first', '2027-01', '--name', 'Setahun'])
    expect(year).toMatchObject({ scenario: 1, paid: 10, left: 4_000 })
    const short = await bahu(['allocate', '--first', '2027-01', '--months', '3', '--name', 'Tiga bulan'])
    expect(short.out).toContain('PERINGATAN: 40 orang dibayar tepat 3 bulan')

    const line = await bahu(['line', '1'])
    expect(line.out).toContain('kurang dari biaya satu orang berikutnya (Rp201.600). Rp1.000.000 lagi: 4 orang.')
    const compared = await bahu(['compare', '1', '2'])
    expect(compared.out).toContain('Mendapat: 30. Kehilangan: 0.')
  }, 120_000)

  it('exits with what happened: 2 wrong use, 3 refused, 4 not permitted', async () => {
    const wrong = await bahu(['allocate', '--first', 'Januari'])
    expect(wrong.code, wrong.out).toBe(2)
    const refused = await bahu(['show', '99'])
    expect(refused.code, refused.out).toBe(3)
    const denied = await bahu(['purse', 'list'], 'kalisat')
    expect(denied.code, denied.out).toBe(4)
  }, 120_000)
})
