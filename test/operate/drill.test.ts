// Oracle: the installation the backup was taken of: PostgreSQL's own sums of every table, the chains of the history, a sign-in, sealed values and files.
import { copyFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readOperatorKey } from '../../src/store/keys/operator-key.ts'
import { asOwner } from '../../src/store/operate/as-owner.ts'
import { day } from '../../src/domain/basics/day.ts'
import { openDemo } from '../../src/workflows/demo/open-demo.ts'
import { checkBackup } from '../../src/workflows/operate/check-backup.ts'
import { openPlace } from '../../src/workflows/operate/open-place.ts'
import type { System } from '../../src/workflows/operate/open-system.ts'
import { restoreBackup } from '../../src/workflows/operate/restore-backup.ts'
import { writeBackup } from '../../src/workflows/operate/write-backup.ts'
import { silent } from '../../src/workflows/work.ts'
import { cutOff } from './cut-off.ts'
import { lookAround } from './look-around.ts'
import { ownHome, sumsOfTables, within } from '../harness/own-home.ts'

const from = ownHome()
const to = ownHome()
const at = { takenAt: '2026-11-23T18:00:00.000Z', day: day('2026-11-24') }
const passphrase = 'kata sandi untuk cadangan'
const file = join(from.BAHU_DATA!, 'malam.bahu')
const handed = join(from.BAHU_DATA!, 'titipan.bahu')
/** What differs by having been backed up and restored. */
const ours = ['operate.backup', 'operate.restore', 'operate.data_key', 'public.migration']

let numbers: Awaited<ReturnType<typeof sequencesOf>>
const sequencesOf = (ownerUrl: string) =>
  asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string; last: string | null }>(
      `select schemaname || '.' || sequencename as name, last_value::text as last from pg_sequences
       where schemaname <> 'jobs' order by 1`,
    )
    return rows
  })
let before: Awaited<ReturnType<typeof look>>
const keyOf = (env: Record<string, string>) => readOperatorKey(join(env.BAHU_DATA!, 'keys'), {})
const look = async (system: System) => ({
  ...(await lookAround(system)),
  sums: await sumsOfTables(system.ownerUrl, [...ours, 'auth.session']),
})

beforeAll(async () => {
  await within(from, async (system) => {
    await openDemo(system, 40, silent)
    before = await look(system)
    numbers = await sequencesOf(system.ownerUrl)
    const place = { home: system.database.home, ownerUrl: system.ownerUrl }
    await writeBackup(place, file, at, { operator: keyOf(from) }, silent)
    await writeBackup(place, handed, at, { passphrase, withKey: keyOf(from) }, silent)
  })
})

describe('a backup', () => {
  it('holds every table there is, and is whole when read back without a database', async () => {
    const checked = await checkBackup(file, { operators: [keyOf(from)] }, silent)
    if (!checked.ok) throw new Error(checked.refusal.code)
    expect(checked.value.end.tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining([...Object.keys(before.sums), ...ours]),
    )
    expect(checked.value.end.files.length).toBe(before.files.length)
    expect(before.files.length).toBeGreaterThan(0)
  })

  it('says nothing of a person to who lacks the key, and does not open with another', async () => {
    const text = readFileSync(file).toString('latin1')
    expect(text).not.toMatch(/3509\d{12}|pengelola@/)
    const other = await checkBackup(file, { operators: [keyOf(to)] }, silent)
    expect(other).toMatchObject({ ok: false, refusal: { code: 'wrong-key' } })
    const wrong = await checkBackup(handed, { operators: [], passphrase: 'bukan kata sandinya' }, silent)
    expect(wrong).toMatchObject({ ok: false, refusal: { code: 'wrong-passphrase' } })
  })

  it('that was cut off, changed, or is something else is not believed', async () => {
    const spoilt = join(from.BAHU_DATA!, 'rusak.bahu')
    const opening = { operators: [keyOf(from)] }
    copyFileSync(file, spoilt)
    truncateSync(spoilt, readFileSync(file).length - 1000)
    expect(await checkBackup(spoilt, opening, silent)).toMatchObject({ refusal: { code: 'damaged-backup' } })
    const bytes = readFileSync(file)
    bytes[bytes.length >> 1]! ^= 1
    writeFileSync(spoilt, bytes)
    expect(await checkBackup(spoilt, opening, silent)).toMatchObject({ refusal: { code: 'damaged-backup' } })
    writeFileSync(spoilt, 'PK bukan cadangan')
    expect(await checkBackup(spoilt, opening, silent)).toMatchObject({ refusal: { code: 'not-a-backup' } })
  })
})

describe('the drill: restored into another home', () => {
  it('every table, chain, sign-in, sealed value and file is what it was, under the key of the new home', async () => {
    const { place } = await openPlace('alone', to, async () => undefined)
    try {
      const without = await restoreBackup(place, handed, { operators: [] }, false, silent)
      expect(without).toMatchObject({ refusal: { code: 'passphrase-needed' } })
      const restored = await restoreBackup(place, file, { operators: [keyOf(from)] }, false, silent)
      expect(restored).toMatchObject({ ok: true, value: { day: '2026-11-24' } })
    } finally {
      await place.close()
    }
    const after = await within(to, look)
    expect(after).toEqual(before)
    expect(after.broken).toEqual([])
    expect(after.signedIn).toBe(true)
  })

  it('numbers go on where they stood, of every sequence', async () => {
    await within(to, async ({ ownerUrl }) => {
      expect(numbers.length).toBeGreaterThan(10)
      expect(await sequencesOf(ownerUrl)).toEqual(numbers)
    })
  })

  it('a full database is not replaced unasked; asked, it is, wholly', async () => {
    const { place } = await openPlace('alone', to, async () => undefined)
    try {
      await asOwner(place.ownerUrl, (client) => client.query(`update access.account set office = 'lain'`))
      const opening = { operators: [], passphrase }
      expect(await restoreBackup(place, handed, opening, false, silent)).toMatchObject({
        refusal: { code: 'not-empty' },
      })
      expect(await restoreBackup(place, handed, opening, true, silent)).toMatchObject({ ok: true })
    } finally {
      await place.close()
    }
    expect(await within(to, look)).toEqual(before)
  })

  it('cut off anywhere, the old state stands; once committed, the new one does', async () => {
    await within(to, async ({ ownerUrl }) =>
      asOwner(ownerUrl, (client) => client.query(`update access.account set office = 'sebelum'`)),
    )
    const old = await within(to, look)
    expect(old.sums['access.account']).not.toBe(before.sums['access.account'])
    copyFileSync(join(from.BAHU_DATA!, 'keys/operator.key'), join(to.BAHU_DATA!, 'keys/operator.key.asal'))
    for (const [step, after] of [
      ['Memulihkan', 700],
      ['Membandingkan', 50],
    ] as const) {
      expect(await cutOff(to, 'restore', step, after, file)).toBe('SIGKILL')
      expect(await within(to, look), step).toEqual(old)
    }
    expect(await cutOff(to, 'restore', 'Menempatkan', 0, file)).toBe('SIGKILL')
    expect(await within(to, look)).toEqual(before)
    expect(readdirSync(to.BAHU_DATA!).filter((name) => name.startsWith('files'))).toEqual(['files'])
  }, 240_000)
})
