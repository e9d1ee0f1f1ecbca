// Oracle: what an administrator must be able to do with the office's calendar, by visible words.
import { beforeAll, expect, it } from 'vitest'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openSite, type Site } from './harness/open-site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})

it('the administrator adds a day with its source, takes it out, and puts it back by undoing', async () => {
  const page = await site.visit('/hari-libur?tahun=2026', 'pengelola')
  await page.getByText('240', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Tambah hari' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Nama hari libur').fill('Hari jadi (contoh)')
  await form.getByRole('button', { name: 'Simpan' }).click()
  await form.getByText('Wajib diisi.').first().waitFor()
  await expectAccessible(page, 'hari baru, dengan kesalahan')
  await form.getByLabel('Hari', { exact: true }).fill('2026-12-01')
  await form.getByLabel('Sumber').fill('SE Bupati, contoh')
  await form.getByRole('button', { name: 'Simpan' }).click()
  await page.getByText('1 Desember 2026 masuk kalender').waitFor()
  await page.getByText('239', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Hapus 1 Desember 2026' }).click()
  await page.getByText('240', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Urungkan' }).last().click()
  await page.getByText('239', { exact: true }).waitFor()
  const [kept] = await site.owner<{ source: string }>(`select source from law.holiday where on_day = '2026-12-01'`)
  expect(kept?.source).toBe('SE Bupati, contoh')
})

it('a list is loaded, and what could not be taken is named row by row', async () => {
  const page = await site.visit('/hari-libur?tahun=2027', 'pengelola', { width: 360 })
  const csv = 'Tanggal,Nama,Jenis,Sumber\n8 Februari 2027,Hari jadi (contoh),,SE Bupati\nrusak,Apa,,SKB\n'
  await page
    .getByLabel('Tarik daftar hari libur ke sini')
    .setInputFiles({ name: 'libur.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByText('1 hari ditambahkan, 0 sudah ada, 1 baris ditinggalkan.').waitFor()
  await page.getByText('Baris 3: tanggalnya tidak terbaca.').waitFor()
  await page.getByText('Hari jadi (contoh)').first().waitFor()
  await expectAccessible(page, 'hari libur, dimuat')
})

it('everybody reads it, and only the administrator is offered to change it', async () => {
  for (const scheme of ['light', 'dark'] as const) {
    const page = await site.visit('/hari-libur?tahun=2026', 'kalisat', { scheme })
    await page.getByText('Proklamasi Kemerdekaan').first().waitFor()
    expect(await page.getByRole('button', { name: 'Tambah hari' }).count()).toBe(0)
    await expectAccessible(page, `hari libur ${scheme}`)
  }
})
