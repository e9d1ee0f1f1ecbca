// Oracle: what an officer must be able to do with doubtful pairs, by visible words and by keyboard alone.
import { beforeAll, expect, it } from 'vitest'
import { day } from '../src/domain/basics/day.ts'
import { silent } from '../src/workflows/work.ts'
import { decidePair } from '../src/workflows/identity/decide-pair.ts'
import { linkLists } from '../src/workflows/identity/link-list.ts'
import { arrangeList } from '../test/harness/arrange-list.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openSite, type Site } from './harness/open-site.ts'

let site: Site
const person = (name: string, birth: string, nik: string, sex: 'L' | 'P' = 'P') => ({ name, birth, sex, desa: '35.09.01.2001', nik }) // prettier-ignore

beforeAll(async () => {
  site = await openSite()
  await arrangeList(site, {
    asOf: '2026-05-01',
    sender: 'Desa Padomasan',
    rows: [
      person('TINI ASTUTI', '1980-03-12', '3509015203809001'),
      person('MARSUKI', '1975-08-25', '3509012508759001', 'L'),
      person('HOLIFAH', '1969-01-02', '3509014201699001'),
    ],
  })
  await arrangeList(site, {
    asOf: '2026-05-02',
    sender: 'UPT Pasar Tanjung',
    rows: [
      person('TINI ASTUTI', '1980-03-12', '3509015203809074'),
      person('MARSUKI', '1975-08-25', '3509012508759085', 'L'),
    ],
  })
  await arrangeList(site, {
    kind: 'deaths',
    asOf: '2026-05-03',
    sender: 'Dukcapil',
    rows: [{ ...person('KHOLIFAH', '1969-01-02', '3509014201699043'), facts: { diedOn: '2026-04-30' } }],
  })
  const linked = await linkLists(site.database, await site.actor('officer'), null, day('2026-11-23'), silent)
  expect(linked).toMatchObject({ ok: true, value: { doubtful: 3 } })
})

const states = () => site.owner<{ state: string; n: number }>('select state, count(*)::int as n from identity.pair group by 1 order by 1') // prettier-ignore

it('an officer settles pairs by keyboard alone: the dearest first, same, undo, different, later', async () => {
  const page = await site.visit('/orang-yang-sama', 'petugas')
  await page.getByText('Tinggal 3 pasangan.').waitFor()
  await page.getByText('meninggal 30 April 2026').waitFor()
  await page.getByText('NIK keduanya cocok dengan barisnya masing-masing, tetapi berbeda').waitFor()
  // The waterfall: from the starting point to the final chance, each step with what it leaves.
  const steps = page.getByRole('listitem').filter({ hasText: 'Kemungkinan satu orang sesudahnya' })
  expect(await steps.first().innerText()).toMatch(
    /Dua catatan sembarang hampir selalu dua orang yang berbeda\.[^]*1 dari \d+ ribu/,
  )
  expect(await steps.last().innerText()).toMatch(/Jumlahnya: kemungkinan satu orang\.[^]*\d\s%/)
  expect(await page.content()).not.toMatch(/3509014201699001/)
  await expectAccessible(page, 'orang-yang-sama')

  await page.keyboard.press('b')
  await page.getByText('Dibedakan. Tinggal 2 pasangan.').waitFor()
  // The next pair has the focus, so that Tab and a screen reader go on from there.
  await page.getByRole('group', { name: /Pasangan \d+: TINI ASTUTI, TINI ASTUTI/ }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/TINI ASTUTI/)
  await page.getByRole('table').getByText('TINI ASTUTI').first().waitFor()
  await page.keyboard.press('s')
  await page.getByText('Disatukan. Tinggal pasangan ini.').waitFor()
  await page.getByRole('table').getByText('MARSUKI').first().waitFor()
  await page.keyboard.press('u')
  await page.getByText('Diurungkan; kedua catatan kembali seperti semula.').waitFor()
  await page.getByRole('table').getByText('TINI ASTUTI').first().waitFor()
  expect(await states()).toEqual([{ state: 'different', n: 1 }, { state: 'open', n: 2 }]) // prettier-ignore

  await page.keyboard.press('ArrowRight')
  await page.getByRole('table').getByText('MARSUKI').first().waitFor()
  await page.keyboard.press('ArrowLeft')
  await page.getByRole('table').getByText('TINI ASTUTI').first().waitFor()
  await page.keyboard.press('l')
  await page.getByText('Ditunda.').waitFor()
  await page.getByRole('table').getByText('MARSUKI').first().waitFor()
  await page.keyboard.press('s')
  await page.getByText('Disatukan. Tinggal pasangan ini.').waitFor()
  await page.getByRole('table').getByText('TINI ASTUTI').first().waitFor()
  await page.keyboard.press('s')
  await page.getByText('Tidak ada pasangan yang menunggu').waitFor()
  await expectAccessible(page, 'orang-yang-sama, semua selesai')
  expect(await states()).toEqual([{ state: 'different', n: 1 }, { state: 'same', n: 2 }]) // prettier-ignore
})

