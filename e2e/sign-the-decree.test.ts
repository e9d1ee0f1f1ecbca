// Oracle: what an officer, an approver and the insurer's branch must be able to do on their pages, by visible words.
import { beforeAll, expect, it } from 'vitest'
import { arrangeScenario } from '../test/harness/arrange-scenario.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openSite, type Site } from './harness/open-site.ts'

let site: Site

beforeAll(async () => {
  site = await openSite()
  const { scenario } = await arrangeScenario(site, { count: 12 })
  await site.owner(`update funding.scenario set chosen = true, name = 'Pedagang pasar', result = '{}' where id = $1`, [
    scenario,
  ])
})

it('people go from a scenario to a numbered decree and a file, each step by whom it belongs to', async () => {
  const officer = await site.visit('/sk', 'petugas')
  await officer.getByRole('button', { name: 'Susun usulan' }).last().click()
  const dialog = officer.getByRole('dialog')
  await dialog.getByLabel('Nama usulan').fill('Pedagang pasar tahap 1')
  await dialog.getByRole('button', { name: 'Usulkan' }).click()
  await officer.getByRole('heading', { level: 1, name: 'Pedagang pasar tahap 1' }).waitFor()
  await officer.getByText('Ini usulan Anda sendiri').waitFor()
  await expectAccessible(officer, 'usulan petugas')

  const approver = await site.visit('/sk', 'penyetuju')
  await approver.getByRole('link', { name: 'Periksa usulan' }).click()
  await approver.getByRole('checkbox').nth(1).check()
  await approver.getByRole('button', { name: 'Kembalikan 1 baris' }).click()
  await approver.getByRole('dialog').getByLabel('Alasan').fill('Alamat belum jelas')
  await approver.getByRole('dialog').getByRole('button', { name: 'Kembalikan' }).click()
  await approver.getByRole('button', { name: 'Setujui', exact: true }).click()
  await approver.getByRole('dialog').getByRole('button', { name: 'Setujui' }).click()
  await approver.getByLabel('Nomor keputusan').fill('188.45/9/2026')
  await approver.getByLabel('Nama penanda tangan').fill('Nama Bupati')
  await expectAccessible(approver, 'nomor SK')
  await approver.getByRole('button', { name: 'Tetapkan keputusan' }).click()
  await approver.getByRole('dialog').getByRole('button', { name: 'Tetapkan keputusan' }).click()
  await approver.getByRole('heading', { level: 1, name: 'SK 188.45/9/2026' }).waitFor()

  const sender = await site.visit('/sk', 'petugas', { width: 360 })
  await sender.getByRole('link', { name: 'Siapkan berkas' }).click()
  await sender.getByRole('button', { name: 'Siapkan berkas' }).click()
  await sender.getByRole('dialog').getByRole('button', { name: 'Siapkan berkas' }).click()
  await sender.getByText('Berkas 1', { exact: true }).first().waitFor()
  await expectAccessible(sender, 'keputusan di telepon')

  const branch = await site.visit('/sk', 'bpjs')
  await branch.getByRole('button', { name: 'Unduh berkas' }).waitFor()
  expect(await branch.getByText(/PEKERJA [A-J]{4}/).count()).toBe(0)
  await expectAccessible(branch, 'kantor cabang')
})

it('the form of the file can be edited by keyboard and says that nobody confirmed it', async () => {
  const page = await site.visit('/sk/templat', 'petugas', { width: 360, scheme: 'dark' })
  await page.getByText('Templat ini belum dicocokkan').waitFor()
  await page.getByLabel('Judul kolom').first().fill('No. Urut')
  await page.getByLabel('Sudah dicocokkan').check()
  await page.getByRole('button', { name: 'Simpan templat' }).click()
  await page.getByText('Templat disimpan').waitFor()
  await expectAccessible(page, 'templat')
})
