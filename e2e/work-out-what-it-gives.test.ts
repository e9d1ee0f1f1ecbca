// Oracle: the domain's own answer for a porter's case, and the command line's; what is on screen must be the same.
import { execFileSync } from 'node:child_process'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { month } from '../src/domain/basics/month.ts'
import { formatRupiah } from '../src/domain/basics/rupiah.ts'
import { workOut } from '../src/domain/law/work-out.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openSite, type Site } from './harness/open-site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})

const porter = '/hitung?kerja=buruh_panggul&bayar=apbd&mulai=2026-09&lama=2&anak=primary:8,senior:16'
const card = (page: Page, title: string) => page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) }) // prettier-ignore

it('a porter’s case on screen is the domain’s answer, and the command line’s', async () => {
  const answer = workOut({
    income: null,
    payer: 'apbd',
    sector: 'other',
    first: month('2026-09'),
    months: 2,
    programmes: ['jkk', 'jkm'],
    children: [
      { level: 'primary', age: 8 },
      { level: 'senior', age: 16 },
    ],
  })
  if (!answer.ok) throw new Error(answer.refusal.code)
  const page = await site.visit(porter, undefined, { width: 360 })
  const cost = card(page, 'Iuran')
  await cost.getByText(formatRupiah(answer.value.cost.amount), { exact: true }).waitFor()
  await cost.getByText(formatRupiah(answer.value.window.amount), { exact: true }).waitFor()
  await cost.getByText(formatRupiah(answer.value.year.amount), { exact: true }).waitFor()

  const steps = await card(page, 'Bila meninggal bukan karena kerja').getByRole('listitem').allInnerTexts()
  expect(steps).toHaveLength(answer.value.deaths.length)
  for (const [index, death] of answer.value.deaths.entries()) {
    const amounts = death.case.outcomes.map(({ amount }) => formatRupiah(amount))
    for (const amount of amounts) expect(steps[index]).toContain(amount)
  }
  expect(steps[2]).toMatch(/Rp10\.000\.000 atau Rp42\.000\.000/)
  for (const one of answer.value.accidents)
    for (const { amount } of one.outcomes) if (amount > 0) await page.getByText(formatRupiah(amount)).first().waitFor()

  for (const months of [2, 3]) {
    const told = execFileSync(
      process.execPath,
      ['bin/bahu.mjs', 'law', 'explain', 'death', '--kind', 'buruh_panggul', '--payer', 'apbd', '--from', '2026-09', '--months', String(months), '--on', '2026-11-10', '--json'], // prettier-ignore
      { encoding: 'utf8' },
    )
    const { death, contributions, full } = JSON.parse(told)
    const ofKind = (lines: { kind: string; text: string }[]) => lines.filter(({ kind }) => kind === 'amount').map(({ text }) => text) // prettier-ignore
    for (const amount of ofKind(death.lines)) expect(steps[months - 1]).toContain(amount)
    expect(ofKind(contributions[0].lines)).toEqual([`${formatRupiah(answer.value.cost.amount)} sebulan`])
    expect(answer.value.full).toMatchObject(full)
  }
})

it('is worked out by keyboard on a phone, kept in the address, and needs no line to the server any more', async () => {
  const page = await site.visit('/hitung', undefined, { width: 360 })
  await page.getByRole('heading', { name: 'Singkatnya' }).waitFor()
  await page.context().setOffline(true)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.getByLabel('Siapa yang membayar iuran').selectOption('apbd')
  await page.waitForURL(/bayar=apbd/)
  await page.getByLabel('Pekerjaan', { exact: true }).selectOption('ojek')
  await page.getByLabel('Penghasilan sebulan').fill('2500000')
  await page.waitForURL(/upah=2500000/)
  await page.getByLabel('Tambah tabungan hari tua (JHT)').focus()
  await page.keyboard.press('Space')
  await page.waitForURL(/jht=ya/)
  await page.getByRole('button', { name: 'Tambah anak' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/anak=primary/)
  // 26,000 + 6,800 + 52,000: bracket 9, paid in full by the regency.
  await card(page, 'Iuran').getByText('Rp84.800', { exact: true }).waitFor()
  const why = card(page, 'Bila meninggal karena kerja').getByText('Rincian dan pasalnya')
  await why.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'PP 82/2019' }).or(page.getByRole('link', { name: /^PP 82\/2019/ })).first().waitFor() // prettier-ignore
  expect(asked).toEqual([])
  await expectAccessible(page, 'hitung, dibuka')
  await page.context().setOffline(false)
  await page.reload()
  await card(page, 'Iuran').getByText('Rp84.800', { exact: true }).waitFor()
})

it('prints on A4 with what was asked, every amount and every article, and without the form', async () => {
  const page = await site.visit(porter)
  await page.getByRole('heading', { name: 'Singkatnya' }).waitFor()
  const paper = await page.pdf({ format: 'A4', printBackground: true })
  const sheets = paper.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []
  expect(sheets.length).toBeGreaterThan(0)
  expect(sheets.length).toBeLessThanOrEqual(4)
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await page.getByText('Buruh panggul').last().waitFor()
  expect(await page.getByRole('button', { name: 'Tambah anak' }).isVisible()).toBe(false)
  expect(await page.getByText('Permenaker 1/2025, pasal belum ditemukan').first().isVisible()).toBe(true)
  expect(await page.getByRole('definition').getByText('September 2026').isVisible()).toBe(true)
})

it.each([
  [1280, 'light'],
  [360, 'dark'],
] as const)('can be read by everybody at %i px, %s', async (width, scheme) => {
  const page = await site.visit(porter.replace('apbd', 'company'), undefined, { width, scheme })
  await page.getByRole('heading', { name: 'Singkatnya' }).waitFor()
  await expectAccessible(page, `hitung ${width} ${scheme}`)
})

it('is found on the sign-in page and in the menu of whoever has signed in', async () => {
  const stranger = await site.visit('/')
  await stranger.getByRole('link', { name: /^Hitung/ }).click()
  await stranger.getByRole('heading', { name: 'Hitung', level: 1 }).waitFor()
  const officer = await site.visit('/', 'petugas')
  await officer.getByRole('navigation').getByRole('link', { name: 'Hitung' }).click()
  await officer.getByRole('heading', { name: 'Hitung', level: 1 }).waitFor()
})