it('a verdict is found again and taken back, on a phone too', async () => {
  const page = await site.visit('/orang-yang-sama', 'petugas', { width: 360 })
  await page.getByRole('tab', { name: 'Sudah diputuskan' }).click()
  await page.getByRole('button', { name: 'Urungkan keputusan atas MARSUKI' }).click()
  await page.getByText('Diurungkan; kedua catatan kembali seperti semula.').first().waitFor()
  await page.getByRole('tab', { name: 'Menunggu' }).click()
  await page.getByText('Tinggal pasangan ini.').waitFor()
  await expectAccessible(page, 'orang-yang-sama di telepon')
  await page.getByRole('button', { name: 'Satu orang' }).click()
  await page.getByText('Tidak ada pasangan yang menunggu').waitFor()
  // A wrong verdict found later: from the record that was joined to the verdict on it.
  const [gone] = await site.owner<{ id: number }>(
    `select id from registry.worker where state = 'merged' and name = 'MARSUKI'`,
  )
  await page.goto(`${site.url}/pekerja/${gone!.id}`)
  await page.getByRole('link', { name: 'Lihat putusannya' }).click()
  await page.getByRole('button', { name: 'Urungkan keputusan atas MARSUKI' }).waitFor()
  expect(await page.getByRole('button', { name: /Urungkan keputusan atas/ }).count()).toBe(1)
})

/** Five people of whom the insurer's list has name and desa only: one pattern, five pairs. */
async function fivePairs(): Promise<void> {
  const names = ['SULASTRINING TYAS', 'MISNAWI HARJO', 'HOLIFATUN NIKMAH', 'BUNALI KARTO', 'WAGIMIN SASTRO']
  const rows = names.map((name, n) => person(name, `19${70 + n}-08-${10 + n}`, `350901${10 + n}08${70 + n}${9010 + n}`, 'L')) // prettier-ignore
  await arrangeList(site, { asOf: '2026-06-01', sender: 'PKK', rows })
  await arrangeList(site, { kind: 'insurer', asOf: '2026-06-02', sender: 'BPJS', rows: names.map((name) => ({ name, desa: '35.09.01.2001', facts: { segment: 'BPU' } })) }) // prettier-ignore
  await linkLists(site.database, await site.actor('officer'), null, day('2026-11-23'), silent)
}

it('what an officer doubts another settles, and the rest of the pattern is settled at once and taken back at once', async () => {
  await fivePairs()
  const page = await site.visit('/orang-yang-sama', 'petugas')
  await page.getByText('Tinggal 5 pasangan.').waitFor()
  await page.getByRole('button', { name: '4 pasangan lain dengan pola yang sama' }).waitFor()
  await page.keyboard.press('m')
  await page.getByLabel('Apa yang Anda ragukan?').fill('Sudah pindah ke Ajung?')
  await expectAccessible(page, 'meminta pendapat kedua')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Ditanyakan kepada rekan. Tinggal 4 pasangan.').waitFor()

  await page.getByRole('button', { name: '3 pasangan lain dengan pola yang sama' }).waitFor()
  await page.keyboard.press('p')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('4 pasangan menunggu dengan pola ini').waitFor()
  await dialog.getByText('Terlalu sedikit yang dapat dibandingkan untuk yakin.').waitFor()
  await expectAccessible(page, 'pasangan dengan pola yang sama')
  await dialog.getByRole('button', { name: 'Satu orang: 4 pasangan' }).press('Enter')
  await page.getByText('4 pasangan disatukan sekaligus.').waitFor()
  await page.getByText('Tidak ada pasangan', { exact: false }).first().waitFor()
  const insured = () => site.owner(`select count(*)::int as n from registry.worker where insured = 'BPU'`)
  expect(await insured()).toEqual([{ n: 4 }])
  await page.keyboard.press('u')
  await page.getByText('Diurungkan; 4 pasangan kembali seperti semula. Tinggal 4 pasangan.').waitFor()
  expect(await insured()).toEqual([{ n: 0 }])

  // A colleague was quicker: the verdict is refused with the reason, and the desk goes on with what is left.
  const shown = page.getByRole('article')
  const number = Number(/\d+/.exec((await shown.getAttribute('aria-label'))!)![0])
  await decidePair(site.database, await site.actor('officer', 'rekan'), number, 'different')
  await page.keyboard.press('s')
  await page.getByRole('alert').getByText('Pasangan ini sudah diputuskan.').waitFor()
  await page.getByText('Tinggal 3 pasangan.').waitFor()

  const colleague = await site.visit('/orang-yang-sama?pendapat=rekan', 'rekan', { scheme: 'dark' })
  await colleague.getByText('Petugas Contoh meminta pendapat Anda.').waitFor()
  await colleague.getByText('Sudah pindah ke Ajung?').waitFor()
  await expectAccessible(colleague, 'pendapat kedua')
  await colleague.keyboard.press('b')
  await colleague.getByText('Dibedakan.').waitFor()
  await colleague.getByRole('tab', { name: 'Sudah diputuskan' }).click()
  await colleague.getByRole('combobox', { name: 'Keputusan' }).click()
  await colleague.getByRole('option', { name: 'Dua orang' }).click()
  await colleague.getByText('ditanyakan Petugas Contoh').waitFor()
})

it('who may only look, looks', async () => {
  const page = await site.visit('/orang-yang-sama', 'pemeriksa')
  await page.getByText('Tinggal 3 pasangan.').waitFor()
  expect(await page.getByRole('button', { name: 'Satu orang' }).count()).toBe(0)
  await page.keyboard.press('p')
  await page.getByRole('dialog').getByText('3 pasangan menunggu dengan pola ini').waitFor()
  expect(await page.getByRole('button', { name: /Satu orang/ }).count()).toBe(0)
})
