import { Option, type Command } from 'commander'
import type { Day } from '../domain/basics/day.ts'
import { formatNumber } from '../domain/basics/rupiah.ts'
import { denominators, dimensions, perMille, type Denominator, type Dimension } from '../domain/coverage/figure.ts'
import { definitions, formatPerMille, sayFigure, sayNext, withheld } from '../domain/coverage/words.ts'
import { today } from '../workflows/clock.ts'
import { readFigure } from '../workflows/coverage/read-figure.ts'
import { run } from './frame.ts'
import { asDay } from './read-option.ts'

/** `bahu coverage`: accepted by the insurer, of how many. */
export function coverageCommands(program: Command): void {
  program
    .command('coverage')
    .description('berapa yang diterima BPJS Ketenagakerjaan, dari berapa')
    .command('figure')
    .description('angka cakupan menurut rekap terakhir, dengan penyebutnya')
    .addOption(
      new Option('--of <what>', 'penyebut: may (boleh ikut) atau listed (terdaftar)')
        .choices(denominators)
        .default('may'),
    ) // prettier-ignore
    .addOption(new Option('--by <what>', 'dirinci menurut').choices(dimensions))
    .option('--on <day>', 'pada hari apa; tanpa ini hari ini', asDay)
    .action(async (options: { of: Denominator; by?: Dimension; on?: Day }, command: Command) =>
      run(command, 'coverage.read', async ({ database, actor, print, valueOf }) => {
        const { of, by } = options
        const read = valueOf(await readFigure(database, actor, { on: options.on ?? today(), of, ...(by && { by }) }))
        print({ ...read, sentence: sayFigure(read.figure) }, () =>
          [
            sayFigure(read.figure),
            ...(read.next ? [sayNext(read.next)] : []),
            definitions[of],
            ...read.rows.map((row) => {
              const share = perMille(row)
              const number = (value: number | null) => (value === null ? withheld : formatNumber(value)).padStart(10)
              const name = `${row.name ?? 'tidak diketahui'}${row.above ? `, ${row.above}` : ''}`
              return `${name.padEnd(34)}${number(row.accepted)} dari ${number(row.people)}  ${share === null ? '' : formatPerMille(share)}`
            }),
          ].join('\n'),
        )
      }),
    )
}
