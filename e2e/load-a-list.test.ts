// Oracle: what an officer must be able to do with a list, by visible words, on files whose rows are known.
import { beforeAll, expect, it } from 'vitest'
import { buildWorkbook, sheetOf } from '../test/lists/build-workbook.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openSite, type Site } from './harness/open-site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})

const workbook = (rows: string[][]) => {
  const { xml, shared } = sheetOf(rows, 'shared')
  return buildWorkbook({ sheets: [{ name: 'Pelapak', xml }], shared })
}
const head = ['No', 'Nama', 'NIK', 'Tgl Lahir', 'L/P', 'Desa', 'Kecamatan']
const good = workbook([
  ['DAFTAR PELAPAK PASAR TANJUNG'],
  head,
  ['1', 'SITI AMINAH', '3509125203809001', '12-03-1980', 'P', 'Karangduren', 'Balung'],
  ['2', 'BUHARI', '3.50901E+15', '01-04-1975', 'L', 'Karangduren', 'Balung'],
  ['', 'JUMLAH', '2'],
])
const odd = workbook([
  ['W1', 'W2', 'W3'],
  ...Array.from({ length: 4 }, (_, no) => [`PEKERJA ${'ABCD'[no]}`, `350912520380903${no}`, '12-03-1980']),
])
const file = (name: string, buffer: Buffer) => ({ name, buffer, mimeType: 'application/octet-stream' })

it('an officer loads several files at once, sees what is wrong in words, and keeps the good one', async () => {
  const page = await site.visit('/daftar', 'petugas')
  await page.locator('input[type=file]').setInputFiles([file('pelapak.xlsx', good)])
  await page.getByText('Sebutkan dahulu siapa pengirimnya.').waitFor()
  await page.getByRole('combobox', { name: 'Pengirim' }).fill('UPT Pasar Tanjung')
  await page
    .locator('input[type=file]')
    .setInputFiles([file('pelapak.xlsx', good), file('foto.xlsx', Buffer.from('%PDF-1.7 x'))])
  await page.getByText('Berkas ini bukan daftar.').waitFor()
  await page.getByText('Selesai dibaca. Lihat hasilnya sebelum disimpan.').waitFor()
  await expectAccessible(page, 'daftar setelah memuat')
  await page.getByRole('link', { name: 'Lihat hasil' }).click()

  await page.getByRole('heading', { level: 1, name: 'pelapak.xlsx' }).waitFor()
  await page.getByText('5 baris di berkas = 1 baik + 1 perlu dicek + 0 ditolak + 3 bukan baris orang').waitFor()
  await page.getByText('NIK di sel C4 berubah oleh Excel (3.50901E+15)').waitFor()
  expect(await page.content()).not.toContain('3509125203809001')
  await expectAccessible(page, 'pratinjau')
  await page.getByRole('button', { name: 'Simpan daftar' }).click()
  await page.getByText('Daftar ini tersimpan').waitFor()
  const [kept] = await site.owner<{ state: string }>(`select state from ingest.list where file_name = 'pelapak.xlsx'`)
  expect(kept?.state).toBe('kept')
})

it('a row is opened with a reason', async () => {
  const page = await site.visit('/daftar', 'petugas')
  await page.getByRole('link', { name: 'pelapak.xlsx' }).click()
  await page.getByRole('button', { name: 'Buka isi Pelapak, baris 4' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Alasan membuka').fill('mencocokkan dengan KTP')
  await dialog.getByRole('button', { name: 'Buka' }).click()
  await dialog.getByText('BUHARI').waitFor()
})

it('headings nobody knows are pointed out by hand, on a phone too', async () => {
  const page = await site.visit('/daftar', 'petugas', { width: 360, scheme: 'dark' })
  await page.getByRole('combobox', { name: 'Pengirim' }).fill('Ponpes Nurul Huda')
  await page.locator('input[type=file]').setInputFiles([file('aneh.xlsx', odd)])
  await page.getByRole('link', { name: 'Lihat hasil' }).click()
  await page.getByText('Periksa judul kolom dahulu').waitFor()
  await expectAccessible(page, 'judul kolom')
  await page.getByRole('combobox', { name: 'Kolom W3 dibaca sebagai' }).click()
  await page.getByRole('option', { name: '— tidak dipakai —' }).click()
  await page.getByRole('button', { name: 'Pastikan judul kolom' }).click()
  await page.getByRole('button', { name: 'Simpan daftar' }).waitFor()
  await page.getByText('Tanggal lahir diambil dari NIK').first().waitFor()
})

it('the auditor looks but neither loads nor keeps', async () => {
  const page = await site.visit('/daftar', 'pemeriksa')
  await page.getByRole('link', { name: 'aneh.xlsx' }).waitFor()
  expect(await page.getByText('Muat daftar baru').count()).toBe(0)
  await page.getByRole('link', { name: 'aneh.xlsx' }).click()
  await page.getByRole('heading', { level: 1, name: 'aneh.xlsx' }).waitFor()
  expect(await page.getByRole('button', { name: 'Simpan daftar' }).count()).toBe(0)
})

it('a list is discarded after being asked', async () => {
  const page = await site.visit('/daftar', 'petugas')
  await page.getByRole('link', { name: 'aneh.xlsx' }).click()
  await page.getByRole('button', { name: 'Buang daftar' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Buang daftar' }).click()
  await page.getByRole('heading', { level: 1, name: 'Daftar masuk' }).waitFor()
  const [list] = await site.owner<{ state: string }>(`select state from ingest.list where file_name = 'aneh.xlsx'`)
  expect(list?.state).toBe('discarded')
})
