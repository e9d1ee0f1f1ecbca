// Oracle: what officer and sponsor must be able to read and open, by visible words; numbers planted one by one.
import { readFile } from 'node:fs/promises'
import { beforeAll, expect, it } from 'vitest'
import { arrangeScenario } from '../test/harness/arrange-scenario.ts'
import { plantDecree } from '../test/harness/plant-decree.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openSite, type Site } from './harness/open-site.ts'

const count = 60
const month = new Date().toISOString().slice(0, 7)
const accepted = Array.from({ length: count }, (_, index) => index + 1).filter((n) => n % 4 === 0)
const inKalisat = accepted.filter((n) => n % 3 === 0)
let site: Site

beforeAll(async () => {
  site = await openSite()
})

it('an officer without a ranking, then without a recap, is told what comes first', async () => {
  const page = await site.visit('/cakupan', 'petugas')
  await page.getByText('Belum ada urutan').waitFor()
  await expectAccessible(page, 'cakupan tanpa urutan')
  await page.getByRole('link', { name: 'Hitung dari orang terdaftar' }).click()
  await page.getByRole('link', { name: 'Buka keputusan' }).waitFor()
  await expectAccessible(page, 'cakupan tanpa rekap')
})

it('an officer reads how many of how many by which recap, and opens the people of a kecamatan', async () => {
  await arrangeCover()
  const page = await site.visit('/cakupan?dari=listed', 'petugas')
  await page.getByText('menurut rekap tanggal 1 Oktober 2026').waitFor()
  await page.getByText(`dari ${count} orang terdaftar`).waitFor()
  await page.getByText('Diterima belum sama dengan dilindungi').waitFor()
  expect(await page.getByRole('main').innerText()).not.toMatch(/terlindungi|tercakup/i)
  await expectAccessible(page, 'cakupan')

  const link = page.getByRole('link', { name: `${inKalisat.length} orang, Diterima BPJS Ketenagakerjaan, Kalisat` })
  await link.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Orang di balik angka', level: 1 }).waitFor()
  await page.getByText('Kecamatan Kalisat').waitFor()
  await page.getByRole('link', { name: /^PEKERJA/ }).first().waitFor() // prettier-ignore
  expect(await page.getByRole('link', { name: /^PEKERJA/ }).count()).toBe(inKalisat.length)
  await expectAccessible(page, 'orang di balik angka')
  await page.getByRole('main').getByRole('link', { name: 'Cakupan' }).click()
  await page.getByRole('tab', { name: 'Kecamatan', selected: true }).waitFor()
})

it('drills from a kecamatan to its desa, opens a market, and takes the rows along as a file', async () => {
  const page = await site.visit('/cakupan?dari=listed', 'petugas')
  await page.getByRole('link', { name: 'Kalisat: rincian desa' }).click()
  await page.getByRole('tab', { name: 'Desa/kelurahan', selected: true }).waitFor()
  await expect.poll(() => page.getByRole('row').count()).toBe(2)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh CSV' }).click(),
  ])
  const text = await readFile(await file.path(), 'utf8')
  expect(text).toContain(`;Kalisat;${inKalisat.length};`)
  expect(text).toContain('1 Oktober 2026')

  await page.getByRole('tab', { name: 'Pasar' }).click()
  await page.getByRole('link', { name: '8 orang, semua, Pasar Kalisat' }).click()
  await page.getByText('Pasar Pasar Kalisat').waitFor()
  await expect.poll(() => page.getByRole('link', { name: /^PEKERJA/ }).count()).toBe(8)
})

it('on a phone in the dark, by kind of work', async () => {
  const page = await site.visit('/cakupan?dari=listed&menurut=work', 'petugas', { width: 360, scheme: 'dark' })
  await page.getByRole('list', { name: 'Menurut jenis pekerjaan' }).waitFor()
  await expectAccessible(page, 'cakupan di telepon')
  await page.getByRole('link', { name: /orang, semua/ }).first().click() // prettier-ignore
  await page.getByRole('list', { name: 'Orang di balik angka' }).waitFor()
  await expectAccessible(page, 'orang di telepon')
})

it.each([1280, 360])('a sponsor reads counts of the own purse only, at %i px', async (width) => {
  const page = await site.visit('/cakupan?menurut=work', 'donatur', { width })
  await page.getByText('orang dalam keputusan yang dibiayai dana Anda').waitFor()
  await page.getByText('disamarkan', { exact: true }).first().waitFor()
  await page.getByText(/kelompok kurang dari 5 orang disamarkan/).waitFor()
  expect(await page.getByRole('main').getByRole('link').count()).toBe(0)
  expect(await page.getByRole('main').innerText()).not.toContain('PEKERJA')
  await expectAccessible(page, 'cakupan donatur')
})

it('a sponsor may not open the people', async () => {
  const page = await site.visit('/cakupan/orang', 'donatur')
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.getByRole('main').innerText()).not.toContain('Orang di balik angka')
})

/** A decree in force this month: every second is decreed, every fourth accepted; a market; a purse of the sponsor. */
async function arrangeCover(): Promise<void> {
  const { scenario } = await arrangeScenario(site, { count })
  const [purse] = await site.owner<{ id: number }>(`select min(id) as id from funding.purse`)
  await site.owner(`update registry.worker set kind_of_work = 'nelayan' where id in (2, 4, 6)`)
  await site.owner(
    `with m as (insert into registry.place (regency, kind, name, key) values ('35.09', 'market', 'Pasar Kalisat', 'KALISAT') returning id)
     update registry.worker set place = m.id from m where registry.worker.id between 11 and 18`,
  )
  await plantDecree(site, {
    ...{ scenario, purse: purse!.id, on: '2026-09-23', first: month, months: 3 },
    who: 'w.id % 2 = 0',
    standing: `case when w.id % 4 = 0 then 'accepted' else 'sent' end`,
  })
  await site.owner(
    `insert into enrolment.recap (regency, list, as_of, counts, account) values ('35.09', 1, '2026-10-01', '{}', 'x')`,
  )
  await site.owner(`update access.account set purse = $1 where email like 'donatur@%'`, [purse!.id])
}
