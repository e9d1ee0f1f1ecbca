// Oracle: a month of twelve planted people, told as an officer and an approver live it, by visible words: billed, paid with a proof, closed, reconciled, a difference explained, and the calendar that says so.
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { addMonths, formatMonth, monthOfDay } from '../src/domain/basics/month.ts'
import { addDays } from '../src/domain/basics/day.ts'
import { firstDayOf } from '../src/domain/basics/month.ts'
import { today } from '../src/workflows/clock.ts'
import { plantCover } from '../test/harness/plant-cover.ts'
import { plantList } from '../test/harness/plant-list.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openSite, type Site } from './harness/open-site.ts'

let site: Site
const before = addMonths(monthOfDay(today()), -1)
const month = formatMonth(before)
const lastOfMonth = addDays(firstDayOf(monthOfDay(today())), -1)

beforeAll(async () => {
  site = await openSite()
  const { decree } = await plantCover(site, { count: 12, first: before, months: 6 })
  await site.owner(`update enrolment.line set ended_from = $2, ended_why = 'withdrew', ended_by = 'test' where decree = $1 and no = 12`, [decree, addMonths(before, 1)]) // prettier-ignore
  // Decreed out of the same purse for later: who may take the place of the twelfth.
  await plantCover(site, { from: 101, count: 1, first: addMonths(before, 2), months: 3 })
  // Ten agree, worker 3 is not on the list, worker 5 is somebody's wage earner.
  await plantList(site, {
    kind: 'insurer',
    asOf: lastOfMonth,
    rows: `select n as worker, n as seq, case when n = 5 then '{"segment":"PU"}'::jsonb else '{}'::jsonb end as facts from generate_series(1, 12) n where n <> 3`,
  })
})

const next = (page: Page, title: RegExp) => page.getByRole('complementary', { name: title })

