// Oracle: planted months whose lapses are known beforehand, read by visible words; a plan of twenty people worked out by hand.
import { beforeAll, expect, it } from 'vitest'
import { formatDay } from '../src/domain/basics/day.ts'
import { addMonths, firstDayOf, formatMonth, monthOfDay } from '../src/domain/basics/month.ts'
import { today } from '../src/workflows/clock.ts'
import { plantCover } from '../test/harness/plant-cover.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openSite, type Site } from './harness/open-site.ts'

let site: Site
const now = monthOfDay(today())

beforeAll(async () => {
  site = await openSite()
  // Nothing is billed or paid: twelve owe since last month, six of a company since this one.
  await plantCover(site, { count: 12, first: addMonths(now, -1), months: 10 })
  await plantCover(site, { from: 101, count: 6, purse: ['PT Contoh', 'company'], first: now, months: 10 })
})

it('an officer sees what to pay before when, and who it is for', async () => {
  const page = await site.visit('/perkiraan', 'petugas')
  const before = formatDay(firstDayOf(addMonths(now, 2)))
  await page.getByRole('complementary', { name: `Bayar Rp201.600 sebelum ${before} agar 12 orang tidak berhenti` }).waitFor() // prettier-ignore
  await page.getByText(/^6 orang · Rp/).first().waitFor() // prettier-ignore
  await page.getByRole('link', { name: 'APBD 2026' }).click()
  await page.getByRole('heading', { level: 1, name: `Berhenti ${formatMonth(addMonths(now, 2))} bila tidak dibayar` }).waitFor() // prettier-ignore
  await page.getByText('12 orang', { exact: true }).waitFor()
  await expectAccessible(page, 'perkiraan, orang')
})

it('a planner works out a budget by keyboard on a phone', async () => {
  const page = await site.visit('/perkiraan?mulai=2027-01', 'perencana', { width: 360, scheme: 'dark' })
  await page.getByLabel('Anggaran', { exact: true }).fill('1680000')
  await page.getByLabel('Paling banyak orang').fill('20')
  await page.keyboard.press('Enter')
  await page.getByText('Terbaik: 9 orang selama 11 bulan').waitFor()
  await page.getByText('9 orang × 8 bulan (dari bulan ke-4) = 72').waitFor()
  await page.getByText('20 orang selama 5 bulan').waitFor()
  await expectAccessible(page, 'perkiraan')
  expect(await page.getByRole('link', { name: 'PT Contoh' }).count()).toBe(0)
})
