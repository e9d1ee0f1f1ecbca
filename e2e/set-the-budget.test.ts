// Oracle: what a planner must be able to do with the budget, by visible words; sums read from the database.
import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { day } from '../src/domain/basics/day.ts'
import { rankRegister } from '../src/workflows/priority/rank-register.ts'
import { silent } from '../src/workflows/work.ts'
import { plantWorkers } from '../test/harness/plant-workers.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openSite, type Site } from './harness/open-site.ts'

let site: Site

beforeAll(async () => {
  site = await openSite()
  await plantWorkers(site, 900)
})

it('a planner is sent to the ranking first, and finds an empty budget that says what to do', async () => {
  const page = await site.visit('/anggaran', 'perencana')
  await page.getByText('Masukkan sumber dana pertama').waitFor()
  await page.getByText('Belum ada sumber dana').waitFor()
  await expectAccessible(page, 'anggaran kosong')
})

it('keeps a purse, is told what is wrong with another, and sees its price with the open reading', async () => {
  const page = await site.visit('/anggaran', 'perencana')
  await page.getByRole('main').getByRole('button', { name: 'Tambah sumber dana' }).first().click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Nama').fill('APBD 2027')
  await form.getByLabel('Jumlah dana (rupiah)').fill('4000000')
  await expectAccessible(page, 'formulir sumber dana')
  await form.getByRole('button', { name: 'Simpan sumber dana' }).click()
  await page.getByRole('heading', { name: 'APBD 2027' }).waitFor()
  await page.getByText('Rp4.000.000').first().waitFor()

  await page.getByRole('main').getByRole('button', { name: 'Tambah sumber dana' }).first().click()
  await form.getByLabel('Nama').fill('APBD 2027')
  await form.getByRole('button', { name: 'Simpan sumber dana' }).click()
  await form.getByText('Sudah ada sumber dana dengan nama ini.').waitFor()
  await form.getByLabel('Nama').fill('Desa Contoh')
  await form.getByRole('combobox', { name: 'Pembayar' }).click()
  await page.getByRole('option', { name: 'Uang desa (APBDes)' }).click()
  await form.getByRole('combobox', { name: 'Desa pemilik dana' }).fill('Ajung')
  await page.getByRole('option').first().click()
  await form.getByLabel('Jumlah dana (rupiah)').fill('2000000')
  await form.getByRole('combobox', { name: 'Bulan iuran pertama' }).fill('Oktober 2026')
  await page.getByRole('option', { name: 'Oktober 2026' }).click()
  await form.getByRole('button', { name: 'Simpan sumber dana' }).click()
  await page.getByText(/bacaan lain Rp8\.400/).waitFor()
  await expectAccessible(page, 'sumber dana')
})

it('computes a scenario, reads the line, the warning and the people, and chooses it', async () => {
  const ranked = await rankRegister(
    site.database,
    await site.actor('officer'),
    { on: day('2026-12-01'), request: randomUUID() },
    silent,
  )
  expect(ranked.ok).toBe(true)
  const page = await site.visit('/anggaran', 'perencana')
  await page.getByRole('button', { name: 'Buat skenario' }).click()
  await page.getByLabel('Nama skenario').fill('Setahun penuh')
  await page.getByRole('combobox', { name: 'Mulai bulan iuran' }).fill('Januari 2027')
  await page.getByRole('option', { name: 'Januari 2027' }).click()
  await expectAccessible(page, 'skenario baru')
  await page.getByRole('button', { name: 'Hitung skenario' }).click()
  await page.getByRole('heading', { name: 'Setahun penuh', level: 1 }).waitFor()
  await page.getByRole('heading', { name: 'Tepat di bawah garis' }).waitFor()
  const [paid] = await site.owner<{ count: number; amount: number }>(
    'select count(*)::int, sum(amount)::int as amount from funding.allocation',
  )
  expect(paid!.count).toBeGreaterThan(15)
  const spent = `Rp${String(paid!.amount).replace(/\B(?=(\d{3})+$)/g, '.')}`
  await page.getByText(spent).first().waitFor()
  await page
    .getByText(/kurang dari biaya satu orang berikutnya \(Rp201\.600\)/)
    .first()
    .waitFor()
  await expectAccessible(page, 'hasil skenario')
  await page
    .getByRole('button', { name: /^Pekerja \d+$/ })
    .first()
    .click()
  const said = page.getByRole('dialog')
  await said
    .getByText(/Dibayar APBD 2027, Januari 2027–Desember 2027 .* Santunan kematian penuh \(Rp42\.000\.000\) sejak/)
    .waitFor()
  await expectAccessible(page, 'satu orang')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Pilih skenario ini' }).click()
  await page.getByText('Skenario ini dipilih.').waitFor()
})

it('is warned of windows that do not reach the full death benefit, and compares the two scenarios', async () => {
  const page = await site.visit('/anggaran?bagian=plan', 'perencana')
  await page.getByLabel('Nama skenario').fill('Tiga bulan')
  await page.getByRole('combobox', { name: 'Mulai bulan iuran' }).fill('Januari 2027')
  await page.getByRole('option', { name: 'Januari 2027' }).click()
  await page.getByRole('combobox', { name: 'Lama perlindungan' }).click()
  await page.getByRole('option', { name: '3 bulan' }).click()
  await page.getByRole('button', { name: 'Hitung skenario' }).click()
  await page.getByText('Santunan kematian penuh belum pasti').waitFor()
  await page.goto(`${site.url}/anggaran?bagian=scenarios`)
  await page.getByText(/belum pasti untuk/).waitFor()
  await page.getByRole('heading', { name: 'Beda dua skenario' }).waitFor()
  await page.getByText(/lebih singkat/).waitFor()
  await expectAccessible(page, 'bandingkan')
})

it('sets a floor by keyboard on a phone', async () => {
  const phone = await site.visit('/anggaran?bagian=floors', 'petugas', { width: 360, scheme: 'dark' })
  const kind = phone.getByRole('combobox', { name: 'Pekerjaan' })
  await kind.focus()
  await phone.keyboard.type('Nelayan')
  await phone.keyboard.press('ArrowDown')
  await phone.keyboard.press('Enter')
  await phone.getByLabel('Paling sedikit').fill('25')
  await phone.getByRole('button', { name: 'Tambah jatah' }).click()
  await phone.getByText('Jatah minimum disimpan.').waitFor()
  await expectAccessible(phone, 'jatah minimum')
})

it('an approver reads the scenario and may change nothing', async () => {
  const [chosen] = await site.owner<{ id: number }>('select id from funding.scenario where chosen')
  const page = await site.visit(`/anggaran/${chosen!.id}`, 'penyetuju', { width: 360 })
  await page.getByRole('heading', { name: 'Orang demi orang' }).waitFor()
  expect(await page.getByRole('button', { name: 'Pilih skenario ini' }).count()).toBe(0)
  await expectAccessible(page, 'hasil di telepon')
})
