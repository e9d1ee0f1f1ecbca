import type { Command } from 'commander'
import { formatNumber } from '../domain/basics/rupiah.ts'
import { today } from '../workflows/clock.ts'
import { linkLists } from '../workflows/identity/link-list.ts'
import { run } from './frame.ts'
import { modelCommands } from './identity-model.ts'
import { reviewCommands } from './identity-review.ts'
import { asNumber } from './read-option.ts'

const asNumbers = (text: string, before: number[] = []): number[] => [...before, asNumber(text)]

/** `bahu identity`: which records are one person, which pairs wait for an officer, and what was decided. */
export function identityCommands(program: Command): void {
  const identity = program.command('identity').description('siapa orang yang sama; pasangan yang diragukan')

  identity
    .command('link')
    .description('mencocokkan baris daftar yang disimpan dengan pekerja, atau semua yang belum')
    .argument('[list...]', 'nomor daftar', asNumbers)
    .action(async (lists: number[] | undefined, _options: unknown, command: Command) =>
      run(command, 'ingest.load', async ({ database, actor, progress, print, valueOf }) => {
        const asked = lists && lists.length > 0 ? lists : null
        const linked = valueOf(await linkLists(database, actor, asked, today(), progress))
        print(linked, () =>
          [
            `${formatNumber(linked.rows)} baris dari ${formatNumber(linked.lists)} daftar:`,
            line(linked.known, 'dikenali dari NIK'),
            line(linked.linked, 'dikenali dengan membandingkan'),
            line(linked.created, 'pekerja baru'),
            line(linked.waiting, 'baris daftar rujukan yang belum ada pekerjanya'),
            line(linked.doubtful, 'pasangan diragukan; lihat: bahu identity queue'),
          ].join('\n'),
        )
      }),
    )

  reviewCommands(identity)

  modelCommands(identity)
}

const line = (count: number, what: string): string => `${formatNumber(count).padStart(10)}  ${what}`
