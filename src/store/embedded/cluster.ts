import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { findBinaries, type Runner } from './binaries.ts'
import { chooseRunner } from './runner.ts'

export type Cluster = { url: string; port: number; pid: number; stop: () => Promise<void> }

const owner = 'bahu_owner'

/**
 * Starts the embedded PostgreSQL over `directory` (made on first use), on a free port of 127.0.0.1, and waits until
 * it answers. It runs in a session of its own, so that Ctrl-C reaches us first and we close it in order.
 * @param password the owner's, kept by the caller (derived from the operator's key)
 */
export async function startCluster(directory: string, binariesCopy: string, password: string): Promise<Cluster> {
  const runner = chooseRunner()
  const binaries = findBinaries(binariesCopy, runner)
  mustReach(dirname(directory), runner)
  if (!existsSync(join(directory, 'PG_VERSION'))) initialise(binaries.initdb, directory, password, runner)
  const port = await freePort()
  const logFile = join(directory, 'server.log')
  const log = openSync(logFile, 'a', 0o600)
  if (runner.uid !== undefined) chownSync(logFile, runner.uid, runner.gid ?? runner.uid)
  const child = spawn(binaries.postgres, ['-D', directory, ...settings(port)], {
    ...runner,
    cwd: directory,
    detached: true,
    stdio: ['ignore', log, log],
  })
  child.unref()
  const url = `postgres://${owner}:${password}@127.0.0.1:${port}/postgres`
  try {
    await untilReady(url, () => child.exitCode !== null, logFile)
  } catch (error) {
    await stopPid(child.pid ?? 0)
    throw error
  }
  return { url, port, pid: child.pid ?? 0, stop: () => stopPid(child.pid ?? 0) }
}

/** PostgreSQL's fast shutdown: open transactions are rolled back, nothing is lost. Waits until it is gone. */
export async function stopPid(pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGINT')
    for (let waited = 0; waited < 30_000; waited += 50) {
      process.kill(pid, 0)
      await wait(50)
    }
    process.kill(pid, 'SIGQUIT')
  } catch {
    // Gone, which is what was wanted.
  }
}

/** The directories above the data must let PostgreSQL's user pass: a home below `/root` does not. */
function mustReach(home: string, runner: Runner): void {
  if (runner.uid === undefined) return
  for (let at = home; ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at)
    const bit = uid === runner.uid ? 0o100 : gid === runner.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) {
      throw new Error(
        `PostgreSQL berjalan sebagai pengguna ${runner.uid} dan tidak dapat melewati ${at}. Pilih direktori lain dengan BAHU_DATA, misalnya /var/lib/bahu.`,
      )
    }
    if (at === dirname(at)) return
  }
}

function initialise(initdb: string, directory: string, password: string, runner: Runner): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  chmodSync(directory, 0o700)
  const passwordFile = `${directory}.pw`
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (runner.uid !== undefined) {
    chownSync(directory, runner.uid, runner.gid ?? runner.uid)
    chownSync(passwordFile, runner.uid, runner.gid ?? runner.uid)
  }
  const made = spawnSync(
    initdb,
    [
      ...['-D', directory, '-U', owner, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'],
      ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
    ],
    { ...runner, cwd: '/', encoding: 'utf8' },
  )
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) {
    rmSync(directory, { recursive: true, force: true })
    throw new Error(`PostgreSQL tidak dapat menyiapkan ${directory}: ${made.stderr || String(made.error)}`)
  }
}

function settings(port: number): string[] {
  const wanted = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '60',
    shared_buffers: '256MB',
    work_mem: '32MB',
    maintenance_work_mem: '256MB',
    max_wal_size: '2GB',
    // A single small machine without replicas: bulk loading into a new table then skips the log.
    wal_level: 'minimal',
    max_wal_senders: '0',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements may carry names; errors must not put them into the log.
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
  }
  return Object.entries(wanted).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function untilReady(url: string, died: () => boolean, logFile: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (died()) throw new Error(`PostgreSQL berhenti saat mulai:\n${readFileSync(logFile, 'utf8').slice(-2000)}`)
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return await client.end()
    } catch (error) {
      // Asking again with the same password is no use: the caller knows what a wrong one means.
      if ((error as { code?: string }).code === '28P01') throw error
      await wait(50)
    }
  }
  throw new Error(`PostgreSQL tidak menjawab dalam 30 detik; lihat ${logFile}`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
