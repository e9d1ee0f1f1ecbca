import { Readable } from 'node:stream'
import type { MultipartFile } from '@fastify/multipart'
import { z } from 'zod'
import { isDay, type Day } from '../domain/basics/day.ts'
import { isDesaCode, kecamatanOf } from '../domain/basics/ids.ts'
import { isListKind } from '../domain/ingest/list-kind.ts'
import type { Defaults } from '../domain/ingest/table/table.ts'
import { asActor, type Actor } from '../store/database.ts'
import { listLists, listSenders } from '../store/ingest/lists.ts'
import { today } from '../workflows/clock.ts'
import { workAfterKeep } from '../workflows/ingest/after-keep.ts'
import { confirmHeadings } from '../workflows/ingest/confirm-headings.ts'
import { discardList } from '../workflows/ingest/discard-list.ts'
import { keepList } from '../workflows/ingest/keep-list.ts'
import { openRow } from '../workflows/ingest/open-row.ts'
import { receiveList, type Arrival } from '../workflows/ingest/receive-list.ts'
import { returnNotes } from '../workflows/ingest/return-notes.ts'
import { showList } from '../workflows/ingest/show-list.ts'
import { showRows } from '../workflows/ingest/show-rows.ts'
import { Refused } from './errors.ts'
import * as shape from './ingest-shapes.ts'
import { actorOf, valueOf, type App, type Context } from './route.ts'

const tags = ['ingest']
const params = z.object({ list: z.coerce.number().int().positive() })
const types = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } // prettier-ignore

