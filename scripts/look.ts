/**
 * Takes pictures of pages: `npm run look -- --as petugas /daftar /pekerja`.
 * Builds the pages into a folder of its own, opens a fresh demo regency in a temporary home, signs in, and photographs each
 * path at 1280 and 360 px, light and dark. With --home it opens (and keeps) a home with data in it, with --url a server that
 * runs already. --unfold opens what is folded.
 */
import { AxeBuilder } from '@axe-core/playwright'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { buildWeb } from '../e2e/harness/build-web.ts'
import { freePort } from '../e2e/harness/free-port.ts'
import { openBrowser } from '../e2e/harness/open-browser.ts'
import { serve } from '../src/api/server.ts'
import { openDemo } from '../src/workflows/demo/open-demo.ts'
import { silent } from '../src/workflows/work.ts'
import { openSystem } from '../src/workflows/operate/open-system.ts'

const { values, positionals: paths } = parseArgs({
  allowPositionals: true,
  options: {
    as: { type: 'string', default: 'petugas' },
    url: { type: 'string' },
    home: { type: 'string' },
    out: { type: 'string', default: join(tmpdir(), 'bahu-look') },
    widths: { type: 'string', default: '1280,360' },
    schemes: { type: 'string', default: 'light,dark' },
    language: { type: 'string', default: 'id' },
    full: { type: 'boolean', default: false },
    axe: { type: 'boolean', default: false },
    unfold: { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
    wait: { type: 'string', default: '300' },
    workers: { type: 'string', default: '3000' },
  },
})

/** A server of our own on a fresh demo regency, or the one named. */
async function openServer(): Promise<{ url: string; close: () => Promise<void> }> {
  if (values.url) return { url: values.url, close: () => Promise.resolve() }
  const folder = await mkdtemp(join(tmpdir(), 'bahu-look-'))
  // PostgreSQL runs as another user and has to pass through.
  await chmod(folder, 0o755)
  const web = join(folder, 'web')
  await buildWeb(web)
  const home = values.home ?? join(folder, 'home')
  const empty = !existsSync(home)
  const system = await openSystem('server', { ...process.env, BAHU_DATA: home })
  if (empty) await openDemo(system, Number(values.workers), silent)
  const server = await serve(system, { port: await freePort(), host: '127.0.0.1', log: true, rateLimit: false, web })
  return {
    url: server.address,
    close: async () => {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function look(browser: Browser, url: string, width: number, scheme: 'light' | 'dark'): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 780 : 860 },
    colorScheme: scheme,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
  })
  await context.addInitScript((language) => localStorage.setItem('bahu-language', language), values.language)
  if (values.as !== 'nobody') {
    const answer = await context.request.post(`${url}/api/auth/sign-in/email`, {
      headers: { origin: url },
      data: { email: `${values.as}@bahu.example`, password: 'bahu-membahu' },
    })
    if (!answer.ok()) throw new Error(`sign-in as ${values.as}: ${answer.status()} ${await answer.text()}`)
  }
  for (const path of paths) {
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    await page.goto(url + path, { waitUntil: 'networkidle' })
    await page.waitForTimeout(Number(values.wait))
    // A folded part that draws itself when opened needs the click, not only the attribute.
    const fold = page.locator('main details:not([open]) > summary').first()
    while (values.unfold && (await fold.count()) > 0) await fold.click()
    if (values.print) {
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
      await page.emulateMedia({ media: 'print' })
    }
    const name = `${values.as}${path.replace(/\W+/g, '-')}-${width}-${scheme}.png`
    await page.screenshot({ path: join(values.out, name), fullPage: values.full })
    console.log([name, ...(await faultsOf(page)), ...said].join('\n    '))
    await page.close()
  }
  await context.close()
}

async function faultsOf(page: Page): Promise<string[]> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  const wide = over > 0 ? [`wider than the screen by ${over} px`] : []
  if (!values.axe) return wide
  const { violations } = await new AxeBuilder({ page }).analyze()
  return [
    ...wide,
    ...violations.map(
      ({ id, nodes }) =>
        `axe ${id}: ${nodes.map((node) => `${node.target.join(' ')} – ${node.any[0]?.message ?? node.html}`).join(' | ')}`,
    ),
  ]
}

await mkdir(values.out, { recursive: true })
const server = await openServer()
const browser = await openBrowser()
try {
  for (const width of values.widths.split(',').map(Number)) {
    for (const scheme of values.schemes.split(','))
      await look(browser, server.url, width, scheme === 'dark' ? 'dark' : 'light')
  }
  console.log(`Pictures: ${values.out}`)
} finally {
  await browser.close()
  await server.close()
}
process.exit(0)
