import { writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { formatDay } from '../domain/basics/day.ts'
import { formatNumber } from '../domain/basics/rupiah.ts'
import { fields } from '../domain/identity/compare.ts'
import { oddsOf, type Model } from '../domain/identity/settings/model.ts'
import { fieldWords, implausibleWords, levelWords } from '../domain/identity/words.ts'
import { asActor } from '../store/database.ts'
import { today } from '../workflows/clock.ts'
import { learnWeights } from '../workflows/identity/learn-weights.ts'
import { chooseModel, listModels, readModel, viewModel, type ModelView } from '../workflows/identity/view-model.ts'
import { run } from './frame.ts'
import { asNumber } from './read-option.ts'

/** The commands of the weights: learn them, read them as a file, take earlier ones again, see how many links may be wrong. */
export function modelCommands(identity: Command): void {
  identity
    .command('learn')
    .description('mempelajari bobot dari daftar kabupaten sendiri, untuk dipakai seterusnya')
    .requiredOption('--reason <text>', 'mengapa, untuk riwayat')
    .action(async ({ reason }: { reason: string }, command: Command) =>
      run(command, 'ingest.load', async ({ database, actor, progress, print, valueOf }) => {
        const signed = { on: today(), reason }
        const { model, learnt } = valueOf(await learnWeights(database, actor, signed, progress))
        print({ model, ...learnt }, () => {
          const { rows, anchors } = learnt.basis
          return `Model ${model} dipelajari dari ${formatNumber(rows)} baris dan ${formatNumber(anchors)} pasangan ber-NIK sama.`
        })
      }),
    )

  identity
    .command('model')
    .description('bobot yang dipakai, ambangnya, dan berapa sambungan yang mungkin keliru')
    .option('--number <n>', 'model lain menurut nomornya; 0 = bawaan', asNumber)
    .option('--out <file>', 'tulis bobotnya sebagai berkas JSON yang dapat dibaca')
    .action(async ({ number, out }: { number?: number; out?: string }, command: Command) =>
      run(command, 'identity.read', async ({ database, actor, print, valueOf }) => {
        const view = await asActor(database, actor, (session) => viewModel(session, today()))
        const model =
          number === undefined
            ? view.model
            : valueOf(await asActor(database, actor, (session) => readModel(session, number === 0 ? null : number)))
        if (out) writeFileSync(out, `${JSON.stringify(model, null, 2)}\n`)
        if (number !== undefined) print(model, () => modelText(model))
        else print(view, () => viewText(view))
      }),
    )

  identity
    .command('models')
    .description('semua model: siapa yang menetapkan, kapan, dan mengapa')
    .action(async (_options: unknown, command: Command) =>
      run(command, 'identity.read', async ({ database, actor, print }) => {
        const models = await asActor(database, actor, listModels)
        print(models, () =>
          models
            .map(({ id, decidedOn, decidedBy, reason, unfit }) => {
              const number = String(id ?? 0).padStart(6)
              return `${number}  ${formatDay(decidedOn)}, ${decidedBy}: ${reason}${unfit ? ` (tidak dipakai: ${implausibleWords[unfit.code]})` : ''}`
            })
            .join('\n'),
        )
      }),
    )

  identity
    .command('use-model')
    .description('memakai lagi model yang lama; tidak menyambung ulang apa pun')
    .argument('<number>', 'nomor model; 0 = bawaan', asNumber)
    .requiredOption('--reason <text>', 'mengapa, untuk riwayat')
    .action(async (number: number, { reason }: { reason: string }, command: Command) =>
      run(command, 'ingest.load', async ({ database, actor, print, valueOf }) => {
        const signed = { on: today(), reason }
        const chosen = valueOf(await chooseModel(database, actor, number === 0 ? null : number, signed))
        print(chosen, () => `Model ${number} dipakai lagi, sebagai model ${chosen.model}.`)
      }),
    )
}

function modelText(model: Model): string {
  const { decidedBy, decidedOn, reason, basis } = model
  const bits = (m: number, u: number): string => Math.log2(m / u).toFixed(1).padStart(7) // prettier-ignore
  return [
    `Ditetapkan ${formatDay(decidedOn)} oleh ${decidedBy}: ${reason}`,
    `Dasar: ${formatNumber(basis.rows)} baris, ${formatNumber(basis.anchors)} pasangan ber-NIK sama.`,
    ...fields.flatMap((field) => [
      fieldWords[field],
      ...oddsOf(model, field).map(
        ({ m, u }, at) => `${bits(m, u)}  ${Object.values(levelWords[field])[at]} (m ${m}, u ${u})`,
      ),
    ]),
  ].join('\n')
}

function viewText({ id, model, unfit, policy, above, reviewed }: ModelView): string {
  const [all] = above
  const share = (of: number): string => `${(100 * of).toFixed(1).replace('.', ',')} %`
  return [
    id === null ? 'Model bawaan.' : `Model ${id}.`,
    modelText(model),
    '',
    ...unfit.map((one) => `Model ${one.id} dilewati: ${implausibleWords[one.because.code]}`),
    `Ambang: ${policy.linkFrom} bit tersambung sendiri, mulai ${policy.doubtFrom} bit ditanyakan kepada petugas. ${policy.reason}`,
    all && all.links > 0
      ? `${formatNumber(all.links)} sambungan tanpa petugas; menurut bobotnya sekitar ${all.wrong.toFixed(1).replace('.', ',')} di antaranya keliru.`
      : 'Belum ada sambungan menurut bobot.',
    ...above.slice(0, 12).map(({ bits, links, wrong }) => `  mulai ${String(bits).padStart(2)} bit ${formatNumber(links).padStart(9)} sambungan, ${wrong.toFixed(2).replace('.', ',')} mungkin keliru`), // prettier-ignore
    ...reviewed.map(({ bits, same, different, expected, found }) => `  ${bits} bit: petugas menyatakan ${same} satu orang, ${different} dua orang; bobot menduga ${share(expected)}, ternyata ${share(found)}`), // prettier-ignore
  ].join('\n')
}
