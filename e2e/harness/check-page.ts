import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Looks of pages that were checked before. */
export type Seen = Set<string>

export type Checked = {
  who: string
  /** What the menu calls the page, where the menu has it. */
  name: string | undefined
  /** The page that greets: its h1 is not its name. */
  home: boolean
  /** On a phone, in the light, without the way by Tab. */
  brief: boolean
}

const widths = [1280, 360] as const
const schemes = ['light', 'dark'] as const
/** More Tabs than any page has controls. */
const most = 300

/** Opens a page once and looks at it wide and narrow, light and dark. @returns what is wrong, in words */
export async function checkPage(page: Page, url: string, checked: Checked, seen: Seen): Promise<string[]> {
  const faults: string[] = []
  const said: string[] = []
  const onError = (message: { type: () => string; text: () => string }) => {
    if (message.type() === 'error') said.push(message.text())
  }
  page.on('console', onError)
  // Narrow last: a brief look is the narrow one.
  for (const width of checked.brief ? widths.slice(1) : widths) {
    await page.setViewportSize({ width, height: width < 600 ? 780 : 860 })
    await page.emulateMedia({ colorScheme: 'light' })
    const first = checked.brief || width === widths[0]
    if (first) await page.goto(url)
    await settled(page)
    await drawAll(page)
    const at = `${checked.who} ${new URL(url).pathname}${new URL(url).search} ${width}`
    const told = (what: string) => faults.push(`${at}: ${what}`)
    if (first) for (const fault of await named(page, checked)) told(fault)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (over > 0) told(`wider than the screen by ${over} px`)
    const look = await lookOf(page, checked.home)
    if (seen.has(`${width}${look}`)) continue
    seen.add(`${width}${look}`)
    if (!checked.brief && width === widths[0]) for (const fault of await unreached(page)) told(fault)
    for (const scheme of checked.brief ? (['light'] as const) : schemes) {
      await page.emulateMedia({ colorScheme: scheme })
      for (const fault of await axeFaults(page, `${width} ${scheme}`, checked.home, seen)) told(`${scheme} ${fault}`)
    }
  }
  page.off('console', onError)
  return [...faults, ...said.map((text) => `${checked.who} ${url}: console: ${text}`)]
}

/** Everything asked for has come, and nothing is a grey bar any more. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(() => {
    const here = globalThis as { quietSince?: number; asked?: number }
    const asked = performance.getEntriesByType('resource').length
    if (asked !== here.asked || here.quietSince === undefined) {
      here.asked = asked
      here.quietSince = performance.now()
    }
    // The gallery shows what waiting looks like, so a grey bar that stays is what is to be seen.
    const busy = document.querySelector('main [class*="Skeleton-root"]') !== null
    return performance.now() - here.quietSince > (busy ? 1500 : 160)
  })
}

/** Cards below the fold are drawn when somebody comes to them: here they are drawn at once, in the colours of now. */
const drawAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('main li')) one.style.contentVisibility = 'visible'
  })

async function named(page: Page, { name, home }: Checked): Promise<string[]> {
  const heads = await page.locator('h1').allInnerTexts()
  const title = await page.title()
  const faults: string[] = []
  if (heads.length !== 1) faults.push(`${heads.length} h1: ${heads.join(' | ')}`)
  if (name !== undefined && !home && heads[0] !== name) faults.push(`the menu says ${name}, the page ${heads[0] ?? ''}`)
  const expected = `${home ? name : heads[0]} · Bahu`
  if (title !== expected) faults.push(`the tab says ${title}, not ${expected}`)
  return faults
}

/** The page without the menu around it: menus are checked on the first page of each role. */
const lookOf = (page: Page, whole: boolean): Promise<string> =>
  page.evaluate(
    (all) =>
      (document.querySelector(all ? 'body' : 'main') ?? document.body).innerHTML.replace(
        /mantine-\w+|:r\w+:|«\w+»/g,
        '',
      ),
    whole,
  )

/** Lists go on alike: their first rows stand for the others. */
const furtherRows = ['tr:nth-child(n+9)', '[role=row]:nth-child(n+9)', 'li:nth-child(n+16)']

/** Contrast is looked at where a tag and its classes were not yet seen at this width and in this scheme; the rest everywhere. */
async function axeFaults(page: Page, where: string, whole: boolean, seen: Seen): Promise<string[]> {
  const kinds = await page.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll('body *')].map((one) => `${one.localName} ${one.getAttribute('class') ?? ''}`),
    ),
  ])
  const fresh = kinds.filter((kind) => !seen.has(`${where} ${kind}`))
  for (const kind of fresh) seen.add(`${where} ${kind}`)
  const dark = where.endsWith('dark')
  if (dark && fresh.length === 0) return []
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  axe.options({ resultTypes: ['violations'], preload: false })
  if (dark) axe.withRules(['color-contrast'])
  else if (fresh.length === 0) axe.disableRules(['color-contrast'])
  if (!whole) axe.exclude('nav')
  for (const rows of furtherRows) axe.exclude(rows)
  const { violations } = await axe.analyze()
  return violations.map(
    ({ id, nodes }) =>
      `axe ${id}: ${nodes
        .slice(0, 4)
        .map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? node.all[0]?.message ?? ''}`)
        .join(' | ')}`,
  )
}

/** Presses Tab through the page and names the controls it never came to. */
async function unreached(page: Page): Promise<string[]> {
  await page.evaluate((further) => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        'main :is(a[href], button, input, select, textarea, summary, [role=tab], [role=button])',
      ),
    ]
    const here = globalThis as { controls?: Set<HTMLElement> }
    const shown = controls.filter(
      (one) =>
        !one.closest(further) &&
        !one.matches(':disabled, [aria-hidden=true] *, [type=hidden], [type=file]') &&
        one.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }) &&
        // Of tabs and radios Tab comes to the chosen one, arrows to the others.
        !(one.role === 'tab' && one.ariaSelected !== 'true') &&
        !(one instanceof HTMLInputElement && one.type === 'radio' && !one.checked),
    )
    here.controls = new Set(shown)
    const tick = (event: FocusEvent) => here.controls?.delete(event.target as HTMLElement)
    document.addEventListener('focusin', tick)
    const first = document.querySelector<HTMLElement>('main')
    first?.focus()
  }, furtherRows.join())
  const over = () =>
    page.evaluate((further) => {
      // Through a long list Tab would go for ever, since rows come while it goes: on to what comes after it.
      const list = document.activeElement?.closest(further)?.closest('table, ul, ol, [role=grid]')
      if (list) [...list.querySelectorAll<HTMLElement>('a[href], button, input')].at(-1)?.focus()
      const { controls } = globalThis as { controls?: Set<HTMLElement> }
      return controls?.size === 0 || document.activeElement === document.body
    }, furtherRows.join())
  for (let pressed = 0; pressed < most && !(await over()); pressed += 10) {
    for (let turn = 0; turn < 10; turn++) await page.keyboard.press('Tab')
  }
  return page.evaluate(() =>
    [...((globalThis as { controls?: Set<HTMLElement> }).controls ?? [])]
      .filter((one) => one.isConnected)
      .map((one) => `Tab never comes to ${one.outerHTML.slice(0, 160)}`),
  )
}
