import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, expect, onTestFailed } from 'vitest'
import { buildWebIfStale } from '../../scripts/build-web.mjs'
import { serve } from '../../src/api/server.ts'
import { freshDatabase, type Fresh } from '../../test/harness/fresh-database.ts'
import { freePort } from './free-port.ts'
import { openBrowser } from './open-browser.ts'

export type Look = { width?: number; scheme?: 'light' | 'dark' }

export type Site = Fresh & {
  url: string
  /** A page in a browser of its own; signed in as the demo account whose e-mail starts with `who`, when given. */
  visit: (path: string, who?: string, look?: Look) => Promise<Page>
}

/** The real server on a database of its own, and a real browser before it. For `beforeAll`. */
export async function openSite(): Promise<Site> {
  await buildWebIfStale()
  const fresh = await freshDatabase()
  const server = await serve(fresh.system, { port: await freePort(), host: '127.0.0.1', log: false, rateLimit: false })
  const browser = await openBrowser()
  const open: BrowserContext[] = []
  const faults: string[] = []
  const cookies = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>()
  afterEach(async () => {
    await Promise.all(open.splice(0).map((context) => context.close()))
    // A page that throws or breaks its content policy is broken, whatever it shows.
    expect(faults.splice(0)).toEqual([])
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })
  return {
    ...fresh,
    url: server.address,
    visit: async (path, who, { width = 1280, scheme = 'light' } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height: width < 600 ? 780 : 860 },
        colorScheme: scheme,
        locale: 'id-ID',
        timezoneId: 'Asia/Jakarta',
        reducedMotion: 'reduce',
        acceptDownloads: true,
      })
      open.push(context)
      if (who) {
        // Signed in once a file: the door counts how often somebody knocks.
        const kept = cookies.get(who)
        if (kept) await context.addCookies(kept)
        else await signIn(context, server.address, who)
        cookies.set(who, await context.cookies())
      }
      const page = await context.newPage()
      page.setDefaultTimeout(15_000)
      page.on('pageerror', (error) => faults.push(`${path}: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) faults.push(message.text())
      })
      onTestFailed(async () => {
        if (!page.isClosed()) await page.screenshot({ path: `coverage/e2e-${Date.now()}.png` }).catch(() => undefined)
      })
      await page.goto(server.address + path)
      return page
    },
  }
}

/** Signs a browser in over HTTP: the sign-in page has its own test. */
async function signIn(context: BrowserContext, url: string, who: string): Promise<void> {
  const answer = await context.request.post(`${url}/api/auth/sign-in/email`, {
    headers: { origin: url },
    data: { email: `${who}@bahu.example`, password: 'bahu-membahu' },
  })
  if (!answer.ok()) throw new Error(`sign-in as ${who}: ${answer.status()} ${await answer.text()}`)
}
