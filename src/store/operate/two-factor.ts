import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import type pg from 'pg'

/** The secrets of two-step sign-in, which better-auth encrypts under the key of sessions, in the caller's transaction. */
export async function sealTwoFactor(client: pg.ClientBase, from: string, to: string): Promise<void> {
  const { rows } = await client.query<{ id: string; secret: string; backupCodes: string }>(
    'select "id", "secret", "backupCodes" from auth."twoFactor"',
  )
  const anew = async (data: string) => symmetricEncrypt({ key: to, data: await symmetricDecrypt({ key: from, data }) })
  for (const { id, secret, backupCodes } of rows) {
    await client.query('update auth."twoFactor" set "secret" = $2, "backupCodes" = $3 where "id" = $1', [
      id,
      await anew(secret),
      await anew(backupCodes),
    ])
  }
  // Signed with the old key: everybody signs in again.
  await client.query('delete from auth."session"')
}
