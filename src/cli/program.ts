import { statSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { HomeTaken } from '../store/embedded/open-embedded.ts'
import { WrongKey } from '../store/operate/data-keys.ts'
import { DatabaseClosed, DatabaseInUse } from '../store/operate/hold.ts'
import { RotationUnfinished } from '../workflows/operate/open-system.ts'
import { allCommands } from './all-commands.ts'
import { exit, Stop } from './frame.ts'
import { speakIndonesian } from './indonesian.ts'

/** `bahu` with all its commands. Nothing ends the process: wrong use is thrown. */
export function makeProgram(): Command {
  const program = speakIndonesian(new Command('bahu'))
    .description('Bahu: setiap pekerja kabupaten terlindungi, yang paling rentan lebih dulu.')
    .option('--as <email>', 'akun yang bekerja (atau BAHU_AS); kata sandi di BAHU_PASSWORD')
    .option('--json', 'hasil sebagai JSON untuk mesin')
    .exitOverride()
    .addHelpText(
      'after',
      '\nKode keluar: 0 selesai · 1 kesalahan program · 2 cara pakai salah · 3 ditolak dengan alasan · 4 tidak berwenang',
    )
  for (const add of allCommands) add(program)
  return program
}

/** Runs one command line. @returns the exit code, after saying what went wrong */
export async function runProgram(args: readonly string[]): Promise<number> {
  process.exitCode = undefined
  try {
    await makeProgram().parseAsync([...args], { from: 'user' })
    return Number(process.exitCode ?? exit.done)
  } catch (error) {
    return report(error, args)
  }
}

/** Says what went wrong: to people on standard error, to machines as JSON on standard output. */
function report(error: unknown, args: readonly string[]): number {
  if (error instanceof CommanderError && error.exitCode === 0) return exit.done
  const { code, refusal, sentence } = troubleOf(error, args)
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ refusal })}\n`)
  if (sentence) process.stderr.write(`${sentence}\n`)
  return code
}

type Trouble = { code: number; refusal: { code: string }; sentence?: string }

function troubleOf(error: unknown, args: readonly string[]): Trouble {
  const wrong = { code: exit.usage, refusal: { code: 'wrong-use' } }
  // Thrown while the command runs; what is thrown while it is read, commander has said.
  if (error instanceof InvalidArgumentError) return { ...wrong, sentence: `Salah pakai: ${error.message}` }
  if (error instanceof CommanderError) return wrong
  if (error instanceof Stop) {
    const plain = error.code === exit.usage ? wrong.refusal : { code: 'denied' }
    return { code: error.code, refusal: error.refusal ?? plain, sentence: error.message }
  }
  const file = fileSentence(error as NodeJS.ErrnoException, args)
  if (file) return { ...wrong, refusal: { code: 'file-unusable' }, sentence: file }
  const opening = refusedAtOpening.find(([kind]) => error instanceof kind)
  if (opening) return { code: exit.refused, refusal: { code: opening[1] }, sentence: (error as Error).message }
  const database = databaseSentence(error as { code?: string })
  if (database) return { code: exit.refused, refusal: { code: 'database-unusable' }, sentence: database }
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  return { code: exit.bug, refusal: { code: 'bug' }, sentence: process.env.BAHU_DEBUG ? stack! : message }
}

/** Thrown while an installation is opened, with sentence and remedy in them: refusals, and no bugs. */
const refusedAtOpening = [
  [WrongKey, 'wrong-operator-key'],
  [DatabaseInUse, 'database-in-use'],
  [DatabaseClosed, 'database-closed'],
  [RotationUnfinished, 'rotation-unfinished'],
  [HomeTaken, 'home-taken'],
] as const

const fileTroubles: Record<string, string> = {
  ENOENT: 'Berkas atau folder tidak ditemukan',
  EACCES: 'Berkas atau folder tidak boleh dibuka oleh pengguna ini',
  EPERM: 'Berkas atau folder tidak boleh diubah oleh pengguna ini',
  EISDIR: 'Ini folder, bukan berkas',
  ENOTDIR: 'Ini berkas, bukan folder',
  EEXIST: 'Sudah ada',
  EROFS: 'Tempat ini hanya dapat dibaca',
}

/** A file that the caller named and that cannot be used is wrong use, and no bug. */
function fileSentence({ code = '', path }: NodeJS.ErrnoException, args: readonly string[]): string | undefined {
  const said = fileTroubles[code]
  if (!said) return undefined
  // Reading a folder does not tell its name.
  if (code === 'EISDIR') return `${said}: ${args.find(isFolder) ?? ''}. Sebutkan berkasnya.`
  if (!path) return undefined
  const named = args.some((arg) => resolve(path) === resolve(arg) || resolve(path).startsWith(resolve(arg) + sep))
  return named ? `${said}: ${path}. Periksa nama dan tempatnya.` : undefined
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

function databaseSentence({ code = '' }: { code?: string }): string | undefined {
  if (['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'ECONNRESET', '57P03'].includes(code))
    return 'Basis data tidak menjawab. Periksa DATABASE_URL, dan apakah PostgreSQL berjalan.'
  if (['28P01', '28000', '3D000'].includes(code))
    return 'Basis data menolak: periksa nama, kata sandi, dan basis data di DATABASE_URL.'
  return undefined
}
