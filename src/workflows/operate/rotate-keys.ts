import { done, type Outcome } from '../../domain/basics/outcome.ts'
import { ensureRoles } from '../../store/roles.ts'
import { listKeptFiles, sealFile } from '../../store/files/seal-files.ts'
import { deriveKeyring, fingerprintOf, type Keyring } from '../../store/keys/keyring.ts'
import { layNextKey, takeNextKey } from '../../store/keys/operator-key.ts'
import { migrate } from '../../store/migrate.ts'
import { asOwner, asOwnerOnce } from '../../store/operate/as-owner.ts'
import {
  makeDataKey,
  openDataKeys,
  readDataKeys,
  retireBefore,
  saveDataKey,
  wrapAnew,
} from '../../store/operate/data-keys.ts'
import {
  beginRotation,
  endRotation,
  noteDone,
  unfinishedRotation,
  type Rotation,
} from '../../store/operate/rotations.ts'
import { keyedColumns } from '../../store/operate/sealed-columns.ts'
import { sealTable } from '../../store/operate/seal-table.ts'
import { sealTwoFactor } from '../../store/operate/two-factor.ts'
import type { Progress } from '../work.ts'
import type { Place } from './open-place.ts'

export type Rotated = { operator: string; deep: boolean; tables: number; files: number }

/**
 * Gives the data's keys a new operator's key: one transaction, however much data there is. Deep, it also makes new keys
 * of the data and seals everything anew: table by table, each in its transaction, then file by file; cut off, it goes on
 * where it was, and nothing else starts until it has ended.
 * @param place held alone
 * @param next the new operator's key; kept in the home where `keepInHome`, else the operator's to keep
 */
export async function rotateKeys(
  place: Place,
  next: { key: Buffer; keepInHome: boolean },
  deep: boolean,
  progress: Pick<Progress, 'step' | 'advance'>,
): Promise<Outcome<Rotated, { code: 'nothing-to-rotate' }>> {
  await migrate(place.ownerUrl, deriveKeyring(place.operator))
  const begun = await asOwner(place.ownerUrl, unfinishedRotation)
  if (begun) return done(await sealAll(place, place.operator, begun, progress))
  await asOwner(place.ownerUrl, (client) => openDataKeys(client, place.operator))
  if (next.keepInHome) layNextKey(place.home.keys, next.key)
  const rotation = await asOwnerOnce(place.ownerUrl, async (client) => {
    await wrapAnew(client, place.operator, next.key)
    const keys = deriveKeyring(next.key)
    await ensureRoles(client, keys)
    if (place.embedded) await client.query(`alter role current_user password '${keys.rolePassword('bahu_owner')}'`)
    const started = await beginRotation(client, deep, keys.fingerprint)
    if (!deep) await endRotation(client, started.id)
    else await saveDataKey(client, next.key, makeDataKey((await readDataKeys(client, next.key)).length + 1))
    return started
  })
  if (next.keepInHome) takeNextKey(place.home.keys, fingerprintOf(place.operator))
  if (deep)
    return done(await sealAll({ ...place, ownerUrl: ownerUrlUnder(place, next.key) }, next.key, rotation, progress))
  return done({ operator: fingerprintOf(next.key), deep, tables: 0, files: 0 })
}

/** The embedded database's owner has a password derived from the operator's key, which has just changed. */
function ownerUrlUnder({ ownerUrl, embedded }: Place, operator: Buffer): string {
  const url = new URL(ownerUrl)
  if (embedded) url.password = deriveKeyring(operator).rolePassword('bahu_owner')
  return url.toString()
}

/** The part of a deep rotation that takes long. What is done is noted in the transaction that did it. */
async function sealAll(
  place: Place,
  operator: Buffer,
  rotation: Rotation,
  progress: Pick<Progress, 'step' | 'advance'>,
): Promise<Rotated> {
  const dataKeys = await asOwner(place.ownerUrl, (client) => readDataKeys(client, operator))
  const newest = dataKeys.at(-1)!
  const keys: Keyring = deriveKeyring(operator, dataKeys)
  const before = deriveKeyring(operator, dataKeys.slice(0, -1))
  const tables = [...new Set(keyedColumns.map(({ table }) => table))]
  for (const table of tables.filter((one) => !rotation.done.includes(one))) {
    progress.step(`Menyegel ulang ${table}`)
    await asOwnerOnce(place.ownerUrl, async (client) => {
      const columns = keyedColumns.filter((one) => one.table === table)
      await sealTable(client, columns, keys, newest, progress.advance)
      await noteDone(client, rotation.id, table)
    })
  }
  const files = listKeptFiles(place.home)
  progress.step('Menyegel ulang berkas', files.length)
  for (const file of files) {
    await sealFile(keys.seal, newest.generation, file)
    progress.advance(1)
  }
  await asOwnerOnce(place.ownerUrl, async (client) => {
    await sealTwoFactor(client, before.session, keys.session)
    await retireBefore(client, newest.generation)
    await endRotation(client, rotation.id)
  })
  progress.step('Membersihkan sisa lama')
  await asOwner(place.ownerUrl, (client) => client.query('vacuum'))
  return { operator: fingerprintOf(operator), deep: true, tables: tables.length, files: files.length }
}
