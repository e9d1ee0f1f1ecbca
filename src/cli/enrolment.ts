import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import { day, formatDay, type Day } from '../domain/basics/day.ts'
import type { Month } from '../domain/basics/month.ts'
import { formatNumber, formatRupiah } from '../domain/basics/rupiah.ts'
import { formatHash } from '../domain/enrolment/canonical-rows.ts'
import { endings, type Ending } from '../domain/enrolment/line.ts'
import { endingWords, holdWords, stateWords } from '../domain/enrolment/words.ts'
import { asActor } from '../store/database.ts'
import { listProposals } from '../store/enrolment/proposals.ts'
import type { ProposalCounts } from '../store/enrolment/tables.ts'
import { findChosen } from '../store/funding/scenarios.ts'
import { today } from '../workflows/clock.ts'
import { takeRecap } from '../workflows/coverage/take-recap.ts'
import { approveProposal, returnSome, withdrawProposal } from '../workflows/enrolment/decide-proposal.ts'
import { endCover } from '../workflows/enrolment/end-cover.ts'
import { makeBatch, writeBatch } from '../workflows/enrolment/make-batch.ts'
import { proposeScenario } from '../workflows/enrolment/propose-scenario.ts'
import { signDecree, type Signed } from '../workflows/enrolment/sign-decree.ts'
import { verifyAnnex } from '../workflows/enrolment/verify-annex.ts'
import { fileSource } from '../workflows/ingest/opc/byte-source.ts'
import { enrolmentLifeCommands } from './enrolment-life.ts'
import { enrolmentTemplateCommands } from './enrolment-template.ts'
import { exit, run, Stop } from './frame.ts'
import { asDay, asMonth, asNumber } from './read-option.ts'
import { savePapers, saveTo } from './save-papers.ts'

