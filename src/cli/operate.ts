import type { Command } from 'commander'
import { PortTaken, portIsFree, serve } from '../api/server.ts'
import { HomeTaken } from '../store/embedded/open-embedded.ts'
import { findHome } from '../store/home.ts'
import { demoAccounts } from '../workflows/access/demo-accounts.ts'
import { openDemo } from '../workflows/demo/open-demo.ts'
import { openSystem, type System } from '../workflows/operate/open-system.ts'
import { exit, Stop } from './frame.ts'
import { terminalProgress } from './terminal-progress.ts'

type ServeOptions = { port: string; host: string; demo: boolean; demoWorkers: string }

export function operateCommands(program: Command): void {
  program
    .command('serve')
    .description('menjalankan Bahu: basis data tertanam (atau DATABASE_URL), halaman web, dan antrean pekerjaan')
    .option('--port <port>', 'port', process.env.PORT ?? '3000')
    .option('--host <host>', 'alamat yang didengarkan', process.env.HOST ?? '127.0.0.1')
    .option('--demo', 'mengisi kabupaten contoh bila basis data masih kosong', false)
    .option('--demo-workers <n>', 'banyak pekerja contoh', process.env.BAHU_DEMO_WORKERS ?? '30000')
    .action(async (options: ServeOptions) => {
      const say = (line = '') => process.stdout.write(`${line}\n`)
      const port = Number(options.port)
      if (!Number.isInteger(port) || port < 0 || port > 65535)
        throw new Stop(`PORT bukan angka port: ${options.port}`, exit.usage)
      if (port !== 0 && !(await portIsFree(port, options.host)))
        throw new Stop(new PortTaken(port).message, exit.refused)
      const home = findHome()
      say(
        `Data Bahu: ${process.env.DATABASE_URL ? 'PostgreSQL dari DATABASE_URL; kunci dan berkas di ' : ''}${home.root}`,
      )
      const system = await openSystem('server').catch((error: unknown) => {
        if (error instanceof HomeTaken)
          throw new Stop(
            `${error.message}\nHentikan yang itu, atau pilih direktori lain dengan BAHU_DATA.`,
            exit.refused,
          )
        throw error
      })
      let closing = false
      let server: Awaited<ReturnType<typeof serve>> | undefined
      const close = async () => {
        if (closing) return
        closing = true
        say('\nBahu ditutup …')
        await (server ? server.close() : system.close())
        process.exit(0)
      }
      process.on('SIGINT', () => void close())
      process.on('SIGTERM', () => void close())
      try {
        const origin = process.env.BAHU_ORIGIN
        server = await serve(system, { port, host: options.host, ...(origin && { origin }) })
        const demo = options.demo && (await fillDemo(system, options.demoWorkers, say))
        say(`\nBahu berjalan di ${server.address}`)
        if (demo) {
          say('Masuk dengan salah satu akun contoh (kata sandi semuanya: bahu-membahu):')
          for (const one of demoAccounts('35.09')) say(`  ${one.email.padEnd(28)} ${one.name}`)
        }
        say('Ctrl-C untuk berhenti.')
      } catch (error) {
        await (server ? server.close() : system.close())
        throw error
      }
    })
}

/** Fills the demo regency before anybody is told to sign in; a real regency is left alone. */
async function fillDemo(system: System, workers: string, say: (line: string) => void): Promise<boolean> {
  const { progress, finish } = terminalProgress(process.stderr.isTTY ? 'bar' : 'lines')
  const filled = await openDemo(system, Number(workers), progress)
  finish()
  if (!filled) say('Basis data ini sudah berisi kabupaten sungguhan: data contoh tidak dimuat.')
  return filled
}
