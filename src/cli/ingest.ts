import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { InvalidArgumentError, type Command } from 'commander'
import type { Day } from '../domain/basics/day.ts'
import { isDesaCode, kecamatanOf } from '../domain/basics/ids.ts'
import { formatNumber } from '../domain/basics/rupiah.ts'
import { isField, type Field } from '../domain/ingest/columns.ts'
import { isListKind, listKinds, type ListKind } from '../domain/ingest/list-kind.ts'
import type { Defaults } from '../domain/ingest/table/table.ts'
import { asActor } from '../store/database.ts'
import { listLists } from '../store/ingest/lists.ts'
import { loadMapping } from '../store/ingest/mapping.ts'
import { today } from '../workflows/clock.ts'
import { workAfterKeep } from '../workflows/ingest/after-keep.ts'
import { confirmHeadings } from '../workflows/ingest/confirm-headings.ts'
import { discardList } from '../workflows/ingest/discard-list.ts'
import { keepList, type Kept } from '../workflows/ingest/keep-list.ts'
import { loadList } from '../workflows/ingest/load-list.ts'
import { receiveList } from '../workflows/ingest/receive-list.ts'
import { returnNotes } from '../workflows/ingest/return-notes.ts'
import { showList } from '../workflows/ingest/show-list.ts'
import { showRows } from '../workflows/ingest/show-rows.ts'
import { attestList } from '../workflows/registry/attest-list.ts'
import { exit, run, Stop, type Run } from './frame.ts'
import { headingsText, lineText, listText, rowText, type Loaded } from './ingest-text.ts'
import { asDay, asNumber } from './read-option.ts'
import { refusalText } from './refusal-text.ts'

const asKind = (text: string): ListKind => {
  if (!isListKind(text)) throw new InvalidArgumentError(`Pilih salah satu: ${listKinds.join(', ')}.`)
  return text
}
const asDesa = (text: string): Defaults => {
  if (!isDesaCode(text)) throw new InvalidArgumentError('Tulis kode desa sebagai 35.09.12.2003.')
  return { desa: text, kecamatan: kecamatanOf(text) }
}
const asHeading = (text: string, before: Record<string, Field | null> = {}): Record<string, Field | null> => {
  const at = text.lastIndexOf('=')
  const field = text.slice(at + 1)
  if (at < 1 || !(isField(field) || field === '-')) throw new InvalidArgumentError('Tulis judul=isian, misalnya “nama wp=name”, atau “kode=-”.') // prettier-ignore
  return { ...before, [text.slice(0, at).toLowerCase()]: isField(field) ? field : null }
}

type LoadOptions = {
  sender: string
  kind?: ListKind
  asOf?: Day
  desa?: Defaults
  keep?: boolean
  attester?: string
  attestedOn?: Day
}

