// Oracle: the story itself, counted by hand on twelve invented people: from a market's list to a decree and the insurer's answer.
import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { addMonths, formatMonth, monthOfDay } from '../src/domain/basics/month.ts'
import { today } from '../src/workflows/clock.ts'
import { readAll } from '../test/lists/read-all.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openSite, type Site } from './harness/open-site.ts'
import { marketList, pkkList, recapOf } from './harness/story-lists.ts'

/** The year that is paid for begins the month after next, whenever the story is told. */
const thisMonth = monthOfDay(today())
const [first, last] = [addMonths(thisMonth, 2), addMonths(thisMonth, 13)].map(formatMonth)

let site: Site
let batch: { nik: string; name: string }[]
beforeAll(async () => {
  site = await openSite()
})

const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const bytesOf = async (coming: Promise<Download>) => readFile((await (await coming).path()) ?? '')

async function load(page: Page, sender: string, name: string, buffer: Buffer): Promise<void> {
  await page.getByRole('combobox', { name: 'Pengirim' }).fill(sender)
  await page.locator('input[type=file]').setInputFiles([{ name, buffer, mimeType: mime }])
  await page.getByRole('link', { name: 'Lihat hasil' }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

describe('the lists', () => {
  it('the officer is led from the door to the first list, sees what is wrong in it, and keeps it', async () => {
    const page = await site.visit('/')
    await page.getByRole('button', { name: /Petugas program.*Petugas Contoh/ }).click()
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Unggah daftar' }).click()
    await load(page, 'UPT Pasar Tanjung', 'Pasar Tanjung Blok A.xlsx', marketList.file)
    await page.getByText(/= 11 baik \+ 1 perlu dicek \+ 0 ditolak/).waitFor()
    await page.getByText('berubah oleh Excel').first().waitFor()
    await page.getByRole('button', { name: 'Simpan daftar' }).click()
    await page.getByText('Daftar ini tersimpan').waitFor()
    await expectAccessible(page, 'daftar tersimpan')
  })

  it('a second list names one of them with a mistyped NIK: the officer says by keyboard that it is one person', async () => {
    const page = await site.visit('/daftar', 'petugas')
    await load(page, 'PKK Kaliwates', 'PKK Kaliwates.xlsx', pkkList.file)
    await page.getByRole('button', { name: 'Simpan daftar' }).click()
    await page.getByText('Daftar ini tersimpan').waitFor()
    await page.getByRole('navigation').getByRole('link', { name: 'Orang yang sama' }).click()
    await expect
      .poll(async () => (await site.owner<{ n: number }>('select count(*)::int as n from identity.pair'))[0]?.n, {
        timeout: 20_000,
      })
      .toBe(1)
    await page.reload()
    await page.getByText('SULASTRI').first().waitFor()
    await page.keyboard.press('s')
    await page.getByText('Disatukan.').first().waitFor()
    // The page shows the next pair at once, while the verdict is on its way.
    const listed = `select count(*)::int as n from registry.worker where state = 'listed'`
    await expect.poll(async () => (await site.owner<{ n: number }>(listed))[0]?.n).toBe(marketList.people)
  })
})

describe('the people', () => {
  it('the market head confirms them on a phone, one tap each', async () => {
    const page = await site.visit('/lapangan', 'pasar', { width: 360 })
    for (let left = marketList.people; left > 0; left--) {
      await page.getByText(`Sisa ${left} dari ${marketList.people} orang`).waitFor()
      await page.getByRole('button', { name: 'Bekerja & sehat' }).click()
    }
    await expect
      .poll(
        async () =>
          (
            await site.owner<{ n: number }>(`select count(*)::int as n from registry.worker where attested = 'works'`)
          )[0]?.n,
      )
      .toBe(marketList.people)
  })

  it('the officer has them examined and ranked: one is past the age, one has no trusted NIK', async () => {
    const page = await site.visit('/', 'petugas')
    await page.getByRole('link', { name: 'Buka urutan' }).click()
    await page.getByRole('button', { name: 'Susun urutan pertama' }).click()
    await page.getByText(/Urutan baru siap/).waitFor()
    const [counted] = await site.owner<{ may: number; refused: number; waits: number }>(
      `select count(*) filter (where verdict = 'may')::int as may, count(*) filter (where verdict = 'refused')::int as refused,
         count(*) filter (where verdict = 'waits')::int as waits from priority.candidate`,
    )
    expect(counted).toEqual({ may: 10, refused: 1, waits: 1 })
    await page.getByRole('link', { name: 'Ditolak' }).click()
    await page.getByText('Sudah 65 tahun').first().waitFor()
  })
})

describe('the money and the decree', () => {
  it('the planner enters a purse and chooses a scenario that pays eight of the ten', async () => {
    const page = await site.visit('/anggaran', 'perencana')
    await page.getByRole('main').getByRole('button', { name: 'Tambah sumber dana' }).first().click()
    const form = page.getByRole('dialog')
    await form.getByLabel('Nama').fill('APBD')
    await form.getByLabel('Jumlah dana (rupiah)').fill(String(8 * 12 * 16_800 + 5000))
    await form.getByRole('combobox', { name: 'Bulan iuran pertama' }).fill(first!)
    await page.getByRole('option', { name: first! }).click()
    await form.getByRole('combobox', { name: 'Bulan iuran terakhir' }).fill(last!)
    await page.getByRole('option', { name: last! }).click()
    await form.getByRole('button', { name: 'Simpan sumber dana' }).click()
    await page.getByRole('heading', { name: 'APBD' }).waitFor()
    await page.getByRole('button', { name: 'Buat skenario' }).click()
    await page.getByLabel('Nama skenario').fill('Setahun penuh')
    await page.getByRole('combobox', { name: 'Mulai bulan iuran' }).fill(first!)
    await page.getByRole('option', { name: first! }).click()
    await page.getByRole('button', { name: 'Hitung skenario' }).click()
    await page.getByRole('heading', { name: 'Setahun penuh', level: 1 }).waitFor()
    await page.getByText('Rp1.612.800').first().waitFor()
    await page.getByRole('button', { name: 'Pilih skenario ini' }).click()
    await page.getByText('Skenario ini dipilih.').waitFor()
  })

  it('the officer proposes, and cannot approve it', async () => {
    const page = await site.visit('/', 'petugas')
    await page.getByText('Usulkan 8 orang dari skenario yang dipilih').waitFor()
    await page.getByRole('link', { name: 'Susun usulan' }).click()
    await page.getByRole('button', { name: 'Susun usulan' }).last().click()
    const form = page.getByRole('dialog')
    await form.getByLabel('Nama usulan').fill('Pasar Tanjung, tahap 1')
    await form.getByRole('button', { name: 'Usulkan' }).click()
    await page.getByRole('heading', { level: 1, name: 'Pasar Tanjung, tahap 1' }).waitFor()
    await page.getByText('Ini usulan Anda sendiri').waitFor()
    expect(await page.getByRole('button', { name: 'Setujui' }).count()).toBe(0)
    await expectAccessible(page, 'usulan')
    // The budget does not ask again for what is proposed.
    await page.goto(`${site.url}/anggaran`)
    await page.getByText('"Setahun penuh" sudah diusulkan').waitFor()
  })

  it('the approver returns one row with a reason, approves the rest, and gives the decree its number', async () => {
    const page = await site.visit('/', 'penyetuju')
    await page.getByRole('link', { name: 'Buka usulan' }).click()
    await page.getByRole('link', { name: 'Periksa usulan' }).click()
    await page.getByRole('region', { name: 'Orang dalam usulan' }).getByRole('checkbox').nth(8).check()
    await page.getByRole('button', { name: 'Kembalikan 1 baris' }).click()
    await page.getByRole('dialog').getByLabel('Alasan').fill('Alamat belum jelas.')
    await page.getByRole('dialog').getByRole('button', { name: 'Kembalikan' }).click()
    await page.getByText('1 baris dikembalikan').waitFor()
    await page.getByRole('button', { name: 'Setujui' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Setujui' }).click()
    await page.getByLabel('Nomor keputusan').fill('188.45/123/1.12/2027')
    await page.getByLabel('Nama penanda tangan').fill('Bupati Contoh')
    await page.getByRole('button', { name: 'Tetapkan keputusan' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Tetapkan keputusan' }).click()
    await page.getByRole('heading', { level: 1, name: 'SK 188.45/123/1.12/2027' }).waitFor()
    await expectAccessible(page, 'keputusan')
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'PDF F4' }).click()
    expect((await bytesOf(coming)).subarray(0, 5).toString()).toBe('%PDF-')
  })
})

describe('the insurer', () => {
  it('the officer prepares the batch and takes the file: seven people with whole NIKs', async () => {
    const page = await site.visit('/', 'petugas')
    await page.getByRole('link', { name: 'Siapkan berkas' }).click()
    await page.getByRole('heading', { level: 1, name: 'SK dan pendaftaran' }).waitFor()
    await page.getByRole('link', { name: 'Siapkan berkas' }).click()
    await page.getByRole('button', { name: 'Siapkan berkas' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Siapkan berkas' }).click()
    await page.getByText('Berkas 7 orang siap').waitFor()
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Unduh', exact: true }).click()
    const { rows } = await readAll(await bytesOf(coming))
    const heads = rows.find(({ cells }) => cells.some((text) => /^NIK/.test(text)))!.cells
    const at = (pattern: RegExp) => heads.findIndex((text) => pattern.test(text))
    batch = rows
      .map(({ cells }) => ({ nik: cells[at(/^NIK/)] ?? '', name: cells[at(/nama/i)] ?? '' }))
      .filter(({ nik }) => /^\d{16}$/.test(nik))
    expect(batch).toHaveLength(7)
  })

  it('the branch sends its recap back', async () => {
    const page = await site.visit('/sk', 'bpjs')
    await page.getByText('Unduh berkas pendaftaran terbaru: 7 orang').waitFor()
    await expectAccessible(page, 'cabang BPJS')
    await page
      .locator('input[type=file]')
      .setInputFiles([{ name: 'Rekap.xlsx', buffer: recapOf(batch), mimeType: mime }])
    await page.getByText('Rekap terkirim.').first().waitFor()
  })

  it('the officer reads it: six accepted, one refused, and the figure says so', async () => {
    const page = await site.visit('/sk', 'petugas')
    await page.getByRole('button', { name: 'Muat rekap' }).click()
    await page.getByRole('button', { name: 'Simpan daftar' }).click()
    await page.getByText('Daftar ini tersimpan').waitFor()
    await page.getByRole('navigation').getByRole('link', { name: 'SK dan pendaftaran' }).click()
    await page.getByRole('button', { name: 'Cocokkan jawaban' }).click()
    await page.getByText('6 diterima, 1 ditolak').first().waitFor()
    await page.getByRole('navigation').getByRole('link', { name: 'Cakupan' }).click()
    await page.getByRole('combobox', { name: 'Bulan iuran' }).fill(first!)
    await page.getByRole('option', { name: first! }).click()
    await page.getByText('dari 10 orang yang boleh ikut').waitFor()
    await page.getByText('60,0%').first().waitFor()
    await expectAccessible(page, 'cakupan')
  })

  it('the auditor finds the whole story in a whole history', async () => {
    const page = await site.visit('/riwayat', 'pemeriksa')
    await page.getByRole('button', { name: 'Periksa keutuhan' }).click()
    await page.getByText('Riwayat utuh').waitFor()
    for (const act of ['Menyimpan daftar', 'Menyatukan dua orang']) {
      await page.getByText(act).first().waitFor()
    }
  })
})
