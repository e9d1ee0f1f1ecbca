import { Option, type Command } from 'commander'
import { formatDay, yearOf, type Day } from '../domain/basics/day.ts'
import { holidayKinds, type HolidayKind } from '../domain/law/holiday.ts'
import { holidayKindWords, holidayLeftWords } from '../domain/law/holiday-words.ts'
import { asActor } from '../store/database.ts'
import { today } from '../workflows/clock.ts'
import { fileSource } from '../workflows/ingest/opc/byte-source.ts'
import { addHoliday } from '../workflows/law/add-holiday.ts'
import { loadHolidays } from '../workflows/law/load-holidays.ts'
import { readCalendar } from '../workflows/law/read-calendar.ts'
import { removeHoliday } from '../workflows/law/remove-holiday.ts'
import { run } from './frame.ts'
import { asDay, asNumber } from './read-option.ts'

/** `bahu law holidays`: the days the office does not work. These need the database and an account. */
export function lawHolidayCommands(law: Command): void {
  const holidays = law.command('holidays').description('hari libur kantor, untuk menghitung hari kerja')

  holidays
    .command('list')
    .description('hari libur setahun, nasional dan tambahan kantor')
    .option('--year <year>', 'tahun; tanpa ini tahun sekarang', asNumber)
    .action(async (options: { year?: number }, command: Command) =>
      run(command, 'law.read', async ({ database, actor, print }) => {
        const year = options.year ?? yearOf(today())
        const calendar = await asActor(database, actor, (session) => readCalendar(session, year))
        print(calendar, () =>
          [
            `${year}: ${calendar.rows.length} entri, ${calendar.workingDays} hari kerja.`,
            ...calendar.rows.map(
              (row) =>
                `  ${formatDay(row.on).padEnd(18)} ${row.name} (${holidayKindWords[row.kind]}${row.own ? ', ditambah kantor' : ''})\n${' '.repeat(21)}${row.source}`,
            ),
          ].join('\n'),
        )
      }),
    )

  holidays
    .command('add <day> <name>')
    .description('menambah satu hari; sumbernya wajib')
    .requiredOption('--source <text>', 'di mana hari ini ditetapkan, misalnya SKB 3 Menteri atau SE Bupati')
    .addOption(new Option('--kind <kind>', 'jenisnya').choices(holidayKinds).default('local'))
    .action(async (on: string, name: string, options: { source: string; kind: HolidayKind }, command: Command) =>
      run(command, 'law.calendar', async ({ database, actor, print, valueOf }) => {
        const added = valueOf(await addHoliday(database, actor, { on: asDay(on), name, ...options }))
        print(added, () => `${formatDay(added.on)} ditambahkan: ${added.name}.`)
      }),
    )

  holidays
    .command('remove <day>')
    .description('menghapus satu hari tambahan kantor')
    .action(async (on: string, _options: object, command: Command) =>
      run(command, 'law.calendar', async ({ database, actor, print, valueOf }) => {
        const removed = valueOf(await removeHoliday(database, actor, asDay(on)))
        print(removed, () => `${formatDay(removed.on)} dihapus: ${removed.name}.`)
      }),
    )

  holidays
    .command('load <file>')
    .description('memuat daftar .csv atau .xlsx berjudul Tanggal, Nama, Jenis, Sumber')
    .action(async (file: string, _options: object, command: Command) =>
      run(command, 'law.calendar', async ({ database, actor, print, valueOf }) => {
        const source = await fileSource(file)
        const loaded = valueOf(await loadHolidays(database, actor, source).finally(() => void source.close()))
        print(loaded, () =>
          [
            `${loaded.added.length} hari ditambahkan, ${loaded.same} sudah ada, ${loaded.left.length} baris ditinggalkan.`,
            ...loaded.added.map((one: { on: Day; name: string }) => `  ${formatDay(one.on)}: ${one.name}`),
            ...loaded.left.map(({ row, why }) => `  baris ${row}: ${holidayLeftWords[why]}`),
          ].join('\n'),
        )
      }),
    )
}