/** `bahu ingest`: lists in, looked at, kept or discarded, and back to their sender with what to mend. */
export function ingestCommands(program: Command): void {
  const ingest = program.command('ingest').description('memuat daftar .xlsx dan .csv, memeriksanya, menyimpannya')

  ingest
    .command('load <file...>')
    .description('memuat satu atau beberapa berkas; tanpa --keep hasilnya menunggu keputusan (pratinjau)')
    .requiredOption('--sender <name>', 'pengirim daftar, misalnya “Desa Sukorejo”')
    .option(
      '--kind <kind>',
      `jenis daftar: ${listKinds.join(', ')}; bila tidak disebut, dibaca dari judul kolom`,
      asKind,
    )
    .option('--as-of <day>', 'hari keadaan daftar; bila tidak disebut, hari ini', asDay)
    .option('--desa <code>', 'desa semua baris yang tidak menyebut desa', asDesa)
    .option('--keep', 'langsung menyimpan daftar yang judul kolomnya pasti')
    .option('--attester <name>', 'dengan --keep: yang menandatangani bahwa semua orang di daftar ini bekerja')
    .option('--attested-on <day>', 'hari tanda tangan itu; bila tidak disebut, hari ini', asDay)
    .addHelpText(
      'after',
      '\nKode keluar: 0 semua termuat, 3 ada berkas yang ditolak atau belum dapat disimpan.\nDihentikan di tengah jalan? Jalankan perintah yang sama lagi: dilanjutkan dari baris terakhir.',
    ) // prettier-ignore
    .action(async (files: string[], options: LoadOptions, command: Command) =>
      run(command, 'ingest.load', async (running) => {
        const loaded: Loaded[] = []
        for (const file of files) loaded.push(await loadOne(running, file, options))
        const kept = loaded.flatMap(({ list, state, again }) =>
          list !== null && state === 'kept' && !again ? [list] : [],
        )
        if (kept.length > 0)
          for (const work of workAfterKeep()) running.valueOf(await work.run(running.database, running.actor, { lists: kept }, running.progress)) // prettier-ignore
        const signed = options.attester === undefined ? [] : await attestLists(running, kept, options)
        running.print(loaded.length === 1 ? loaded[0] : { files: loaded }, () =>
          [...loaded.map(listText), ...signed].join('\n\n'),
        )
        if (loaded.some(({ refusal }) => refusal !== null)) process.exitCode = exit.refused
      }),
    )

  ingest
    .command('list')
    .description('daftar yang pernah dimuat, yang terbaru dahulu')
    .option('--state <state>', 'reading, preview, kept, discarded, atau failed')
    .option('--sender <name>', 'pengirim')
    .option('--limit <n>', 'paling banyak sekian', asNumber, 30)
    .action(async (options: { state?: string; sender?: string; limit: number }, command: Command) =>
      run(command, 'ingest.read', async ({ database, actor, print }) => {
        const lists = await asActor(database, actor, (session) => listLists(session, options))
        print({ lists }, () => lists.map(lineText).join('\n') || 'Belum ada daftar.')
      }),
    )

  ingest
    .command('show <list>', { isDefault: false })
    .description('satu daftar: hitungan, judul kolom, dan baris yang perlu dibenahi')
    .option('--rows <n>', 'baris yang perlu dibenahi, paling banyak sekian', asNumber, 20)
    .action(async (list: string, { rows }: { rows: number }, command: Command) =>
      run(command, 'ingest.read', async ({ database, actor, print, valueOf }) => {
        const found = valueOf(await showList(database, actor, asNumber(list)))
        const bad = rows === 0 ? [] : valueOf(await showRows(database, actor, found.id, { verdict: 'bad', limit: rows })).rows // prettier-ignore
        const { file: _file, ...shown } = found
        print({ ...shown, bad }, () => [lineText(found), headingsText(found), ...bad.map(rowText)].join('\n'))
      }),
    )

  ingest
    .command('keep <list...>')
    .description('menyimpan daftar yang sudah dilihat; baris yang baik maju walau ada yang buruk')
    .action(async (lists: string[], _options: unknown, command: Command) =>
      run(command, 'ingest.load', async ({ database, actor, print, valueOf, progress }) => {
        const kept: Kept[] = []
        for (const list of lists) kept.push(valueOf(await keepList(database, actor, asNumber(list))))
        const fresh = kept.flatMap(({ list, again }) => (again ? [] : [list]))
        if (fresh.length > 0)
          for (const work of workAfterKeep()) valueOf(await work.run(database, actor, { lists: fresh }, progress))
        print({ kept }, () => kept.map(({ list, again }) => `Daftar ${list} ${again ? 'sudah tersimpan' : 'disimpan'}.`).join('\n')) // prettier-ignore
      }),
    )

  ingest
    .command('discard <list>')
    .description('membuang daftar yang belum disimpan, beserta berkasnya')
    .action(async (list: string, _options: unknown, command: Command) =>
      run(command, 'ingest.load', async ({ database, actor, print, valueOf }) => {
        const discarded = valueOf(await discardList(database, actor, asNumber(list)))
        print(discarded, () => `Daftar ${discarded.list} dibuang.`)
      }),
    )

  ingest
    .command('return <list>')
    .description('berkas pengirim dengan kolom Catatan: apa yang perlu dibenahi di setiap baris')
    .option('--out <file>', 'nama berkas hasil')
    .action(async (list: string, { out }: { out?: string }, command: Command) =>
      run(command, 'ingest.download', async ({ database, actor, print, valueOf }) => {
        const returned = valueOf(await returnNotes(database, actor, asNumber(list)))
        const file = out ?? returned.fileName
        await pipeline(Readable.from(returned.bytes), createWriteStream(file, { mode: 0o600 }))
        print({ file, rows: returned.rows }, () => `${file}: ${returned.rows} baris bercatatan.`)
      }),
    )

  ingest
    .command('mapping <list>')
    .description('membenarkan arti judul kolom suatu daftar; diingat untuk pengirim itu')
    .option('--set <heading=field...>', 'judul=isian (isian “-”: kolom tidak dipakai); boleh berulang', asHeading)
    .option('--kind <kind>', 'membetulkan jenis daftar', asKind)
    .action(async (list: string, options: { set?: Record<string, Field | null>; kind?: ListKind }, command: Command) =>
      run(
        command,
        options.set || options.kind ? 'ingest.load' : 'ingest.read',
        async ({ database, actor, print, valueOf, progress }) => {
          const id = asNumber(list)
          if (options.set || options.kind) {
            const before = valueOf(await showList(database, actor, id))
            const read = before.sheets.flatMap(({ tables }) => tables.flatMap((table) => table.columns))
            const headings = { ...Object.fromEntries(read.map(({ key, field }) => [key, field])), ...options.set }
            const confirmed = valueOf(await confirmHeadings(database, actor, id, { headings, kind: options.kind }))
            if (confirmed.reading) valueOf(await loadList(database, actor, { list: id }, progress))
          }
          const found = valueOf(await showList(database, actor, id))
          const remembered = await asActor(database, actor, (session) => loadMapping(session, found.sender))
          print({ list: id, sheets: found.sheets, remembered }, () => headingsText(found))
        },
      ),
    )
}

