import { exit } from './frame.ts'
import { runProgram } from './program.ts'

// Whoever reads may stop reading, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exit.done)
  throw error
})

process.exitCode = await runProgram(process.argv.slice(2))
