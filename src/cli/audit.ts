import type { Command } from 'commander'
import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { once } from 'node:events'
import { asActor } from '../store/database.ts'
import { readLinks, type ExportedLink } from '../store/history/read-links.ts'
import { verifyChain, type ChainReport } from '../workflows/history/verify-chain.ts'
import { exit, run, Stop } from './frame.ts'

/** The history for auditors: export it, and verify it anywhere, without the database and without the key. */
export function auditCommands(program: Command): void {
  const audit = program.command('audit').description('riwayat: ekspor dan periksa rantainya')

  audit
    .command('export')
    .description('menulis seluruh riwayat sebagai NDJSON, untuk diperiksa di luar jaringan')
    .requiredOption('--out <file>', 'berkas tujuan')
    .action(async (options: { out: string }, command: Command) =>
      run(command, 'history.read', async ({ database, actor, print }) => {
        const out = createWriteStream(options.out, { mode: 0o600 })
        let links = 0
        await asActor(database, actor, async (session) => {
          for await (const link of readLinks(session)) {
            if (!out.write(`${JSON.stringify(link)}\n`)) await once(out, 'drain')
            links++
          }
        })
        out.end()
        await once(out, 'finish')
        print({ links, file: options.out }, () => `${links} mata rantai ditulis ke ${options.out}.`)
      }),
    )

  audit
    .command('verify')
    .description('memeriksa rantai riwayat: dari berkas ekspor (tanpa basis data), atau langsung')
    .argument('[file]', 'berkas dari bahu audit export')
    .option('--head <room=hash...>', 'hash yang pernah dicatat (tercetak di SK): harus masih ada dalam rantai')
    .action(async (file: string | undefined, options: { head?: string[] }, command: Command) => {
      const heads = (options.head ?? []).map((text) => {
        const [room = '', hash = ''] = text.split('=')
        return { room, hash }
      })
      const json = command.optsWithGlobals<{ json?: boolean }>().json ?? false
      if (file) return conclude(await verifyChain(linksOf(file), heads), json)
      await run(command, 'history.read', async ({ database, actor }) =>
        conclude(await asActor(database, actor, (session) => verifyChain(readLinks(session), heads)), json),
      )
    })
}

async function* linksOf(file: string): AsyncGenerator<ExportedLink> {
  let number = 0
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number++
    if (line === '') continue
    try {
      yield JSON.parse(line) as ExportedLink
    } catch {
      throw new Stop(`${file}: baris ${number} bukan mata rantai riwayat.`, exit.refused)
    }
  }
}

const faults = {
  hash: 'isinya telah diubah',
  previous: 'tidak menyambung dengan mata rantai sebelumnya',
  number: 'nomornya tidak berurutan: ada yang hilang, ganda, atau disisipkan',
  head: 'hash yang dicatat dahulu tidak ada lagi',
} as const

function conclude(report: ChainReport, json: boolean): void {
  const whole = report.rooms.map((one) => `${one.room}: ${one.links} mata rantai, ujung ${one.head.slice(0, 16)}…`)
  const broken = report.broken.map((one) => `PUTUS ${one.room} nomor ${one.seq}: ${faults[one.fault]}`)
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : `${[...whole, ...broken].join('\n')}\n`)
  if (broken.length > 0) throw new Stop('Riwayat tidak utuh.', exit.refused, { code: 'chain-broken' })
  if (!json) process.stdout.write('Riwayat utuh.\n')
}