it('an officer bills a forgotten month and pays it with its proof', async () => {
  const page = await site.visit('/iuran', 'petugas')
  await next(page, new RegExp(`Buat tagihan ${month} untuk APBD 2026: 12 orang, Rp201.600`)).waitFor()
  await page.getByRole('button', { name: 'Buat tagihan' }).click()
  await page.getByText('1 tagihan dibuat, Rp201.600').waitFor()
  await next(page, new RegExp(`Bayar ${month} untuk APBD 2026`)).waitFor()
  await page.getByRole('button', { name: 'Catat pembayaran' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(`${month}: Rp201.600, lunas`).waitFor()
  await dialog.getByLabel('Nomor bukti').fill('SP2D 0912/LS')
  const scan = { name: 'sp2d.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 bukti bayar') }
  await dialog.locator('input[type=file]').setInputFiles(scan)
  await dialog.getByText('Bukti: sp2d.pdf').waitFor()
  await expectAccessible(page, 'catat pembayaran')
  await dialog.getByRole('button', { name: 'Catat pembayaran' }).click()
  await page.getByText('Pembayaran dicatat').waitFor()

  await page.getByRole('link', { name: new RegExp(`APBD 2026, ${month}: Lunas`) }).click()
  await page.getByRole('heading', { level: 1, name: `${month}, APBD 2026` }).waitFor()
  await page.getByText('Tidak ada perbedaan').waitFor()
  await page.getByText('12 orang', { exact: true }).waitFor()
  await page.getByRole('link', { name: 'SP2D 0912/LS' }).click()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Unduh bukti' }).click()
  expect(await (await saved).failure()).toBeNull()
})

it('an approver closes the month, an officer cannot', async () => {
  const officer = await site.visit('/buku-besar', 'petugas')
  await next(officer, new RegExp(`${month} siap ditutup oleh pejabat penyetuju`)).waitFor()
  expect(await officer.getByRole('button', { name: 'Tutup bulan' }).count()).toBe(0)
  const approver = await site.visit('/buku-besar', 'penyetuju')
  await approver.getByText('Seimbang').first().waitFor()
  await approver.getByRole('button', { name: 'Tutup bulan' }).click()
  await approver.getByRole('dialog').getByRole('button', { name: 'Tutup bulan' }).click()
  await approver.getByText(`${month} ditutup`).waitFor()
})

it('from an entry one walks to the decree and back, by keyboard', async () => {
  const page = await site.visit('/buku-besar', 'petugas', { width: 360, scheme: 'dark' })
  await page
    .getByRole('link', { name: /^Telusuri ayat/ })
    .first()
    .click()
  const station = (name: string) => page.locator('[aria-current=step]', { hasText: name }).waitFor()
  await station('Ayat jurnal')
  const step = async (name: RegExp, to: string) => {
    await page.getByRole('link', { name }).first().press('Enter')
    await station(to)
  }
  await step(/Melunasi seluruh tagihan/, 'Pelunasan')
  await step(/Tagihan 1/, 'Tagihan')
  await step(/Bulan seseorang/, 'Bulan seseorang')
  await step(/Baris lampiran/, 'Baris lampiran')
  await step(/SK 188\.45/, 'Surat keputusan')
  await step(/Nomor 1 dalam lampiran/, 'Baris lampiran')
})

it('an officer reconciles, and explains why somebody paid for is not active', async () => {
  const page = await site.visit('/rekonsiliasi', 'petugas')
  await page.getByRole('button', { name: 'Mulai rekonsiliasi' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Mulai' }).click()
  await page.getByText('10 orang aktif').waitFor()
  await page.getByRole('button', { name: /Dibayar, tidak aktif di daftar BPJS/ }).click()
  await page
    .getByRole('button', { name: /^Tindak lanjuti/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Tanyakan segera, sertakan bukti bayar.').waitFor()
  await dialog.getByLabel('Keadaan').click()
  await page.getByRole('option', { name: 'Dijelaskan' }).click()
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await dialog.getByText('Tulis penjelasannya').waitFor()
  await dialog.getByLabel('Penjelasan').fill('NIK tertukar, surat ke cabang 12/2026')
  await expectAccessible(page, 'tindak lanjut')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await page.getByText('Tindak lanjut disimpan').waitFor()
  await page.getByText('1 sudah dijelaskan').waitFor()
})

it('the calendar says it of all and of one, and every number opens its people', async () => {
  const page = await site.visit('/kalender', 'petugas')
  await page
    .getByText(/aktif menurut rekonsiliasi/)
    .first()
    .waitFor()
  await page.getByRole('link', { name: new RegExp(`^10 orang, Aktif menurut rekonsiliasi, ${month}`) }).click()
  await page.getByRole('heading', { level: 1, name: `Orang di balik angka ${month}` }).waitFor()
  await page.getByText('10 orang', { exact: true }).waitFor()
  await page
    .getByRole('link', { name: /^PEKERJA/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Kalender perlindungan' }).waitFor()
  await page.getByText('Santunan kematian penuh').waitFor()
  await page.getByRole('link', { name: /Aktif menurut rekonsiliasi/ }).waitFor()

  const planner = await site.visit('/kalender', 'perencana', { width: 360 })
  await planner.getByText('Menunggak').or(planner.getByText('Aktif menurut rekonsiliasi')).first().waitFor()
  expect(await planner.getByRole('link', { name: /orang, / }).count()).toBe(0)
})

it('a list of proofs pays the people it names; a payment is taken back with its reason', async () => {
  const now = monthOfDay(today())
  await plantList(site, {
    kind: 'payments',
    asOf: today(),
    rows: `select n as worker, n as seq, jsonb_build_object('payMonth', '${now}', 'amount', 16800, 'reference', 'KB-77') as facts from generate_series(1, 10) n`,
  })
  const page = await site.visit('/iuran', 'petugas')
  await next(page, new RegExp(`Buat tagihan ${formatMonth(now)} untuk APBD 2026: 11 orang`)).waitFor()
  await page.getByRole('button', { name: 'Buat tagihan' }).click()
  await page.getByText('1 tagihan dibuat').waitFor()
  await page.getByRole('button', { name: 'Ambil dari daftar bukti bayar' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ambil' }).click()
  await page.getByText('Rp168.000 melunasi tagihan').waitFor()
  await page.getByRole('link', { name: new RegExp(`APBD 2026, ${formatMonth(now)}: Dibayar sebagian`) }).waitFor()
  await page.getByRole('link', { name: 'KB-77' }).click()
  await page.getByText('hanya 10 orang yang disebut buktinya').waitFor()
  await page.getByRole('button', { name: 'Batalkan pembayaran' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Mengapa dibatalkan').fill('Dikembalikan bank')
  await dialog.getByRole('button', { name: 'Batalkan pembayaran' }).click()
  await page.getByText('Pembayaran ini sudah dibatalkan').waitFor()
})

it('a place that became free is filled, and an ending put right', async () => {
  const page = await site.visit('/sk/keputusan/1?q=PEKERJA AAAAAABC', 'petugas')
  const choose = async (act: string) => {
    await page.getByRole('checkbox').last().check()
    await page.getByRole('button', { name: act }).click()
  }
  await choose('Catat pengganti')
  await page.getByRole('dialog').getByRole('radio').check()
  await page.getByRole('dialog').getByRole('button', { name: 'Catat pengganti' }).click()
  await page.getByText('dicatat sebagai pengganti').waitFor()
  await choose('Betulkan akhir')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Alasan').click()
  await page.getByRole('option', { name: 'Pindah ke luar kabupaten' }).click()
  await expectAccessible(page, 'betulkan akhir')
  await dialog.getByRole('button', { name: 'Betulkan' }).click()
  await page.getByText('Akhir pembayaran dibetulkan').waitFor()
})

it('what follows the decree: somebody who turned 65 is decided by a person', async () => {
  await site.owner(`update registry.worker set birth = '1961-01-05' where id = 7`)
  const page = await site.visit('/perubahan', 'petugas', { width: 360 })
  await page.getByRole('button', { name: /^Akhiri PEKERJA/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Akhiri' }).click()
  await page.getByText(/bulan dibebaskan/).waitFor()
  await next(page, /Tidak ada yang perlu diakhiri/).waitFor()
  await page.getByText('Menggantikan').first().waitFor()
})
