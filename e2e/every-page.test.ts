// Oracle: WCAG 2.2 AA as axe checks it, and what holds for every page: one name, one h1, no sideways scrolling, every control by Tab.
import { beforeAll, expect, it } from 'vitest'
import { roles, type Role } from '../src/domain/access/roles.ts'
import { mayOpen } from '../src/web/frame/navigation.ts'
import { entries } from '../src/domain/law/entry.ts'
import { pages } from '../src/web/routes.tsx'
import { id as words } from '../src/web/words/id.ts'
import { demoAccounts } from '../src/workflows/access/demo-accounts.ts'
import { checkPage, type Seen } from './harness/check-page.ts'
import { fillSite, type Filled } from './harness/fill-site.ts'
import { openSite, type Site } from './harness/open-site.ts'

type At = { filled: Filled; role: Role }
type Name = keyof typeof words.pages

/** How each page of routes.tsx is reached, and what the menu calls it. A page that is not here fails the first test. */
const table: Record<string, { name?: Name; at: (given: At) => string[] }> = {
  '/': { name: 'home', at: () => ['/'] },
  '/daftar': { name: 'lists', at: () => ['/daftar'] },
  '/daftar/$list': { at: ({ filled }) => [`/daftar/${filled.kept}`, `/daftar/${filled.preview}`] },
  '/orang-yang-sama': { name: 'matches', at: () => ['/orang-yang-sama'] },
  '/pekerja': { name: 'workers', at: () => ['/pekerja'] },
  '/pekerja/$worker': { at: ({ filled, role }) => [`/pekerja/${filled.workerFor(role)}`] },
  '/lapangan': { name: 'field', at: () => ['/lapangan'] },
  '/lapangan/$worker': { at: ({ filled, role }) => [`/lapangan/${filled.workerFor(role)}`] },
  '/urutan': {
    name: 'order',
    at: ({ role }) =>
      ['', ...(role === 'planner' ? tabs('refused', 'waiting', 'weights', 'objections') : [])].map(
        (tab) => `/urutan${tab}`,
      ),
  },
  '/urutan/$worker': { at: ({ filled, role }) => [`/urutan/${filled.workerFor(role)}`] },
  '/anggaran': {
    name: 'budget',
    at: ({ role }) => ['', ...(role === 'planner' ? tabs('floors', 'scenarios') : [])].map((tab) => `/anggaran${tab}`),
  },
  '/anggaran/$scenario': { at: ({ filled }) => [`/anggaran/${filled.scenario}`] },
  '/dana-saya': { name: 'purse', at: () => ['/dana-saya'] },
  '/sk': { name: 'decree', at: () => ['/sk'] },
  '/sk/usulan/$proposal': { at: ({ filled }) => [`/sk/usulan/${filled.proposal}`] },
  '/sk/keputusan/$decree': { at: ({ filled }) => [`/sk/keputusan/${filled.decree}`] },
  '/sk/templat': { at: () => ['/sk/templat'] },
  '/perubahan': { name: 'leaving', at: () => ['/perubahan'] },
  '/iuran': { name: 'contributions', at: () => ['/iuran'] },
  '/iuran/$purse/$month': { at: ({ filled }) => [`/iuran/${filled.purse}/${filled.month}`] },
  '/iuran/pembayaran/$payment': { at: ({ filled }) => [`/iuran/pembayaran/${filled.payment}`] },
  '/kalender': { name: 'calendar', at: () => ['/kalender'] },
  '/kalender/orang': { at: ({ filled }) => [`/kalender/orang?bulan=${filled.month}`] },
  '/perkiraan': { name: 'ahead', at: () => ['/perkiraan'] },
  '/perkiraan/orang': { at: ({ filled }) => [`/perkiraan/orang?bulan=${filled.month}`] },
  '/buku-besar': { name: 'ledger', at: () => ['/buku-besar'] },
  '/buku-besar/telusur': { at: ({ filled }) => [`/buku-besar/telusur?jenis=payment&nomor=${filled.payment}`] },
  '/rekonsiliasi': { name: 'reconcile', at: () => ['/rekonsiliasi'] },
  '/cakupan': { name: 'coverage', at: () => ['/cakupan'] },
  '/cakupan/orang': { at: () => ['/cakupan/orang?dari=listed'] },
  '/akun': { name: 'accounts', at: () => ['/akun'] },
  '/riwayat': { name: 'history', at: () => ['/riwayat'] },
  '/permintaan-data': { name: 'requests', at: () => ['/permintaan-data'] },
  '/permintaan-data/baru': { at: () => ['/permintaan-data/baru'] },
  '/permintaan-data/$request': { at: ({ filled, role }) => [`/permintaan-data/${filled.requestFor(role)}`] },
  '/permintaan-data/$request/data': { at: ({ filled, role }) => [`/permintaan-data/${filled.requestFor(role)}/data`] },
  '/hitung': { name: 'calculate', at: () => ['/hitung'] },
  '/hukum': { name: 'law', at: () => ['/hukum'] },
  '/hukum/$rule': { at: () => [`/hukum/${entries[0]!.id}`] },
  '/malam': { name: 'night', at: () => ['/malam'] },
  '/hari-libur': { name: 'holidays', at: () => ['/hari-libur'] },
  '/akun-saya': { name: 'ownAccount', at: () => ['/akun-saya'] },
  '/galeri': { name: 'gallery', at: () => ['/galeri'] },
}
const tabs = (...names: string[]) => names.map((name) => `?bagian=${name}`)

const accountOf = (role: Role) =>
  demoAccounts('35.09')
    .find((one) => one.role === role)!
    .email.split('@')[0]!

let site: Site
let filled: Filled
/** `EVERY_PAGE=full` looks at every role's pages, wide and in the dark too (ten minutes); otherwise at an officer's on a phone. */
const full = process.env.EVERY_PAGE === 'full'
const looked = full ? (['nobody', ...roles] as const) : (['nobody', 'officer'] as const)

/** What was checked already: a page that looks the same to two roles is checked once. */
const seen: Seen = new Set()

beforeAll(async () => {
  site = await openSite()
  filled = await fillSite(site)
})

it('the table names every page there is', () => {
  expect(Object.keys(table)).toEqual(expect.arrayContaining(pages.map(({ path }) => path)))
})

/** Every page a reader may open, checked; what is wrong, in words. */
async function walk(who: Role | 'nobody'): Promise<string[]> {
  const page = await site.visit('/akun-saya', who === 'nobody' ? undefined : accountOf(who))
  const faults: string[] = []
  for (const { path, verbs, open } of pages) {
    const entry = table[path]
    if (!entry || (who === 'nobody' ? !open : !mayOpen(who, verbs))) continue
    // What is open to everybody, and the gallery, look alike to all who are signed in.
    if ((open || path === '/galeri') && who !== 'nobody' && who !== 'officer') continue
    for (const address of entry.at({ filled, role: who === 'nobody' ? 'auditor' : who })) {
      const name = entry.name && words.pages[entry.name]
      faults.push(...(await checkPage(page, site.url + address, { who, name, home: path === '/', brief: !full }, seen)))
    }
  }
  return faults
}

it.each(looked)(
  '%s finds every page of theirs named, readable and usable: wide and on a phone, light and dark',
  async (who) => {
    expect(await walk(who)).toEqual([])
  },
  600_000,
)
