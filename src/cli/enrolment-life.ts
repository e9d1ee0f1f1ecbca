import type { Command } from 'commander'
import { formatDay, type Day } from '../domain/basics/day.ts'
import { formatMonth, type Month } from '../domain/basics/month.ts'
import { formatNumber } from '../domain/basics/rupiah.ts'
import { endings, type Ending } from '../domain/enrolment/line.ts'
import { endingWords } from '../domain/enrolment/words.ts'
import { asActor } from '../store/database.ts'
import { listEndingsDue } from '../store/enrolment/life.ts'
import { correctEnding } from '../workflows/enrolment/correct-ending.ts'
import { endDue } from '../workflows/enrolment/end-due.ts'
import { makeNotice, writeNotice } from '../workflows/enrolment/make-notice.ts'
import { replaceWorker } from '../workflows/enrolment/replace-worker.ts'
import { today } from '../workflows/clock.ts'
import { exit, run, Stop } from './frame.ts'
import { asDay, asMonth, asNumber } from './read-option.ts'
import { saveTo } from './save-papers.ts'

/** What follows a decree, as commands of `bahu enrolment`. */
export function enrolmentLifeCommands(enrolment: Command): void {
  enrolment
    .command('due')
    .description('siapa yang menurut data sudah atau mungkin harus berhenti; --end mengakhiri yang meninggal dan yang bekerja bergaji')
    .option('--end', 'akhiri yang pasti; yang pindah atau berumur 65 diputuskan orang satu per satu')
    .option('--on <day>', 'dilihat dari hari; tanpa ini hari ini', asDay)
    .action(async (options: { end?: boolean; on?: Day }, command: Command) =>
      run(command, options.end ? 'enrolment.propose' : 'enrolment.read', async ({ database, actor, print, valueOf }) => {
        const on = options.on ?? today()
        const ended = options.end ? valueOf(await endDue(database, actor, { on })).ended : {}
        const rows = await asActor(database, actor, (session) => listEndingsDue(session, on))
        print({ ended, rows }, () =>
          [
            ...Object.entries(ended).map(([why, people]) => `${endingWords[why as Ending]}: ${formatNumber(people)} diakhiri.`),
            ...rows.map(({ worker, decree, why, since, from, sure }) => `${sure ? 'pasti' : 'perlu diputuskan'}  pekerja ${worker}, keputusan ${decree}: ${endingWords[why]} sejak ${formatDay(since)}; bebas mulai ${formatMonth(from)}`),
          ].join('\n') || 'Tidak ada yang harus berhenti.',
        )
      }),
    ) // prettier-ignore

  enrolment
    .command('correct-ending <decree> <worker>')
    .description('membetulkan kapan atau apakah seseorang berhenti')
    .option('--from <month>', 'bulan pertama yang tidak dibayar; tanpa ini ia tidak jadi berhenti', asMonth)
    .option('--why <code>', `alasan: ${endings.join(', ')}`)
    .action(async (decree: string, worker: string, options: { from?: Month; why?: string }, command: Command) =>
      run(command, 'enrolment.propose', async ({ database, actor, print, valueOf }) => {
        const why = endings.find((code) => code === options.why) ?? null
        if (options.why !== undefined && why === null) throw new Stop(`Alasan tidak dikenal: ${options.why}`, exit.usage) // prettier-ignore
        const asked = { decree: asNumber(decree), worker: asNumber(worker), from: options.from ?? null, why }
        const done = valueOf(await correctEnding(database, actor, asked))
        print(done, () => (done.from === null ? 'Tidak jadi berhenti.' : `Berhenti mulai ${formatMonth(done.from)}.`))
      }),
    )

  enrolment
    .command('replace <decree> <worker> <byDecree> <byWorker>')
    .description('mencatat siapa menggantikan siapa')
    .action(async (decree: string, worker: string, byDecree: string, byWorker: string, _options, command: Command) =>
      run(command, 'enrolment.propose', async ({ database, actor, print, valueOf }) => {
        const gone = { decree: asNumber(decree), worker: asNumber(worker) }
        const came = { decree: asNumber(byDecree), worker: asNumber(byWorker) }
        const done = valueOf(await replaceWorker(database, actor, { gone, came }))
        print(done, () => `Pekerja ${done.came} menggantikan pekerja ${done.gone}.`)
      }),
    )

  enrolment
    .command('notice <batch>')
    .description('berkas perbaikan untuk BPJS Ketenagakerjaan: siapa berhenti dan data siapa yang dibetulkan')
    .option('--out <folder>', 'ke folder mana', '.')
    .action(async (batch: string, options: { out: string }, command: Command) =>
      run(command, 'enrolment.propose', async ({ database, actor, print, valueOf }) => {
        const made = valueOf(await makeNotice(database, actor, { batch: asNumber(batch) }))
        const file = await saveTo(options.out, valueOf(await writeNotice(database, actor, made)))
        print({ ...made, file }, () => `Perbaikan ${made.notice}: ${formatNumber(made.people)} orang.\n${file}`)
      }),
    )
}
