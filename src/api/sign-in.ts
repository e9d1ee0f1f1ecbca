import type { SignIn } from '../workflows/access/sign-in.ts'
import { addressHeader } from '../workflows/access/sign-in.ts'
import type { App } from './route.ts'

/** Hands /api/auth/* to better-auth, which speaks the web's Request and Response. */
export const signInRoutes = (signIn: SignIn) => async (app: App) => {
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    config: { right: 'public' },
    schema: { hide: true },
    handler: async (request, reply) => {
      const headers = new Headers()
      for (const [name, value] of Object.entries(request.headers))
        if (typeof value === 'string') headers.set(name, value)
      // Who asks is the connection's word (or a trusted proxy's), never the asker's own: attempts are counted by it.
      headers.set(addressHeader, request.ip)
      const url = new URL(request.url, `${request.protocol}://${request.headers.host ?? 'localhost'}`)
      const answer = await signIn.handler(
        new Request(url, {
          method: request.method,
          headers,
          ...(request.body ? { body: JSON.stringify(request.body) } : {}),
        }),
      )
      void reply.status(answer.status)
      answer.headers.forEach((value, name) => void reply.header(name, value))
      return reply.send(await answer.text())
    },
  })
}
