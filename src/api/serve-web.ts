import fastifyStatic from '@fastify/static'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { App } from './route.ts'

const built = fileURLToPath(new URL('../../dist/web', import.meta.url))

/** What the build writes. A rule of the law has dots in its name, and a page at it. */
const isFile = /\.(js|css|map|svg|png|ico|json|webmanifest|woff2?|html|txt|br|gz|php|env)$/

/**
 * The built pages. Every path that is not a file and not the API is the single page, which finds its own way.
 * @param root where they were built to
 */
export async function serveWeb(app: App, root = built): Promise<void> {
  if (!existsSync(root)) return
  // Before the files become routes, or they would have no right.
  app.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/api/')) route.config = { ...route.config, right: 'public' }
  })
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    preCompressed: true,
    index: false,
    maxAge: '365d',
    immutable: true,
    globIgnore: ['**/*.{html,br,gz}'],
  })
  app.get('/*', { config: { right: 'public' }, schema: { hide: true } }, (request, reply) => {
    if (request.url.startsWith('/api/') || isFile.test(request.url.split('?')[0] ?? '')) {
      return reply.status(404).send({ code: 'not-found' })
    }
    return reply.header('cache-control', 'no-cache').sendFile('officer.html', { maxAge: 0, immutable: false })
  })
}
