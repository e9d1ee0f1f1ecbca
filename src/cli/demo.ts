import { resolve } from 'node:path'
import { InvalidArgumentError, type Command } from 'commander'
import { makeBenchmark } from '../demo/benchmark.ts'
import { generate } from '../demo/generate.ts'
import { makeTobacco } from '../demo/tobacco/make-tobacco.ts'
import { formatNumber } from '../domain/basics/rupiah.ts'

type Options = { workers: number; rows: number; columns: string; seed: number; out: string; json?: boolean }

/** Made-up lists for trying out, teaching and measuring. Needs no database and no account. */
export function demoCommands(program: Command): void {
  const demo = program.command('demo').description('data contoh rekaan: berkas seperti yang dikirim kantor-kantor')

  demo
    .command('make')
    .description('membuat berkas daftar sebuah kabupaten rekaan, dengan kunci jawaban terpisah di truth/')
    .requiredOption('--workers <n>', 'banyak pekerja, 1 sampai 1400000', wholeNumber(1, 1_400_000))
    .option('--seed <s>', 'benih; benih yang sama memberi berkas yang sama', wholeNumber(0, 2 ** 31), 1)
    .requiredOption('--out <dir>', 'folder tujuan')
    .action((_options: Options, command: Command) => {
      const { workers, seed, out, json } = command.optsWithGlobals<Options>()
      const made = generate({ workers, seed, out: resolve(out) })
      say(json, made, `${formatNumber(made.workers)} pekerja rekaan ditulis ke ${resolve(out)}`)
    })

  demo
    .command('tobacco')
    .description('membuat daftar tembakau 74.918 baris (xlsx dan csv) dengan kesalahan yang ditanam')
    .option('--seed <s>', 'benih', wholeNumber(0, 2 ** 31), 1)
    .requiredOption('--out <dir>', 'folder tujuan')
    .action((_options: Options, command: Command) => {
      const { seed, out, json } = command.optsWithGlobals<Options>()
      const made = makeTobacco({ seed, out: resolve(out) })
      say(
        json,
        made,
        `${formatNumber(made.rows)} baris, ${formatNumber(made.clean)} di antaranya bersih, di ${resolve(out)}`,
      )
    })

  demo
    .command('bench')
    .description('membuat satu tabel panjang untuk pengukuran; OUT.truth memuat siapa siapa')
    .requiredOption('--rows <n>', 'banyak baris', wholeNumber(1, 10_000_000))
    .option('--columns <n>', '12 atau 20 kolom', '12')
    .option('--seed <s>', 'benih', wholeNumber(0, 2 ** 31), 1)
    .requiredOption('--out <file>', 'berkas .csv atau .xlsx')
    .action((_options: Options, command: Command) => {
      const { rows, columns, seed, out, json } = command.optsWithGlobals<Options>()
      const path = resolve(out)
      const made = makeBenchmark({ rows, seed, path, truth: `${path}.truth`, columns: columns === '20' ? 20 : 12 })
      say(json, made, `${formatNumber(made.rows)} baris tentang ${formatNumber(made.people)} orang di ${path}`)
    })
}

const say = (json: boolean | undefined, result: unknown, text: string): void => {
  process.stdout.write(json ? `${JSON.stringify(result, null, 2)}\n` : `${text}\n`)
}

const wholeNumber = (least: number, most: number) => (text: string) => {
  const value = Number(text)
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new InvalidArgumentError(`bilangan bulat dari ${least} sampai ${most}`)
}
