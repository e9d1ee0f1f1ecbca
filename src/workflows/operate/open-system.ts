import { connect, type Database } from '../../store/database.ts'
import { deriveKeyring } from '../../store/keys/keyring.ts'
import { migrate } from '../../store/migrate.ts'
import { openDataKeys } from '../../store/operate/data-keys.ts'
import { asOwner } from '../../store/operate/as-owner.ts'
import { unfinishedRotation } from '../../store/operate/rotations.ts'
import { settleRestoredFiles } from '../../store/operate/restored-files.ts'
import { openPlace } from './open-place.ts'

export type System = {
  database: Database
  /** For migrations and the operator's acts only. */
  ownerUrl: string
  embedded: boolean
  announce: (address: string) => void
  close: () => Promise<void>
}

/** New keys were begun and not ended: half of the data lies under the old ones. */
export class RotationUnfinished extends Error {
  override name = 'RotationUnfinished'
  constructor() {
    super('Penggantian kunci data belum selesai. Lanjutkan dengan: bahu keys rotate --deep')
  }
}

/**
 * Opens an installation: the home and its keys, `DATABASE_URL` or the embedded PostgreSQL, the migrations it lacks.
 * @throws HomeTaken when a server starts on a home where one runs; WrongKey when the operator's key is another;
 *   RotationUnfinished; Error with a sentence in Indonesian otherwise
 */
export async function openSystem(purpose: 'server' | 'command', env: NodeJS.ProcessEnv = process.env): Promise<System> {
  const { place, checked: keys } = await openPlace(purpose, env, async ({ home, operator, ownerUrl }) => {
    await migrate(ownerUrl, deriveKeyring(operator))
    return asOwner(ownerUrl, async (client) => {
      if (await unfinishedRotation(client)) throw new RotationUnfinished()
      await settleRestoredFiles(client, home)
      return deriveKeyring(operator, await openDataKeys(client, operator))
    })
  })
  const database = connect(place.ownerUrl, keys, place.home)
  return {
    database,
    ownerUrl: place.ownerUrl,
    embedded: place.embedded,
    announce: place.announce,
    close: async () => {
      await database.close()
      await place.close()
    },
  }
}
