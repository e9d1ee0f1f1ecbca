import { readFileSync, rmSync, writeFileSync } from 'node:fs'

/** Who is using a home now: written by the process that started its database, read by the next one. */
export type Presence = {
  pid: number
  purpose: 'server' | 'command'
  database: { pid: number; port: number }
  address?: string
}

export function readPresence(path: string): Presence | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Presence
  } catch {
    return undefined
  }
}

export const writePresence = (path: string, presence: Presence): void =>
  writeFileSync(path, `${JSON.stringify(presence)}\n`, { mode: 0o600 })

export const clearPresence = (path: string): void => rmSync(path, { force: true })

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, and belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
