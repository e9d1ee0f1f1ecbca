// Oracle: what an officer holding a signed list must be able to do, by visible words, counted in the database.
import { beforeAll, expect, it } from 'vitest'
import { expectAccessible } from './harness/expect-accessible.ts'
import { fillSite, type Filled } from './harness/fill-site.ts'
import { openSite, type Site } from './harness/open-site.ts'

let site: Site
let filled: Filled
beforeAll(async () => {
  site = await openSite()
  filled = await fillSite(site)
})

const standing = async () =>
  (
    await site.owner<{ n: number }>(
      `select count(*)::int as n from registry.attestation where attester = 'Hj. Contoh, Kepala UPT Pasar' and withdrawn_at is null`,
    )
  )[0]!.n

it('the signer of a kept list vouches for everybody in it, counted first, and the word is taken back whole', async () => {
  const page = await site.visit(`/daftar/${filled.kept}`, 'petugas')
  await page.getByRole('button', { name: 'Catat pernyataan' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('orang dalam daftar').waitFor()
  await dialog.getByLabel('Siapa yang menandatangani').fill('Hj. Contoh, Kepala UPT Pasar')
  await dialog.getByRole('checkbox').check()
  await expectAccessible(page, 'pernyataan daftar')
  await dialog.getByRole('button', { name: /^Catat untuk \d+ orang$/ }).click()
  await page.getByText(/^Pernyataan dicatat untuk \d+ orang/).waitFor()
  const said = await standing()
  expect(said).toBeGreaterThan(5)
  await page.getByText(`${said} orang bekerja`).waitFor()

  await page.getByRole('button', { name: 'Tarik pernyataan Hj. Contoh, Kepala UPT Pasar' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Tarik pernyataan' }).click()
  await page.getByText('Pernyataan ditarik').waitFor()
  expect(await standing()).toBe(0)
})
