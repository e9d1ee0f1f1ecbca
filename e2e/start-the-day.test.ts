// Oracle: what anybody at the door must be able to do, by visible words and by keyboard; axe for what must hold everywhere.
import { beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openSite, type Site } from './harness/open-site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})

describe('the door', () => {
  it('a visitor of the demo signs in with one click and Enter, and is told who they are', async () => {
    const page = await site.visit('/')
    await page.getByRole('button', { name: /Petugas program.*Petugas Contoh/ }).click()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /Petugas Contoh/ }).waitFor()
    await page.getByRole('navigation').getByRole('link', { name: 'Daftar masuk' }).waitFor()
    expect(await page.title()).toBe('Beranda · Bahu')
  })

  it('a wrong password is told in Indonesian, and the form keeps what was typed', async () => {
    const page = await site.visit('/')
    await page.getByLabel('Alamat surel').fill('petugas@bahu.example')
    await page.getByLabel('Kata sandi', { exact: true }).fill('salah-sekali')
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await page.getByText('Surel atau kata sandi tidak cocok.').waitFor()
    expect(await page.getByLabel('Alamat surel').inputValue()).toBe('petugas@bahu.example')
  })

  it('every page of a demo says that its people are invented', async () => {
    const page = await site.visit('/', 'petugas')
    for (const name of ['Daftar masuk', 'Pekerja', 'Cakupan']) {
      await page.getByRole('navigation').getByRole('link', { name }).click()
      await page.getByText('Data contoh — orang-orang rekaan').waitFor()
    }
  })

  it.each([
    [1280, 'light'],
    [360, 'dark'],
  ] as const)('the sign-in page is accessible at %i px, %s', async (width, scheme) => {
    const page = await site.visit('/', undefined, { width, scheme })
    await page.getByRole('heading', { level: 1, name: 'Masuk ke Bahu' }).waitFor()
    await expectAccessible(page, 'masuk')
  })
})

describe('the frame', () => {
  it('the first Tab finds the way past the menu', async () => {
    const page = await site.visit('/', 'petugas')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
  })

  it('the menu holds a role to its work, and a page of others says so', async () => {
    const page = await site.visit('/akun', 'petugas')
    await page.getByRole('heading', { level: 1, name: 'Halaman ini bukan untuk peran Anda' }).waitFor()
    expect(await page.getByRole('navigation').getByRole('link', { name: 'Akun' }).count()).toBe(0)
    await expectAccessible(page, '403')
  })

  it('an address that leads nowhere says so and shows the way home', async () => {
    const page = await site.visit('/tidak-ada', 'petugas')
    await page.getByRole('heading', { level: 1, name: 'Halaman ini tidak ada' }).waitFor()
    await expectAccessible(page, '404')
    await page.getByRole('link', { name: 'Ke beranda' }).click()
    await page.waitForURL(`${site.url}/`)
  })

  it('on a phone the menu opens by a button, leads on and closes', async () => {
    const page = await site.visit('/', 'petugas', { width: 360 })
    await page.getByRole('button', { name: 'Buka menu' }).click()
    const menu = page.getByRole('dialog')
    await expectAccessible(page, 'menu')
    await menu.getByRole('link', { name: 'Pekerja', exact: true }).click()
    await page.waitForURL('**/pekerja')
    await menu.waitFor({ state: 'detached' })
  })

  it('dark stays dark, and English stays English, after a reload', async () => {
    const page = await site.visit('/', 'petugas')
    const menu = page.getByRole('button', { name: /Petugas Contoh/ })
    await menu.click()
    await page.getByRole('menuitem', { name: 'Gelap' }).click()
    await menu.click()
    await page.getByRole('menuitem', { name: 'English' }).click()
    await page.reload()
    await page.getByRole('navigation').getByRole('link', { name: 'Coverage' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.dataset.mantineColorScheme)).toBe('dark')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  })

  it('a session that runs out asks again over the page, and what was typed stays', async () => {
    const page = await site.visit('/riwayat', 'pemeriksa')
    const typed = page.getByRole('searchbox', { name: 'Nama orang' })
    await typed.waitFor()
    await page.context().clearCookies()
    await typed.fill('Pengelola')
    const dialog = page.getByRole('dialog', { name: 'Masuk ke Bahu' })
    await dialog.getByText('Waktu masuk Anda habis.').waitFor()
    await expectAccessible(page, 'masuk lagi')
    await dialog.getByRole('button', { name: 'Pemeriksa' }).click()
    await dialog.getByRole('button', { name: 'Masuk', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await typed.inputValue()).toBe('Pengelola')
  })

  it('signing out leads back to the door', async () => {
    const page = await site.visit('/', 'pemeriksa')
    await page.getByRole('button', { name: /Pemeriksa Contoh/ }).click()
    await page.getByRole('menuitem', { name: 'Keluar' }).click()
    await page.getByRole('heading', { level: 1, name: 'Masuk ke Bahu' }).waitFor()
    expect((await page.request.get(`${site.url}/api/areas`)).status()).toBe(401)
  })
})
