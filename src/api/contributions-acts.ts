import { z } from 'zod'
import { findingStates } from '../domain/contributions/finding.ts'
import { listBadRows } from '../store/contributions/payment-files.ts'
import { asActor } from '../store/database.ts'
import { closeMonth } from '../workflows/contributions/close-month.ts'
import { followFinding } from '../workflows/contributions/follow-finding.ts'
import { recordProven } from '../workflows/contributions/keep-proof.ts'
import { recordPayment } from '../workflows/contributions/record-payment.ts'
import { reversePayment } from '../workflows/contributions/reverse-payment.ts'
import { settleAdvance } from '../workflows/contributions/settle-advance.ts'
import { today } from '../workflows/clock.ts'
import * as shape from './contributions-shapes.ts'
import { Refused } from './errors.ts'
import { actorOf, valueOf, type App, type Context } from './route.ts'

const tags = ['contributions']
const number = z.number().int()

/** What changes contributions: bills and corrections, payments, closings, reconciliations. Long ones run as jobs. */
export const contributionsActRoutes = (context: Context) => async (app: App) => {
  const { database } = context

  app.post(
    '/api/contributions/bills',
    { config: { right: 'contributions.bill' }, schema: { tags, body: z.object({ month: shape.monthText }), response: { 200: shape.job } } }, // prettier-ignore
    async (request) => ({
      job: await context.start(actorOf(request), 'contributions.make-bills', { month: request.body.month, on: today() }), // prettier-ignore
    }),
  )

  app.post(
    '/api/contributions/corrections',
    {
      config: { right: 'contributions.bill' },
      schema: { tags, body: z.object({ to: shape.monthText.nullable().default(null) }), response: { 200: shape.job } },
    },
    async (request) => ({
      job: await context.start(actorOf(request), 'contributions.correct-bills', { to: request.body.to, on: today() }),
    }),
  )

  app.post(
    '/api/contributions/payments',
    {
      config: { right: 'contributions.pay' },
      schema: {
        tags,
        body: shape.newPayment,
        response: {
          200: z.object({
            payment: number,
            settled: z.array(z.object({ bill: number, amount: number })),
            advance: number,
          }),
        },
      },
    },
    async (request) => valueOf(await recordPayment(database, actorOf(request), { ...request.body, on: today() })),
  )

  app.post(
    '/api/contributions/proven-payments',
    {
      config: { right: 'contributions.pay' },
      schema: {
        tags,
        description:
          'multipart/form-data: request, purse, paidOn, amount, reference, said?, bills? (by commas), then the scan',
        consumes: ['multipart/form-data'],
        response: { 200: z.object({ payment: number, advance: number }) },
      },
    },
    async (request) => {
      const said: Record<string, string> = {}
      for await (const part of request.parts()) {
        if (part.type === 'file') {
          const command = shape.provenPayment.safeParse(said)
          if (!command.success)
            throw new Refused({ code: 'wrong-request', place: { field: String(command.error.issues[0]?.path[0]) } })
          const recorded = valueOf(
            await recordProven(database, actorOf(request), { ...command.data, on: today() }, part.file),
          )
          return { payment: recorded.payment, advance: recorded.advance }
        }
        if (typeof part.value === 'string') said[part.fieldname] = part.value
      }
      throw new Refused({ code: 'file-missing' })
    },
  )

  app.post(
    '/api/contributions/payments/:payment/reverse',
    {
      config: { right: 'contributions.pay' },
      schema: {
        tags,
        params: z.object({ payment: shape.id }),
        body: z.object({ request: z.uuid(), said: z.string().max(500) }),
        response: { 200: z.object({ reversal: number }) },
      },
    },
    async (request) => {
      const command = { ...request.params, ...request.body, on: today() }
      const { reversal } = valueOf(await reversePayment(database, actorOf(request), command))
      return { reversal }
    },
  )

  app.post(
    '/api/contributions/settlements',
    {
      config: { right: 'contributions.pay' },
      schema: { tags, body: z.object({ purse: number.positive() }), response: { 200: z.object({ settled: z.array(z.object({ payment: number, bill: number, amount: number })), advance: number }) } }, // prettier-ignore
    },
    async (request) => valueOf(await settleAdvance(database, actorOf(request), { ...request.body, on: today() })),
  )

  app.post(
    '/api/contributions/payment-files',
    {
      config: { right: 'contributions.pay' },
      schema: { tags, body: z.object({ list: number.positive(), purse: number.positive() }), response: { 200: shape.job } }, // prettier-ignore
    },
    async (request) => ({
      job: await context.start(actorOf(request), 'contributions.take-payments', { ...request.body, on: today() }),
    }),
  )

  app.get(
    '/api/contributions/payment-files/:list/rows',
    {
      config: { right: 'contributions.read' },
      schema: {
        tags,
        params: z.object({ list: shape.id }),
        response: { 200: z.object({ rows: z.array(z.object({ seq: number, rowNo: number.nullable(), month: z.string().nullable(), verdict: z.string(), worker: number.nullable(), amount: number, billed: number.nullable() })) }) }, // prettier-ignore
      },
    },
    async (request) => ({
      rows: (await asActor(database, actorOf(request), (session) => listBadRows(session, request.params.list))).map((row) => ({ ...row, month: row.month === 0 ? null : shape.monthOut(row.month) })), // prettier-ignore
    }),
  )

  app.post(
    '/api/contributions/closings',
    { config: { right: 'contributions.close' }, schema: { tags, body: z.object({ month: shape.monthText }), response: { 200: shape.closing } } }, // prettier-ignore
    async (request) => {
      const closing = valueOf(await closeMonth(database, actorOf(request), { month: request.body.month, on: today() }))
      return { ...closing, month: shape.monthOut(closing.month) }
    },
  )

  app.post(
    '/api/contributions/reconciliations',
    {
      config: { right: 'contributions.reconcile' },
      schema: { tags, body: z.object({ list: number.positive(), month: shape.monthText.nullable().default(null) }), response: { 200: shape.job } }, // prettier-ignore
    },
    async (request) => ({
      job: await context.start(actorOf(request), 'contributions.reconcile', { ...request.body, on: today() }),
    }),
  )

  app.post(
    '/api/contributions/findings/:reconciliation/:no',
    {
      config: { right: 'contributions.reconcile' },
      schema: {
        tags,
        params: z.object({ reconciliation: shape.id, no: shape.id }),
        body: z.object({ state: z.enum(findingStates), assignedTo: z.string().max(80).nullable().default(null), said: z.string().max(500).nullable().default(null) }), // prettier-ignore
        response: { 200: z.object({ no: number }) },
      },
    },
    async (request) => valueOf(await followFinding(database, actorOf(request), { ...request.params, ...request.body })),
  )
}
