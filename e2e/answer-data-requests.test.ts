// Oracle: the rights of UU 27/2022 as a person at the counter meets them, by visible words; erasing takes two people.
import { beforeAll, expect, it } from 'vitest'
import { arrangeRegister } from '../test/harness/arrange-register.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openSite, type Site } from './harness/open-site.ts'

let site: Site
let ids: number[]

beforeAll(async () => {
  site = await openSite()
  ids = await arrangeRegister(site, 20)
})

const file = async (who: string, kind: RegExp, name: string, look = {}) => {
  const page = await site.visit('/permintaan-data/baru', who, look)
  await page.getByLabel('Cari nama orangnya').fill(name)
  await page
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first()
    .click()
  await page.getByRole('radio', { name: kind }).check()
  await page.getByLabel('Nama pemohon').fill('Pemohon Contoh')
  await page.getByLabel('Bukti yang ditunjukkan').fill('KTP asli')
  await expectAccessible(page, 'catat permohonan')
  await page.getByRole('button', { name: 'Simpan permohonan' }).click()
  await page.getByText(/7[12] jam lagi/).waitFor()
  return page
}

it('a verifier writes a request down in the village, and the office sees its clock', async () => {
  const phone = await file('kalisat', /^Melihat/, 'MOHAMMAD RIDWAN WAHYUNI', { width: 360 })
  await expectAccessible(phone, 'permohonan dicatat')
  const page = await site.visit('/permintaan-data', 'petugas')
  await page.getByRole('link', { name: 'MOHAMMAD RIDWAN WAHYUNI' }).waitFor()
  await page
    .getByText(/7[12] jam lagi/)
    .first()
    .waitFor()
  await expectAccessible(page, 'permohonan')
  await page.getByRole('link', { name: 'Jawab permohonan ini' }).click()
  await page.getByRole('link', { name: 'Buka data untuk dicetak' }).click()
  await page.getByRole('heading', { level: 1, name: /Data pribadi MOHAMMAD RIDWAN/ }).waitFor()
  await page
    .getByText(/350927\d{10}/)
    .first()
    .waitFor()
  await expectAccessible(page, 'data untuk pemohon')
})

it('correcting is done with the answer, and restricting can be lifted', async () => {
  const page = await file('petugas', /^Membetulkan/, 'HOLIFAH HIDAYAT')
  await page.getByRole('combobox', { name: 'Isian' }).click()
  await page.getByRole('option', { name: 'Nama', exact: true }).click()
  await page.getByLabel('Isi yang benar').fill('Holifah Hidayati')
  await page.getByRole('button', { name: 'Betulkan dan jawab' }).click()
  await page.getByRole('heading', { level: 1, name: /HOLIFAH HIDAYATI/ }).waitFor()
  const other = await file('petugas', /^Membatasi/, 'HOLIFAH HIDAYATI')
  await other.getByRole('button', { name: 'Batasi mulai hari ini' }).click()
  await other.getByText(/Data tidak diproses sejak/).waitFor()
  await expectAccessible(other, 'dibatasi')
  await other.getByRole('button', { name: 'Cabut pembatasan' }).click()
  await other.getByText(/data diproses lagi/).waitFor()
})

it('an erasure is agreed to by one and carried out by another; afterwards nobody finds the person', async () => {
  const page = await file('petugas', /^Menghapus/, 'NUR HASANAH LESTARI')
  await page.getByRole('button', { name: 'Setuju dihapus' }).click()
  await page.getByText('Menunggu pejabat penyetuju memastikan penghapusan.').waitFor()
  expect(await page.getByRole('button', { name: 'Hapus untuk selamanya' }).count()).toBe(0)
  const approver = await site.visit(new URL(page.url()).pathname, 'penyetuju')
  await approver.getByRole('button', { name: 'Hapus untuk selamanya' }).click()
  await expectAccessible(approver, 'pastikan penghapusan')
  await approver.getByRole('dialog').getByRole('button', { name: 'Hapus untuk selamanya' }).click()
  await approver.getByText('Yang tetap tersimpan menurut peraturan').waitFor()
  await expectAccessible(approver, 'sudah dihapus')
  const [gone] = await site.owner<{ id: number }>(`select id from registry.worker where state = 'erased'`)
  expect(ids).toContain(gone?.id)
  const look = await site.visit(`/pekerja/${gone?.id}`, 'petugas')
  await look.getByText(/tidak ada, atau di luar wilayah/).waitFor()
})