/** `bahu enrolment`: proposal, approval, decree, batch, recap. */
export function enrolmentCommands(program: Command): void {
  const enrolment = program
    .command('enrolment')
    .description('usulan, persetujuan, keputusan, berkas BPJS, dan rekapnya')
  enrolmentLifeCommands(enrolment)
  enrolmentTemplateCommands(enrolment)

  enrolment
    .command('list')
    .description('semua usulan dan keputusan')
    .action(async (_options, command: Command) =>
      run(command, 'enrolment.read', async ({ database, actor, print }) => {
        const proposals = await asActor(database, actor, listProposals)
        print({ proposals }, () =>
          proposals.length === 0
            ? 'Belum ada usulan.'
            : proposals.map((one) => `${String(one.id).padStart(4)}  ${one.title} · ${stateWords[one.state]}${one.number ? ` · SK ${one.number} (keputusan ${one.decree})` : ''} · ${peopleOf(one.counts)}`).join('\n'),
        ) // prettier-ignore
      }),
    )

  enrolment
    .command('propose')
    .description('mengusulkan orang-orang dari skenario anggaran yang dipilih')
    .option('--scenario <id>', 'nomor skenario; tanpa ini yang dipilih', asNumber)
    .option('--title <text>', 'nama usulan', 'Usulan penerima bantuan iuran')
    .option('--on <day>', 'hari yang dipakai memeriksa; tanpa ini hari ini', asDay)
    .option('--previous <decree>', 'keputusan pembanding; 0 bila tidak ada; tanpa ini yang terakhir', asNumber)
    .action(async (options: { scenario?: number; title: string; on?: Day; previous?: number }, command: Command) =>
      run(command, 'enrolment.propose', async ({ database, actor, progress, print, valueOf }) => {
        const scenario = options.scenario ?? (await asActor(database, actor, findChosen))?.id
        if (scenario === undefined) throw new Stop('Belum ada skenario yang dipilih. Sebutkan --scenario.', exit.usage)
        const proposed = valueOf(
          await proposeScenario(
            database,
            actor,
            { scenario, title: options.title, on: options.on ?? today(), request: randomUUID(), previous: options.previous ?? null }, // prettier-ignore
            progress,
          ),
        )
        print(proposed, () => `Usulan ${proposed.proposal}: ${peopleOf(proposed.counts)}.`)
      }),
    )

  enrolment
    .command('approve <proposal>')
    .description('menyetujui usulan orang lain; baris yang disebut dikembalikan')
    .option('--return <no...>', 'nomor baris yang dikembalikan')
    .option('--reason <text>', 'alasan pengembalian', '')
    .option('--number <number>', 'nomor SK: sekaligus menandatangani (bersama --about, --signer, --office)')
    .option('--about <text>', 'tentang apa', 'Penerima bantuan iuran jaminan sosial ketenagakerjaan')
    .option('--signer <name>', 'nama penanda tangan', '')
    .option('--office <office>', 'jabatan penanda tangan', '')
    .action(async (proposal: string, options: ApproveOptions, command: Command) =>
      run(command, 'enrolment.approve', async ({ database, actor, print, valueOf }) => {
        const asked = { proposal: asNumber(proposal) }
        if (options.return) {
          valueOf(await returnSome(database, actor, { ...asked, nos: options.return.map(asNumber), said: options.reason })) // prettier-ignore
        }
        const decided = valueOf(await approveProposal(database, actor, asked))
        const said = `Usulan ${decided.proposal} disetujui: ${peopleOf(decided.counts)}.`
        if (options.number === undefined) return print(decided, () => said)
        const { number, about, signer, office } = options
        const details = { number, about, signer, office, signedOn: today(), today: today() }
        const signed = valueOf(await signDecree(database, actor, { ...asked, ...details }))
        print({ ...decided, ...signed }, () => `${said}\n${signedText(signed)}`)
      }),
    )

  enrolment
    .command('withdraw <proposal>')
    .description('menarik usulan')
    .action(async (proposal: string, _options, command: Command) =>
      run(command, ['enrolment.propose', 'enrolment.approve'], async ({ database, actor, print, valueOf }) => {
        const done = valueOf(await withdrawProposal(database, actor, { proposal: asNumber(proposal) }))
        print(done, () => `Usulan ${done.proposal} ditarik.`)
      }),
    )

  enrolment
    .command('sign <proposal>')
    .description('mencatat nomor SK: usulan yang disetujui menjadi keputusan')
    .requiredOption('--number <number>', 'nomor keputusan')
    .requiredOption('--about <text>', 'tentang apa')
    .requiredOption('--signer <name>', 'nama penanda tangan')
    .requiredOption('--office <office>', 'jabatan penanda tangan')
    .option('--date <day>', 'tanggal keputusan; tanpa ini hari ini', asDay)
    .action(
      async (
        proposal: string,
        options: { number: string; about: string; signer: string; office: string; date?: Day },
        command: Command,
      ) =>
        run(command, 'enrolment.approve', async ({ database, actor, print, valueOf }) => {
          const { date, ...details } = options
          const command_ = { ...details, proposal: asNumber(proposal), signedOn: date ?? today(), today: today() }
          const signed = valueOf(await signDecree(database, actor, command_))
          print(signed, () => signedText(signed))
        }),
    )

  enrolment
    .command('annex <decree>')
    .description('keputusan sebagai PDF dan lampirannya sebagai buku kerja, keduanya dengan sidik isi')
    .option('--out <folder>', 'ke folder mana', '.')
    .option('--paper <paper>', 'A4 atau F4', 'F4')
    .option('--whole', 'NIK lengkap juga di PDF')
    .action(async (decree: string, options: { out: string; paper: string; whole?: boolean }, command: Command) =>
      run(command, 'registry.export', async ({ database, actor, print }) => {
        const paper = options.paper === 'A4' ? 'A4' : 'F4'
        const files = await savePapers(database, actor, asNumber(decree), options.out, paper, options.whole)
        print({ files }, () => files.join('\n'))
      }),
    )

  enrolment
    .command('verify <file>')
    .description('menghitung lagi sidik isi sebuah lampiran (.xlsx); tanpa basis data, tanpa akun')
    .option('--regency <code>', 'kode kabupaten', '35.09')
    .action(async (file: string, options: { regency: string }, command: Command) => {
      const source = await fileSource(file)
      const verified = await verifyAnnex(source, options.regency).finally(() => void source.close())
      if (!verified.ok) throw new Stop('Berkas ini bukan lampiran keputusan dari Bahu.', exit.refused, verified.refusal)
      const { rows, printed, computed, same } = verified.value
      if (command.optsWithGlobals<{ json?: boolean }>().json) process.stdout.write(`${JSON.stringify(verified.value)}\n`)
      else process.stdout.write(`${formatNumber(rows)} baris\ntercetak: ${formatHash(printed)}\ndihitung: ${formatHash(computed)}\n${same ? 'Sama.' : 'BERBEDA.'}\n`) // prettier-ignore
      if (!same) process.exitCode = exit.refused
    })

  enrolment
    .command('batch <decree>')
    .description('berkas pendaftaran untuk BPJS Ketenagakerjaan')
    .option('--again', 'yang ditolak saja, untuk dikirim lagi')
    .option('--papers', 'juga keputusan (PDF) dan lampirannya')
    .option('--out <folder>', 'ke folder mana', '.')
    .action(async (decree: string, options: { again?: boolean; papers?: boolean; out: string }, command: Command) =>
      run(command, 'enrolment.batch', async ({ database, actor, print, valueOf }) => {
        const made = valueOf(
          await makeBatch(database, actor, { decree: asNumber(decree), again: options.again ?? false }),
        )
        const file = await saveTo(options.out, valueOf(await writeBatch(database, actor, { batch: made.batch })))
        const papers = options.papers ? await savePapers(database, actor, asNumber(decree), options.out) : []
        print({ ...made, file, papers }, () => `Berkas ${made.batch}: ${formatNumber(made.people)} orang${made.held ? `, ${formatNumber(made.held)} tertahan karena isian kurang` : ''}.\n${[file, ...papers].join('\n')}`) // prettier-ignore
      }),
    )

  enrolment
    .command('recap <list>')
    .description('membaca rekap BPJS Ketenagakerjaan dari daftar yang sudah disimpan (bahu ingest load --kind recap)')
    .action(async (list: string, _options, command: Command) =>
      run(command, 'enrolment.recap', async ({ database, actor, progress, print, valueOf }) => {
        const read = valueOf(await takeRecap(database, actor, { list: asNumber(list), on: today() }, progress))
        const { accepted, refused, strays, unanswered } = read.counts
        print(read, () => `Rekap ${formatDay(day(read.asOf))}: ${formatNumber(accepted)} diterima, ${formatNumber(refused)} ditolak, ${formatNumber(strays)} baris tidak cocok, ${formatNumber(unanswered)} belum dijawab.`) // prettier-ignore
      }),
    )

  enrolment
    .command('end <decree> <worker>')
    .description('mengakhiri pembayaran seseorang sebelum bulan terakhirnya')
    .requiredOption('--from <month>', 'bulan pertama yang tidak lagi dibayar', asMonth)
    .requiredOption('--why <code>', `alasan: ${endings.map((code) => `${code} (${endingWords[code]})`).join(', ')}`)
    .action(async (decree: string, worker: string, options: { from: Month; why: string }, command: Command) =>
      run(command, 'enrolment.propose', async ({ database, actor, print, valueOf }) => {
        if (!endings.some((code) => code === options.why))
          throw new Stop(`Alasan tidak dikenal: ${options.why}`, exit.usage)
        const asked = {
          decree: asNumber(decree),
          worker: asNumber(worker),
          from: options.from,
          why: options.why as Ending,
        }
        const done = valueOf(await endCover(database, actor, asked))
        print(done, () => `${formatNumber(done.freed)} bulan dibebaskan.`)
      }),
    )
}

type ApproveOptions = {
  return?: string[]
  reason: string
  number?: string
  about: string
  signer: string
  office: string
}

const signedText = ({ decree, number, people, held, hash }: Signed): string =>
  [
    `Keputusan ${decree} nomor ${number}: ${formatNumber(people)} orang${held ? `, ${formatNumber(held)} tertahan` : ''}.`,
    `Sidik isi (SHA-256): ${formatHash(hash)}`,
  ].join('\n')

function peopleOf(counts: ProposalCounts): string {
  const parts = [
    `${formatNumber(counts.open + counts.approved)} orang, ${formatNumber(counts.personMonths)} bulan, ${formatRupiah(counts.amount)}`,
  ]
  if (counts.returned > 0) parts.push(`${formatNumber(counts.returned)} dikembalikan`)
  if (counts.held > 0) {
    const reasons = Object.entries(counts.reasons).map(([code, people]) => `${holdWords(code)} ${formatNumber(people)}`)
    parts.push(`${formatNumber(counts.held)} tertahan (${reasons.join(', ')})`)
  }
  return parts.join('; ')
}
