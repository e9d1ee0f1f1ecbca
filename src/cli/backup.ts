import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import type { Command } from 'commander'
import { BadBackup, readCover, type Opening } from '../store/backup/container.ts'
import type { Manifest } from '../store/backup/manifest.ts'
import { findHome } from '../store/home.ts'
import { findOperatorKeys, hasOperatorKey, keepOperatorKey, readOperatorKey } from '../store/keys/operator-key.ts'
import { checkBackup } from '../workflows/operate/check-backup.ts'
import { openPlace } from '../workflows/operate/open-place.ts'
import { openSystem } from '../workflows/operate/open-system.ts'
import { holdsData, restoreBackup } from '../workflows/operate/restore-backup.ts'
import { writeBackup } from '../workflows/operate/write-backup.ts'
import { now, today } from '../workflows/clock.ts'
import { exit, Stop } from './frame.ts'
import { refusalText } from './refusal-text.ts'
import { terminalProgress } from './terminal-progress.ts'

type BackupOptions = { passphrase: boolean; withKey: boolean; replaceFile: boolean }

const jsonOf = (command: Command) => command.optsWithGlobals<{ json?: boolean }>().json ?? false
const progressOf = (json: boolean) => terminalProgress(process.stderr.isTTY && !json ? 'bar' : 'nothing')
const say = (json: boolean, result: unknown, text: string) =>
  process.stdout.write(json ? `${JSON.stringify(result, null, 2)}\n` : `${text}\n`)
const count = (n: number) => n.toLocaleString('id-ID')

/** Backups are the operator's: they need the machine and the key, not an account. */
export function backupCommands(program: Command): void {
  const backup = program
    .command('backup')
    .description('menulis cadangan seluruh data dan berkas ke satu berkas tersegel')
    .argument('<file>', 'berkas cadangan yang ditulis')
    .option('--passphrase', 'disegel dengan kata sandi di BAHU_BACKUP_PASSPHRASE, bukan kunci operator', false)
    .option('--with-key', 'ikut menyimpan kunci operator di dalamnya; hanya bersama --passphrase', false)
    .option('--replace-file', 'menimpa berkas yang sudah ada', false)
    .action(async (file: string, options: BackupOptions, command: Command) => {
      if (options.withKey && !options.passphrase)
        throw new Stop('--with-key hanya bersama --passphrase: kunci tidak boleh disegel dengan dirinya.', exit.usage)
      if (existsSync(file) && !options.replaceFile)
        throw new Stop(`${file} sudah ada; --replace-file untuk menimpanya.`, exit.refused, { code: 'file-exists' })
      const json = jsonOf(command)
      const operator = readOperatorKey(findHome().keys)
      const closing = options.passphrase
        ? { passphrase: passphrase(), ...(options.withKey && { withKey: operator }) }
        : { operator }
      const system = await openSystem('command')
      const { progress, finish } = progressOf(json)
      try {
        const place = { home: system.database.home, ownerUrl: system.ownerUrl }
        const written = await writeBackup(place, file, { takenAt: now(), day: today() }, closing, progress)
        finish()
        const sealed = options.passphrase ? 'kata sandi' : 'kunci operator'
        say(
          json,
          written,
          `Cadangan ditulis: ${written.file} (${count(written.bytes)} byte, ${count(written.rows)} baris dari ${written.tables} tabel, ${count(written.files)} berkas).\nDisegel dengan ${sealed}${options.withKey ? '; kunci operator ada di dalamnya' : '; kunci operator tidak ada di dalamnya'}.\nPeriksa: bahu backup check ${file}`,
        )
      } finally {
        finish()
        await system.close()
      }
    })

  backup
    .command('check')
    .description('membaca cadangan sampai habis dan mencocokkannya dengan isinya sendiri, tanpa basis data')
    .argument('<file>', 'berkas cadangan')
    .action(async (file: string, _options, command: Command) => {
      const json = jsonOf(command)
      const { progress, finish } = progressOf(json)
      const checked = await mustExist(file, () => checkBackup(file, opening(), progress))
      finish()
      if (!checked.ok) throw new Stop(refusalText(checked.refusal), exit.refused, checked.refusal)
      say(json, summary(checked.value), tell(checked.value))
    })

  program
    .command('restore')
    .description('memulihkan cadangan ke basis data kosong, atau menggantikan yang ada')
    .argument('<file>', 'berkas cadangan')
    .option('--replace', 'menggantikan data yang ada (ditanyakan dulu)', false)
    .option('--yes', 'tidak ditanya lagi', false)
    .action(async (file: string, options: { replace: boolean; yes: boolean }, command: Command) => {
      const json = jsonOf(command)
      await adoptKeyInside(file)
      const { place } = await openPlace('alone', process.env, async () => undefined)
      const { progress, finish } = progressOf(json)
      try {
        if (options.replace && !options.yes && (await holdsData(place))) await mayReplace()
        const restored = await mustExist(file, () => restoreBackup(place, file, opening(), options.replace, progress))
        finish()
        if (!restored.ok) throw new Stop(refusalText(restored.refusal), exit.refused, restored.refusal)
        const { takenAt, rows, tables, files, migrated } = restored.value
        say(
          json,
          restored.value,
          `Dipulihkan: keadaan ${takenAt} (${count(rows)} baris dari ${tables} tabel, ${count(files)} berkas).${migrated.length > 0 ? `\nMigrasi dijalankan: ${migrated.join(', ')}` : ''}`,
        )
      } finally {
        finish()
        await place.close()
      }
    })
}

