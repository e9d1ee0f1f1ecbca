import { z } from 'zod'
import { day } from '../domain/basics/day.ts'
import { holidayKinds } from '../domain/law/holiday.ts'
import { asActor } from '../store/database.ts'
import { addHoliday } from '../workflows/law/add-holiday.ts'
import { loadHolidays } from '../workflows/law/load-holidays.ts'
import { readCalendar } from '../workflows/law/read-calendar.ts'
import { removeHoliday } from '../workflows/law/remove-holiday.ts'
import { bufferSource } from '../workflows/ingest/opc/byte-source.ts'
import { Refused } from './errors.ts'
import { actorOf, valueOf, type App, type Context } from './route.ts'

const tags = ['law']
const dayText = z.iso.date()

const holiday = z.object({
  on: dayText,
  kind: z.enum(holidayKinds),
  name: z.string(),
  source: z.string(),
})

const calendarDay = holiday.extend({
  own: z.boolean().describe('an entry of this office; else a national holiday of law/deadlines/holidays.yaml'),
  standing: z.enum(['read', 'reported', 'remembered']).nullable().describe('how the national day is known'),
})

const loaded = z.object({
  added: z.array(holiday),
  same: z.number(),
  left: z.array(
    z.object({
      row: z.number(),
      why: z.enum(['no-day', 'no-name', 'no-source', 'other-entry', 'out-of-range']),
    }),
  ),
})

/** The days the office does not work: everybody reads them, the administrator keeps them. */
export const lawHolidayRoutes = (context: Context) => async (app: App) => {
  const { database } = context

  app.get(
    '/api/law/holidays',
    {
      config: { right: 'law.read' },
      schema: {
        tags,
        querystring: z.object({ year: z.coerce.number().int().min(2014).max(2100) }),
        response: { 200: z.object({ year: z.number(), workingDays: z.number(), rows: z.array(calendarDay) }) },
      },
    },
    async (request) => asActor(database, actorOf(request), (session) => readCalendar(session, request.query.year)),
  )

  app.post(
    '/api/law/holidays',
    {
      config: { right: 'law.calendar' },
      schema: {
        tags,
        body: holiday.extend({ name: z.string().max(120), source: z.string().max(300) }),
        response: { 200: holiday },
      },
    },
    async (request) =>
      valueOf(await addHoliday(database, actorOf(request), { ...request.body, on: day(request.body.on) })),
  )

  app.delete(
    '/api/law/holidays/:on',
    {
      config: { right: 'law.calendar' },
      schema: { tags, params: z.object({ on: dayText }), response: { 200: holiday } },
    },
    async (request) => valueOf(await removeHoliday(database, actorOf(request), day(request.params.on))),
  )

  app.post(
    '/api/law/holidays/file',
    {
      config: { right: 'law.calendar' },
      schema: {
        tags,
        description: 'multipart/form-data: one .csv or .xlsx with the headings Tanggal, Nama, Jenis, Sumber',
        consumes: ['multipart/form-data'],
        response: { 200: loaded },
      },
    },
    async (request) => {
      for await (const part of request.parts({ limits: { fileSize: 4 * 1024 * 1024, files: 1 } })) {
        if (part.type !== 'file') continue
        const bytes = await part.toBuffer()
        return valueOf(await loadHolidays(database, actorOf(request), bufferSource(bytes)))
      }
      throw new Refused({ code: 'file-missing' })
    },
  )
}
