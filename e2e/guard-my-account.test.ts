// Oracle: RFC 6238 computed here from the key on the screen; what a person must be able to do with their own sign-in.
import { createHmac } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openSite, type Site } from './harness/open-site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function totp(secret: string, at: number): string {
  const bits = [...secret.replace(/[\s=]/g, '')]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const mac = createHmac('sha1', key).update(counter).digest()
  const offset = mac.at(-1)! & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

it('somebody changes their password, and the old one no longer opens the door', async () => {
  const page = await site.visit('/akun-saya', 'perencana')
  await page.getByLabel('Kata sandi sekarang').fill('bahu-membahu')
  await page.getByLabel('Kata sandi baru').fill('padi-kopi-tebu-12')
  await page.getByRole('button', { name: 'Ganti kata sandi' }).click()
  await page.getByText('Kata sandi diganti').waitFor()
  const tryWith = async (password: string) =>
    (
      await page.request.post(`${site.url}/api/auth/sign-in/email`, {
        headers: { origin: site.url },
        data: { email: 'perencana@bahu.example', password },
      })
    ).status()
  expect(await tryWith('bahu-membahu')).toBe(401)
  expect(await tryWith('padi-kopi-tebu-12')).toBe(200)
})

it('with a second code turned on, the password alone does not open the door', async () => {
  const page = await site.visit('/akun-saya', 'pemeriksa')
  await expectAccessible(page, 'akun saya')
  await page.getByLabel('Tulis kata sandi Anda untuk melanjutkan').fill('bahu-membahu')
  await page.getByRole('button', { name: 'Nyalakan kode kedua' }).click()
  await page.getByText('Kode cadangan').waitFor()
  await expectAccessible(page, 'kunci kode kedua')
  const secret = await page.locator('dd code').first().innerText()
  await page.getByLabel('Enam angka yang tampil di aplikasi').fill(totp(secret, Date.now()))
  await page.getByRole('button', { name: 'Cocokkan dan nyalakan' }).click()
  await page.getByText('Kode kedua menyala').waitFor()

  const door = await site.visit('/')
  await door.getByRole('button', { name: 'Pemeriksa' }).click()
  await door.getByRole('button', { name: 'Masuk', exact: true }).click()
  const code = door.getByLabel('Kode dari aplikasi')
  await code.fill('000000')
  await door.getByRole('button', { name: 'Masuk', exact: true }).click()
  await door.getByText('Kode ini tidak cocok').waitFor()
  await expectAccessible(door, 'kode')
  await code.fill(totp(secret, Date.now()))
  await door.getByRole('button', { name: 'Masuk', exact: true }).click()
  await door.getByRole('button', { name: /Pemeriksa Contoh/ }).waitFor()
})
