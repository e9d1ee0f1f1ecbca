// Oracle: law/ as compiled: what stands there must be found on the page by anybody, without signing in.
import { beforeAll, it } from 'vitest'
import { entries, findEntries } from '../src/domain/law/entry.ts'
import { law } from '../src/domain/law/known.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openSite, type Site } from './harness/open-site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})

it('every rule is there; words, topic and doubt narrow it and stay in the address', async () => {
  const page = await site.visit('/hukum')
  await page.getByText(`${entries.length} aturan`, { exact: true }).waitFor()
  await page.getByRole('searchbox').fill('permenaker 1/2025')
  const found = findEntries({ q: 'permenaker 1/2025' })
  await page.getByText(`${found.length} dari ${entries.length} aturan`).waitFor()
  // Its state lives in the address, which the page follows a moment later.
  await page.getByLabel('Ada pertanyaan terbuka').click()
  await page.waitForURL(/terbuka=ya/)
  await page.reload()
  const open = findEntries({ q: 'permenaker 1/2025', open: true })
  await page.getByText(`${open.length} dari ${entries.length} aturan`).waitFor()
  await page.getByRole('searchbox').fill('tidak-ada-aturan-ini')
  await page.getByText('Tidak ada aturan yang cocok').waitFor()
})

it('a rule shows its values through time with quotation, standing, where seen and who checked', async () => {
  const page = await site.visit('/hukum')
  await page.getByRole('link', { name: /Syarat masa iuran untuk santunan penuh/ }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/hukum\/jkm\.gate\.months$/)
  await page.getByRole('heading', { name: 'sejak 24 Februari 2025' }).waitFor()
  await page.getByText('Berlaku hari ini').waitFor()
  await page
    .getByText(/minimal 3 \(tiga\) bulan berturut-turut/)
    .first()
    .waitFor()
  await page.getByText(law.meanwhile['jkm-gate-boundary']!.does).waitFor()
  await page.getByText(/Terakhir dipastikan/).waitFor()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: /Syarat masa iuran/ }).waitFor()
})

it('says what changed when, which regulations there are, and what is open', async () => {
  const page = await site.visit('/hukum?bagian=perubahan')
  const day = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '24 Februari 2025' }) })
  await day.getByRole('link', { name: /Syarat masa iuran/ }).waitFor()
  await page.getByRole('tab', { name: 'Peraturan' }).click()
  await page.getByRole('heading', { name: 'PP 50/2025' }).waitFor()
  await page.getByRole('tab', { name: 'Belum terjawab' }).click()
  for (const asked of Object.values(law.questions)) await page.getByRole('heading', { name: asked }).waitFor()
  await expectAccessible(page, 'pertanyaan')
})

it('an article elsewhere leads here', async () => {
  const page = await site.visit('/hitung?bayar=apbd')
  await page.getByText('Rincian dan pasalnya').first().click()
  await page.getByRole('link', { name: 'PP 50/2025 Pasal 3' }).first().click()
  await page.waitForURL(/\/hukum\//)
  await page
    .getByText(/dikecualikan dari penyesuaian/)
    .first()
    .waitFor()
})

it('an unknown rule says so', async () => {
  const page = await site.visit('/hukum/tidak.ada')
  await page.getByRole('heading', { name: 'Aturan ini tidak ada' }).waitFor()
})

it.each([
  [1280, 'light'],
  [360, 'dark'],
] as const)('can be read by everybody at %i px, %s', async (width, scheme) => {
  const page = await site.visit('/hukum', undefined, { width, scheme })
  for (const path of ['/hukum?hal=benefits', '/hukum?bagian=perubahan', '/hukum/pp-50-2025.other']) {
    // prettier-ignore
    await page.goto(site.url + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expectAccessible(page, `${path} ${width} ${scheme}`)
  }
})
