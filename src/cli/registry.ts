import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { InvalidArgumentError, type Command } from 'commander'
import { day, formatDay, isDay, type Day } from '../domain/basics/day.ts'
import { formatNumber } from '../domain/basics/rupiah.ts'
import { answerNames, answers, isAnswer, type Answer } from '../domain/registry/attestation.ts'
import { isKindOfWork, kindCodes, kindName, type KindOfWork } from '../domain/registry/kind-of-work.ts'
import { fieldNames, groundSentences, sourceKindNames } from '../domain/registry/words.ts'
import { isSealedField, sealedFields, type Ground } from '../domain/registry/worker.ts'
import { workerStates, type WorkerState } from '../store/registry/find-workers.ts'
import { today } from '../workflows/clock.ts'
import { attestList, type ListAttested } from '../workflows/registry/attest-list.ts'
import { attestWorkers } from '../workflows/registry/attest-workers.ts'
import { exportWorkers } from '../workflows/registry/export-workers.ts'
import { lookAtWorker, type FieldView } from '../workflows/registry/look-at-worker.ts'
import { openField } from '../workflows/registry/open-field.ts'
import { findByNik, searchWorkers } from '../workflows/registry/search-workers.ts'
import type { WorkerLine } from '../workflows/registry/view-worker.ts'
import { exit, run, Stop } from './frame.ts'
import { asDay, asNumber } from './read-option.ts'

const asKind = (text: string): KindOfWork => {
  if (!isKindOfWork(text)) throw new InvalidArgumentError(`Pilih salah satu: ${kindCodes.join(', ')}.`)
  return text
}
const asAnswer = (text: string): Answer => {
  if (!isAnswer(text)) throw new InvalidArgumentError(`Pilih salah satu: ${answers.join(', ')}.`)
  return text
}
const asState = (text: string): WorkerState => {
  const state = workerStates.find((one) => one === text)
  if (!state) throw new InvalidArgumentError(`Pilih salah satu: ${workerStates.join(', ')}.`)
  return state
}

type Narrowing = { name?: string; area?: string; kind?: KindOfWork; state?: WorkerState }
const searchOf = ({ name, ...rest }: Narrowing) => ({ ...rest, q: name, sort: 'name' as const, descending: false })

/** `bahu registry`: who is known, what is held of them, who vouches for their work. */
export function registryCommands(program: Command): void {
  const registry = program.command('registry').description('siapa yang terdaftar, datanya, dan kesaksiannya')

  narrowed(registry.command('search').description('mencari pekerja menurut nama, wilayah, pekerjaan, atau keadaan'))
    .option('--nik', 'mencari NIK yang dibaca dari masukan standar, agar tidak tercatat di riwayat terminal')
    .option('--limit <n>', 'paling banyak sekian', asNumber, 50)
    .action(async (options: Narrowing & { nik?: boolean; limit: number }, command: Command) =>
      run(command, 'registry.read', async ({ database, actor, print, valueOf }) => {
        const found = options.nik
          ? { rows: valueOf(await findByNik(database, actor, await readInput())), total: null }
          : await searchWorkers(database, actor, searchOf(options), options.limit)
        const total = options.nik ? found.rows.length : found.total
        const counted =
          total === null ? 'Terlalu banyak untuk dihitung: persempit pencariannya.' : `${formatNumber(total)} orang`
        print({ rows: found.rows, total }, () => [...found.rows.map(lineText), counted].join('\n'))
      }),
    )

  registry
    .command('show <worker>')
    .description('satu pekerja: setiap isian dengan sumber dan tanggalnya')
    .action(async (worker: string, _options: unknown, command: Command) =>
      run(command, 'registry.read', async ({ database, actor, print, valueOf }) => {
        const person = valueOf(await lookAtWorker(database, actor, asNumber(worker)))
        print(person, () =>
          [
            lineText(person),
            ...person.fields.filter(({ value }) => value).map((field) => fieldText(field, person)),
          ].join('\n'),
        )
      }),
    )

  registry
    .command('open <worker>')
    .description('membuka satu data yang dilindungi; alasannya tercatat di riwayat')
    .requiredOption('--field <field>', `salah satu: ${[...sealedFields, 'health'].join(', ')}`)
    .requiredOption('--reason <text>', 'untuk apa data ini dibuka')
    .action(async (worker: string, { field, reason }: { field: string; reason: string }, command: Command) =>
      run(command, 'registry.open', async ({ database, actor, print, valueOf }) => {
        if (!isSealedField(field) && field !== 'health') throw new Stop(`Tidak ada data ${field}.`, exit.usage)
        const opened = valueOf(await openField(database, actor, asNumber(worker), field, reason))
        print(opened, () => opened.value ?? 'Tidak ada isinya.')
      }),
    )

  registry
    .command('attest [workers...]')
    .description(
      'mencatat kesaksian tentang satu atau banyak pekerja (nomor pekerja), atau seluruh isi daftar bertanda tangan',
    )
    .option('--answer <answer>', `salah satu: ${answers.join(', ')}`, asAnswer, 'works')
    .option(
      '--list <id>',
      'semua orang dalam daftar tersimpan ini bekerja, menurut penandatangannya (--attester)',
      asNumber,
    )
    .option('--on <day>', 'hari kesaksian; tanpa ini hari ini', asDay)
    .option('--kind <kind>', 'jenis pekerjaan yang dilihat', asKind)
    .option('--died-on <day>', 'hari meninggal', asDay)
    .option('--attester <name>', 'yang menandatangani daftar kertas')
    .option('--paper <reference>', 'nomor atau nama daftar kertas')
    .action(async (workers: string[], options: AttestOptions, command: Command) =>
      run(command, 'registry.attest', async ({ database, actor, print, progress, valueOf }) => {
        if (options.list !== undefined) {
          const { list, attester = '', on = today() } = options
          const signed = valueOf(await attestList(database, actor, today(), { list, attester, on }, progress))
          return print(signed, () => signedText(signed))
        }
        const { answer, on = today(), kind, diedOn, attester = '', paper } = options
        const attestations = workers.map((worker) => ({
          worker: asNumber(worker),
          answer,
          on,
          ...(kind && { kindOfWork: kind }),
          ...(diedOn && { diedOn }),
        }))
        const via = attester ? 'paper' : 'screen'
        const done = valueOf(await attestWorkers(database, actor, today(), { attestations, attester, via, paper }))
        print(done, () =>
          [
            `${formatNumber(done.taken)} orang: ${answerNames[answer]}, ${formatDay(on)}.`,
            ...done.refused.map(({ worker, code }) => `  ${worker} tidak dicatat: ${code}`),
          ].join('\n'),
        )
      }),
    )

  narrowed(
    registry.command('export <file>').description('menulis daftar pekerja ke buku kerja Excel, NIK disamarkan'),
  ).action(async (file: string, options: Narrowing, command: Command) =>
    run(command, 'registry.export', async ({ database, actor, print }) => {
      const bytes = await exportWorkers(database, actor, searchOf(options))
      await pipeline(Readable.from(bytes), createWriteStream(file, { mode: 0o600 }))
      print({ file }, () => `Ditulis: ${file}. Berisi data pribadi: jaga kerahasiaannya.`)
    }),
  )
}

