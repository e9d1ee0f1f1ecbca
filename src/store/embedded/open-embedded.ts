import { readFileSync, rmSync, writeFileSync } from 'node:fs'
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
 * @throws HomeTaken when `purpose` is `server` and another server or command is running
 */
export async function openEmbedded(home: Home, keys: Keyring, purpose: Presence['purpose']): Promise<Embedded> {
  const password = keys.rolePassword('bahu_owner')
  const there = await holdStart(home.running)
  try {
    if (there && isAlive(there.database.pid)) {
      if (isAlive(there.pid)) {
        if (purpose === 'server') throw new HomeTaken(home.root, there)
        const url = `postgres://bahu_owner:${password}@127.0.0.1:${there.database.port}/postgres`
        // Held until we are done: the process that started the database waits for it.
        const held = await hold(url)
        return { url, close: () => held.end(), announce: () => undefined }
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
        for (;;) {
          await untilAlone(cluster.url)
          await holdStart(home.running)
          try {
            // Somebody may have joined while we waited for the hold.
            if (!(await isAlone(cluster.url))) continue
            await cluster.stop()
            return clearPresence(home.running)
          } finally {
            rmSync(startingOf(home.running), { force: true })
          }
        }
      },
    }
  } finally {
    rmSync(startingOf(home.running), { force: true })
  }
}

const startingOf = (running: string) => `${running}.starting`

/** Lets one process at a time look whether the database runs, and start it. Gives who runs it. */
async function holdStart(running: string): Promise<Presence | undefined> {
  const starting = startingOf(running)
  for (let tries = 0; tries < 1200; tries++) {
    try {
      writeFileSync(starting, String(process.pid), { flag: 'wx', mode: 0o600 })
      return readPresence(running)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = readHolder(starting)
    if (holder && !isAlive(holder)) rmSync(starting, { force: true })
    else await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`Bahu lain sedang membuka ${running} dan tidak selesai dalam satu menit.`)
}

async function hold(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'bahu-joined' })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function isAlone(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query(`select from pg_stat_activity where application_name like 'bahu%'`)
    return rows.length === 0
  } catch {
    // The database is gone already.
    return true
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Another command may have joined this database: it is not cut off. */
async function untilAlone(url: string): Promise<void> {
  while (!(await isAlone(url))) await new Promise((resolve) => setTimeout(resolve, 200))
}

function readHolder(starting: string): number {
  try {
    return Number(readFileSync(starting, 'utf8')) || 0
  } catch {
    return 0
  }
}
