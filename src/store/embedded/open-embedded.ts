import pg from 'pg'
import type { Home } from '../home.ts'
import type { Keyring } from '../keys/keyring.ts'
import { startCluster, stopPid } from './cluster.ts'
import { clearPresence, isAlive, readPresence, writePresence, type Presence } from './presence.ts'

export type Embedded = { url: string; close: () => Promise<void>; announce: (address: string) => void }

/** The home is in use by a running server: said with where that server answers. */
export class HomeTaken extends Error {
  override name = 'HomeTaken'
  readonly presence: Presence
  constructor(root: string, presence: Presence) {
    super(
      `Direktori data ${root} sedang dipakai Bahu lain (proses ${presence.pid}${presence.address ? `, ${presence.address}` : ''}).`,
    )
    this.presence = presence
  }
}

/**
 * The embedded database of a home. A server must be alone; a command joins whoever runs it already, and the last one
 * to leave stops it. A database left running by a killed process is stopped and started anew.
 * @throws HomeTaken when `purpose` is `server` and another server is running
 */
export async function openEmbedded(home: Home, keys: Keyring, purpose: Presence['purpose']): Promise<Embedded> {
  const password = keys.rolePassword('bahu_owner')
  const there = readPresence(home.running)
  if (there && isAlive(there.database.pid)) {
    const inUse = isAlive(there.pid)
    if (inUse && purpose === 'server') throw new HomeTaken(home.root, there)
    if (inUse) {
      const url = `postgres://bahu_owner:${password}@127.0.0.1:${there.database.port}/postgres`
      return { url, close: async () => undefined, announce: () => undefined }
    }
    await stopPid(there.database.pid)
  }
  const cluster = await startCluster(home.postgres, home.binaries, password)
  const presence: Presence = { pid: process.pid, purpose, database: { pid: cluster.pid, port: cluster.port } }
  writePresence(home.running, presence)
  return {
    url: cluster.url,
    announce: (address) => writePresence(home.running, { ...presence, address }),
    close: async () => {
      await untilAlone(cluster.url)
      await cluster.stop()
      clearPresence(home.running)
    },
  }
}

/** Another command may have joined this database: it is not cut off. */
async function untilAlone(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    for (let tries = 0; tries < 3000; tries++) {
      const { rows } = await client.query<{ others: number }>(
        `select count(*) as others from pg_stat_activity where application_name like 'bahu%' and pid <> pg_backend_pid()`,
      )
      if (Number(rows[0]?.others) === 0) return
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  } catch {
    // The database is gone already.
  } finally {
    await client.end().catch(() => undefined)
  }
}