function passphrase(): string {
  const given = process.env.BAHU_BACKUP_PASSPHRASE
  if (!given || given.length < 12)
    throw new Stop('Kata sandi cadangan dibaca dari BAHU_BACKUP_PASSPHRASE, paling sedikit 12 huruf.', exit.usage)
  return given
}

function opening(): Opening & { operators: Buffer[] } {
  const given = process.env.BAHU_BACKUP_PASSPHRASE
  return { operators: findOperatorKeys(findHome().keys), ...(given && { passphrase: given }) }
}

async function mustExist<T>(file: string, work: () => Promise<T>): Promise<T> {
  if (!existsSync(file)) throw new Stop(`${file} tidak ada.`, exit.usage)
  return work()
}

/** A new machine with a backup that brings its key: that key becomes the operator's. */
async function adoptKeyInside(file: string): Promise<void> {
  const home = findHome()
  if (process.env.BAHU_KEY || hasOperatorKey(home.keys) || !existsSync(file)) return
  const { cover } = await readCover(file).catch((error: unknown) => {
    throw error instanceof BadBackup
      ? new Stop(refusalText({ code: error.code }), exit.refused, { code: error.code })
      : error
  })
  if (cover.sealedBy !== 'passphrase') return
  const { progress } = terminalProgress('nothing')
  let inside: Buffer | undefined
  const read = await checkBackup(file, opening(), progress, {
    operatorKey: (key) => void (inside = Buffer.from(key, 'hex')),
  })
  if (!read.ok) throw new Stop(refusalText(read.refusal), exit.refused, read.refusal)
  if (inside) keepOperatorKey(home.keys, inside)
}

async function mayReplace(): Promise<void> {
  if (!process.stdin.isTTY)
    throw new Stop('Data yang ada akan diganti seluruhnya. Tambahkan --yes bila itu memang dimaksud.', exit.refused, {
      code: 'not-confirmed',
    })
  const ask = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await ask.question(
    'SELURUH data dan berkas yang ada di sini akan hilang dan diganti isi cadangan.\nKetik "ganti semua" untuk melanjutkan: ',
  )
  ask.close()
  if (answer.trim() !== 'ganti semua') throw new Stop('Dibatalkan; tidak ada yang berubah.', exit.refused, { code: 'not-confirmed' }) // prettier-ignore
}

const summary = ({ begin, end }: Manifest) => ({
  id: begin.id,
  day: begin.day,
  takenAt: begin.takenAt,
  version: begin.version,
  regencies: begin.regencies,
  migrations: begin.migrations.length,
  tables: end.tables,
  files: end.files.length,
  historyEnds: end.historyEnds,
})

function tell({ begin, end }: Manifest): string {
  const rows = end.tables.reduce((sum, table) => sum + table.rows, 0)
  return [
    `Cadangan utuh: ${begin.regencies.map((one) => one.name).join(', ') || 'tanpa kabupaten'}, diambil ${begin.takenAt}.`,
    `${count(rows)} baris dari ${end.tables.length} tabel, ${count(end.files.length)} berkas, migrasi sampai ${begin.migrations.at(-1)?.name}.`,
    ...end.historyEnds.map((one) => `ujung riwayat ${one.regency} ${one.room}: nomor ${one.seq}, ${one.hash}`),
  ].join('\n')
}