/** Lists in: received, read, looked at row by row, kept or discarded, and handed back with what to mend. */
export const ingestRoutes = (context: Context) => async (app: App) => {
  const { database } = context
  const start = (actor: Actor, list: number) => context.start(actor, 'ingest.load-list', { list })

  app.get(
    '/api/ingest/lists',
    {
      config: { right: 'ingest.read' },
      schema: {
        tags,
        querystring: z.object({
          q: z.string().max(100).optional(),
          state: z.enum(['reading', 'preview', 'kept', 'discarded', 'failed', '']).optional(),
          sender: z.string().max(200).optional(),
          sort: z.string().optional(),
          after: z.coerce.number().int().optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: { 200: z.object({ rows: z.array(shape.listLine), next: z.string().nullable(), total: z.null() }) },
      },
    },
    async (request) => {
      const { q, state, sender, after: before, limit } = request.query
      const lists = await asActor(
        database,
        actorOf(request),
        (session) =>
        listLists(session, { limit, ...(q && { q }), ...(state && { state }), ...(sender && { sender }), ...(before && { before }) }), // prettier-ignore
      )
      const next = lists.length === limit ? String(lists.at(-1)?.id) : null
      return { rows: lists.map(shape.lineView), next, total: null }
    },
  )

  app.get(
    '/api/ingest/senders',
    {
      config: { right: 'ingest.read' },
      schema: { tags, response: { 200: z.object({ rows: z.array(z.string()) }) } },
    },
    async (request) => ({ rows: await asActor(database, actorOf(request), listSenders) }),
  )

  app.post(
    '/api/ingest/lists',
    {
      config: { right: 'ingest.load' },
      schema: {
        tags,
        description: 'multipart/form-data: sender, kind?, asOf?, desa?, place?, then one file or several',
        consumes: ['multipart/form-data'],
        response: { 200: z.object({ files: z.array(shape.received) }) },
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const said: Record<string, string> = {}
      const files: z.infer<typeof shape.received>[] = []
      for await (const part of request.parts()) {
        if (part.type === 'file') files.push(await receive(actor, part, said))
        else if (typeof part.value === 'string') said[part.fieldname] = part.value
      }
      const [only] = files
      if (!only) throw new Refused({ code: 'file-missing' })
      if (files.length === 1 && only.refusal) throw new Refused({ ...only.refusal, place: { file: only.fileName } })
      return { files }
    },
  )

  async function receive(actor: Actor, part: MultipartFile, said: Record<string, string>) {
    const fileName = part.filename.split(/[/\\]/).at(-1) || 'daftar'
    const outcome = await receiveList(database, actor, arrivalOf(fileName, said), part.file)
    const none = { fileName, list: null, job: null, again: false, state: null }
    if (!outcome.ok) return { ...none, refusal: outcome.refusal }
    // The stream ends early when the file is larger than may be sent: what came is not the file.
    if (part.file.truncated) {
      await discardList(database, actor, outcome.value.list)
      return { ...none, refusal: { code: 'file-too-big' } }
    }
    const { list, again, state } = outcome.value
    return { fileName, list, again, state, job: again ? null : await start(actor, list), refusal: null }
  }

  app.get(
    '/api/ingest/lists/:list',
    { config: { right: 'ingest.read' }, schema: { tags, params, response: { 200: shape.listDetail } } },
    async (request) => {
      const list = valueOf(await showList(database, actorOf(request), request.params.list))
      return { ...shape.lineView(list), mended: list.mended, job: list.job, sheets: list.sheets }
    },
  )

  app.get(
    '/api/ingest/lists/:list/rows',
    {
      config: { right: 'ingest.read' },
      schema: {
        tags,
        params,
        querystring: shape.rowQuery,
        response: { 200: z.object({ rows: z.array(shape.rowLine), next: z.string().nullable(), total: z.null() }) },
      },
    },
    async (request) => {
      const page = valueOf(await showRows(database, actorOf(request), request.params.list, request.query))
      return { rows: page.rows, next: page.next === null ? null : String(page.next), total: null }
    },
  )

  app.post(
    '/api/ingest/lists/:list/rows/:seq/open',
    {
      config: { right: 'registry.open' },
      schema: {
        tags,
        params: params.extend({ seq: z.coerce.number().int().positive() }),
        body: z.object({ reason: z.string().max(200) }),
        response: { 200: z.object({ cells: z.array(z.object({ cell: z.string(), heading: z.string(), text: z.string() })) }) }, // prettier-ignore
      },
    },
    async (request) => {
      const { list, seq } = request.params
      return valueOf(await openRow(database, actorOf(request), list, seq, request.body.reason))
    },
  )

  app.post(
    '/api/ingest/lists/:list/headings',
    {
      config: { right: 'ingest.load' },
      schema: {
        tags,
        params,
        body: shape.headings,
        response: { 200: z.object({ list: z.number(), reading: z.boolean(), job: z.string().nullable() }) },
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const { headings, kind, desa } = request.body
      const given = desa ? placeGiven(desa) : undefined
      const confirmed = valueOf(await confirmHeadings(database, actor, request.params.list, { headings, kind, given }))
      return { ...confirmed, job: confirmed.reading ? await start(actor, confirmed.list) : null }
    },
  )

  app.post(
    '/api/ingest/lists/:list/resume',
    {
      config: { right: 'ingest.load' },
      schema: { tags, params, response: { 200: z.object({ job: z.string() }) } },
    },
    async (request) => {
      const actor = actorOf(request)
      const list = valueOf(await showList(database, actor, request.params.list))
      if (list.state !== 'reading') throw new Refused({ code: `list-${list.state}` })
      return { job: list.job ?? (await start(actor, list.id)) }
    },
  )

  app.post(
    '/api/ingest/lists/:list/keep',
    {
      config: { right: 'ingest.load' },
      schema: { tags, params, response: { 200: z.object({ list: z.number(), counts: shape.counts, jobs: z.array(z.string()) }) } }, // prettier-ignore
    },
    async (request) => {
      const actor = actorOf(request)
      const kept = valueOf(await keepList(database, actor, request.params.list))
      const jobs: string[] = []
      if (!kept.again) for (const work of workAfterKeep()) jobs.push(await context.start(actor, work.name, { list: kept.list })) // prettier-ignore
      return { list: kept.list, counts: kept.counts, jobs }
    },
  )

  app.post(
    '/api/ingest/lists/:list/discard',
    { config: { right: 'ingest.load' }, schema: { tags, params, response: { 200: z.object({ list: z.number() }) } } },
    async (request) => valueOf(await discardList(database, actorOf(request), request.params.list)),
  )

  app.get(
    '/api/ingest/lists/:list/return',
    { config: { right: 'ingest.download' }, schema: { tags, params, produces: Object.values(types) } },
    async (request, reply) => {
      const returned = valueOf(await returnNotes(database, actorOf(request), request.params.list))
      return reply
        .header('content-type', types[returned.extension])
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(returned.fileName)}`)
        .header('cache-control', 'no-store')
        .send(Readable.from(returned.bytes))
    },
  )
}

function arrivalOf(fileName: string, said: Record<string, string>): Arrival {
  const { sender = '', kind, asOf, place, desa } = said
  return {
    fileName,
    sender,
    kind: isListKind(kind) ? kind : undefined,
    asOf: isDay(asOf) ? asOf : today(),
    place: place && /^\d+$/.test(place) ? Number(place) : undefined,
    given: desa ? placeGiven(desa) : undefined,
  } satisfies Arrival & { asOf: Day }
}

const placeGiven = (desa: string): Defaults | undefined =>
  isDesaCode(desa) ? { desa, kecamatan: kecamatanOf(desa) } : undefined
