// Oracle: what was shown, one word changed, is what is shown after it was set; exit codes as the frame defines them.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { freshDatabase, type Fresh } from '../../test/harness/fresh-database.ts'
import { runBahu } from '../../test/harness/run-bahu.ts'
import { testKey } from '../../test/harness/test-key.ts'
import { firstTemplate } from '../domain/enrolment/batch-template.ts'

let at: Fresh
const bahu = (args: string[], as = 'petugas') =>
  runBahu(['enrolment', 'template', ...args, '--as', `${as}@bahu.example`], {
    DATABASE_URL: at.ownerUrl,
    BAHU_DATA: at.database.home.root,
    BAHU_KEY: testKey.toString('hex'),
    BAHU_PASSWORD: 'bahu-membahu',
  }).ended

beforeAll(async () => {
  at = await freshDatabase()
})

it('shows the form of the batch, takes it back changed, and refuses what is none', async () => {
  const shown = await bahu(['show'])
  expect(shown.code, shown.out).toBe(0)
  expect(JSON.parse(shown.result)).toEqual(firstTemplate)
  const file = join(at.database.home.root, 'bentuk.json')
  writeFileSync(file, JSON.stringify({ ...firstTemplate, sheet: 'Pekerja' }))
  const set = await bahu(['set', file])
  expect(set.code, set.out).toBe(0)
  expect(JSON.parse((await bahu(['show', '--json'])).result)).toMatchObject({ sheet: 'Pekerja' })
  writeFileSync(file, '{"name": ')
  const refused = await bahu(['set', file])
  expect([refused.code, refused.out]).toEqual([3, expect.stringContaining('bukan bentuk berkas')])
  expect((await bahu(['show'], 'kalisat')).code).toBe(4)
}, 180_000)
