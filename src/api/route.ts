import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest, RawServerDefault } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { may, type Verb } from '../domain/access/rights.ts'
import type { Outcome } from '../domain/basics/outcome.ts'
import type { Actor, Database } from '../store/database.ts'
import type { SignedIn } from '../store/access/accounts.ts'
import { Refused } from './errors.ts'

export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>

/** What every room's routes are given. */
export type Context = {
  database: Database
  /** Puts long work into the queue as this actor; gives the job's id, to be polled at /api/jobs/{job}. */
  start: (actor: Actor, work: string, subject: Record<string, unknown>) => Promise<string>
  /** Has a task of the night run now, for whoever asked. */
  runNightly: (task: string, askedBy: string) => Promise<void>
  /** The signed-in user behind a request's cookie, where there is one. */
  whoAsks: (headers: Record<string, unknown>) => Promise<string | undefined>
}

declare module 'fastify' {
  interface FastifyRequest {
    signedIn: SignedIn | undefined
  }
  interface FastifyContextConfig {
    /** Which acts open this route (any of them); `signed-in` for everybody with an account, `public` for the world. */
    right?: Verb | Verb[] | 'signed-in' | 'public'
  }
}

/** Who asks. @throws Refused 401 without a session: unreachable on a route that declares a right. */
export function actorOf(request: FastifyRequest): Actor {
  if (!request.signedIn) throw new Refused({ code: 'sign-in-needed' })
  return { regency: request.signedIn.regency, account: request.signedIn.id }
}

/** The value of an outcome, or the refusal as the HTTP answer. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Refused(outcome.refusal)
  return outcome.value
}

/** Checked before the handler, so that a missing right is a clear 403; the rows themselves are guarded by the database. */
export async function checkRight(request: FastifyRequest, _reply: FastifyReply): Promise<void> {
  const right = request.routeOptions.config.right
  if (right === 'public') return
  if (right === undefined) throw new Error(`route ${request.routeOptions.url} declares no right`)
  const who = request.signedIn
  if (!who) throw new Refused({ code: 'sign-in-needed' })
  if (right === 'signed-in') return
  const verbs = Array.isArray(right) ? right : [right]
  if (!verbs.some((verb) => may(who.role, verb))) throw new Refused({ code: 'not-permitted', verb: verbs[0] })
}
