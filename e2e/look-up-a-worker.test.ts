// Oracle: what an officer, a planner and a verifier must be able to do with the register, by visible words.
import { beforeAll, expect, it } from 'vitest'
import { arrangeRegister } from '../test/harness/arrange-register.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openSite, type Site } from './harness/open-site.ts'

let site: Site
let ids: number[]

beforeAll(async () => {
  site = await openSite()
  ids = await arrangeRegister(site, 60)
})

it('an officer finds somebody as they type, narrows the list, and opens the person', async () => {
  const page = await site.visit('/pekerja', 'petugas')
  await page.getByLabel('Cari nama').fill('aminah lest')
  await page
    .getByRole('link', { name: /SITI AMINAH LESTARI/ })
    .first()
    .waitFor()
  await expectAccessible(page, 'pekerja, dicari')
  await page
    .getByRole('link', { name: /SITI AMINAH LESTARI/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: 'SITI AMINAH LESTARI' }).waitFor()
  await page.getByText('UPT Pasar dan Desa Kalisat, baris').first().waitFor()
  await expectAccessible(page, 'satu pekerja')
})

it('a NIK typed into the search for names goes to its own search, and never into the address', async () => {
  const page = await site.visit('/pekerja', 'petugas')
  await page.getByLabel('Cari nama').fill('3509274101709000')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Cari', exact: true }).click()
  await dialog.getByRole('link', { name: 'SUMIATI' }).waitFor()
  expect(page.url()).not.toContain('3509')
  await expectAccessible(page, 'cari dengan NIK')
})

it('a NIK is opened with a reason, closes again, and the opening can be read by everybody who may', async () => {
  const page = await site.visit(`/pekerja/${ids[0]}`, 'petugas', { width: 360, scheme: 'dark' })
  await page.getByRole('button', { name: /Buka.*NIK SUMIATI/ }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Mencocokkan dengan KTP yang ditunjukkan')
  await page.getByRole('dialog').getByRole('button').last().click()
  await page.getByText('3509274101709000').first().waitFor()
  await page.getByText('alasan: Mencocokkan dengan KTP yang ditunjukkan').waitFor()
  await expectAccessible(page, 'data dibuka')
})

it('an officer corrects a name, and the page says that an officer did', async () => {
  const page = await site.visit(`/pekerja/${ids[1]}`, 'petugas')
  await page.getByRole('button', { name: 'Betulkan data' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Isi yang benar').fill('Mohammad Ridwan Hakim')
  await dialog.getByLabel('Dasar pembetulan').fill('Sesuai KTP')
  await expectAccessible(page, 'betulkan data')
  await dialog.getByRole('button', { name: 'Simpan pembetulan' }).click()
  await page.getByRole('heading', { level: 1, name: 'MOHAMMAD RIDWAN HAKIM' }).waitFor()
  await page
    .getByText(/Pembetulan petugas/)
    .first()
    .waitFor()
})

it('the list comes as a workbook, with its NIKs masked', async () => {
  const page = await site.visit('/pekerja?kecamatan=35.09.27', 'petugas')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh Excel' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('pekerja.xlsx')
})

it('a planner sees no NIK, and a verifier nobody of another kecamatan', async () => {
  const planner = await site.visit(`/pekerja/${ids[0]}`, 'perencana')
  await planner.getByRole('heading', { level: 1, name: 'SUMIATI' }).waitFor()
  expect(await planner.getByText('3509').count()).toBe(0)
  const verifier = await site.visit('/pekerja', 'tamansari')
  await verifier.getByText('Belum ada pekerja').waitFor()
  await verifier.goto(`${site.url}/pekerja/${ids[0]}`)
  await verifier.getByText(/di luar wilayah kerja Anda/).waitFor()
  await expectAccessible(verifier, 'di luar wilayah')
})
