// Oracle: small files whose rows are known, through the command line as a process: what it prints, what it exits with.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase, type Fresh } from '../../test/harness/fresh-database.ts'
import { runBahu } from '../../test/harness/run-bahu.ts'
import { testKey } from '../../test/harness/test-key.ts'

let at: Fresh
const folder = mkdtempSync(join(tmpdir(), 'bahu-cli-'))
beforeAll(async () => {
  at = await freshDatabase()
})
afterAll(() => rmSync(folder, { recursive: true }))

const bahu = (args: string[], as = 'petugas') =>
  runBahu(['ingest', ...args], {
    DATABASE_URL: at.ownerUrl,
    BAHU_DATA: at.database.home.root,
    BAHU_KEY: testKey.toString('hex'),
    BAHU_AS: `${as}@bahu.example`,
    BAHU_PASSWORD: 'bahu-membahu',
  }).ended

const put = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const head = 'No;Nama;NIK;Tgl Lahir;L/P;Desa;Kecamatan'
const list = put('pelapak.csv', `${head}\n1;SITI AMINAH;3509125203809001;12-03-1980;P;Karangduren;Balung\n2;BUHARI;3.50901E+15;01-04-1975;L;Karangduren;Balung\n;JUMLAH;2\n`) // prettier-ignore

// A command is a process of its own; on a machine that is not alone each takes seconds to start.
const patience = 240_000

it(
  'a list is loaded, shown, handed back and kept, each command saying what to do next',
  { timeout: patience },
  async () => {
    const loaded = await bahu(['load', list, '--sender', 'UPT Pasar Tanjung'])
    expect(loaded.code).toBe(0)
    expect(loaded.out).toContain('4 baris = 1 baik + 1 perlu dicek + 0 ditolak + 2 bukan orang')
    expect(loaded.out).toContain('Simpan: bahu ingest keep 1')

    const shown = await bahu(['show', '1'])
    expect(shown.out).toContain('NIK di sel C3 berubah oleh Excel (3.50901E+15)')
    expect(shown.out).not.toContain('3509125203809001')

    const out = join(folder, 'balik.csv')
    expect((await bahu(['return', '1', '--out', out])).code).toBe(0)
    expect(readFileSync(out, 'utf8')).toContain('Catatan')

    expect(await bahu(['keep', '1'])).toMatchObject({ code: 0 })
    const again = await bahu(['load', list, '--sender', 'siapa saja', '--json'])
    expect(JSON.parse(again.out)).toMatchObject({
      file: 'pelapak.csv',
      list: 1,
      state: 'kept',
      again: true,
      sheets: [{ seen: 4, kept: 1, doubtful: 1, refused: 0, skipped: 2 }],
      counts: { reasons: { 'nik-damaged': 1, 'not-a-person': 2 } },
    })
  },
)

it(
  'what cannot be loaded says why, names the file, and exits with 3; the others go on',
  { timeout: patience },
  async () => {
    const other = put('lain.csv', `${head}\n1;HOLIFAH;3509125203809002;12-03-1980;P;Karangduren;Balung\n`)
    const bad = [put('foto.xlsx', '%PDF-1.7 x'), put('bukan.csv', 'a;b\n1;2\n')]
    const { code, out } = await bahu(['load', ...bad, other, '--sender', 'Desa', '--json'])
    expect(code).toBe(3)
    expect(JSON.parse(out)).toMatchObject({
      files: [
        { file: 'foto.xlsx', refusal: { code: 'file-not-a-list' } },
        { file: 'bukan.csv', refusal: { code: 'columns-unknown' } },
        { file: 'lain.csv', refusal: null },
      ],
    })
    expect((await bahu(['load', join(folder, 'tidak-ada.csv'), '--sender', 'Desa'])).code).toBe(2)
    expect((await bahu(['load', other, '--sender', 'Desa'], 'perencana')).code).toBe(4)
  },
)

it('headings are corrected and remembered', { timeout: patience }, async () => {
  const odd = put('aneh.csv', `W1;W2;W3\n${[1, 2, 3, 4].map((no) => `PEKERJA ${'ABCD'[no - 1]};350912520380911${no};12-03-1980`).join('\n')}\n`) // prettier-ignore
  const { out } = await bahu(['load', odd, '--sender', 'Ponpes', '--json'])
  const { list: id, sure } = JSON.parse(out) as { list: number; sure: boolean }
  expect(sure).toBe(false)
  const mapped = await bahu(['mapping', String(id), '--set', 'w1=name', 'w2=nik', 'w3=-', '--json'])
  expect(JSON.parse(mapped.out)).toMatchObject({ remembered: { w1: 'name', w2: 'nik', w3: null } })
  expect((await bahu(['keep', String(id)])).code).toBe(0)
})
