// Oracle: what an administrator must be able to do with accounts, by visible words.
import { beforeAll, expect, it } from 'vitest'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openSite, type Site } from './harness/open-site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})

it('an administrator makes a verifier for one kecamatan, who can sign in, and closes the account again', async () => {
  const page = await site.visit('/akun', 'pengelola')
  await page.getByRole('button', { name: 'Tambah akun' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('button', { name: 'Buat akun' }).click()
  await form.getByText('Wajib diisi.').waitFor()
  await expectAccessible(page, 'akun baru, dengan kesalahan')

  await form.getByLabel('Nama').fill('Verifikator Baru')
  await form.getByLabel('Alamat surel').fill('baru@bahu.example')
  await form.getByRole('button', { name: 'Buatkan' }).click()
  const password = await form.getByLabel('Kata sandi awal').inputValue()
  expect(password.length).toBeGreaterThanOrEqual(10)
  await form.getByRole('combobox', { name: 'Peran' }).click()
  await page.getByRole('option', { name: 'Verifikator' }).click()
  await form.getByRole('button', { name: 'Buat akun' }).click()
  await form.getByText('Peran ini perlu sekurang-kurangnya satu wilayah.').waitFor()
  await form.getByLabel('Wilayah kerja').fill('Kalisat')
  await page.getByRole('option', { name: 'Kalisat', exact: true }).click()
  await form.getByRole('button', { name: 'Buat akun' }).click()
  await page.getByText('Akun Verifikator Baru dibuat').waitFor()

  const signIn = () =>
    page.request.post(`${site.url}/api/auth/sign-in/email`, {
      headers: { origin: site.url, cookie: '' },
      data: { email: 'baru@bahu.example', password },
    })
  await page.getByRole('button', { name: 'Tutup akun: Verifikator Baru' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup akun' }).click()
  await page.getByText('Akun Verifikator Baru ditutup').waitFor()
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await page.getByText('Sudah diurungkan').waitFor()
  expect((await signIn()).ok()).toBe(true)
})

it('a search narrows the list and stays in the address', async () => {
  const page = await site.visit('/akun?role=verifier', 'pengelola')
  await page.getByRole('searchbox').fill('kalisat')
  await page.waitForURL(/q=kalisat/)
  await page.getByText('1 baris').waitFor()
  await page.reload()
  expect(await page.getByRole('searchbox').inputValue()).toBe('kalisat')
})
