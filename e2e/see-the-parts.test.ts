// Oracle: what each part promises (its first sentence), tried on the gallery's own examples.
import { beforeAll, describe, expect, it } from 'vitest'
import { openSite, type Site } from './harness/open-site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})

describe('the table', () => {
  it('draws only the rows in view, sorts by its heads, searches, and keeps both in the address', async () => {
    const page = await site.visit('/galeri', 'petugas')
    const table = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'Nama' }) })
    await table.getByRole('row').nth(5).waitFor()
    expect(await table.getByRole('row').count()).toBeLessThan(60)
    await table.getByRole('button', { name: 'Nama' }).click()
    await page.waitForURL(/sort=-name/)
    expect(await table.getByRole('columnheader', { name: 'Nama' }).getAttribute('aria-sort')).toBe('descending')
    expect(await table.getByRole('rowheader').first().innerText()).toBe('Ust. Abd. Rohim')
    await page.getByRole('searchbox', { name: 'Cari nama' }).fill('tidak-ada-nama-ini')
    await page.getByText('Tidak ada yang cocok dengan saringan ini.').waitFor()
    await page.getByRole('button', { name: 'Hapus saringan' }).click()
    await page.getByText('400 baris').waitFor()
  })

  it('arrow keys go from row to row', async () => {
    const page = await site.visit('/galeri', 'petugas')
    const links = page.getByRole('rowheader').getByRole('link')
    await links.nth(0).focus()
    await page.keyboard.press('ArrowDown')
    expect(await links.nth(1).evaluate((link) => link === document.activeElement)).toBe(true)
    await page.keyboard.press('ArrowUp')
    expect(await links.nth(0).evaluate((link) => link === document.activeElement)).toBe(true)
  })

  it('on a phone each row is a card, with the same choice of order', async () => {
    const page = await site.visit('/galeri?q=suparman', 'petugas', { width: 360 })
    await page.getByRole('list', { name: 'Pekerja contoh' }).getByRole('listitem').first().waitFor()
    expect(await page.getByRole('columnheader', { name: 'Pekerjaan', exact: true }).count()).toBe(0)
    await page.getByRole('combobox', { name: 'Urutkan' }).click()
    await page.getByRole('option', { name: 'Pekerjaan, turun' }).click()
    await page.waitForURL(/sort=-work/)
  })

  it('on paper every loaded row is there, and the notice that people are invented', async () => {
    const page = await site.visit('/galeri', 'petugas')
    await page.getByRole('rowheader').first().waitFor()
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('th[scope=row]').count()).toBeGreaterThanOrEqual(400)
    expect(await page.getByText('Data contoh — orang-orang rekaan').isVisible()).toBe(true)
    expect(await page.getByRole('navigation').count()).toBe(0)
  })
})

describe('a masked value', () => {
  it('opens with a reason only, and closes again', async () => {
    const page = await site.visit('/galeri', 'petugas')
    await page.getByRole('button', { name: 'Buka NIK Siti Aminah' }).click()
    const dialog = page.getByRole('dialog', { name: 'Buka NIK Siti Aminah' })
    await dialog.getByLabel('Alasan membuka').fill('ktp')
    await dialog.getByRole('button', { name: 'Buka dan catat' }).click()
    await dialog.getByText('Tulis alasan paling sedikit 8 huruf.').waitFor()
    await dialog.getByLabel('Alasan membuka').fill('mencocokkan dengan KTP')
    await dialog.getByRole('button', { name: 'Buka dan catat' }).click()
    await page.getByText('3509194107809012').first().waitFor()
    await page.getByRole('button', { name: 'Tutup NIK Siti Aminah' }).click()
    expect(await page.getByText('3509194107809012').count()).toBe(0)
  })
})

describe('asking and telling', () => {
  it('a question is answered by keyboard: Escape says no, and focus returns', async () => {
    const page = await site.visit('/galeri', 'petugas')
    const ask = page.getByRole('button', { name: 'Tanyakan: Berbahaya' })
    await ask.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Buang daftar ini?' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => ask.evaluate((button) => button === document.activeElement)).toBe(true)
  })

  it('what was done can be undone from its notice', async () => {
    const page = await site.visit('/galeri', 'petugas')
    await page.getByRole('button', { name: 'Beri tahu' }).click()
    await page.getByRole('button', { name: 'Urungkan' }).click()
    await page.getByText('Sudah diurungkan').waitFor()
  })

  it('a file of the wrong kind is named at once', async () => {
    const page = await site.visit('/galeri', 'petugas')
    await page
      .getByLabel('Tarik berkas ke sini')
      .setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: Buffer.from('x') })
    await page.getByText('foto.png bukan berkas .xlsx, .csv.').waitFor()
  })
})