type AttestOptions = {
  answer: Answer
  list?: number
  on?: Day
  kind?: KindOfWork
  diedOn?: Day
  attester?: string
  paper?: string
}

function signedText({ taken, refused }: ListAttested): string {
  const not = Object.entries(refused).map(([code, count]) => `  ${formatNumber(count)} tidak dicatat: ${code}`)
  return [`${formatNumber(taken)} orang dinyatakan bekerja.`, ...not].join('\n')
}

function narrowed(command: Command): Command {
  return command
    .option('--name <words>', 'kata-kata dari namanya')
    .option('--area <code>', 'kecamatan atau desa, misalnya 35.09.27')
    .option('--kind <kind>', 'jenis pekerjaan', asKind)
    .option('--state <state>', `keadaan: ${workerStates.join(', ')}`, asState)
}

async function readInput(): Promise<string> {
  let text = ''
  for await (const piece of process.stdin) text += String(piece)
  return text.trim()
}

function lineText(line: WorkerLine): string {
  const work = isKindOfWork(line.kindOfWork) ? kindName(line.kindOfWork) : ''
  const said = isAnswer(line.attested) ? answerNames[line.attested] : 'belum ada kesaksian'
  const place = [line.desaName, line.kecamatanName].filter(Boolean).join(', ')
  return `${String(line.id).padStart(8)} ${line.name.padEnd(30)} ${line.nik ?? ''}  ${place} · ${work} · ${said}`
}

function fieldText({ field, value, source }: FieldView, person: WorkerLine): string {
  const shown =
    field === 'desa'
      ? [person.desaName, person.kecamatanName].filter(Boolean).join(', ')
      : field === 'kindOfWork' && isKindOfWork(value)
        ? kindName(value)
        : field === 'birth' && isDay(value)
          ? formatDay(value)
          : value
  const from = source
    ? [
        `${sourceKindNames[source.kind]}${source.sender ? ` ${source.sender}, baris ${source.rowNo}` : ''}`,
        formatDay(day(source.on)),
        // "the only source" tells nothing that the source itself does not.
        source.why === 'only' ? '' : groundSentences[source.why as Ground],
      ]
    : []
  return `  ${fieldNames[field].padEnd(28)} ${shown ?? ''}\n  ${' '.repeat(28)} ${from.filter(Boolean).join(' · ')}`
}
