import { Command, CommanderError } from 'commander'
import { allCommands } from './all-commands.ts'
import { exit, Stop } from './frame.ts'

const program = new Command('bahu')
  .description('Bahu: setiap pekerja kabupaten terlindungi, yang paling rentan lebih dulu.')
  .option('--as <email>', 'akun yang bekerja (atau BAHU_AS); kata sandi di BAHU_PASSWORD')
  .option('--json', 'hasil sebagai JSON untuk mesin')
  .showHelpAfterError('(bantuan: bahu --help)')
  .addHelpText(
    'after',
    '\nKode keluar: 0 selesai · 1 kesalahan program · 2 cara pakai salah · 3 ditolak dengan alasan · 4 tidak berwenang',
  )
for (const add of allCommands) add(program)
exitInsteadOf(program)

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = report(error)
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.usage
  if (error instanceof Stop) {
    if (process.argv.includes('--json'))
      process.stdout.write(`${JSON.stringify({ refusal: error.refusal ?? { code: 'denied' } })}\n`)
    process.stderr.write(`${error.message}\n`)
    return error.code
  }
  process.stderr.write(
    `${error instanceof Error ? (process.env.BAHU_DEBUG ? error.stack : error.message) : String(error)}\n`,
  )
  return exit.bug
}

function exitInsteadOf(command: Command): void {
  command.exitOverride()
  for (const child of command.commands) exitInsteadOf(child)
}
