import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import Fastify from 'fastify'
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import { findSignedIn } from '../store/access/accounts.ts'
import type { SignIn } from '../workflows/access/sign-in.ts'
import { accessRoutes } from './access.ts'
import { allRoutes } from './all-routes.ts'
import { Refused, statusOf } from './errors.ts'
import { checkRight, type App, type Context } from './route.ts'
import { serveWeb } from './serve-web.ts'
import { signInRoutes } from './sign-in.ts'

export type AppParts = Omit<Context, 'whoAsks'> & {
  signIn: SignIn
  /** Whether to log, or where to instead of the standard output. */
  log?: boolean | NodeJS.WritableStream
  https?: boolean
  rateLimit?: boolean
  /** Where the pages were built to, when it is not `dist/web`. */
  web?: string
}

/** The whole HTTP side over an opened database; `app.inject()` tests it without a port. */
export async function makeApp(parts: AppParts): Promise<App> {
  const whoAsks: Context['whoAsks'] = async ({ cookie }) => {
    if (typeof cookie !== 'string') return undefined
    return (await parts.signIn.api.getSession({ headers: new Headers({ cookie }) }))?.user.id
  }
  const { database, start, runNightly } = parts
  const context: Context = { database, start, runNightly, whoAsks }
  const app: App = Fastify({
    logger: parts.log
      ? {
          level: 'warn',
          redact: ['req.headers.cookie', 'req.headers.authorization'],
          ...(parts.log !== true && { stream: parts.log }),
        }
      : false,
    bodyLimit: 2 * 1024 * 1024,
    trustProxy: process.env.BAHU_TRUST_PROXY === 'yes',
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await app.register(helmet, {
    contentSecurityPolicy: { directives: contentPolicy(parts.https ?? false) },
    hsts: parts.https ?? false,
  })
  if (parts.rateLimit !== false) await app.register(rateLimit, { max: 1200, timeWindow: '1 minute' })
  await app.register(multipart, { limits: { fileSize: 1024 * 1024 * 1024, files: 50 } })
  await app.register(swagger, {
    openapi: {
      info: { title: 'Bahu', version: '1', description: 'Perlindungan ketenagakerjaan bagi setiap pekerja kabupaten.' },
    },
    transform: jsonSchemaTransform,
  })
  app.decorateRequest('signedIn', undefined)
  app.addHook('onRoute', (route) => {
    // The right is part of the contract: tests walk over it.
    if (route.schema && route.config?.right) (route.schema as Record<string, unknown>)['x-right'] = route.config.right
  })
  app.addHook('onRequest', async (request) => {
    if (!request.url.startsWith('/api/') || request.routeOptions.config.right === 'public') return
    mustComeFromHere(request.method, request.headers)
    const user = await whoAsks(request.headers)
    request.signedIn = user ? await findSignedIn(parts.database, user) : undefined
  })
  app.addHook('preValidation', checkRight)
  app.setErrorHandler(
    (error: Error & { statusCode?: number; code?: string; validation?: unknown[] }, request, reply) => {
      if (error instanceof Refused) return reply.status(statusOf(error.refusal.code)).send(error.refusal)
      if (error.validation) return reply.status(400).send({ code: 'wrong-request', places: placesOf(error.validation) })
      // A value PostgreSQL could not read as what it should be: bad input that no schema caught.
      if (/^22...$/.test(error.code ?? '')) return reply.status(400).send({ code: 'wrong-request' })
      if (error.code === '42501') return reply.status(403).send({ code: 'not-permitted' })
      if (error.code === '28000') return reply.status(401).send({ code: 'sign-in-needed' })
      if (error.code === 'FST_REQ_FILE_TOO_LARGE') return reply.status(413).send({ code: 'file-too-big' })
      if (error.statusCode === 429) return reply.status(429).send({ code: 'too-many-requests' })
      if (error.statusCode && error.statusCode < 500)
        return reply.status(error.statusCode).send({ code: 'wrong-request' })
      // Never the message of a database error: it may carry a row.
      request.log.error({
        name: error.name,
        code: error.code,
        route: request.routeOptions.url,
        // Only where, never what: a message may go over several lines and hold a row.
        stack: error.stack?.match(/^ {4}at .*$/gm)?.join('\n'),
      })
      return reply.status(500).send({ code: 'bug' })
    },
  )
  await app.register(signInRoutes(parts.signIn))
  await app.register(accessRoutes(context))
  for (const routes of allRoutes) await app.register(routes(context))
  app.get('/api/openapi.json', { config: { right: 'public' }, schema: { hide: true } }, async () => app.swagger())
  await serveWeb(app, parts.web)
  return app
}

function contentPolicy(https: boolean): Record<string, string[] | null> {
  return {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    // Mantine sets colours and sizes as style attributes.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    connectSrc: ["'self'"],
    fontSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    upgradeInsecureRequests: https ? [] : null,
  }
}

/** A page of another site must not act with this session: cookies are SameSite, and a foreign Origin is refused. */
function mustComeFromHere(method: string, headers: Record<string, unknown>): void {
  if (method === 'GET' || method === 'HEAD') return
  const origin = headers.origin
  if (typeof origin === 'string' && hostOf(origin) !== headers.host) throw new Refused({ code: 'not-permitted' })
}

/** Undefined for `null`, which a page in a sandbox sends, and for what is no address at all. */
const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined)

const placesOf = (validation: unknown[]): string[] =>
  validation.map((one) => String((one as { instancePath?: string }).instancePath ?? ''))
