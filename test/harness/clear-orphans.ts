import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const prefix = 'bahu-test-'
const owner = 'run.pid'

/** Says whose the home of a test run is, so that a later run can tell whether its owner still lives. */
export const claimHome = (root: string): void => writeFileSync(join(root, owner), String(process.pid))

/**
 * Takes away what killed test runs left behind: their homes with every database in them, and a server that still runs on
 * one. A home without an owner's number, or whose owner lives, is somebody else's and stays.
 * @param directory where test runs make their homes
 * @returns the names of the homes taken away
 */
export function clearOrphans(directory: string): string[] {
  return readdirSync(directory).filter((name) => {
    const root = join(directory, name)
    if (!name.startsWith(prefix) || !existsSync(join(root, owner))) return false
    if (lives(numberIn(join(root, owner)))) return false
    try {
      stopServer(root)
      rmSync(root, { recursive: true, force: true })
      return true
    } catch {
      // Made by another user of this machine: theirs to clear.
      return false
    }
  })
}

/** The server is told by the file it writes itself, and only where its own command line names the directory. */
function stopServer(root: string): void {
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('postmaster.pid')) continue
    const server = numberIn(join(root, file))
    if (lives(server) && commandOf(server).includes(root)) process.kill(server, 'SIGQUIT')
  }
}

const numberIn = (file: string): number => Number.parseInt(readFileSync(file, 'utf8'), 10) || 0

function lives(process_: number): boolean {
  if (process_ <= 0) return false
  try {
    process.kill(process_, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function commandOf(process_: number): string {
  try {
    return readFileSync(`/proc/${process_}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