/** One file from the disk to its preview, or kept. A refusal is this file's answer; the next file goes on. */
/** The signer's word for everybody in the lists kept just now. */
async function attestLists(running: Run, lists: readonly number[], options: LoadOptions): Promise<string[]> {
  const { database, actor, progress, valueOf } = running
  const { attester = '', attestedOn: on = today() } = options
  const said: string[] = []
  for (const list of lists) {
    const { taken } = valueOf(await attestList(database, actor, today(), { list, attester, on }, progress))
    said.push(`Daftar ${list}: ${formatNumber(taken)} orang dinyatakan bekerja oleh ${attester}.`)
  }
  return said
}

async function loadOne({ database, actor, progress }: Run, file: string, options: LoadOptions): Promise<Loaded> {
  const there = await stat(file).catch(() => undefined)
  if (!there?.isFile()) throw new Stop(`Berkas tidak ditemukan: ${file}`, exit.usage)
  const fileName = basename(file)
  const none = { file: fileName, list: null, state: null, again: false, sheets: [], counts: null, sure: false }
  const arrival = { fileName, sender: options.sender, kind: options.kind, asOf: options.asOf ?? today(), given: options.desa } // prettier-ignore
  const refusedAs = (refusal: { code: string }): Loaded => ({ ...none, refusal, sentence: refusalText(refusal) })
  const received = await receiveList(database, actor, arrival, createReadStream(file, { highWaterMark: 1 << 20 }))
  if (!received.ok) return refusedAs(received.refusal)
  const { list, again } = received.value
  if (received.value.state === 'reading') {
    const loaded = await loadList(database, actor, { list }, progress)
    if (!loaded.ok) return { ...refusedAs(loaded.refusal), list }
  }
  const wasKept = received.value.state === 'kept'
  const kept = options.keep && !wasKept ? await keepList(database, actor, list) : undefined
  const shown = await showList(database, actor, list)
  if (!shown.ok) return refusedAs(shown.refusal)
  const { state, sheets, counts, sure, problem } = shown.value
  const refusal = problem ?? (kept && !kept.ok ? kept.refusal : null)
  return {
    file: fileName,
    list,
    state,
    again: again && wasKept,
    sheets: sheets.map(({ name, seen, kept, doubtful, refused, skipped }) => ({ name, seen, kept, doubtful, refused, skipped })), // prettier-ignore
    counts,
    sure,
    refusal,
    ...(refusal && { sentence: refusalText(refusal) }),
  }
}
