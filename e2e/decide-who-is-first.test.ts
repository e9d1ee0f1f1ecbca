// Oracle: what a planner, an officer and an approver must be able to do with the order, by visible words.
import { beforeAll, expect, it } from 'vitest'
import { plantWorkers } from '../test/harness/plant-workers.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openSite, type Site } from './harness/open-site.ts'

let site: Site

beforeAll(async () => {
  site = await openSite()
  await plantWorkers(site, 400)
})

it('an officer makes the first ranking, sees the reasons of the first person, and whom the law refuses', async () => {
  const page = await site.visit('/urutan', 'petugas')
  await page.getByRole('button', { name: 'Susun urutan pertama' }).click()
  await page.getByText(/Urutan baru siap/).waitFor()
  await expectAccessible(page, 'urutan')
  await page.getByRole('link', { name: 'Ditolak' }).click()
  await page.getByRole('heading', { name: 'Ditolak menurut alasan' }).waitFor()
  await page.getByRole('button', { name: 'Sudah 65 tahun' }).click()
  await page.getByText('Permenaker 5/2021').first().waitFor()
  const people = page.getByRole('region', { name: 'Orang yang ditolak' })
  await people
    .getByText(/Lahir .* 19(58|59|60)/)
    .first()
    .waitFor()
  await expectAccessible(page, 'urutan, ditolak')
  await page.getByRole('tab', { name: 'Menunggu' }).click()
  await page.getByRole('heading', { name: 'Belum dipastikan bekerja, per kecamatan' }).waitFor()
  await expectAccessible(page, 'urutan, menunggu')
})

it('an approver tries weights, sees who crosses the line, and signs them; the ranking then says it is outdated', async () => {
  const page = await site.visit('/urutan?bagian=weights', 'penyetuju')
  await page.getByLabel('Satu-satunya pencari nafkah').fill('60')
  await page.getByLabel('Garis: sebanyak orang pertama').fill('40')
  await page.getByRole('button', { name: 'Lihat akibatnya' }).click()
  await page.getByText(/orang naik melewati garis 40/).waitFor()
  await page.getByLabel('Diputuskan oleh').fill('Kepala Dinas Tenaga Kerja')
  await page.getByLabel('Alasan').fill('Pencari nafkah tunggal didahulukan tahun ini.')
  await page.getByRole('button', { name: 'Tandatangani bobot ini' }).click()
  await page.getByText(/Bobot yang berlaku sudah berganti/).waitFor()
  await expectAccessible(page, 'bobot')
})

it('an officer writes an objection down on a phone, a colleague answers it, and the officer may not', async () => {
  const [refused] = await site.owner<{ worker: number }>(
    `select worker from priority.candidate where reason = 'not-working' order by run desc, worker limit 1`,
  )
  const phone = await site.visit(`/urutan/${refused!.worker}`, 'petugas', { width: 360, scheme: 'dark' })
  await phone.getByText('Tidak bekerja menurut orang yang memastikannya.').first().waitFor()
  await phone.getByLabel('Siapa yang berkeberatan').fill('Kepala Desa')
  await phone.getByLabel('Apa yang dikatakan').fill('Orang ini memanggul setiap hari di Pasar Tanjung.')
  await phone.getByRole('button', { name: 'Simpan keberatan' }).click()
  await phone.getByText(/Keberatan tersimpan/).waitFor()
  await phone.getByText('Anda yang mencatatnya; rekan lain yang menjawab.').waitFor()
  await expectAccessible(phone, 'keputusan')

  const page = await site.visit('/urutan?bagian=objections', 'penyetuju')
  await page.getByRole('button', { name: 'Jawab' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Jawaban dan alasannya').fill('Kepala pasar sudah memastikannya lagi; datanya dibetulkan.')
  await dialog.getByRole('button', { name: 'Kabulkan', exact: true }).click()
  await page.getByRole('region', { name: 'Daftar keberatan' }).getByText('Dikabulkan', { exact: true }).waitFor()
  await expectAccessible(page, 'keberatan')
})

it('a planner sees the order and the sentence of each, and no name', async () => {
  const page = await site.visit('/urutan', 'perencana')
  await page
    .getByRole('link', { name: /^Pekerja \d+$/ })
    .first()
    .waitFor()
  await page
    .getByText(/satu-satunya pencari nafkah/)
    .first()
    .waitFor()
  expect(await page.getByLabel('Cari nama').count()).toBe(0)
  expect(await page.getByText(/Warga \d/).count()).toBe(0)
  await page
    .getByRole('link', { name: /^Pekerja \d+$/ })
    .first()
    .press('Enter')
  await page.getByRole('heading', { level: 1, name: /^Keputusan tentang Pekerja \d+$/ }).waitFor()
})
