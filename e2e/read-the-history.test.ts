// Oracle: what an auditor must be able to see and take along; that one changed letter is found.
import { readFile } from 'node:fs/promises'
import { beforeAll, expect, it } from 'vitest'
import { addAccount } from '../src/workflows/access/add-account.ts'
import { openSite, type Site } from './harness/open-site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
  const administrator = await site.actor('administrator')
  for (const name of ['Satu', 'Dua']) {
    const email = `${name.toLowerCase()}@bahu.example`
    await addAccount(site.database, administrator, { name, email, password: 'bahu-membahu', role: 'planner' })
  }
})

it('an auditor reads who did what, checks that it is whole, and takes the file along', async () => {
  const page = await site.visit('/riwayat', 'pemeriksa')
  await page.getByText('Membuat akun').first().waitFor()
  await page.getByText('Pengelola Contoh').first().waitFor()
  await page.getByRole('button', { name: 'Periksa keutuhan' }).click()
  await page.getByText('Riwayat utuh').waitFor()

  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Unduh riwayat' }).click()
  const lines = (await readFile((await (await coming).path()) ?? '', 'utf8')).trim().split('\n')
  expect(lines.length).toBeGreaterThanOrEqual(2)
  expect(JSON.parse(lines[0]!)).toMatchObject({ room: 'access', seq: 1 })
})

it('a filter by day shows nothing of days without entries', async () => {
  const page = await site.visit('/riwayat?from=2001-01-01&to=2001-01-02', 'pemeriksa')
  await page.getByText('Tidak ada yang cocok dengan saringan ini.').waitFor()
  await page.getByRole('button', { name: 'Hapus saringan' }).click()
  await page.getByText('Membuat akun').first().waitFor()
})

it('a changed entry is found, and told where', async () => {
  await site.owner(`alter table history.link disable trigger all`)
  await site.owner(
    `update history.link set notes = jsonb_set(notes, '{0,role}', '"officer"') where room = 'access' and seq = 1`,
  )
  const page = await site.visit('/riwayat', 'pemeriksa')
  await page.getByRole('button', { name: 'Periksa keutuhan' }).click()
  await page.getByText('Akun, catatan ke-1: isinya diubah').waitFor()
})
