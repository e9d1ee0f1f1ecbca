// Oracle: what a verifier must be able to do with one thumb on a phone, and an officer with a signed paper list.
import { beforeAll, expect, it } from 'vitest'
import { arrangeRegister } from '../test/harness/arrange-register.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openSite, type Site } from './harness/open-site.ts'

let site: Site

beforeAll(async () => {
  site = await openSite()
  await arrangeRegister(site, 60)
})

const phone = { width: 360 }
const said = () =>
  site.owner<{ answer: string; count: number }>(
    'select answer, count(*)::int as count from registry.attestation where withdrawn_at is null group by 1 order by 1',
  )

it('a verifier confirms one person after another, each with one tap, and takes one back', async () => {
  const page = await site.visit('/lapangan', 'kalisat', phone)
  await page.getByText('Sisa 40 dari 40 orang').waitFor()
  await expectAccessible(page, 'lapangan')
  const first = await page.getByRole('heading', { level: 2 }).innerText()
  await page.getByRole('button', { name: 'Bekerja & sehat' }).click()
  await page.getByText('Sisa 39 dari 40 orang').waitFor()
  await page.getByText(`${first}: bekerja & sehat`).waitFor()
  await page.getByRole('button', { name: 'Tidak bekerja' }).click()
  await page.getByText('Sisa 38 dari 40 orang').waitFor()
  await page.getByText(/: tidak bekerja/).waitFor()
  expect(await said()).toEqual([
    { answer: 'does_not_work', count: 1 },
    { answer: 'works', count: 1 },
  ])
  await page.getByRole('button', { name: 'Urungkan' }).last().click()
  await page.getByText('Sisa 39 dari 40 orang').waitFor()
  await expect.poll(said).toHaveLength(1)
})

it('illness is asked about once more and kept sealed; a death may carry its day', async () => {
  const page = await site.visit('/lapangan', 'kalisat', { ...phone, scheme: 'dark' })
  await page.getByRole('button', { name: 'Sakit' }).click()
  await page.getByText(/disimpan tersegel/).waitFor()
  await expectAccessible(page, 'lapangan, sakit')
  await page.getByRole('button', { name: 'Catat sakit' }).click()
  await page.getByText(/: sakit/).waitFor()
  await page.getByRole('button', { name: 'Meninggal' }).click()
  await page.getByLabel(/Tanggal meninggal/).fill('2026-01-02')
  await page.getByRole('button', { name: 'Catat meninggal' }).click()
  await page.getByText(/: meninggal/).waitFor()
  expect(
    await site.owner(`select to_char(died_on, 'YYYY-MM-DD') as on from registry.attestation where answer = 'dead'`),
  ).toEqual([{ on: '2026-01-02' }])
  const ill = await site.owner<{ answer: string; sealed: boolean }>(
    'select answer, health is not null as sealed from registry.attestation where health is not null',
  )
  expect(ill).toEqual([{ answer: 'does_not_work', sealed: true }])
})

it('whose work is not known is asked for it, and it can be set right', async () => {
  const page = await site.visit('/lapangan', 'kalisat', phone)
  await page.getByText('Cari dan saring').click()
  await page.getByLabel('Cari nama').fill('nur hasanah lest')
  await page.getByRole('heading', { level: 2, name: 'NUR HASANAH LESTARI' }).waitFor()
  await page.getByText('belum diketahui').first().waitFor()
  await page.getByRole('button', { name: 'Bekerja & sehat' }).click()
  await page.getByRole('dialog').getByRole('combobox', { name: 'Pekerjaan' }).click()
  await page.getByRole('option', { name: 'Buruh panggul' }).click()
  await page.getByRole('button', { name: 'Catat bekerja & sehat' }).click()
  await page.getByText(/NUR HASANAH LESTARI: bekerja/).waitFor()
  expect(
    await site.owner(
      `select kind_of_work from registry.worker where attested = 'works' and name = 'NUR HASANAH LESTARI' limit 1`,
    ),
  ).toEqual([{ kind_of_work: 'buruh_panggul' }])
})

it('an answer that does not arrive stays and is sent again', async () => {
  const page = await site.visit('/lapangan', 'kalisat', phone)
  await page.getByRole('button', { name: 'Pindah' }).waitFor()
  await page.route('**/api/registry/attestations', (route) => route.abort())
  await page.getByRole('button', { name: 'Pindah' }).click()
  await page.getByText(/Belum tersimpan/).waitFor()
  await expectAccessible(page, 'lapangan, belum tersimpan')
  await page.unroute('**/api/registry/attestations')
  await page.getByRole('button', { name: 'Coba lagi' }).last().click()
  await page.getByText(/: pindah/).waitFor()
  expect((await said()).find(({ answer }) => answer === 'moved')?.count).toBe(1)
})

it('an officer enters a signed paper list, with who signed it', async () => {
  const page = await site.visit('/lapangan', 'petugas')
  await page.getByRole('tab', { name: 'Daftar kertas' }).click()
  const boxes = page.getByRole('region', { name: 'Orang yang belum dipastikan' }).getByRole('checkbox')
  await boxes.nth(1).check()
  await boxes.nth(2).check()
  await page.getByRole('button', { name: 'Catat 2 orang' }).click()
  await page.getByText('Sebutkan siapa yang menandatangani daftar ini.').waitFor()
  await page.getByLabel('Ditandatangani oleh').fill('Camat Contoh')
  await page.getByLabel('Nomor atau nama daftar').fill('BA 12/2026')
  await expectAccessible(page, 'daftar kertas')
  await page.getByRole('button', { name: 'Catat 2 orang' }).click()
  await page.getByText(/orang dicatat/).waitFor()
  expect(
    await site.owner(`select distinct attester, via, paper from registry.attestation where via = 'paper'`),
  ).toEqual([{ attester: 'Camat Contoh', via: 'paper', paper: 'BA 12/2026' }])
})
