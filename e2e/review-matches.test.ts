// Oracle: what an officer must be able to do with doubtful pairs, by visible words and by keyboard alone.
import { beforeAll, expect, it } from 'vitest'
import { day } from '../src/domain/basics/day.ts'
import { silent } from '../src/workflows/work.ts'
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
  expect(await page.content()).not.toMatch(/3509014201699001/)
  await expectAccessible(page, 'orang-yang-sama')

  await page.keyboard.press('b')
  await page.getByText('Dibedakan. Tinggal 2 pasangan.').waitFor()
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
})

it('who may only look, looks', async () => {
  const page = await site.visit('/orang-yang-sama', 'pemeriksa')
  await page.getByText('Tidak ada pasangan yang menunggu').waitFor()
  expect(await page.getByRole('button', { name: 'Satu orang' }).count()).toBe(0)
})
