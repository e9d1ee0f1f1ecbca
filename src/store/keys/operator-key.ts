import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

const fileOf = (directory: string) => join(directory, 'operator.key')
const nextOf = (directory: string) => join(directory, 'operator.key.next')

/**
 * The key from `BAHU_KEY` (64 hexadecimal digits) or from `keys/operator.key` in the home, which is made on first use.
 * @throws Error when what stands there is not a key.
 */
export const readOperatorKey = (directory: string, env: NodeJS.ProcessEnv = process.env): Buffer =>
  env.BAHU_KEY ? readKey(env.BAHU_KEY, 'BAHU_KEY') : readOrMakeKeyFile(directory)

/** @throws Error naming `from` when the text is not 64 hexadecimal digits */
export function readKey(text: string, from: string): Buffer {
  const hex = text.trim()
  if (!/^[0-9a-f]{64}$/i.test(hex)) throw new Error(`${from} bukan kunci: harus 64 angka heksadesimal`)
  return Buffer.from(hex, 'hex')
}

export const hasOperatorKey = (directory: string): boolean => existsSync(fileOf(directory))

/** Every operator's key in hand, made for none: the one in use, `BAHU_OLD_KEY`, and those a change has left in the home. */
export function findOperatorKeys(directory: string, env: NodeJS.ProcessEnv = process.env): Buffer[] {
  const files = existsSync(directory) ? readdirSync(directory).filter((name) => name.startsWith('operator.key')) : []
  return [
    ...(env.BAHU_KEY ? [readKey(env.BAHU_KEY, 'BAHU_KEY')] : []),
    ...(env.BAHU_OLD_KEY ? [readKey(env.BAHU_OLD_KEY, 'BAHU_OLD_KEY')] : []),
    ...files.map((name) => readKey(readFileSync(join(directory, name), 'utf8'), name)),
  ]
}

/** Lays the next key beside the one in use, on disk before anything lies under it. */
export const layNextKey = (directory: string, key: Buffer): void => write(nextOf(directory), key, 'w')

/** Keeps a key in a home that has none. */
export const keepOperatorKey = (directory: string, key: Buffer): void => write(fileOf(directory), key, 'wx')

/** The key laid beside, where a change was cut off before it took its place. */
export const findNextKey = (directory: string): Buffer | undefined =>
  existsSync(nextOf(directory)) ? readKey(readFileSync(nextOf(directory), 'utf8'), nextOf(directory)) : undefined

/** The next key takes its place. The old one is kept as `operator.key.<fingerprint>`: old backups open with it. */
export function takeNextKey(directory: string, oldFingerprint: string): void {
  copyFileSync(fileOf(directory), join(directory, `operator.key.${oldFingerprint}`))
  renameSync(nextOf(directory), fileOf(directory))
}

export const dropNextKey = (directory: string): void => rmSync(nextOf(directory), { force: true })

function write(path: string, key: Buffer, flag: 'w' | 'wx'): void {
  const directory = join(path, '..')
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  chmodSync(directory, 0o700)
  const file = openSync(path, flag, 0o600)
  try {
    writeFileSync(file, `${key.toString('hex')}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function readOrMakeKeyFile(directory: string): Buffer {
  if (!hasOperatorKey(directory)) {
    try {
      keepOperatorKey(directory, randomBytes(32))
    } catch (error) {
      // Another process made it in the same moment: its key is the key.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return readKey(readFileSync(fileOf(directory), 'utf8'), fileOf(directory))
}
