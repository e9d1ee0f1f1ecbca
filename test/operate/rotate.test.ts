// Oracle: the same installation before: what opened still opens, what was found is still found; and the first byte of every sealed value, which names its key.
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '../../src/store/operate/as-owner.ts'
import { keyedColumns } from '../../src/store/operate/sealed-columns.ts'
import { listKeptFiles } from '../../src/store/files/seal-files.ts'
import { openDemo } from '../../src/workflows/demo/open-demo.ts'
import { openPlace } from '../../src/workflows/operate/open-place.ts'
import { rotateKeys } from '../../src/workflows/operate/rotate-keys.ts'
import { silent } from '../../src/workflows/work.ts'
import { cutOff } from './cut-off.ts'
import { lookAround } from './look-around.ts'
import { ownHome, within } from '../harness/own-home.ts'

const env = ownHome()
const keys = join(env.BAHU_DATA!, 'keys')
const first = () => readFileSync(join(keys, 'operator.key'), 'utf8').trim()
let before: Awaited<ReturnType<typeof lookAround>>
let original: string

beforeAll(async () => {
  await within(env, async (system) => {
    await openDemo(system, 40, silent)
    const secret = await symmetricEncrypt({ key: system.database.keys.session, data: 'JBSWY3DPEHPK3PXP' })
    await asOwner(system.ownerUrl, (client) =>
      client.query(
        `insert into auth."twoFactor" ("id", "secret", "backupCodes", "userId") select 'satu', $1, $1, u."id" from auth."user" u limit 1`,
        [secret],
      ),
    )
    before = await lookAround(system)
    expect(before.people.length).toBeGreaterThan(10)
    expect(before.people.every((one) => one.found)).toBe(true)
  })
  original = first()
})

const rotate = async (deep: boolean) => {
  const { place } = await openPlace('alone', env, async () => undefined)
  try {
    return await rotateKeys(place, { key: randomBytes(32), keepInHome: true }, deep, silent)
  } finally {
    await place.close()
  }
}

describe('a new operator’s key', () => {
  it('opens everything; the old one says clearly that it no longer does', async () => {
    expect(await rotate(false)).toMatchObject({ ok: true })
    expect(first()).not.toBe(original)
    expect(await within(env, lookAround)).toEqual(before)
    await expect(within({ ...env, BAHU_KEY: original }, lookAround)).rejects.toThrow(/bukan kunci basis data ini/)
    expect(await within(env, lookAround)).toEqual(before)
  })

  it('is kept beside the old one, which opens old backups', () => {
    const kept = readdirSync(keys).filter((name) => /^operator\.key\.[0-9a-f]{16}$/.test(name))
    expect(kept.map((name) => readFileSync(join(keys, name), 'utf8').trim())).toContain(original)
  })

  it('cut off before the database knew it, is forgotten; after, takes its place', async () => {
    writeFileSync(join(keys, 'operator.key.next'), `${randomBytes(32).toString('hex')}\n`)
    expect(await within(env, lookAround)).toEqual(before)
    expect(existsSync(join(keys, 'operator.key.next'))).toBe(false)
    const old = join(keys, 'old')
    copyFileSync(join(keys, 'operator.key'), old)
    await rotate(false)
    const now = first()
    renameSync(join(keys, 'operator.key'), join(keys, 'operator.key.next'))
    renameSync(old, join(keys, 'operator.key'))
    expect(await within(env, lookAround)).toEqual(before)
    expect(first()).toBe(now)
  })
})

describe('new keys of the data', () => {
  it('killed again and again, go on where they were; nothing else starts meanwhile; nothing is left under the old ones', async () => {
    expect(await cutOff(env, 'rotate', 'Menyegel ulang enrolment.line')).toBe('SIGKILL')
    await expect(within(env, lookAround)).rejects.toThrow(/belum selesai/)
    expect(await cutOff(env, 'rotate', 'Menyegel ulang registry.worker', 10)).toBe('SIGKILL')
    expect(await cutOff(env, 'rotate', 'Menyegel ulang berkas', 2)).toBe('SIGKILL')
    expect(await cutOff(env, 'rotate', 'Membersihkan')).toBe('SIGKILL')
    await within(env, async (system) => {
      const after = await lookAround(system)
      expect(after).toEqual(before)
      const generations = await asOwner(system.ownerUrl, async (client) => {
        const seen = new Set<number>()
        for (const one of keyedColumns.filter(({ kind }) => kind !== 'lookup')) {
          const { rows } = await client.query<{ generation: number }>(
            `select distinct get_byte(${one.column}, 0) as generation from ${one.table} where length(${one.column}) > 0`,
          )
          for (const { generation } of rows) seen.add(generation)
        }
        return [...seen]
      })
      expect(generations).toEqual([2])
      const files = listKeptFiles(system.database.home).map(({ path }) => readFileSync(path)[0])
      expect([...new Set(files)]).toEqual([2])
      const left = await asOwner(system.ownerUrl, async (client) => ({
        secrets: (await client.query('select generation from operate.data_key where secret is not null')).rows,
        totp: (await client.query<{ secret: string }>('select "secret" from auth."twoFactor"')).rows[0]!.secret,
      }))
      expect(left.secrets).toEqual([{ generation: 2 }])
      expect(await symmetricDecrypt({ key: system.database.keys.session, data: left.totp })).toBe('JBSWY3DPEHPK3PXP')
    })
  }, 240_000)
})
