// Oracle: a calendar on the wall (2026: 1 December is a Tuesday), and the national days of law/deadlines/holidays.yaml.
import { beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type Fresh } from '../../../test/harness/fresh-database.ts'
import { day } from '../../domain/basics/day.ts'
import { addWorkingDays } from '../../domain/law/working-days.ts'
import type { Actor } from '../../store/database.ts'
import { asActor } from '../../store/database.ts'
import { bufferSource } from '../ingest/opc/byte-source.ts'
import { addHoliday } from './add-holiday.ts'
import { loadHolidays } from './load-holidays.ts'
import { officeCalendar, readCalendar } from './read-calendar.ts'
import { removeHoliday } from './remove-holiday.ts'

let at: Fresh
let administrator: Actor
beforeAll(async () => {
  at = await freshDatabase()
  administrator = await at.actor('administrator')
})

const local = { on: day('2026-12-01'), kind: 'local', name: 'Hari jadi (contoh)', source: 'SE Bupati, contoh' } as const
const calendar = (who: Actor) => asActor(at.database, who, officeCalendar)
const load = (csv: string) => loadHolidays(at.database, administrator, bufferSource(Buffer.from(csv)))

describe('the calendar of an office', () => {
  it('begins with the national days that law/ knows', async () => {
    const { holidays } = await calendar(administrator)
    expect(holidays.has(day('2026-12-25'))).toBe(true)
    expect(holidays.has(day('2026-12-01'))).toBe(false)
    const year = await asActor(at.database, administrator, (session) => readCalendar(session, 2026))
    expect(year.rows.every((row) => !row.own && row.source && row.standing)).toBe(true)
    // 261 weekdays, less the 21 of the 25 days of the joint decree that fall on one.
    expect(year.workingDays).toBe(240)
  })

  it('adds a day, refuses it twice, moves a clock for every role, and takes it out again', async () => {
    expect(await addHoliday(at.database, administrator, local)).toEqual({ ok: true, value: local })
    expect(await addHoliday(at.database, administrator, local)).toEqual({
      ok: false,
      refusal: { code: 'holiday-known', on: '2026-12-01' },
    })
    const { holidays, name } = await calendar(await at.actor('verifier'))
    expect(name).toBe('kalender kantor')
    expect(addWorkingDays(day('2026-11-30'), 1, holidays)).toBe('2026-12-02')
    expect(await removeHoliday(at.database, administrator, local.on)).toEqual({ ok: true, value: local })
    expect(await removeHoliday(at.database, administrator, local.on)).toMatchObject({
      refusal: { code: 'holiday-not-there' },
    })
  })

  it('works on a national day when the office says so', async () => {
    const christmasLeave = {
      on: day('2026-12-24'),
      kind: 'working',
      name: 'Piket layanan',
      source: 'SE Bupati',
    } as const
    await addHoliday(at.database, administrator, christmasLeave)
    expect((await calendar(administrator)).holidays.has(day('2026-12-24'))).toBe(false)
    await removeHoliday(at.database, administrator, christmasLeave.on)
  })

  it('keeps no day without a name and a source', async () => {
    expect(await addHoliday(at.database, administrator, { ...local, source: ' ' })).toMatchObject({
      refusal: { code: 'holiday-needs-words', field: 'source' },
    })
  })

  it('is read by everybody and changed by the administrator alone, whoever asks the database', async () => {
    const officer = await at.actor('officer')
    await expect(addHoliday(at.database, officer, local)).rejects.toThrow(/row-level security/)
    expect(await removeHoliday(at.database, officer, local.on)).toMatchObject({ ok: false })
  })
})

describe('a list of holidays', () => {
  it('is taken row by row: good rows are kept, the others named with their row', async () => {
    const loaded = await load(
      [
        'Kalender kantor 2027',
        'Tanggal;Nama;Jenis;Sumber',
        '8 Februari 2027;Hari jadi (contoh);;SE Bupati, contoh',
        '29-12-2027;Cuti bersama (contoh);Cuti bersama;SKB, contoh',
        'bukan tanggal;Salah;;SKB',
        '2027-12-30;Tanpa sumber;;',
      ].join('\n'),
    )
    expect(loaded.ok && loaded.value).toEqual({
      added: [
        { on: '2027-02-08', name: 'Hari jadi (contoh)', kind: 'local', source: 'SE Bupati, contoh' },
        { on: '2027-12-29', name: 'Cuti bersama (contoh)', kind: 'joint-leave', source: 'SKB, contoh' },
      ],
      same: 0,
      left: [
        { row: 5, why: 'no-day' },
        { row: 6, why: 'no-source' },
      ],
    })
  })

  it('loaded again changes nothing, and does not overwrite another entry', async () => {
    const again = await load(
      'tanggal,nama,jenis,sumber\n2027-02-08,Hari jadi (contoh),,"SE Bupati, contoh"\n2027-12-29,Nama lain,,SKB',
    )
    expect(again.ok && again.value).toEqual({ added: [], same: 1, left: [{ row: 3, why: 'other-entry' }] })
  })

  it('without headings, or not a list at all, is refused as a whole', async () => {
    expect(await load('satu;dua\n1;2')).toMatchObject({ refusal: { code: 'holiday-headings' } })
    expect(await load('')).toMatchObject({ refusal: { code: 'file-empty' } })
  })

  it('stands in the history with its days', async () => {
    const notes = await at.owner<{ notes: { act: string }[] }>(
      `select notes from history.link where room = 'law' order by seq`,
    )
    expect(notes.map(({ notes: [note] }) => note?.act)).toEqual([
      'add-holiday',
      'remove-holiday',
      'add-holiday',
      'remove-holiday',
      'load-holidays',
    ])
  })
})
