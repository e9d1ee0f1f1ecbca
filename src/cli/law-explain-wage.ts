import { Option, type Command } from 'commander'
import type { Day } from '../domain/basics/day.ts'
import { monthOfDay, type Month } from '../domain/basics/month.ts'
import { rupiah } from '../domain/basics/rupiah.ts'
import { scales, type RiskClass, type Scale } from '../domain/law/wage.ts'
import { today } from '../workflows/clock.ts'
import { asAmount, asDay, asMonth } from './read-option.ts'
import { show } from './show-explained.ts'

/** `bahu law explain …` about those who earn a wage: what is paid, the fine of an employer, pension age, cash without work. */
export function explainWageCommands(explained: Command): void {
  explained
    .command('wage')
    .description('iuran penerima upah: bagian pemberi kerja dan pekerja')
    .requiredOption('--wage <rupiah>', 'upah sebulan', asAmount)
    .addOption(
      new Option('--risk <class>', 'tingkat risiko 1 sampai 5').choices(['1', '2', '3', '4', '5']).default('1'),
    )
    .addOption(new Option('--scale <scale>', 'skala usaha').choices(scales).default('medium-large'))
    .option('--month <month>', 'bulan iuran; tanpa ini bulan sekarang', asMonth)
    .action((options: { wage: number; risk: string; scale: Scale; month?: Month }, command: Command) => {
      const { wage, risk, scale, month = monthOfDay(today()) } = options
      show(command, { ask: 'wage', wage: rupiah(wage), riskClass: Number(risk) as RiskClass, scale, month })
    })

  explained
    .command('late-fine')
    .description('denda pemberi kerja yang terlambat membayar iuran')
    .requiredOption('--amount <rupiah>', 'iuran yang terlambat', asAmount)
    .requiredOption('--month <month>', 'bulan iuran', asMonth)
    .option('--paid <day>', 'hari dibayar; tanpa ini hari ini', asDay)
    .action(({ amount, month, paid = today() }: { amount: number; month: Month; paid?: Day }, command: Command) =>
      show(command, { ask: 'late-fine', amount: rupiah(amount), month, paid }),
    )

  explained
    .command('pension')
    .description('usia pensiun JP, dan kapan tercapai')
    .requiredOption('--birth <day>', 'tanggal lahir', asDay)
    .option('--on <day>', 'pada hari ini; tanpa ini hari ini', asDay)
    .action(({ birth, on = today() }: { birth: Day; on?: Day }, command: Command) =>
      show(command, { ask: 'pension', birth, on }),
    )

  explained
    .command('job-loss')
    .description('uang tunai JKP sesudah kehilangan pekerjaan, bila haknya ada')
    .requiredOption('--wage <rupiah>', 'upah terakhir yang dilaporkan', asAmount)
    .option('--on <day>', 'hari kehilangan pekerjaan; tanpa ini hari ini', asDay)
    .action(({ wage, on = today() }: { wage: number; on?: Day }, command: Command) =>
      show(command, { ask: 'job-loss', wage: rupiah(wage), on }),
    )
}
